/** JSON as the files of a release have it: one spelling for one content, so that the same figures are the same bytes. */

/** Members in order of name, no blanks, one line break at the end; members that are `undefined` are left out. */
export const releaseJson = (value: object): string => `${JSON.stringify(inOrder(value))}\n`;

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => [name, inOrder(member)]),
  );
}
