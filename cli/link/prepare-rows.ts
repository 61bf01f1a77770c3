/** Mentions of a base as they are compared. What many rows say is read once. */
import { type Mention, namesOf, type PreparedMention, prepareMention, tokenKey } from '@amanat/linking';
import type { MentionBase } from './mention-base.ts';
import { type MentionBytes, readMention } from './mention-file.ts';

export interface Preparer {
  prepare(mention: Mention): PreparedMention;
  /** Keeps what a row says, for when it is asked for; of too many rows none, as the first are asked for first. */
  keep(row: number, mention: PreparedMention): void;
  /** @throws TableRefused */
  ofRow(row: number): PreparedMention;
}

/** Names and places, some 400 bytes each. */
const mostKept = 500_000;
/** Rows that are kept, by the lower bits of their number: some 600 bytes each. */
const rowsKept = 2 ** 18;

/** The file of a row and its number there. */
export function placeOfRow({ files }: MentionBase, row: number): readonly [MentionBytes | undefined, number] {
  const [first, second] = files;
  return first !== undefined && row >= first.rows ? [second, row - first.rows] : [first, row];
}

export function preparer(base: MentionBase): Preparer {
  const keyOf = kept(tokenKey);
  const names = kept((name) => namesOf(name, keyOf));
  const places = kept((text) => {
    const [place = '', district = ''] = text.split('\n');
    return prepareMention({ ...(place !== '' && { place }), ...(district !== '' && { district }) });
  });
  const keptRows: (PreparedMention | undefined)[] = [];
  const rowKept = new Int32Array(rowsKept).fill(-1);
  const prepare = ({ name, father, place, district, ...rest }: Mention): PreparedMention => {
    const where = places(`${place ?? ''}\n${district ?? ''}`);
    return {
      ...prepareMention(rest),
      names: name === undefined ? [] : names(name),
      fathers: father === undefined ? [] : names(father),
      points: where.points,
      ...(where.place !== undefined && { place: where.place }),
      ...(where.district !== undefined && { district: where.district }),
    };
  };
  const keep = (row: number, mention: PreparedMention): void => {
    keptRows[row % rowsKept] = mention;
    rowKept[row % rowsKept] = row;
  };
  return {
    prepare,
    keep(row, mention) {
      if (base.rows <= rowsKept) keep(row, mention);
    },
    ofRow(row) {
      const found = keptRows[row % rowsKept];
      if (found !== undefined && rowKept[row % rowsKept] === row) return found;
      const [file, at] = placeOfRow(base, row);
      if (file === undefined) throw new Error('a row that no file has');
      const mention = prepare(readMention(file, at).mention);
      keep(row, mention);
      return mention;
    },
  };
}

/** Keeps what was asked for; begins anew when it is much. */
function kept<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= mostKept) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
}
