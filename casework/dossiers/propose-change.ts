/** A monitor proposes a change: it is read for names, fits what is there, and waits for another person. */
import {
  applyChange,
  decideAccess,
  dossierChangeSchema,
  dossierIdSchema,
  type DossierRecord,
  expectedContent,
  idLetters,
  InputError,
  type Member,
  namedInOfficeSchema,
  parseWith,
  publishedContent,
  type UrduWords,
  urduWordsSchema,
  withNextId,
} from '@amanat/domain';
import { rowsOf } from '../changes/load-changes.ts';
import { memberNow } from '../changes/member-now.ts';
import { inTurn } from '../in-turn.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { dossierRecords, dossierStream, forgetDossiers, loadDossier } from './dossier-records.ts';
import type { DossierWork, ProposeAnswer } from './dossier-work.ts';
import { refuseNames } from './refuse-names.ts';
import { isSettlement } from './settlement-names.ts';

/** How often somebody else may have been faster before it is a fault. */
export const attempts = 8;

type Beside = Parameters<DossierWork['propose']>[3];

export const proposeDossierChange = async (
  asked: Member,
  dossier: string,
  change: unknown,
  beside: Beside,
  deployment: StaffDeployment,
): Promise<ProposeAnswer> => {
  const id = parseWith(dossierIdSchema, dossier);
  return inTurn(deployment.store, dossierStream(id), async () => {
    const member = await memberNow(asked, deployment);
    for (let attempt = 0; attempt < attempts; attempt++) {
      const answer = await proposeOnce(member, id, change, beside, deployment);
      if (answer !== 'moved') return answer;
    }
    throw new Error('the dossier is being written to by others all the time');
  });
};

async function proposeOnce(
  member: Member,
  id: string,
  wanted: unknown,
  { urdu: words = {}, named: declared = [] }: NonNullable<Beside> = {},
  deployment: StaffDeployment,
): Promise<ProposeAnswer | 'moved'> {
  const { store, ciphers } = deployment;
  const stream = dossierStream(id);
  const record = await loadDossier(id, deployment);
  const by = member.account;
  const access = decideAccess(member, { action: 'propose-dossier-change' });
  if (access.kind === 'refused') {
    // A dossier that is not there is not begun by whoever may not.
    if (record.nextSeq === 1) return access;
    const refused = refusalEvent(by, 'propose', access.refusal);
    const kept = await store.append({ events: rowsOf(stream, record.nextSeq, [refused], deployment) });
    return kept.kind === 'stored' ? access : 'moved';
  }
  const change = parseWith(dossierChangeSchema, withNextId(wanted, record.usedIds));
  const urdu: UrduWords = parseWith(urduWordsSchema, words);
  const named = declared.map((one) => parseWith(namedInOfficeSchema, one));
  if (change.kind === 'bring-in-whole') throw new InputError('not-in-list', 'kind');
  if (change.kind === 'link-dossier') await refuseUnknown(change.dossier, deployment);
  applyChange(expectedContent(record), id, change, urdu);
  refuseNames(change, urdu, named, deployment.offices(), isSettlement(deployment));
  const proposal = `proposal-${idLetters(ciphers.random(17))}`;
  const event = { type: 'dossier.change-proposed', data: { proposal, change, urdu, named, by } };
  const outcome = await store.append({ events: rowsOf(stream, record.nextSeq, [event], deployment) });
  if (outcome.kind !== 'stored') return 'moved';
  forgetDossiers(store);
  return { kind: 'proposed', proposal };
}

async function refuseUnknown(dossier: string, deployment: StaffDeployment): Promise<void> {
  const other: DossierRecord | undefined = (await dossierRecords(deployment)).get(dossier);
  if (other === undefined || publishedContent(other) === undefined)
    throw new InputError('dangling-reference', 'dossier');
}

export const refusalEvent = (by: string, command: 'propose' | 'agree' | 'decline', refusal: string) => ({
  type: 'dossier.command-refused',
  data: { by, command, refusal },
});
