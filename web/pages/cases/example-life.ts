/** An invented life of a case, TRAINING, in which a little of everything has happened, for the examples of its pages. */
import type { ClockView, LifeView, PersonView } from '@amanat/casework';
import {
  accountId,
  definitionOf,
  groupNameOf,
  lifeOf,
  noKeeping,
  officeIdSchema,
  offeredSteps,
  openedByCode,
  parseStep,
  type Step,
  type StepType,
  stepTypes,
} from '@amanat/domain';

export const exampleToday = '2026-03-20';
const office = officeIdSchema.parse('office_example');
const account = accountId(new Uint8Array(17).fill(2));
const by: PersonView = { account, displayName: 'Case worker B', isSelf: false };

/** The id of the n-th. */
export const exampleStepId = (nth: number): string => `evt_${String(nth).padStart(26, '0')}`;

const told = { by: 'accused-family', against: ['family'], saidBy: 'family', told: 'telephone' };
const remand = { accused: 'accused-1', under: 'crpc-167', place: 'police' };
const sections = ['PPC 377', 'PPC 506'];

const said: readonly (readonly [recordedOn: string, type: StepType, facts: object])[] = [
  [
    '2026-01-02',
    'person.entered',
    { happened: '2026-01-02', role: 'guardian', ageBand: 'adult', needs: ['interpreter'] },
  ],
  ['2026-01-03', 'person.entered', { happened: '2026-01-02', role: 'accused', saidBy: 'family', ageBand: '16-to-17' }],
  ['2026-01-03', 'person.entered', { happened: '2026-01-02', role: 'official', ageBand: 'adult' }],
  ['2026-01-03', 'conflict.declared', { happened: '2026-01-03', person: 'official-1', wasDeclaredBySelf: true }],
  [
    '2026-01-03',
    'report.received',
    {
      happened: '2026-01-02T10:20+05:00',
      office: 'police-station',
      channel: 'in-person',
      informant: 'family',
      sections,
      victimUnder18: true,
    },
  ],
  [
    '2026-01-04',
    'fir.refused',
    {
      happened: '2026-01-03',
      office: 'police-station',
      groundGiven: 'settle-it',
      isInWriting: false,
      saidBy: 'family',
    },
  ],
  [
    '2026-01-06',
    'fir.registered',
    { happened: '2026-01-05', sections, accused: ['accused-1'], accusedCount: 1, victimUnder18: true },
  ],
  [
    '2026-01-06',
    'bail.interim.granted',
    {
      happened: '2026-01-06',
      accused: 'accused-1',
      court: 'sessions-court',
      until: '2026-01-10',
      conditions: ['no-contact'],
    },
  ],
  ['2026-01-10', 'bail.recalled', { happened: '2026-01-10', accused: 'accused-1' }],
  ['2026-01-12', 'accused.arrested', { happened: '2026-01-11T23:40+05:00', accused: 'accused-1', sections }],
  ['2026-01-12', 'remand.ordered', { ...remand, happened: '2026-01-12', until: '2026-01-28' }],
  ['2026-01-20', 'report.173.interim', { happened: '2026-01-19', reasonsForDelay: 'none' }],
  ['2026-02-20', 'threat.reported', { ...told, happened: '2026-02-18', to: 'person' }],
  ['2026-02-21', 'withdrawal.told', { happened: '2026-02-20', saidBy: 'guardian', who: 'with-others' }],
  ['2026-02-22', 'step.struck', { happened: '2026-02-22', step: exampleStepId(6), ground: 'wrong-facts' }],
  [
    '2026-03-18',
    'bail.interim.granted',
    {
      happened: '2026-03-17',
      accused: 'accused-1',
      court: 'high-court',
      until: '2026-03-22',
      conditions: ['no-contact'],
    },
  ],
];

/** They come after the complaint and what followed it. */
export const exampleFirstSeq = 21;

const steps: readonly Step[] = said.map(([recordedOn, type, facts], index) => {
  const recorded = { id: exampleStepId(index + 1), seq: exampleFirstSeq + index, recordedOn, by: account, office };
  // The facts were read by the schema of that very type.
  return { ...parseStep(type, facts), ...recorded } as Step;
});
const byCode = openedByCode({
  about: 'pressure',
  id: exampleStepId(99),
  seq: 7,
  recordedOn: '2026-01-03',
  by: account,
  office,
});

export const exampleLife = lifeOf([byCode, ...steps]);
const counting = new Set(exampleLife.steps.map(({ id }) => id));

const citation: ClockView['citation'] = {
  id: 'PK-CRPC-173-14D',
  jurisdiction: 'PK',
  stage: '9-police-report',
  instrument: 'Code of Criminal Procedure 1898',
  section: '173(1)',
  appliesTo: 'Every investigation',
  triggerEvent: 'FIR recorded',
  triggerCode: 'fir.registered',
  requiredStep: 'Send an interim police report to the magistrate if the investigation is not complete',
  responsibleOffice: 'Officer in charge of police station',
  kind: 'duty',
  consequenceOrRemedy: 'Application to the magistrate; complaint to the supervising officer',
  safeguards: ['The informant is told'],
  sources: [
    {
      key: 'PK1',
      title: 'Code of Criminal Procedure 1898, unofficial consolidated copy',
      url: 'https://example.invalid',
    },
  ],
  confidence: 'text-read',
  notes: '',
  tags: [],
  effective: { from: 'unknown', basis: 'TRAINING' },
  ur: {
    requiredStep: 'تفتیش مکمل نہ ہو تو عبوری پولیس رپورٹ مجسٹریٹ کو بھیجی جائے',
    words: 'تین دن',
    remedy: 'مجسٹریٹ کو درخواست',
  },
  limits: [],
};

