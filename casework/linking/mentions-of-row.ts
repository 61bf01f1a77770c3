/** What a row of a register claims of somebody, as a mention that can be compared. */
import type { Mention as RowMention } from '@amanat/domain';
import { type MentionContent, rowRef } from './subjects.ts';

/** A register is taken in years after its rows were written: an age counts from the middle of the years that a row gives. */
function seenOn({ years, outcomeOn }: RowMention): string | undefined {
  if (outcomeOn !== undefined) return outcomeOn;
  if (years === undefined) return undefined;
  return `${String(Number(years.slice(0, 4)) + 2)}-07-01`;
}

export function contentOfRow(row: RowMention): MentionContent {
  const { name, father, phone, age, district, place, role } = row;
  const day = seenOn(row);
  const mention = {
    name,
    ...(father !== undefined && { father }),
    ...(phone !== undefined && { phones: [phone] }),
    ...(age !== undefined && { age }),
    ...(day !== undefined && { seenOn: day }),
    ...(district !== undefined && { district }),
    ...(place !== undefined && { place }),
  };
  return { ref: rowRef, what: 'person', role, mention };
}
