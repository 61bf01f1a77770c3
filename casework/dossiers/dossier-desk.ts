/** The editors' side of dossiers: which there are, what waits, and the two steps by which anything becomes public. */
import {
  type AccountId,
  decideAccess,
  type DossierRecord,
  isAccountId,
  type Member,
  publishedContent,
  type WaitingChange,
} from '@amanat/domain';
import type { StaffDeployment } from '../staff-deployment.ts';
import { agreementsMissing, decideOnDossierChange, mayDecideOn } from './decide-on-change.ts';
import { dossierRecords, loadDossier } from './dossier-records.ts';
import type { DossierInWork, DossierProposal, DossierWork } from './dossier-work.ts';
import { proposeDossierChange } from './propose-change.ts';
import { waitingFor } from './waiting-changes.ts';

export function dossierWorkOf(deployment: StaffDeployment): DossierWork {
  return {
    mayPropose: (member) => decideAccess(member, { action: 'propose-dossier-change' }).kind === 'allowed',
    async list(member) {
      const access = decideAccess(member, { action: 'see-dossier-work' });
      if (access.kind === 'refused') return access;
      const records = [...(await dossierRecords(deployment)).values()];
      return records.flatMap(inWork);
    },
    waitingFor: (member) => waitingFor(member, deployment),
    async desk(member, dossier) {
      const access = decideAccess(member, { action: 'see-dossier-work' });
      if (access.kind === 'refused') return access;
      const record = await loadDossier(dossier, deployment);
      const published = publishedContent(record);
      if (published === undefined && record.waiting.length === 0) return undefined;
      const names = new Map((await deployment.staff.accounts()).map((each) => [each.account, each.displayName]));
      return {
        published: published && { dossier: published.dossier, translations: published.translations },
        proposals: record.waiting.map((waiting) => proposalOf(record, waiting, member, names)),
      };
    },
    propose: (member, dossier, change, beside) => proposeDossierChange(member, dossier, change, beside, deployment),
    decide: (member, dossier, proposal, decision) =>
      decideOnDossierChange(member, dossier, proposal, decision, deployment),
  };
}

/** A dossier whose opening was declined is in nobody's work. */
function inWork(record: DossierRecord): readonly DossierInWork[] {
  const { id, waiting } = record;
  const published = publishedContent(record);
  const title = published?.dossier.title ?? waiting.map(titleOf).find((each) => each !== undefined);
  return title === undefined ? [] : [{ id, title, isPublished: published !== undefined, waiting: waiting.length }];
}

function titleOf({ change }: WaitingChange): string | undefined {
  if (change.kind === 'open-dossier') return change.title;
  return change.kind === 'bring-in-whole' ? change.dossier.title : undefined;
}

function proposalOf(
  { id: dossier }: DossierRecord,
  waiting: WaitingChange,
  member: Member,
  names: ReadonlyMap<AccountId, string>,
): DossierProposal {
  const { proposal: id, change, urdu, named, by, proposedOn } = waiting;
  const account = isAccountId(by) ? by : undefined;
  return {
    id,
    dossier,
    change,
    urdu,
    named,
    proposedBy: account ?? 'operator',
    proposedByName: account === undefined ? '' : (names.get(account) ?? ''),
    proposedOn,
    agreementsMissing: agreementsMissing(waiting),
    mayDecide: mayDecideOn(member, waiting).kind === 'allowed',
  };
}
