/**
 * A log in memory, of real entries, hashes and signatures, for tests of what reads one. It takes the events it is given
 * and publishes when told.
 */
import type { EventRow, LogReader } from '@amanat/casework';
import {
  anchorOf,
  emptyRoot,
  encodeCheckpointText,
  encodeVerifierKey,
  entryOf,
  inclusionProof,
  leafHash,
  policyOfKey,
  signNote,
  type TrustPolicy,
  treeHash,
  type VerifiedReceipt,
  verifyReceipt,
} from '@amanat/ledger';
import { ciphers, ed25519Signer, verifyEd25519 } from '../ciphers.ts';

export interface SmallLog extends LogReader {
  readonly verifierKey: string;
  readonly policy: TrustPolicy;
  /** Gives each event the next index. */
  take(rows: readonly EventRow[]): void;
  /** Signs and publishes all that was taken. */
  publish(): { readonly size: number; readonly root: Uint8Array };
  /** As if the row were gone from the database. */
  lose(index: number): void;
  verify(receipt: string): VerifiedReceipt;
}

export function openSmallLog(origin: string, now: () => Temporal.Instant): SmallLog {
  const signer = { name: origin, ...ed25519Signer(ciphers.sha256(ciphers.utf8(origin))) };
  const { sha256 } = ciphers;
  const verifierKey = encodeVerifierKey(signer.name, signer.publicKey, sha256);
  const policy = policyOfKey(verifierKey, sha256);
  const rows: (EventRow | undefined)[] = [];
  const places = new Map<string, number>();
  const leaves: Uint8Array[] = [];
  const anchors: Uint8Array[] = [];
  const published: { size: number; root: Uint8Array; note: string; at: Temporal.Instant }[] = [];
  let anchor = anchorOf(encodeCheckpointText({ origin, size: 0, root: emptyRoot }), sha256);

  return {
    verifierKey,
    policy,
    take(taken) {
      for (const row of taken) {
        places.set(row.eventId, rows.length);
        rows.push(row);
        anchors.push(anchor);
        leaves.push(leafHash(entryOf(row.commitment, anchor), sha256));
      }
    },
    publish() {
      const head = { size: leaves.length, root: treeHash(leaves, sha256) };
      const text = encodeCheckpointText({ origin, ...head });
      published.push({ ...head, note: signNote(text, signer, sha256), at: now() });
      anchor = anchorOf(text, sha256);
      return head;
    },
    lose: (index) => void (rows[index] = undefined),
    verify: (receipt) => verifyReceipt(receipt, policy, { sha256, verify: verifyEd25519 }),
    async placeOf(eventId) {
      const index = places.get(eventId);
      const first = published.find(({ size }) => index !== undefined && index < size);
      const newest = published.at(-1);
      const anchorOfEntry = anchors[index ?? -1];
      if (index === undefined || first === undefined || newest === undefined || anchorOfEntry === undefined)
        return { kind: 'waiting' };
      const { size, note: checkpoint } = newest;
      // Fewer than 256 entries: one tile.
      const tile = Buffer.concat(leaves.slice(0, size));
      const proof = await inclusionProof(index, size, async () => [tile], sha256);
      return { kind: 'published', publishedAt: first.at, index, anchor: anchorOfEntry, proof, checkpoint };
    },
    async publishedCheckpoint(wanted) {
      const found = published.find(({ size }) => size === wanted);
      if (found === undefined) return undefined;
      return { root: found.root, publishedAt: found.at, isNewest: found === published.at(-1) };
    },
    async opening(index) {
      const row = index < (published.at(-1)?.size ?? 0) ? rows[index] : undefined;
      return row === undefined ? undefined : { salt: row.salt, body: row.body };
    },
  };
}
