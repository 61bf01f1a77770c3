/** What a column of a table may be: a closed list. */

export const columnKinds = [
  'id',
  'given-name',
  'surname',
  'full-name',
  'date',
  'year',
  'identifier',
  'phone',
  'email',
  'number',
  'street',
  'place',
  'postcode',
  'category',
  'ignore',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** The header of each column, with what it is. */
export type Columns = Readonly<Record<string, ColumnKind>>;

/** Kinds of which a table may have one. */
export const kindsThatComeOnce: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['id', 'given-name', 'surname']);
