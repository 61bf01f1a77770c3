/**
 * Cases with ten or eleven events each, sealed and committed to as the program does it, and stored hundreds at a time; their
 * work rows are left to be counted, which is measured. Drawn from a seed, so that two runs are alike but for keys.
 */
import {
  type AccountId,
  type NewStep,
  type StepType,
  parseStep,
  personId,
  caseId as caseIdOf,
  eventId,
  idLetters,
} from '@amanat/domain';
import { canonicalJson } from '@amanat/ledger';
import { drawPersonKey, sealText, wrapKey } from '@amanat/sealing';
import type { EventRow } from '@amanat/casework';
import { commitCaseColumns } from '@amanat/casework';
import { commitEvent, type PersonKey, personKeyRows } from '../casework/seal-event.ts';
import { ciphers } from '../server/ciphers.ts';
import type { TestDeployment } from '../server/testing/test-deployment.ts';

type Told = readonly [day: number, type: StepType, facts: object];

/** What is recorded of each, days after the first of it; `plus` days are told from the same beginning. */
const lifeFrom = (plus: (days: number) => string): readonly Told[] => [
  [0, 'report.received', { office: 'police-station', channel: 'in-person', informant: 'family' }],
  [1, 'fir.registered', { sections: ['PPC 377'] }],
  [2, 'person.entered', { role: 'accused', saidBy: 'family' }],
  [3, 'accused.arrested', { accused: 'accused-1' }],
  [4, 'accused.produced', { accused: 'accused-1', before: 'magistrate' }],
  [4, 'remand.ordered', { accused: 'accused-1', under: 'crpc-167', place: 'police', until: plus(12) }],
  [
    9,
    'statement.164.recorded',
    { person: 'survivor-1', magistrate: 'female', place: 'home', present: ['female-family'], wasVideoRecorded: true },
  ],
  [20, 'report.173.interim', { reasonsForDelay: 'written' }],
];

/** Of most cases, whose limits all lie ahead. */
const freshLife: readonly Told[] = [
  [0, 'report.received', { office: 'police-station', channel: 'in-person', informant: 'family' }],
  [0, 'fir.registered', { sections: ['PPC 377'] }],
  [0, 'person.entered', { role: 'accused', saidBy: 'family' }],
  [0, 'person.entered', { role: 'guardian', saidBy: 'family' }],
  [0, 'person.entered', { role: 'witness', saidBy: 'family' }],
  [0, 'needs.assessed', { person: 'survivor-1', needs: ['companion'] }],
  [0, 'needs.assessed', { person: 'witness-1', needs: ['safe-place'] }],
  [0, 'needs.assessed', { person: 'guardian-1', needs: ['travel'] }],
];

export interface World {
  readonly caseIds: readonly string[];
  readonly events: number;
}

export function stepsOfCase(begin: Temporal.PlainDate, isOld: boolean): readonly NewStep[] {
  const plus = (days: number): string => begin.add({ days }).toString();
  return (isOld ? lifeFrom(plus) : freshLife).map(([day, type, facts]) =>
    parseStep(type, { happened: plus(day), ...facts }),
  );
}

const atOnce = 250;

