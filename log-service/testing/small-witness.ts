/** An honest witness in this process: remembers, checks consistency, cosigns. Can be away, as a real one can. */
import { randomBytes } from 'node:crypto';
import {
  cosign,
  encodeCosignerKey,
  noteTextUnverified,
  parseCheckpointText,
  parseCosignerKey,
  verifyConsistency,
  verifyCosignatures,
} from '@amanat/ledger';
import { ed25519Signer, sha256, verifyEd25519 } from '@amanat/node-crypto';
import type { Witness, Witnesses } from '../witnesses.ts';

export interface SmallWitness extends Witness {
  away: boolean;
  /** How many checkpoints it was shown. */
  asked: number;
  /** Its verifier key. */
  readonly key: string;
}

export function smallWitness(name: string): SmallWitness {
  const keyName = `${name}.example`;
  const signer = { name: keyName, ...ed25519Signer(randomBytes(32)) };
  let seen: { readonly size: number; readonly root: Uint8Array; readonly note: string } | undefined;
  return {
    name,
    away: false,
    asked: 0,
    key: encodeCosignerKey(keyName, signer.publicKey, sha256),
    async cosign(signedNote, size, proofFrom) {
      this.asked++;
      if (this.away) return { kind: 'unreachable' };
      const text = noteTextUnverified(signedNote);
      const { root } = parseCheckpointText(text);
      const shown = seen === undefined ? {} : { note: seen.note };
      if (seen !== undefined && seen.size > size) return { kind: 'conflict', reason: 'witness-ahead', ...shown };
      try {
        const proof = await proofFrom(seen?.size ?? 0);
        if (seen !== undefined)
          verifyConsistency({ oldSize: seen.size, oldRoot: seen.root, newSize: size, newRoot: root, proof }, sha256);
      } catch {
        return { kind: 'conflict', reason: 'witness-inconsistent', ...shown };
      }
      seen = { size, root, note: signedNote };
      return { kind: 'cosigned', lines: [cosign(text, 1_780_000_000, signer, sha256)] };
    },
  };
}

export function witnessesOf(all: readonly SmallWitness[], needed: number): Witnesses {
  const keys = all.map(({ key }) => parseCosignerKey(key, sha256));
  return { all, isEnough: (note) => verifyCosignatures(note, keys, verifyEd25519).length >= needed };
}
