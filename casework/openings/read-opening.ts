/**
 * Reading what is open. The opening stands on the record before this: here it is found open, the person is asked again
 * whether they may, and only then a key is unwrapped. Rows come through row security; nothing opened outlives the answer.
 */
import {
  type ComplaintEventType,
  complaintEventSchemas,
  type EventBody,
  isOpenAt,
  isStepType,
  type Member,
  type OpenedOpening,
  type OpeningWay,
  parseWith,
  partOfSealed,
  type PersonRef,
  type SealedName,
  sealedNames,
  type SealedPart,
  type StaffAction,
  whomStepsName,
} from '@amanat/domain';
import { parseCanonicalJson } from '@amanat/ledger';
import { openText } from '@amanat/sealing';
import { z } from 'zod';
import type { VerifiedCase } from '../cases/verified-case.ts';
import { openPersonKey } from '../keys/person-keys.ts';
import { loadLife } from '../life/load-life.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { StoredPersonKey } from '../staff-ports.ts';
import { readEvent } from '../stored-event.ts';
import { accessToCase } from './access-to-case.ts';
import { isOwn } from './change-opening.ts';
import { loadOpening } from './load-opening.ts';
import { type OpenedText, type OpenedView, openingViewOf } from './opening-view.ts';

/** What is asked again each time that something opened is read. */
export const actionOf: Readonly<Record<OpeningWay, StaffAction>> = {
  'own-case': 'open-own-identity',
  agreed: 'ask-opening',
  'break-glass': 'break-glass',
};

/**
 * `undefined`, without a difference, for one that is not there, is another's, has ended, or is of a case that the person
 * may no longer open.
 *
 * @throws SealedError; SealingError if a text does not open under the key that is there
 */
export async function readOpening(
  member: Member,
  id: string,
  deployment: StaffDeployment,
): Promise<OpenedView | undefined> {
  const loaded = await loadOpening(id, deployment);
  const now = deployment.now();
  if (loaded?.state.status !== 'opened' || !isOwn(member, loaded) || !isOpenAt(loaded.state, now)) return undefined;
  const { wish, way, until } = loaded.state;
  const question = { action: actionOf[way], caseId: wish.case, purpose: wish.purpose };
  const access = await accessToCase(member, question, deployment);
  if (access.kind !== 'allowed') return undefined;
  const texts = await openTexts(member, loaded.state, access.found, deployment);
  return { ...openingViewOf(loaded, now), until, texts };
}

async function openTexts(
  { account }: Member,
  { wish }: OpenedOpening,
  found: VerifiedCase,
  deployment: StaffDeployment,
): Promise<readonly OpenedText[]> {
  const { staff, ciphers } = deployment;
  const reader = staff.readerFor(account);
  const [rows, keys, wrappedCaseKey, steps] = await Promise.all([
    reader.loadCase(wish.case),
    reader.personKeys(wish.case),
    reader.caseKey(wish.case),
    namingOf(found, deployment),
  ]);
  return rows
    .map((row) => readEvent(row, ciphers))
    .flatMap((body) =>
      openedNames.flatMap((name): readonly OpenedText[] => {
        const sealed = body.sealed?.[name];
        const part = partOfSealed[name];
        if (sealed === undefined || !wish.parts.includes(part)) return [];
        const content = contentOf(body, name, sealed, { keys, wrappedCaseKey }, deployment);
        return [{ on: body.recordedOn, ...sayerOf(body), part, ...steps(body.event, name), content }];
      }),
    );
}

/** The facts of steps are shown to whoever sees the case: an opening shows what they leave out. */
const openedNames = sealedNames.filter((name) => name !== 'step');

function sayerOf(body: EventBody): Pick<OpenedText, 'event' | 'saidBy'> {
  if (isStepType(body.type)) return { event: body.type, saidBy: 'staff' };
  const event = complaintTypeOf(body);
  return { event, saidBy: event === 'complaint.lodged' ? 'reporter' : 'code-holder' };
}

/** What is known of a step from the case's life; nothing once the child was erased. */
async function namingOf(
  found: VerifiedCase,
  deployment: StaffDeployment,
): Promise<(event: string, name: SealedName) => Pick<OpenedText, 'person' | 'isStruck'>> {
  const loaded = await loadLife(found.caseId, found, deployment);
  if (loaded.kind !== 'life') return () => ({});
  const { recorded, steps } = loaded.life;
  const counting = new Set(steps.map(({ id }) => id));
  const struck = new Set(recorded.flatMap(({ id, type }) => (type === 'step.struck' || counting.has(id) ? [] : [id])));
  const named = whomStepsName(recorded, counting);
  return (event, name) => {
    const person: PersonRef | undefined = name === 'numbers' ? undefined : named.get(event);
    const isStruck = struck.has(event);
    return { ...(person === undefined ? {} : { person }), ...(isStruck ? { isStruck } : {}) };
  };
}

interface CaseKeys {
  readonly keys: readonly StoredPersonKey[];
  readonly wrappedCaseKey: Uint8Array | undefined;
}

function contentOf(
  body: EventBody,
  part: SealedName,
  { person: personId, key: keyId, text, check }: SealedPart,
  { keys, wrappedCaseKey }: CaseKeys,
  deployment: StaffDeployment,
): OpenedText['content'] {
  const stored = keys.find((each) => each.personId === personId && each.keyId === keyId);
  if (stored === undefined) return { kind: 'erased' };
  const personKey = openPersonKey(stored, wrappedCaseKey, deployment);
  if (personKey === undefined) return { kind: 'waiting' };
  const sealed = { text: Uint8Array.fromBase64(text), check: Uint8Array.fromBase64(check) };
  const place = { eventId: body.event, streamId: body.stream, personId, part };
  const opened = openText(sealed, personKey, place, deployment.ciphers);
  return { kind: 'answers', answers: parseWith(answersSchema, parseCanonicalJson(opened.text)) };
}

const answersSchema = z.record(z.string(), z.unknown());

function complaintTypeOf({ type }: EventBody): ComplaintEventType {
  if (!Object.hasOwn(complaintEventSchemas, type)) throw new Error('a sealed part in an event of another kind');
  // It is a key of the table.
  return type as ComplaintEventType;
}
