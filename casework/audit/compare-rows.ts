/** A table held against the rows that the events say it has: one that differs, one too many, and one that is missing. */

type Row = Readonly<Record<string, unknown>>;

/** Equal field by field; instants and lists as they are written. */
export const isSame = (one: Row, other: Row): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (name) => JSON.stringify(one[name]) === JSON.stringify(other[name]),
  );

/**
 * @param wanted by key; consumed
 * @param differs gets the key of each row that is wrong, missing or too many
 */
export async function compareRows<Kept extends object>(
  kept: AsyncIterable<readonly Kept[]>,
  keyOf: (row: Kept) => string,
  wanted: Map<string, object>,
  differs: (key: string) => void,
): Promise<void> {
  for await (const rows of kept)
    for (const row of rows) {
      const key = keyOf(row);
      const told = wanted.get(key);
      // Rows are made of fields alone.
      if (told === undefined || !isSame(row as Row, told as Row)) differs(key);
      wanted.delete(key);
    }
  for (const key of wanted.keys()) differs(key);
}
