/** The entries themselves as static files (C2SP tlog-tiles): for each, its length in two bytes, then its bytes. */
import { LedgerError } from './ledger-error.ts';
import { tileWidth } from './tile.ts';

export const maxEntryBytes = 65_535;

/** @throws LedgerError `bundle-malformed` for none or more than 256 entries, `entry-too-long` */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  if (entries.length < 1 || entries.length > tileWidth) throw new LedgerError('bundle-malformed');
  const bundle = new Uint8Array(entries.reduce((length, entry) => length + 2 + entry.length, 0));
  let offset = 0;
  for (const entry of entries) {
    if (entry.length > maxEntryBytes) throw new LedgerError('entry-too-long');
    bundle[offset] = entry.length >> 8;
    bundle[offset + 1] = entry.length & 255;
    bundle.set(entry, offset + 2);
    offset += 2 + entry.length;
  }
  return bundle;
}

/**
 * Exactly `width` entries and nothing after them. They share the bundle's memory.
 *
 * @throws LedgerError `bundle-malformed`
 */
export function parseBundle(bytes: Uint8Array, width: number): readonly Uint8Array[] {
  if (width < 1 || width > tileWidth) throw new LedgerError('bundle-malformed');
  const entries: Uint8Array[] = [];
  let offset = 0;
  while (entries.length < width) {
    const [high, low] = [bytes[offset], bytes[offset + 1]];
    if (high === undefined || low === undefined) throw new LedgerError('bundle-malformed');
    const end = offset + 2 + high * 256 + low;
    entries.push(bytes.subarray(offset + 2, end));
    offset = end;
  }
  // Beyond the end if the last entry is cut short, before it if something follows.
  if (offset !== bytes.length) throw new LedgerError('bundle-malformed');
  return entries;
}