const clock = (changes: Partial<ClockView>, ofRule: Partial<ClockView['citation']> = {}): ClockView => ({
  clock: 'PK-CRPC-173-14D',
  rule: 'PK-CRPC-173-14D',
  kind: 'duty',
  status: 'running',
  opensAt: '2026-01-05T00:00:00+05:00',
  daysLate: 0,
  owner: 'police-station',
  confidence: 'text-read',
  confirmed: false,
  counting: [
    'Code of Criminal Procedure 1898, 173(1): within three days after fourteen.',
    'Opened by fir.registered of 2026-01-05; the hour is not known.',
    '14 days from 2026-01-05 (that day left out): the last day is 2026-01-19.',
    'As of the instant asked for: overdue, 60 days late. The limit is the end of 2026-01-19.',
  ],
  limit: {
    kind: 'duty',
    time: 'P14D',
    unit: 'calendar-days',
    words: 'fourteen days',
    confidence: 'text-read',
    owner: 'police-station',
    opensOn: ['fir.registered'],
    closesOn: ['report.173.interim'],
    per: 'case',
    repeats: 'first',
    doneIn: 'court',
    dueSoon: 'P3D',
  },
  citation: { ...citation, ...ofRule },
  level: 0,
  keeper: office,
  ...changes,
});

export const exampleClocks: readonly ClockView[] = [
  clock({ status: 'overdue', dueOn: '2026-01-19', daysLate: 60, level: 2 }),
  clock(
    { clock: 'PK-CRPC-154', rule: 'PK-CRPC-154', status: 'done' },
    { id: 'PK-CRPC-154', stage: '2-registration', requiredStep: 'Write the information down', section: '154' },
  ),
  clock(
    {
      clock: 'PK-CONST-10~accused-1',
      rule: 'PK-CONST-10',
      kind: 'cap',
      status: 'power-exhausted',
      dueOn: '2026-01-12',
      daysLate: 67,
      accused: 'accused-1',
      opensAt: '2026-01-11T23:40:00+05:00',
      confirmed: true,
    },
    { id: 'PK-CONST-10', stage: '6-custody', section: '10(2)' },
  ),
  clock(
    {
      clock: 'PK-X-REPORTED',
      rule: 'PK-X-REPORTED',
      kind: 'target',
      status: 'reported',
      confidence: 'secondary',
      dueOn: '2026-02-01',
      daysLate: 47,
    },
    { id: 'PK-X-REPORTED', stage: 'P-oversight', section: '5' },
  ),
  clock(
    {
      clock: 'PK-ARA-16~accused-1~charge-1',
      rule: 'PK-ARA-16',
      kind: 'target',
      status: 'due-soon',
      dueOn: '2026-03-25',
      accused: 'accused-1',
      charge: 'PPC 377',
      opensAt: '2026-02-10T00:00:00+05:00',
      owner: 'special-court',
    },
    { id: 'PK-ARA-16', stage: '11-trial', section: '16' },
  ),
  clock(
    { clock: 'PK-CRPC-344A', rule: 'PK-CRPC-344A', status: 'date-needed', owner: 'trial-court' },
    { id: 'PK-CRPC-344A', stage: '11-trial' },
  ),
];

export const exampleLifeView: LifeView = {
  facts: {
    allowedOffices: [office],
    district: 'pk-pb-kasur',
    waitsWithCustodians: false,
    handlers: [account],
    handlerTeams: [],
    shutOut: [],
  },
  jurisdiction: 'PK-PB',
  life: exampleLife,
  steps: steps.map((step) => ({
    step,
    by,
    isStruck: step.type !== 'step.struck' && !counting.has(step.id),
    hasSealedParts: step.type === 'fir.registered' || definitionOf(step.type).entersPerson === true,
  })),
  clocks: exampleClocks,
  keeping: noKeeping,
  reviews: [
    { about: 'pressure', step: byCode.id, opened: 'by-code', recordedOn: '2026-01-03' },
    { about: 'pressure', step: exampleStepId(13), opened: 'by-step', recordedOn: '2026-02-20' },
    { about: 'withdrawal', step: exampleStepId(14), opened: 'by-step', recordedOn: '2026-02-21' },
  ],
  offered: offeredSteps(exampleLife),
  recordable: Object.fromEntries(
    Map.groupBy(stepTypes, (type) => (type === 'step.struck' ? 'correction' : groupNameOf(type))),
  ),
  transferTo: [office],
  seen: 60,
};

/** As the case's page lists them, beside the events of the complaint. */
export const exampleLifeSteps = steps.map(({ type, seq, recordedOn }) => ({ type, seq, on: recordedOn, by, office }));
