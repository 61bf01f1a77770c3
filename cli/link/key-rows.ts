/** The first pass over a base: each row is read, its keys are written down, and what is counted is counted. */
import { countedKeys, retrievalKeys } from '@amanat/linking';
import { TableRefused } from './input-table.ts';
import { count, hashOf, type MentionBase, wideHashOf } from './mention-base.ts';
import { readMention } from './mention-file.ts';
import { placeOfRow, type Preparer } from './prepare-rows.ts';

/** @throws TableRefused */
export function keyRows(base: MentionBase, { prepare, keep }: Preparer, from: number, to: number): void {
  for (let row = from; row < to; row += 1) {
    const [file, at] = placeOfRow(base, row);
    if (file === undefined) return;
    const { id, mention } = readMention(file, at);
    if (id === '') throw new TableRefused(`Row ${at + 1} of ${file.path} has no id.`);
    base.ids[row] = wideHashOf(id);
    const prepared = prepare(mention);
    keep(row, prepared);
    for (const [kind, key] of countedKeys(prepared)) count(base, kind, key);
    const keys = retrievalKeys(prepared, { namesAlone: base.small });
    for (const [place, { text }] of keys.entries())
      if (place < base.keysOfRow) base.keys[row * base.keysOfRow + place] = hashOf(text, 0);
  }
}
