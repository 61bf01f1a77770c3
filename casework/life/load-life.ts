/**
 * The life of a case out of its sealed steps, in memory, for those who may see the case and for what follows from it (clocks,
 * reviews). Facts only: names and numbers of papers are opened by an opening alone (I16). Kept nowhere: a server that is
 * sealed the next moment holds nothing of it.
 */
import {
  accountId,
  type Life,
  lifeOf,
  officeIdSchema,
  openedByCode,
  parseStep,
  type Step,
  upcast,
} from '@amanat/domain';
import { parseCanonicalJson } from '@amanat/ledger';
import { openText } from '@amanat/sealing';
import { z } from 'zod';
import type { KeptClaim, KeptStep, LoadedComplaint } from '../complaint-states.ts';
import { openPersonKey } from '../keys/person-keys.ts';
import type { PersonKey } from '../seal-event.ts';
import type { StaffDeployment } from '../staff-deployment.ts';

export type LoadedLife =
  | { readonly kind: 'life'; readonly life: Life; readonly childKey: ChildKey }
  /** The child was erased: that there were steps, of which kind and by whom, is all that is left. */
  | { readonly kind: 'erased' }
  /** It came in while the server was sealed and is not under its case's key yet: a moment later it is. */
  | { readonly kind: 'waiting' };

/** What further steps are sealed under. In memory only, for one command. */
export type ChildKey = PersonKey;

type LifeNeeds = Pick<StaffDeployment, 'keys' | 'keyring' | 'ciphers'>;

/** @throws SealedError · SealingError if a step does not open under its key · InputError if it does not parse */
export async function loadLife(
  caseId: string,
  { state, steps, claims, lodged }: Pick<LoadedComplaint, 'state' | 'steps' | 'claims' | 'lodged'>,
  deployment: LifeNeeds,
): Promise<LoadedLife> {
  const { keys, ciphers } = deployment;
  if (state.status === 'not-lodged' || lodged === undefined) throw new Error('a case that was not lodged has no life');
  const [stored, caseKey] = await Promise.all([keys.personKeys([state.child]), keys.caseKey(caseId)]);
  const isThere = (keyId: string): boolean => stored.some((each) => each.keyId === keyId);
  const first = lodged.childKey;
  // What came by code since then is under fresh keys, and brings nothing back.
  if (!isThere(first)) return { kind: 'erased' };
  const opened = new Map<string, Uint8Array | undefined>();
  const keyOf = (keyId: string): Uint8Array | undefined => {
    if (!opened.has(keyId)) {
      const row = stored.find((each) => each.keyId === keyId);
      opened.set(keyId, row === undefined ? undefined : openPersonKey(row, caseKey, deployment));
    }
    return opened.get(keyId);
  };
  const key = keyOf(first);
  if (key === undefined) return { kind: 'waiting' };
  const recorded: Step[] = [];
  for (const step of steps) {
    const part = step.sealed.step;
    const stepKey = part === undefined ? undefined : keyOf(part.key);
    if (part === undefined || stepKey === undefined) return { kind: 'waiting' };
    const place = { eventId: step.id, streamId: caseId, personId: part.person, part: 'step' };
    const bytes = { text: Uint8Array.fromBase64(part.text), check: Uint8Array.fromBase64(part.check) };
    recorded.push(stepOf(step, openText(bytes, stepKey, place, ciphers).text));
  }
  const life = lifeOf([...recorded, ...claims.map(stepOfClaim)].toSorted((one, other) => one.seq - other.seq));
  return { kind: 'life', life, childKey: { personId: state.child, keyId: first, key } };
}

/** Nobody on staff recorded it: whoever holds the code did, and no office. */
const [nobody, noOffice] = [accountId(new Uint8Array(17)), officeIdSchema.parse('office_none')];

const stepOfClaim = (claim: KeptClaim): Step => openedByCode({ ...claim, by: nobody, office: noOffice });

function stepOf({ id, seq, recordedOn, v, type, by, office }: KeptStep, text: string): Step {
  const { facts } = z.object({ facts: z.unknown() }).parse(parseCanonicalJson(text));
  return { ...parseStep(type, upcast({ type, v }, 'facts', facts)), id, seq, recordedOn, by, office } as Step;
}
