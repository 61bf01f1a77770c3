/**
 * What an erasure needs to know of its case: when it was lodged, and whose keys a part has. All of it comes from the
 * committed events, never from a column that could have been altered to make something due.
 */
import {
  type CaseId,
  type ErasedPart,
  type EventBody,
  isErasedWith,
  personsOf,
  type PersonsToErase,
  sealedTexts,
} from '@amanat/domain';
import { LedgerError } from '@amanat/ledger';
import { openText } from '@amanat/sealing';
import type { VerifiedCase } from '../cases/verified-case.ts';
import { doneErasures } from './erased-parts.ts';
import { openPersonKey } from '../keys/person-keys.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { readEvent } from '../stored-event.ts';

export interface CaseToErase {
  readonly caseId: CaseId;
  readonly lodgedOn: Temporal.PlainDate;
  readonly events: readonly EventBody[];
}

/** @throws LedgerError if an event is not as it was committed to */
export async function loadCaseToErase(
  { caseId, lodged }: Pick<VerifiedCase, 'caseId' | 'lodged'>,
  { store, ciphers }: Pick<StaffDeployment, 'store' | 'ciphers'>,
): Promise<CaseToErase> {
  if (lodged === undefined) throw new LedgerError('commitment-mismatch');
  const events = (await store.loadStream(caseId)).map((each) => readEvent(each, ciphers));
  return { caseId, lodgedOn: Temporal.PlainDate.from(lodged.recordedOn), events };
}

export type PersonsFound =
  | ({ readonly kind: 'found' } & PersonsToErase)
  /** Their key opens a part that stays, too. */
  | { readonly kind: 'shared' }
  /** The key came in while the server was sealed and is not under the case's key yet. */
  | { readonly kind: 'waits' };

/** @throws SealedError for the child's part: only unsealed can it be seen whether the child reported for itself */
export async function personsToErase(
  { caseId, events }: CaseToErase,
  erased: ErasedPart,
  deployment: Pick<StaffDeployment, 'keys' | 'keyring' | 'ciphers'>,
): Promise<PersonsFound> {
  const itself = erased.part === 'child' ? await reportedForItself(caseId, events, deployment) : 'no';
  if (itself === 'waits') return { kind: 'waits' };
  const found = personsOf(erased, events, itself === 'yes');
  return found === undefined ? { kind: 'shared' } : { kind: 'found', ...found };
}

/**
 * Whether there is anything to erase: a key of the part, or a text whose key is gone without an erasure on the record, as
 * after a restore with the keys of a newer backup. Erasing that again says on the record what happened.
 */
export async function isAnythingLeft(
  { caseId, events }: Pick<CaseToErase, 'caseId' | 'events'>,
  erased: ErasedPart,
  deployment: Pick<StaffDeployment, 'keys' | 'store' | 'ciphers'>,
): Promise<boolean> {
  const sealed = events.flatMap(sealedTexts).filter(isErasedWith(erased));
  const persons = [...new Set(sealed.map(({ person }) => person))];
  if ((await deployment.keys.personKeys(persons)).length > 0) return true;
  const done = await doneErasures({ caseId, events }, deployment);
  return !sealed.every(({ seq, person }) =>
    done.some((each) => each.persons.includes(person) && seq <= each.mayReachTo),
  );
}

/**
 * The one answer that decides whose keys go is read by the program and shown to nobody; nothing of it is kept. `no` where
 * the text is gone already: its key went with an earlier erasure, and the reporter's with it.
 */
async function reportedForItself(
  caseId: CaseId,
  [lodged]: readonly EventBody[],
  deployment: Pick<StaffDeployment, 'keys' | 'keyring' | 'ciphers'>,
): Promise<'yes' | 'no' | 'waits'> {
  const { keys, ciphers } = deployment;
  // Asked first of all, so that a sealed server says so whatever the case.
  deployment.keyring.deploymentKey();
  const part = lodged?.sealed?.child;
  if (lodged === undefined || part === undefined) return 'no';
  const kept = (await keys.personKeys([part.person])).find(({ keyId }) => keyId === part.key);
  if (kept === undefined) return 'no';
  const key = openPersonKey(kept, await keys.caseKey(caseId), deployment);
  if (key === undefined) return 'waits';
  const sealed = { text: Uint8Array.fromBase64(part.text), check: Uint8Array.fromBase64(part.check) };
  const where = { eventId: lodged.event, streamId: lodged.stream, personId: part.person, part: 'child' };
  const answers: unknown = JSON.parse(openText(sealed, key, where, ciphers).text);
  const isSelf =
    typeof answers === 'object' && answers !== null && 'relation' in answers && answers.relation === 'self';
  return isSelf ? 'yes' : 'no';
}
