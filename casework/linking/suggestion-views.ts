/** Pairs that this person may see, as pages show them. The caller has left out all others. */
import { isCaseId, type Member } from '@amanat/domain';
import { namesFor } from '../cases/people.ts';
import type { VerifiedCase } from '../cases/verified-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { basisOf, findLink } from './change-link.ts';
import { evidenceViews, otherKindOf } from './evidence-words.ts';
import { linkViewOf } from './link-view.ts';
import type { SuggestionView } from './linking-views.ts';
import { mayDecideOn } from './pair-access.ts';
import { evidenceIfWhole, type OpenedEvidence } from './sealed-evidence.ts';
import { wrongOfTen } from './strength.ts';
import { contentsOf, type KnownSubjects, subjectView, writtenOf } from './subject-views.ts';
import { isSuggested, type KnownPair, pairsOfStreams, type SeenCases, visibleOf } from './visible-pairs.ts';

/** So much weaker it may be, in bits, and is shown as somebody else it could be. */
const nearlyAsGood = 4;
const mostOthers = 5;

/** @throws SealedError */
export async function suggestionViews(
  member: Member,
  pairs: readonly KnownPair[],
  seen: SeenCases,
  deployment: StaffDeployment,
): Promise<readonly SuggestionView[]> {
  if (pairs.length === 0) return [];
  const around = await neighboursOf(pairs, seen, deployment);
  const all = [...pairs, ...around];
  const known: KnownSubjects = {
    cases: await casesOf(all, seen),
    contents: await contentsOf(
      all.flatMap(({ left, right }) => [left, right]),
      deployment,
    ),
  };
  const [baseSize, nameOf] = await Promise.all([deployment.links.countMentions(), namesFor(member, deployment)]);
  const views = await Promise.all(pairs.map((pair) => viewOf(pair)));
  return views.filter((view) => view !== undefined);

  async function viewOf(pair: KnownPair): Promise<SuggestionView | undefined> {
    const [found, written] = await Promise.all([
      findLink(pair.link, deployment),
      writtenOf(member, [pair.left, pair.right], known, deployment),
    ]);
    // Ended this moment, or its row was pointed at other cases.
    if (found === undefined || !isOfTheSame(pair, found)) return undefined;
    const [left, right, others] = await Promise.all([
      subjectView(pair.left, known, deployment),
      subjectView(pair.right, known, deployment),
      othersOf(pair, around, known, deployment),
    ]);
    const { bits, evidence } = evidenceOf(pair, deployment);
    const cases = [pair.left, pair.right].flatMap(({ stream }) => known.cases.get(stream) ?? []);
    const decided = linkViewOf(found, nameOf);
    return {
      link: pair.link,
      left: written === undefined ? left : { ...left, written: written[0] },
      right: written === undefined ? right : { ...right, written: written[1] },
      evidence: evidenceViews(evidence),
      wrongOfTen: wrongOfTen(bits, baseSize, deployment),
      others,
      foundOn: pair.suggestion?.foundOn ?? pair.decided?.onDay ?? '',
      basis: basisOf(found),
      ...(decided === undefined ? {} : { decided }),
      mayDecide: mayDecideOn(member, cases),
      isOpened: written !== undefined,
    };
  }
}

const isOfTheSame = (one: Pick<KnownPair, 'left' | 'right'>, other: Pick<KnownPair, 'left' | 'right'>): boolean =>
  one.left.stream === other.left.stream && one.right.stream === other.right.stream;

const nothingFound: OpenedEvidence = { bits: 0, evidence: [] };

/** Of a pair that was decided and is not found any more none is left. */
export const evidenceOf = ({ suggestion }: KnownPair, deployment: StaffDeployment): OpenedEvidence =>
  (suggestion && evidenceIfWhole(suggestion, deployment)) ?? nothingFound;

async function casesOf(pairs: readonly KnownPair[], seen: SeenCases): Promise<ReadonlyMap<string, VerifiedCase>> {
  const streams = [...new Set(pairs.flatMap(({ left, right }) => [left.stream, right.stream]))].filter(isCaseId);
  const cases = await Promise.all(streams.map(seen));
  return new Map(cases.flatMap((found) => (found === undefined ? [] : [[found.caseId, found] as const])));
}

/** Other pairs of the same subjects that this person may see. */
async function neighboursOf(
  pairs: readonly KnownPair[],
  seen: SeenCases,
  deployment: StaffDeployment,
): Promise<readonly KnownPair[]> {
  const here = new Set(pairs.map(({ link }) => link));
  const subjects = new Set(pairs.flatMap(({ left, right }) => [left.subject, right.subject]));
  const streams = [...new Set(pairs.flatMap(({ left, right }) => [left.stream, right.stream]))];
  const around = (await pairsOfStreams(streams, deployment)).filter(
    ({ link, left, right }) => !here.has(link) && (subjects.has(left.subject) || subjects.has(right.subject)),
  );
  return [...(await visibleOf(around, seen)), ...pairs.filter(isSuggested)];
}

/** As good or nearly as good, and waiting still: brother, father, namesake. */
async function othersOf(
  pair: KnownPair,
  around: readonly KnownPair[],
  known: KnownSubjects,
  deployment: StaffDeployment,
): Promise<SuggestionView['others']> {
  const { bits } = evidenceOf(pair, deployment);
  const own = new Set([pair.left.subject, pair.right.subject]);
  const rivals = around
    .filter((each) => each.link !== pair.link && isSuggested(each))
    .flatMap((each) => {
      const other = own.has(each.left.subject) ? each.right : each.left;
      return own.has(each.left.subject) || own.has(each.right.subject)
        ? [{ each, other, found: evidenceOf(each, deployment) }]
        : [];
    })
    .filter(({ found }) => found.bits >= bits - nearlyAsGood)
    .toSorted((one, other) => other.found.bits - one.found.bits)
    .slice(0, mostOthers);
  return Promise.all(
    rivals.map(async ({ each, other, found }) => ({
      link: each.link,
      subject: await subjectView(other, known, deployment),
      kind: otherKindOf(found.evidence),
    })),
  );
}
