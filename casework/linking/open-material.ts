/**
 * What mentions are compared by, sealed under their person's key and opened in memory, for nobody's eyes (I16): one reading of
 * keys for as many as are asked for.
 */
import { canonicalJson, parseCanonicalJson } from '@amanat/ledger';
import { openText, type PartPlace, sealText } from '@amanat/sealing';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { MentionRow } from './linking-ports.ts';
import { type KeyNeeds, type OpenedKeys, openKeysOf } from './opened-keys.ts';
import { type MentionContent, parseContent, subjectIdOf } from './subjects.ts';

type Placed = Pick<MentionRow, 'eventId' | 'stream' | 'personId' | 'place'>;

/** Moved to another event, stream or person it does not open. */
const placeOf = ({ eventId, stream, personId, place }: Placed): PartPlace => ({
  eventId,
  streamId: stream,
  personId,
  part: place === 0 ? 'comparison' : `comparison-${String(place)}`,
});

/** `key`: 32 bytes, the person's. */
export function sealMaterial(
  content: MentionContent,
  key: Uint8Array,
  where: Placed,
  { ciphers }: Pick<StaffDeployment, 'ciphers'>,
): Pick<MentionRow, 'material' | 'check'> {
  const { text, check } = sealText(canonicalJson(content), key, placeOf(where), ciphers);
  return { material: text, check };
}

/** @throws SealingError, LedgerError, InputError if the row is not as it was stored */
export function openMaterial(
  row: MentionRow,
  key: Uint8Array,
  { ciphers }: Pick<StaffDeployment, 'ciphers'>,
): MentionContent {
  const { text } = openText({ text: row.material, check: row.check }, key, placeOf(row), ciphers);
  return parseContent(parseCanonicalJson(text));
}

export interface OpenedMention {
  readonly row: MentionRow;
  readonly content: MentionContent;
}

/**
 * In their order, without those whose key is gone or waits, and without those that somebody has altered: these are made anew
 * from events, and must not hold up the others.
 *
 * @throws SealedError · StoreError
 */
export async function openMentions<Row extends MentionRow>(
  rows: readonly Row[],
  deployment: KeyNeeds,
): Promise<readonly (OpenedMention & { readonly row: Row })[]> {
  const keys = await openKeysOf(
    rows.map(({ personId }) => personId),
    deployment,
  );
  return rows.flatMap((row) => {
    const content = contentOf(row, keys, deployment);
    if (content === undefined || subjectIdOf(row.stream, content.ref, deployment) !== row.subject) return [];
    return [{ row, content }];
  });
}

const ofAnAlteredRow: ReadonlySet<string> = new Set(['SealingError', 'LedgerError', 'InputError']);

/** `undefined` if it cannot be read. */
export function contentOf(row: MentionRow, keys: OpenedKeys, deployment: KeyNeeds): MentionContent | undefined {
  try {
    const key = keys.keyOf(row.keyId);
    return key === undefined ? undefined : openMaterial(row, key, deployment);
  } catch (error) {
    if (error instanceof Error && ofAnAlteredRow.has(error.name)) return undefined;
    throw error;
  }
}
