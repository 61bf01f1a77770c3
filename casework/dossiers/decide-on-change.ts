/** Another person agrees, and it is public; or declines, and nothing of it ever is. What was brought in whole needs two. */
import {
  type AccessAnswer,
  accountId,
  applyChange,
  decideAccess,
  type DossierRecord,
  InputError,
  isAccountId,
  type Member,
  publishedContent,
  type WaitingChange,
} from '@amanat/domain';
import { rowsOf } from '../changes/load-changes.ts';
import { memberNow } from '../changes/member-now.ts';
import { inTurn } from '../in-turn.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { dossierStream, forgetDossiers, loadDossier } from './dossier-records.ts';
import type { DecideAnswer } from './dossier-work.ts';
import { attempts, refusalEvent } from './propose-change.ts';

export type Decision = 'agree' | 'decline';

/** `dossier` and `proposal` as they stand in an address. */
export const decideOnDossierChange = (
  asked: Member,
  dossier: string,
  proposal: string,
  decision: Decision,
  deployment: StaffDeployment,
): Promise<DecideAnswer> =>
  inTurn(deployment.store, dossierStream(dossier), async () => {
    const member = await memberNow(asked, deployment);
    for (let attempt = 0; attempt < attempts; attempt++) {
      const answer = await decideOnce(member, dossier, proposal, decision, deployment);
      if (answer === 'moved') continue;
      forgetDossiers(deployment.store);
      return answer;
    }
    throw new Error('the dossier is being written to by others all the time');
  });

async function decideOnce(
  member: Member,
  dossier: string,
  proposal: string,
  decision: Decision,
  deployment: StaffDeployment,
): Promise<DecideAnswer | 'moved'> {
  const by = member.account;
  const seen = decideAccess(member, { action: 'see-dossier-work' });
  const record = await loadDossier(dossier, deployment);
  const append = async (event: { readonly type: string; readonly data: unknown }): Promise<boolean> => {
    const events = rowsOf(dossierStream(dossier), record.nextSeq, [event], deployment);
    return (await deployment.store.append({ events })).kind === 'stored';
  };
  const waiting = record.waiting.find((one) => one.proposal === proposal);
  if (waiting === undefined) return seen.kind === 'refused' ? seen : { kind: 'gone' };
  const access = decision === 'decline' && waiting.by === by ? mayTakeBack(member) : mayDecideOn(member, waiting);
  if (access.kind === 'refused') return (await append(refusalEvent(by, decision, access.refusal))) ? access : 'moved';
  if (decision === 'decline')
    return (await append({ type: 'dossier.change-declined', data: { proposal, by } })) ? { kind: 'declined' } : 'moved';
  if (!fits(record, waiting)) return { kind: 'waits', for: 'another-change' };
  if (agreementsMissing(waiting) > 1)
    return (await append({ type: 'dossier.change-supported', data: { proposal, by } }))
      ? { kind: 'waits', for: 'another-person' }
      : 'moved';
  const { change, urdu, named, by: proposedBy } = waiting;
  const agreed = { type: 'dossier.change-agreed', data: { proposal, change, urdu, named, proposedBy, by } };
  return (await append(agreed)) ? { kind: 'published' } : 'moved';
}

/** How many people must still agree. */
export const agreementsMissing = ({ by, supportedBy }: WaitingChange): number =>
  (isAccountId(by) ? 1 : 2) - supportedBy.length;

/** No account: whoever runs the machine is nobody who could agree, so that anybody with the role is another person. */
const nobody = accountId(new Uint8Array(17));

/** Another person than whoever proposed it, and than who agreed before. */
export function mayDecideOn(member: Member, { by, supportedBy }: WaitingChange): AccessAnswer {
  const accounts = [isAccountId(by) ? by : nobody, ...supportedBy.filter(isAccountId)];
  const others = accounts.map((account) => ({ account, teams: [] }));
  return decideAccess(member, { action: 'agree-dossier-change', others });
}

/** To decline one's own proposal is to take it back: part of proposing. */
const mayTakeBack = (member: Member): AccessAnswer => decideAccess(member, { action: 'propose-dossier-change' });

function fits(record: DossierRecord, { change, urdu }: WaitingChange): boolean {
  try {
    applyChange(publishedContent(record), record.id, change, urdu);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}
