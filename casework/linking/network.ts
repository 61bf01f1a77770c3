/**
 * The picture of what hangs together: cases that this person sees, from one of them on, joined by what was decided and, apart from
 * that, by what is only suggested. It is a view; nothing is merged by it.
 */
import { cnicNumber, groupMentions, usualGrouping } from '@amanat/linking';
import { isCaseId, type Member } from '@amanat/domain';
import type { VerifiedCase } from '../cases/verified-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { evidenceViews } from './evidence-words.ts';
import type { NetworkView } from './linking-views.ts';
import { oddsOf } from './strength.ts';
import { contentsOf, type KnownSubjects } from './subject-views.ts';
import { evidenceOf } from './suggestion-views.ts';
import { isSuggested, type KnownPair, pairsOfStreams, seenCases, visibleOf } from './visible-pairs.ts';

/** More than this nobody reads as a picture. */
const mostCases = 60;

type Join = NetworkView['joins'][number] & { readonly bits: number };

/** The caller has asked whether this person sees the case that it begins with. */
export async function networkOf(
  member: Member,
  first: VerifiedCase,
  deployment: StaffDeployment,
): Promise<NetworkView> {
  const { cases, pairs, isCut } = await around(member, first, deployment);
  const contents = await contentsOf(
    pairs.flatMap(({ left, right }) => [left, right]),
    deployment,
  );
  const vetoed = await vetoedOf(pairs, contents, deployment);
  const joins = pairs.flatMap((pair) => (vetoed.has(pair.link) ? [] : joinOf(pair, contents, deployment)));
  const weakest = weakestOf(joins);
  const inPicture = new Set([first.caseId, ...joins.flatMap(({ left, right }) => [left, right])]);
  return {
    cases: [...cases.values()]
      .filter(({ caseId }) => inPicture.has(caseId))
      .map(({ caseId, row: { district, offenceGroup: group, recordedOn } }) => ({
        caseId,
        district,
        group,
        recordedOn,
      })),
    joins: joins.map(({ bits: _bits, ...join }) => join),
    ...(weakest === undefined ? {} : { weakest }),
    isCut,
  };
}

/** Breadth first, so that what is left out is what is farthest away. */
async function around(member: Member, first: VerifiedCase, deployment: StaffDeployment) {
  const seen = seenCases(member, deployment);
  const cases = new Map<string, VerifiedCase>([[first.caseId, first]]);
  const pairs = new Map<string, KnownPair>();
  let isCut = false;
  let edge: readonly string[] = [first.caseId];
  while (edge.length > 0) {
    const here = (await pairsOfStreams(edge, deployment)).filter(
      (pair) => isCaseId(pair.left.stream) && isCaseId(pair.right.stream) && isDrawn(pair),
    );
    const next: string[] = [];
    for (const pair of await visibleOf(here, seen)) {
      const streams = [pair.left.stream, pair.right.stream];
      const fresh = streams.filter((stream) => !cases.has(stream));
      if (cases.size + fresh.length > mostCases) {
        isCut = true;
        continue;
      }
      for (const stream of fresh) {
        const found = await seen(stream);
        if (found !== undefined) cases.set(stream, found);
      }
      next.push(...fresh);
      pairs.set(pair.link, pair);
    }
    edge = next;
  }
  return { cases, pairs: [...pairs.values()], isCut };
}

const isDrawn = (pair: KnownPair): boolean => pair.decided?.state === 'same' || isSuggested(pair);

/** What a person decided is as good as certain for the grouping of what nobody decided. */
const decidedOdds = 30;

/** Suggestions that would put two identity cards into one person. What was decided stays. */
async function vetoedOf(
  pairs: readonly KnownPair[],
  contents: KnownSubjects['contents'],
  deployment: StaffDeployment,
): Promise<ReadonlySet<string>> {
  const mentionCount = await deployment.links.countMentions();
  const cnicOf = (subject: string): string | undefined => {
    const cnic = contents.get(subject)?.find(({ mention }) => mention.cnic !== undefined)?.mention.cnic;
    return cnic === undefined ? undefined : cnicNumber(cnic);
  };
  const weighed = pairs.map((pair) => ({
    a: pair.left.subject,
    b: pair.right.subject,
    odds:
      pair.decided?.state === 'same'
        ? decidedOdds
        : oddsOf(evidenceOf(pair, deployment).bits, mentionCount, deployment),
  }));
  const { refused } = groupMentions(weighed, cnicOf, usualGrouping);
  const ofTwoCards = new Set(
    refused.flatMap(({ pair, why }) =>
      why === 'two-identity-cards' ? [`${pair.a} ${pair.b}`, `${pair.b} ${pair.a}`] : [],
    ),
  );
  return new Set(
    pairs
      .filter((pair) => pair.decided?.state !== 'same' && ofTwoCards.has(`${pair.left.subject} ${pair.right.subject}`))
      .map(({ link }) => link),
  );
}

function joinOf(pair: KnownPair, contents: KnownSubjects['contents'], deployment: StaffDeployment): readonly Join[] {
  const { link, left, right, decided } = pair;
  if (!isCaseId(left.stream) || !isCaseId(right.stream)) return [];
  const { bits, evidence } = evidenceOf(pair, deployment);
  const [strongest] = evidenceViews(evidence).filter(({ weight }) => weight === 'strong-for' || weight === 'for');
  return [
    {
      link,
      left: left.stream,
      right: right.stream,
      what: contents.get(left.subject)?.[0]?.what ?? 'person',
      state: decided?.state === 'same' ? 'same' : 'suggested',
      strongest: strongest?.field,
      bits,
    },
  ];
}

/** From the strongest down, until all hang together: the last that was needed. */
function weakestOf(joins: readonly Join[]): string | undefined {
  const home = new Map<string, string>();
  const homeOf = (caseId: string): string => {
    const next = home.get(caseId);
    return next === undefined ? caseId : homeOf(next);
  };
  let weakest: string | undefined;
  for (const { link, left, right } of joins
    .filter(({ state }) => state === 'same')
    .toSorted((one, other) => other.bits - one.bits || one.link.localeCompare(other.link))) {
    const [one, other] = [homeOf(left), homeOf(right)];
    if (one === other) continue;
    home.set(one, other);
    weakest = link;
  }
  return weakest;
}
