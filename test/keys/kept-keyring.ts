/** One real deployment for a file of tests of keys: sealed at first, its database looked at from behind. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenedKeyring, WantedSlot } from '@amanat/casework';
import { parseEventBody, type PartName } from '@amanat/domain';
import { drawCode, openText } from '@amanat/sealing';
import { openPersonKey } from '../../casework/keys/person-keys.ts';
import { ciphers } from '../../server/ciphers.ts';
import { openDeployment, type OpenedDeployment } from '../../server/open-deployment.ts';
import { stopReading } from '../../server/start.ts';
import { answersOf } from '../fixtures/kept-record.ts';

export const passphrase = 'five quiet words nobody joins';
export const keyFile: Uint8Array = Uint8Array.from({ length: 32 }, (_, place) => place);
export const threeOfFive = { kind: 'shares', shares: 5, threshold: 3 } as const;
export const allWays: readonly WantedSlot[] = [
  { kind: 'passphrase', passphrase },
  { kind: 'key-file', key: keyFile },
  threeOfFive,
];

export interface KeptKeyring {
  readonly dataDir: string;
  opened(): OpenedDeployment;
  keyring(): OpenedKeyring;
  /** Stops and opens again, as a restart does. */
  again(): Promise<void>;
  lodge(text: string): Promise<string>;
  /** Reads a part as an opening does: person's key under case's key under deployment's. `undefined` while it waits. */
  read(caseId: string, part: PartName): Promise<string | undefined>;
  stop(): Promise<void>;
}

export async function openKeptKeyring(): Promise<KeptKeyring> {
  const dataDir = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-keyring-'));
  const open = () =>
    openDeployment({
      dataDir,
      training: false,
      origin: 'record.example',
      timeZone: 'Asia/Karachi',
      promiseHours: 24,
      now: () => Temporal.Instant.from('2026-11-22T06:30:00Z'),
    });
  const end = async (deployment: OpenedDeployment): Promise<void> => {
    await stopReading(deployment);
    await deployment.database.stop();
  };
  let opened = await open();
  return {
    dataDir,
    opened: () => opened,
    keyring: () => opened.keyring,
    again: async () => {
      await end(opened);
      opened = await open();
    },
    lodge: async (text) => {
      const answer = await opened.casework.lodgeComplaint({
        answers: answersOf({ text }),
        channel: 'web',
        code: drawCode(ciphers),
        secret: ciphers.random(32),
        ticketHash: ciphers.random(32),
      });
      if (answer.kind !== 'lodged') throw new Error('a new complaint is lodged');
      return answer.lodged.caseId;
    },
    read: async (caseId, part) => {
      const { keyring, database } = opened;
      const [row] = await database.record.loadStream(caseId);
      if (row === undefined) throw new Error('no such case');
      const sealed = parseEventBody(JSON.parse(ciphers.text(row.body))).sealed?.[part];
      if (sealed === undefined) throw new Error('no such part');
      const stored = (await database.keys.personKeys([sealed.person])).find(({ keyId }) => keyId === sealed.key);
      if (stored === undefined) throw new Error('no such key');
      const key = openPersonKey(stored, await database.keys.caseKey(caseId), { keyring, ciphers });
      if (key === undefined) return undefined;
      const place = { eventId: row.eventId, streamId: caseId, personId: sealed.person, part };
      const bytes = { text: Uint8Array.fromBase64(sealed.text), check: Uint8Array.fromBase64(sealed.check) };
      return openText(bytes, key, place, ciphers).text;
    },
    stop: async () => {
      await end(opened);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
