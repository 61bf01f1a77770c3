/** One answer for all, and one for each group. */
import { QuestionError } from './question-error.ts';

export type Groups = readonly { readonly name: string; readonly members: readonly number[] }[];

export const everybody = 'all';
/** Stands beside the groups in answers about tables. */
export const rejectedField = 'rejectedNegative';

/** `all` first, the others in order of their names; without `nameOf` only `all`. @throws QuestionError `group-name-taken` */
export function groupsOf(members: readonly number[], nameOf: ((member: number) => string) | undefined): Groups {
  const all = { name: everybody, members };
  if (nameOf === undefined) return [all];
  const named = Map.groupBy(members, nameOf);
  for (const taken of [everybody, rejectedField])
    if (named.has(taken))
      throw new QuestionError('group-name-taken', `A group is called "${taken}", which means something else here.`);
  return [
    all,
    ...[...named].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([name, members]) => ({ name, members })),
  ];
}

/** By name; an object lists names that are whole numbers before all others. */
export const byGroup = <Answer>(
  groups: Groups,
  answerOf: (members: readonly number[]) => Answer,
): Readonly<Record<string, Answer>> => Object.fromEntries(groups.map(({ name, members }) => [name, answerOf(members)]));
