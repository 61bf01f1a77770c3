/** A complaint comes in: route, decide, seal, commit and append in one transaction, then promise. */
import {
  type Channel,
  type ComplaintAnswers,
  decide,
  districtInClear,
  districtOf,
  mayDo,
  notLodged,
  type Office,
  routeComplaint,
  routingQuestionOf,
} from '@amanat/domain';
import { signPromise } from '@amanat/ledger';
import { boxPrivateKeyOf, type Code, coverCodeOf, frontOf, lookupOf } from '@amanat/sealing';
import { commitCaseColumns } from './case-columns.ts';
import { partTexts } from './complaint-parts.ts';
import { type ComplaintSecret, complaintSecret } from './complaint-secret.ts';
import { type Deployment, promiseEnd, todayOf } from './deployment.ts';
import type { CodeRow, EventRow } from './ports.ts';
import { personKeyRows, sealEvent } from './seal-event.ts';
import { readEvent } from './stored-event.ts';
import type { LodgeAnswer, LodgedView } from './views.ts';

export interface LodgeInput {
  readonly answers: ComplaintAnswers;
  readonly channel: Channel;
  readonly code: Code;
  /** Four digits for the cover code, if the reporter chose some. */
  readonly coverLastGroup?: string;
  /** 32 bytes drawn with the draft (`complaint-secret.ts`). */
  readonly secret: Uint8Array;
  /** 32 bytes; the idempotency key. */
  readonly ticketHash: Uint8Array;
}

/** Stores the complaint once, however often the same is sent. @throws StoreError */
export async function lodgeComplaint(
  input: LodgeInput,
  offices: readonly Office[],
  deployment: Deployment,
): Promise<LodgeAnswer> {
  const { store, ciphers, intakeKey } = deployment;
  const { answers, channel, code } = input;
  if (!mayDo({ kind: 'reporter' }, 'lodge-complaint')) throw new Error('intake is not allowed');
  const secret = complaintSecret(input.secret, ciphers);
  const routing = routeComplaint(routingQuestionOf(answers), offices);
  const { parts, keys } = partsOf(answers, secret);
  const district = districtInClear(districtOf(answers));
  const columns = { district, offenceGroup: answers.group, channel, allowedOffices: routing.allowed };
  const committed = commitCaseColumns(columns, ciphers);
  const promisedUntil = promiseEnd(deployment);
  const decision = decide(notLodged, {
    kind: 'lodge-complaint',
    caseId: secret.caseId,
    caseColumns: committed.commitment.toBase64(),
    promisedUntil,
    intakeKey: intakeKey.fingerprint,
    parts,
  });
  if (decision.kind === 'refused') throw new Error('a new complaint was refused');
  const recordedOn = todayOf(deployment);
  const place = { eventId: secret.eventId, streamId: secret.caseId, streamSeq: 1, recordedOn };
  const events = decision.events.map((decided) => sealEvent(decided, place, keys, ciphers));
  const codeRow = codeRowOf(code, 'code', secret, deployment);
  const outcome = await store.append({
    events,
    personKeys: personKeyRows(keys, secret.caseId, intakeKey, ciphers),
    cases: [
      {
        caseId: secret.caseId,
        recordedOn,
        ...columns,
        allowSalt: committed.salt,
        waitsWithCustodians: routing.waitsWithCustodians,
      },
    ],
    codes: [codeRow, ...coverRow(input, secret, deployment)],
    ticket: { hash: input.ticketHash, caseId: secret.caseId },
  });
  const [event] = events;
  if (outcome.kind !== 'stored' || event === undefined) return lodgedBefore(input, deployment);
  return { kind: 'lodged', lodged: { ...promised(codeRow, event, promisedUntil, deployment), routing } };
}

/** What was answered the first time, again: the promise's signature is deterministic, so its bytes repeat. */
async function lodgedBefore({ code }: LodgeInput, deployment: Deployment): Promise<LodgeAnswer> {
  const { store, origin, ciphers } = deployment;
  const row = await store.findCode(lookupOf(code, origin, ciphers));
  if (row === undefined) return { kind: 'ticket-used' };
  const event = await store.loadEvent(row.eventId);
  if (event === undefined) throw new Error('a code without its event');
  // Day and deadline are those that were committed, not what the database may say by now.
  const { promisedUntil } = readEvent(event, ciphers).data as { readonly promisedUntil: string };
  return { kind: 'lodged-before', lodged: promised(row, event, promisedUntil, deployment) };
}

/** The promise for a kept event. */
function promised(
  { caseId, eventId }: CodeRow,
  { commitment, recordedOn: receivedOn }: EventRow,
  until: string,
  { logOrigin: origin, promiseSigner, ciphers }: Deployment,
): LodgedView {
  const promise = signPromise({ origin, commitment, receivedOn, until }, promiseSigner, ciphers.sha256);
  return { caseId, eventId, promise, receivedOn, promisedUntil: until };
}

function partsOf(answers: ComplaintAnswers, secret: ComplaintSecret) {
  const texts = partTexts(answers);
  const [child, reporter, official] = [
    secret.personKey('child'),
    secret.personKey('reporter'),
    secret.personKey('official'),
  ];
  const parts = {
    child: { person: child.personId, text: texts.child },
    reporter: { person: reporter.personId, text: texts.reporter },
    official: { person: official.personId, text: texts.official },
  };
  return { parts, keys: [child, reporter, official] };
}

/** What the server keeps of a code. */
export function codeRowOf(
  code: Code,
  role: CodeRow['role'],
  { caseId, eventId }: { readonly caseId: string; readonly eventId: string },
  { origin, ciphers }: Deployment,
): CodeRow {
  const lookup = lookupOf(code, origin, ciphers);
  const boxPublicKey = ciphers.publicKeyOf(boxPrivateKeyOf(code, origin, ciphers));
  return { lookup, front: frontOf(code, origin, ciphers), caseId, role, boxPublicKey, eventId };
}

function coverRow({ code, coverLastGroup }: LodgeInput, secret: ComplaintSecret, deployment: Deployment) {
  if (coverLastGroup === undefined) return [];
  return [codeRowOf(coverCodeOf(code, coverLastGroup), 'cover', secret, deployment)];
}
