/**
 * What a case, or a row of a register, may belong together with: taken, compared with all that is here, kept as suggestions. A
 * machine suggests and nothing follows by itself. Never two of one case, never somebody who was cleared; of somebody erased no
 * mention is left to be found.
 */
import { inLinkOrder, isCaseId, type LinkedSide } from '@amanat/domain';
import type { Evidence } from '@amanat/linking';
import { todayOf } from '../deployment.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { alarmFound } from './alarm-found.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import { clearedSubjects } from './cleared-subjects.ts';
import { endLinksOfSubjects } from './end-links.ts';
import type { SuggestionRow } from './linking-ports.ts';
import { verifiedOrNot } from './pair-access.ts';
import { basisOf, sealEvidence } from './sealed-evidence.ts';
import { leastBits } from './strength.ts';
import { strongestOf } from './strongest.ts';
import { linkIdOf } from './subjects.ts';
import { type SubjectMention, takeStream } from './take-mentions.ts';
import { joinedPairs } from './visible-pairs.ts';

/** May be repeated. @throws SealedError · StoreError · LedgerError if an event is not as it was committed */
export async function findSuggestions(stream: string, deployment: StaffDeployment): Promise<void> {
  await takeStream(stream, deployment, ({ mentions }) => compareWithAll(stream, mentions, deployment));
}

async function compareWithAll(
  stream: string,
  mentions: readonly SubjectMention[],
  deployment: StaffDeployment,
): Promise<void> {
  const { links } = deployment;
  const cleared = await clearedOf(stream, deployment);
  await endLinksOfSubjects(stream, cleared, 'person-cleared', deployment);
  const own = mentions.filter(({ subject }) => !cleared.has(subject));
  const [mentionCount, before, decided] = await Promise.all([
    links.countMentions(),
    links.suggestionsOfStream(stream),
    links.linksOfStreams([stream]),
  ]);
  const suggested = before.map(({ left, right }) =>
    left.stream === stream ? { own: left.subject, other: right.subject } : { own: right.subject, other: left.subject },
  );
  const candidates = await candidatesFor(own, deployment, suggested);
  const least = leastBits(mentionCount, deployment);
  const isDecided = new Set(decided.map(({ link }) => link));
  const strong = candidates.filter(({ comparison }) => comparison.bits >= least);
  const kept = strongestOf(strong, (each) => isDecided.has(linkIdOf(each.own.subject, each.other.subject, deployment)));
  const rows = (await withoutCleared(kept, deployment)).map((each) => rowOf(each, before, deployment));
  const known = new Set([...rows, ...decided].map(({ link }) => link));
  const outdated = before.filter(({ link }) => !known.has(link));
  if (outdated.length > 0) await links.removeSuggestions(outdated.map(({ link }) => link));
  if (rows.length > 0) await links.saveSuggestions(rows);
  // Also those of before: whoever was cut off between the two tells of them now.
  await alarmFound(joinedPairs(rows, decided), deployment);
}

async function clearedOf(stream: string, deployment: StaffDeployment): Promise<ReadonlySet<string>> {
  const found = isCaseId(stream) ? await verifiedOrNot(stream, deployment) : undefined;
  return clearedSubjects(found === undefined ? [] : [found], deployment);
}

/** Whether the other one was cleared stands in its own case. */
async function withoutCleared(
  candidates: readonly Candidate[],
  deployment: StaffDeployment,
): Promise<readonly Candidate[]> {
  const streams = [...new Set(candidates.map(({ other }) => other.stream))];
  const cleared = await Promise.all(streams.map((stream) => clearedOf(stream, deployment)));
  const all = new Set(cleared.flatMap((subjects) => [...subjects]));
  return candidates.filter(({ other }) => !all.has(other.subject));
}

function rowOf(
  { own, other, comparison }: Candidate,
  before: readonly SuggestionRow[],
  deployment: StaffDeployment,
): SuggestionRow {
  const link = linkIdOf(own.subject, other.subject, deployment);
  const [left, right] = inLinkOrder([sideOf(own), sideOf(other)]);
  const evidence = left.subject === own.subject ? comparison.evidence : comparison.evidence.map(turned);
  const basis = basisOf(evidence, deployment);
  // Found anew with the same reasons it is as old as it was.
  const known = before.find((row) => row.link === link && row.basis === basis);
  const foundOn = known?.foundOn ?? todayOf(deployment);
  return { link, left, right, evidence: sealEvidence({ link, left, right }, evidence, deployment), basis, foundOn };
}

const sideOf = ({ subject, stream }: LinkedSide): LinkedSide => ({ subject, stream });

/** The same line, seen from the other side. */
function turned({ left, right, ...line }: Evidence): Evidence {
  return { ...line, ...(right === undefined ? {} : { left: right }), ...(left === undefined ? {} : { right: left }) };
}
