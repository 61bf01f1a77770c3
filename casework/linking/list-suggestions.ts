/** The monitors' list: what was found between cases of which they see both, and waits for somebody. */
import { decideAccess, isCaseId, type Member } from '@amanat/domain';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { SuggestionView } from './linking-views.ts';
import type { SuggestionListAnswer } from './links.ts';
import { accessToPair } from './pair-access.ts';
import { findLink } from './change-link.ts';
import { suggestionViews } from './suggestion-views.ts';
import { isSuggested, type KnownPair, pairsOfSuggestions, seenCases, visibleOf } from './visible-pairs.ts';

const [shown, readAtOnce, mostRead] = [25, 100, 1_000];

export async function listSuggestions(
  member: Member,
  after: string | undefined,
  deployment: StaffDeployment,
): Promise<SuggestionListAnswer> {
  const access = decideAccess(member, { action: 'see-all-suggestions' });
  if (access.kind === 'refused') return access;
  const seen = seenCases(member, deployment);
  const listed: KnownPair[] = [];
  let from = after;
  let hasMore = true;
  for (let read = 0; hasMore && listed.length <= shown && read < mostRead; read += readAtOnce) {
    const rows = await deployment.links.suggestions(from, readAtOnce);
    const pairs = (await pairsOfSuggestions(rows, deployment)).filter(isSuggested).filter(isBetweenCases);
    listed.push(...(await visibleOf(pairs, seen)));
    hasMore = rows.length === readAtOnce;
    from = rows.at(-1)?.link ?? from;
  }
  const page = listed.slice(0, shown);
  const isFull = listed.length > shown;
  const next = isFull ? page.at(-1)?.link : hasMore ? from : undefined;
  const suggestions = await suggestionViews(member, page, seen, deployment);
  return { kind: 'suggestions', list: { suggestions, ...(next === undefined ? {} : { next }) } };
}

const isBetweenCases = ({ left, right }: KnownPair): boolean => isCaseId(left.stream) && isCaseId(right.stream);

/** One pair, for its own page; `undefined` alike for what is not there and what is not for this person. */
export async function findSuggestion(
  member: Member,
  link: string,
  deployment: StaffDeployment,
): Promise<SuggestionView | undefined> {
  const found = await findLink(link, deployment);
  if (found === undefined) return undefined;
  const access = await accessToPair(member, 'see-links', found, deployment);
  if (access.kind !== 'allowed') return undefined;
  const { left, right, suggestion } = found;
  const decided = await deployment.links.findLink(link);
  const pair: KnownPair = {
    link,
    left,
    right,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(decided === undefined ? {} : { decided }),
  };
  const [view] = await suggestionViews(member, [pair], seenCases(member, deployment), deployment);
  return view;
}
