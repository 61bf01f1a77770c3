/**
 * One case as a document: its steps with what they say by pseudonym, and the texts of an opening that this person has open
 * now. Without one it holds only what the page of the case shows.
 */
import { caseNumberOf, type Member, type Step } from '@amanat/domain';
import { isRefusal, stepOf } from '../cases/case-steps.ts';
import { namesFor } from '../cases/people.ts';
import type { VerifiedCase } from '../cases/verified-case.ts';
import { loadLife } from '../life/load-life.ts';
import type { OpenedText } from '../openings/opening-view.ts';
import { readOpening } from '../openings/read-opening.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { readEvent } from '../stored-event.ts';
import type { Watermark } from './watermark.ts';

/** JSON, indented. `undefined` if the second wall shows nothing of the case: somebody was shut out this moment. */
export async function caseDocument(
  member: Member,
  found: VerifiedCase,
  mark: Watermark,
  deployment: StaffDeployment,
): Promise<string | undefined> {
  const { caseId, row, state } = found;
  const rows = await deployment.staff.readerFor(member.account).loadCase(caseId);
  if (rows.length === 0) return undefined;
  const nameOf = await namesFor(member, deployment);
  const factsOf = await factsOfSteps(found, deployment);
  const steps = rows.map((each) => {
    const body = readEvent(each, deployment.ciphers);
    return { ...stepOf(body, nameOf), ...factsOf(body.event) };
  });
  const { recordedOn, district, offenceGroup, channel } = row;
  const texts = await openTexts(member, caseId, deployment);
  const document = {
    format: 'amanat-case-export/v1',
    ...mark,
    case: {
      id: caseId,
      number: caseNumberOf(caseId),
      recordedOn,
      district,
      offenceGroup,
      channel,
      acknowledged: state.status === 'lodged' && state.acknowledged,
    },
    steps: steps.filter((step) => !isRefusal(step)),
    ...(texts === undefined ? {} : { texts }),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** What a step says, as whoever sees the case is shown it: nobody by name, no number of a paper. */
interface StepFacts {
  readonly facts?: Step['facts'];
  readonly struck?: true;
}

/** Nothing once the child was erased, and nothing yet of what came in this moment. @throws SealedError */
async function factsOfSteps(found: VerifiedCase, deployment: StaffDeployment): Promise<(event: string) => StepFacts> {
  const loaded = await loadLife(found.caseId, found, deployment);
  if (loaded.kind !== 'life') return () => ({});
  const { recorded, steps } = loaded.life;
  const ofStaff = new Set(found.steps.map(({ id }) => id));
  // What came by code is an event of the complaint, and says nothing here.
  const byEvent = new Map(recorded.filter(({ id }) => ofStaff.has(id)).map((step) => [step.id, step]));
  const counting = new Set(steps.map(({ id }) => id));
  return (event) => {
    const step = byEvent.get(event);
    if (step === undefined) return {};
    const isStruck = step.type !== 'step.struck' && !counting.has(event);
    return { facts: step.facts, ...(isStruck ? { struck: true } : {}) };
  };
}

/** More at once than one person opens of one case. */
const mostOpenings = 20;

/** `undefined` without an opening that is open now. */
async function openTexts(
  member: Member,
  caseId: string,
  deployment: StaffDeployment,
): Promise<readonly OpenedText[] | undefined> {
  const reader = deployment.staff.readerFor(member.account);
  const listed = await reader.openings({ caseId, state: 'open', limit: mostOpenings });
  const own = listed.filter(({ account }) => account === member.account);
  const views = await Promise.all(own.map(({ opening }) => readOpening(member, opening, deployment)));
  const open = views.filter((view) => view !== undefined);
  if (open.length === 0) return undefined;
  // Two openings may share a part: each text once.
  const texts = new Map(open.flatMap((view) => view.texts.map((text) => [JSON.stringify(text), text])));
  return [...texts.values()];
}
