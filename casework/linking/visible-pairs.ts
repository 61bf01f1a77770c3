/**
 * Pairs as this person may see them: all of whose cases they see, with what was found and what was decided. Everything that pages
 * show of links comes through here.
 */
import { isCaseId, type LinkedSide, type Member } from '@amanat/domain';
import type { VerifiedCase } from '../cases/verified-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { LinkRow, SuggestionRow } from './linking-ports.ts';
import { maySeeLinks, verifiedOrNot } from './pair-access.ts';

export interface KnownPair {
  readonly link: string;
  readonly left: LinkedSide;
  readonly right: LinkedSide;
  readonly suggestion?: SuggestionRow;
  readonly decided?: LinkRow;
}

/** One list of both: each pair once. */
export function joinedPairs(suggestions: readonly SuggestionRow[], decided: readonly LinkRow[]): readonly KnownPair[] {
  const rows = new Map(decided.map((row) => [row.link, row]));
  const found = new Set(suggestions.map(({ link }) => link));
  return [
    ...suggestions.map((suggestion) => {
      const { link, left, right } = suggestion;
      const row = rows.get(link);
      return { link, left, right, suggestion, ...(row === undefined ? {} : { decided: row }) };
    }),
    ...decided
      .filter(({ link }) => !found.has(link))
      .map((row) => ({ link: row.link, left: row.left, right: row.right, decided: row })),
  ];
}

/** Of each suggestion with what was decided on it. */
export async function pairsOfSuggestions(
  suggestions: readonly SuggestionRow[],
  { links }: Pick<StaffDeployment, 'links'>,
): Promise<readonly KnownPair[]> {
  const streams = [...new Set(suggestions.map(({ left }) => left.stream))];
  const found = new Set(suggestions.map(({ link }) => link));
  const decided = streams.length === 0 ? [] : await links.linksOfStreams(streams);
  return joinedPairs(
    suggestions,
    decided.filter(({ link }) => found.has(link)),
  );
}

export async function pairsOfStreams(
  streams: readonly string[],
  { links }: Pick<StaffDeployment, 'links'>,
): Promise<readonly KnownPair[]> {
  const suggestions = (await Promise.all(streams.map((stream) => links.suggestionsOfStream(stream)))).flat();
  const once = [...new Map(suggestions.map((row) => [row.link, row])).values()];
  return joinedPairs(once, await links.linksOfStreams(streams));
}

/**
 * Whether it waits for somebody: found, and neither decided for these reasons nor refused for them. `same` waits for nobody; what
 * was said not to be the same comes back for new reasons.
 */
export function isSuggested({ suggestion, decided }: KnownPair): boolean {
  if (suggestion === undefined) return false;
  if (decided === undefined) return true;
  if (decided.state === 'same') return false;
  if (decided.state === 'cannot-tell') return decided.basis !== suggestion.basis;
  return !decided.spentBases.includes(suggestion.basis);
}

/** Cases asked for once for one page; `undefined` for one that this person does not see. */
export type SeenCases = (stream: string) => Promise<VerifiedCase | undefined>;

export function seenCases(member: Member, deployment: StaffDeployment): SeenCases {
  const asked = new Map<string, Promise<VerifiedCase | undefined>>();
  const look = async (stream: string): Promise<VerifiedCase | undefined> => {
    const found = await verifiedOrNot(stream, deployment);
    return found !== undefined && maySeeLinks(member, found) ? found : undefined;
  };
  return (stream) => {
    const found = asked.get(stream) ?? look(stream);
    asked.set(stream, found);
    return found;
  };
}

/** A row of a register is shown to whoever sees the case. */
export async function isVisible({ left, right }: Pick<KnownPair, 'left' | 'right'>, seen: SeenCases): Promise<boolean> {
  const streams = [left.stream, right.stream].filter(isCaseId);
  if (streams.length === 0) return false;
  const cases = await Promise.all(streams.map((stream) => seen(stream)));
  return cases.every((each) => each !== undefined);
}

export async function visibleOf(pairs: readonly KnownPair[], seen: SeenCases): Promise<readonly KnownPair[]> {
  const visible = await Promise.all(pairs.map((pair) => isVisible(pair, seen)));
  return pairs.filter((_pair, place) => visible[place] === true);
}
