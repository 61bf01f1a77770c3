/**
 * One case as a document: its steps, and the texts of an opening that this person has open now. Without one it holds only
 * what the page of the case shows.
 */
import { caseNumberOf, type Member } from '@amanat/domain';
import { isRefusal, stepOf } from '../cases/case-steps.ts';
import { namesFor } from '../cases/people.ts';
import type { VerifiedCase } from '../cases/verified-case.ts';
import type { OpenedText } from '../openings/opening-view.ts';
import { readOpening } from '../openings/read-opening.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { readEvent } from '../stored-event.ts';
import type { Watermark } from './watermark.ts';

/** JSON, indented. `undefined` if the second wall shows nothing of the case: somebody was shut out this moment. */
export async function caseDocument(
  member: Member,
  { caseId, row, state }: VerifiedCase,
  mark: Watermark,
  deployment: StaffDeployment,
): Promise<string | undefined> {
  const rows = await deployment.staff.readerFor(member.account).loadCase(caseId);
  if (rows.length === 0) return undefined;
  const nameOf = await namesFor(member, deployment);
  const steps = rows.map((each) => stepOf(readEvent(each, deployment.ciphers), nameOf));
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
