/**
 * What a stream says that can be compared, opened in memory for that alone (I16): of a case the complaint's own answers and what
 * brought in people and items; of a row its last claim. Erased people say nothing any more; those that wait say it later.
 */
import { type EventBody, type SealedName, sealedNames, type SealedPart } from '@amanat/domain';
import { type Json, parseCanonicalJson } from '@amanat/ledger';
import { openText } from '@amanat/sealing';
import { loadComplaint } from '../complaint-states.ts';
import { loadLife } from '../life/load-life.ts';
import { openMention } from '../registers/erase-row.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { readEvent } from '../stored-event.ts';
import { type FoundMention, mentionsOfCase, type OpenedPart } from './mentions-of-case.ts';
import { contentOfRow } from './mentions-of-row.ts';
import { type KeyNeeds, type OpenedKeys, openKeysOf } from './opened-keys.ts';

export type StreamNeeds = KeyNeeds & Pick<StaffDeployment, 'store' | 'staff'>;

export interface StreamSaid {
  readonly mentions: readonly FoundMention[];
  /** Everything up to this place was opened; less than all while something waits. */
  readonly openedTo: number;
  readonly isWaiting: boolean;
  /** The child was erased: of what steps said before, what was taken stays as long as its own person. */
  readonly keepsSteps: boolean;
}

/** @throws SealedError · LedgerError, SealingError, InputError if an event is not as it was committed */
export async function openStream(stream: string, deployment: StreamNeeds): Promise<StreamSaid> {
  const { store, ciphers } = deployment;
  const bodies = (await store.loadStream(stream)).map((row) => readEvent(row, ciphers));
  return stream.startsWith('row_') ? openRow(bodies, deployment) : openCase(stream, bodies, deployment);
}

/** Of other events nothing is opened: what a family told is nobody's to compare. */
const comparedTypes: ReadonlySet<string> = new Set([
  'complaint.lodged',
  'person.entered',
  'identity.added',
  'item.seized',
  'item.sealed',
]);

export interface PlacedPart {
  readonly body: EventBody;
  readonly name: SealedName;
  readonly sealed: SealedPart;
}

export const partsOf = (body: EventBody): readonly PlacedPart[] =>
  sealedNames.flatMap((name) => {
    const sealed = body.sealed?.[name];
    return name === 'step' || sealed === undefined ? [] : [{ body, name, sealed }];
  });

async function openCase(caseId: string, bodies: readonly EventBody[], deployment: StreamNeeds): Promise<StreamSaid> {
  const parts = bodies.filter(({ type }) => comparedTypes.has(type)).flatMap(partsOf);
  const keys = await openKeysOf(
    parts.map(({ sealed }) => sealed.person),
    deployment,
  );
  const [facts, loaded] = await Promise.all([
    deployment.staff.caseFacts(caseId),
    loadComplaint(caseId, deployment).then((complaint) => loadLife(caseId, complaint, deployment)),
  ]);
  const opened = parts.flatMap((part) => openPart(part, keys, deployment));
  const mentions = mentionsOfCase({
    parts: opened,
    district: facts?.district ?? 'other',
    ...(loaded.kind === 'life' && { life: loaded.life }),
  });
  const waiting = parts.find(({ sealed }) => keys.isWaiting(sealed.key));
  const isWaiting = loaded.kind === 'waiting' || waiting !== undefined;
  const openedTo = !isWaiting
    ? (bodies.at(-1)?.seq ?? 0)
    : loaded.kind === 'waiting'
      ? 0
      : (waiting?.body.seq ?? 1) - 1;
  return { mentions, openedTo, isWaiting, keepsSteps: loaded.kind === 'erased' };
}

export function openPart(
  { body, name, sealed }: PlacedPart,
  keys: OpenedKeys,
  { ciphers }: Pick<StaffDeployment, 'ciphers'>,
): readonly OpenedPart[] {
  const key = keys.keyOf(sealed.key);
  if (key === undefined) return [];
  const { event: eventId, type, recordedOn, stream: streamId } = body;
  const { person: personId, key: keyId } = sealed;
  const bytes = { text: Uint8Array.fromBase64(sealed.text), check: Uint8Array.fromBase64(sealed.check) };
  const says: Json = parseCanonicalJson(
    openText(bytes, key, { eventId, streamId, personId, part: name }, ciphers).text,
  );
  return [{ eventId, type, recordedOn, name, personId, keyId, says }];
}

/** A row that says something else is a new claim, which takes the place of the one before. Its key was never under intake's. */
async function openRow(bodies: readonly EventBody[], deployment: StreamNeeds): Promise<StreamSaid> {
  const last = bodies.at(-1);
  const part = last?.sealed?.mention;
  const nothing = { mentions: [], openedTo: last?.seq ?? 0, isWaiting: false, keepsSteps: false };
  if (last === undefined || part === undefined) return nothing;
  const key = (await openKeysOf([part.person], deployment)).keyOf(part.key);
  if (key === undefined) return nothing;
  const content = contentOfRow(openMention(last, part, key, deployment));
  const mention = { eventId: last.event, place: 0, personId: part.person, keyId: part.key, content };
  return { ...nothing, mentions: [mention] };
}