export async function fillWorld(
  { services, opened }: TestDeployment,
  cases: number,
  handler: AccountId,
  progress: (done: number) => void,
): Promise<World> {
  const deploymentKey = Uint8Array.from(opened.keyring.deploymentKey());
  const intake = opened.keys.intakeKey;
  // Nothing is put under keys in the background meanwhile: here it is done at once.
  await opened.keyring.seal();
  const today = services.today();
  const caseIds: string[] = [];
  let events = 0;
  for (let from = 0; from < cases; from += atOnce) {
    const made = Array.from({ length: Math.min(atOnce, cases - from) }, (_, index) =>
      makeCase(from + index, today, handler, intake.fingerprint),
    );
    const stored = await opened.database.staff.append({
      events: made.flatMap((each) => each.events),
      cases: made.map((each) => each.row),
      personKeys: made.flatMap(({ keys, row }) => personKeyRows(keys, row.caseId, intake, ciphers)),
      projections: {
        casePeople: made.flatMap(({ row, isHandled }) =>
          isHandled ? [{ caseId: row.caseId, account: handler, place: 'handler' as const }] : [],
        ),
      },
    });
    if (stored.kind !== 'stored') throw new Error(stored.kind);
    await opened.database.keys.rewrap({
      caseKeys: made.map(({ row, caseKey }) => ({
        caseId: row.caseId,
        wrapped: wrapKey(caseKey, deploymentKey, { kind: 'case', caseId: row.caseId }, ciphers),
      })),
      personKeys: made.flatMap(({ keys, row, caseKey }) =>
        keys.map(({ personId: person, keyId, key }) => ({
          personId: person,
          keyId,
          wrapped: wrapKey(key, caseKey, { kind: 'person', personId: person, keyId, caseId: row.caseId }, ciphers),
        })),
      ),
      tokens: [],
    });
    events += made.reduce((sum, each) => sum + each.events.length, 0);
    caseIds.push(...made.map(({ row }) => row.caseId));
    progress(from + made.length);
  }
  return { caseIds, events };
}

const drawKey = (): PersonKey => ({
  personId: personId(ciphers.random(17)),
  keyId: `key_${idLetters(ciphers.random(17))}`,
  key: drawPersonKey(ciphers),
});

function makeCase(place: number, today: Temporal.PlainDate, handler: AccountId, intakeKey: string) {
  const caseId = caseIdOf(ciphers.random(17));
  // One of ten has limits that have passed.
  const isOld = place % 10 === 0;
  const begin = today.subtract({ days: isOld ? 30 + (place % 300) : place % 12 });
  const [child, reporter, official] = [drawKey(), drawKey(), drawKey()];
  const columns = {
    district: place % 5 === 0 ? 'pk-pb-kasur' : 'pk-pb-faisalabad',
    offenceGroup: 'sexual-abuse',
    channel: 'web',
    allowedOffices:
      place % 5 === 0
        ? ['office_child-protection-kasur', 'office_monitor-punjab']
        : ['office_child-protection-faisalabad', 'office_monitor-punjab'],
  };
  const committed = commitCaseColumns(columns, ciphers);
  // Of one office's cases, those of one case worker.
  const isHandled = place % 500 === 0;
  const recordedOn = begin.toString();
  const events: EventRow[] = [];
  const add = (
    type: string,
    data: unknown,
    parts: readonly (readonly [string, PersonKey, string])[] = [],
    on = recordedOn,
  ) => {
    const id = eventId(ciphers.random(17));
    const sealed = Object.fromEntries(
      parts.map(([part, { personId: person, keyId, key }, text]) => {
        const made = sealText(text, key, { eventId: id, streamId: caseId, personId: person, part }, ciphers);
        return [part, { person, key: keyId, text: made.text.toBase64(), check: made.check.toBase64() }];
      }),
    );
    const at = { eventId: id, streamId: caseId, streamSeq: events.length + 1, recordedOn: on };
    events.push(commitEvent(type, data, at, ciphers, parts.length === 0 ? undefined : sealed));
  };
  const lodged = { caseColumns: committed.commitment.toBase64(), promisedUntil: `${recordedOn}T12:00:00Z`, intakeKey };
  add('complaint.lodged', lodged, [
    ['child', child, canonicalJson({ note: 'TRAINING' })],
    ['reporter', reporter, '{}'],
    ['official', official, '{}'],
  ]);
  if (isHandled) add('case.assigned', { account: handler, by: handler });
  for (const { type, facts } of stepsOfCase(begin, isOld)) {
    const office = columns.allowedOffices[0];
    add(type, { by: handler, office }, [['step', child, canonicalJson({ facts })]], facts.happened);
  }
  add('keepers.set', { offices: columns.allowedOffices });
  const row = { caseId, recordedOn, ...columns, allowSalt: committed.salt, waitsWithCustodians: false };
  return { events, row, keys: [child, reporter, official], caseKey: ciphers.random(32), isHandled };
}
