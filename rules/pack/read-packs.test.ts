import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { computeClocks } from '../clocks/compute-clocks.ts';
import { PackError, type PackErrorCode } from './pack-error.ts';
import { readPacks } from './read-packs.ts';
import type { Rule } from './rule.ts';

const scratch = mkdtempSync(join(tmpdir(), 'amanat-packs-'));
after(() => {
  rmSync(scratch, { recursive: true });
});
let made = 0;

const calendar = { id: 'ZZ-OFFICE', weeklyOff: ['friday'], holidays: [], basis: 'invented' };
const island = {
  id: 'ZZ',
  includes: [],
  timeZone: 'Indian/Maldives',
  name: { en: 'An island', ur: 'ایک جزیرہ' },
  calendar,
  calendars: [],
  files: ['law.json'],
};

/** An invented rule: the harbour answers a letter in three days. */
const answer = {
  id: 'ZZ-ANSWER',
  jurisdiction: 'ZZ',
  stage: 'P-oversight',
  instrument: 'Harbour Act',
  section: '1',
  appliesTo: 'Letters',
  triggerEvent: 'A letter comes',
  triggerCode: 'letter.received',
  requiredStep: 'Answer it',
  responsibleOffice: 'Harbour',
  kind: 'duty',
  consequenceOrRemedy: '-',
  safeguards: [],
  sources: [],
  confidence: 'text-read',
  notes: '',
  tags: [],
  effective: { from: 'unknown', basis: 'invented' },
  limits: [
    {
      kind: 'duty',
      time: 'P3D',
      unit: 'calendar-days',
      words: 'within three days',
      confidence: 'text-read',
      owner: 'government',
      opensOn: ['letter.received'],
      closesOn: ['letter.answered'],
      per: 'case',
      repeats: 'each',
      doneIn: 'elsewhere',
      dueSoon: 'P1D',
    },
  ],
};
const [limit] = answer.limits;

type Files = Readonly<Record<string, unknown>>;

/** A folder of rules with one family, `zz`. */
function folderWith(files: Files): string {
  made += 1;
  const folder = join(scratch, String(made));
  mkdirSync(join(folder, 'zz'), { recursive: true });
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, 'zz', name), typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
}

const rulesFolder = fileURLToPath(new URL('..', import.meta.url));
const packs = readPacks();
const rulesOf = (jurisdiction: string): readonly Rule[] => packs.get(jurisdiction)?.rules ?? [];

test('all 200 rules of the law data are there, each once, with the confidence that the law data gives', () => {
  const all = new Map([...packs.values()].flatMap(({ rules }) => rules).map((rule) => [rule.id, rule]));
  assert.equal(all.size, 200);
  const count = (prefix: RegExp): readonly number[] => {
    const of = [...all.values()].filter(({ id }) => prefix.test(id));
    return (['text-read', 'secondary', 'recalled'] as const).map(
      (confidence) => of.filter((rule) => rule.confidence === confidence).length,
    );
  };
  const byJurisdiction = (jurisdiction: string): readonly number[] =>
    (['text-read', 'secondary', 'recalled'] as const).map(
      (confidence) =>
        [...all.values()].filter((rule) => rule.jurisdiction === jurisdiction && rule.confidence === confidence).length,
    );
  assert.deepEqual(byJurisdiction('PK'), [120, 6, 3]);
  assert.deepEqual(byJurisdiction('PK-PB'), [3, 8, 0]);
  assert.deepEqual(byJurisdiction('PK-ICT'), [3, 0, 0]);
  assert.deepEqual(count(/^IN-/), [35, 12, 5]);
  assert.deepEqual(count(/^GB-/), [0, 2, 0]);
  assert.deepEqual(count(/^US-/), [1, 1, 1]);
});

test('a province has the rules of the federation, and no rule of another province', () => {
  assert.equal(rulesOf('PK').length, 129);
  assert.equal(rulesOf('PK-PB').length, 140);
  assert.equal(rulesOf('PK-ICT').length, 132);
  const ids = (jurisdiction: string): readonly string[] => rulesOf(jurisdiction).map(({ id }) => id);
  assert.ok(ids('PK-PB').includes('PK-CONST-10') && ids('PK-ICT').includes('PK-CONST-10'));
  assert.ok(ids('PK-PB').includes('PK-PB-RTI-10') && !ids('PK-ICT').includes('PK-PB-RTI-10'));
  assert.ok(!ids('PK').includes('PK-PB-RTI-10'));
  assert.ok(ids('IN-DL').includes('IN-DLHC-2022') && !ids('IN').includes('IN-DLHC-2022'));
});

test('each jurisdiction counts by the days of its own zone', () => {
  assert.equal(packs.get('PK-PB')?.timeZone, 'Asia/Karachi');
  assert.equal(packs.get('PK-ICT')?.timeZone, 'Asia/Karachi');
  assert.equal(packs.get('IN-DL')?.timeZone, 'Asia/Kolkata');
  assert.equal(packs.get('GB-EAW')?.timeZone, 'Europe/London');
  assert.equal(packs.get('US')?.timeZone, 'America/New_York');
});

test('a small invented jurisdiction is a folder, and its clocks run', () => {
  const pack = readPacks(folderWith({ 'jurisdictions.json': [island], 'law.json': [answer] })).get('ZZ');
  assert.ok(pack !== undefined);
  const clocks = computeClocks(
    pack,
    { events: [{ type: 'letter.received', at: '2030-01-01T10:00:00+05:00' }] },
    Temporal.Instant.from('2030-01-06T12:00:00+05:00'),
  );
  assert.deepEqual(
    clocks.map(({ rule, status, dueAt, daysLate, owner }) => ({ rule, status, dueAt, daysLate, owner })),
    [{ rule: 'ZZ-ANSWER', status: 'overdue', dueAt: '2030-01-05T00:00:00+05:00', daysLate: 2, owner: 'government' }],
  );
});

test('a jurisdiction may lie beside those that came with the program', () => {
  const folder = folderWith({ 'jurisdictions.json': [island], 'law.json': [answer] });
  for (const family of ['pk', 'in', 'gb', 'us'])
    cpSync(join(rulesFolder, family), join(folder, family), { recursive: true });
  assert.equal(readPacks(folder).size, packs.size + 1);
});

/** What is wrong with one rule, the code of its refusal, and the words that name it. */
const faults: readonly (readonly [string, Files, PackErrorCode, RegExp])[] = [
  ['a file that is listed and not there', { 'jurisdictions.json': [island] }, 'pack-file-missing', /zz\/law\.json/],
  ['no JSON', { 'jurisdictions.json': [island], 'law.json': '[{' }, 'pack-not-json', /zz\/law\.json/],
  ['no array', { 'jurisdictions.json': [island], 'law.json': answer }, 'pack-shape', /zz\/law\.json/],
  [
    'a file that nobody lists',
    { 'jurisdictions.json': [{ ...island, files: [] }], 'law.json': [answer] },
    'pack-file-not-listed',
    /zz\/law\.json/,
  ],
  [
    'a time zone that is none',
    { 'jurisdictions.json': [{ ...island, timeZone: 'Indian/Nowhere' }], 'law.json': [answer] },
    'pack-shape',
    /zz\/jurisdictions\.json: 0\.timeZone/,
  ],
  [
    'a jurisdiction included that is not there',
    { 'jurisdictions.json': [{ ...island, includes: ['YY'] }], 'law.json': [answer] },
    'pack-unknown-reference',
    /ZZ includes no YY/,
  ],
  [
    'two that include each other',
    {
      'jurisdictions.json': [
        { ...island, includes: ['YY'] },
        { ...island, id: 'YY', includes: ['ZZ'], files: [] },
      ],
      'law.json': [answer],
    },
    'pack-contradiction',
    /includes itself/,
  ],
  [
    'two jurisdictions of one name',
    { 'jurisdictions.json': [island, { ...island, files: [] }], 'law.json': [answer] },
    'pack-duplicate-id',
    /a second jurisdiction ZZ/,
  ],
  ['a field that nobody knows', rule({ deadline: 'P3D' }), 'pack-shape', /zz\/law\.json, ZZ-ANSWER: .*deadline/],
  ['an owner that is not in the list', own({ owner: 'somebody' }), 'pack-shape', /ZZ-ANSWER: limits\.0\.owner/],
  ['two rules of one id', { ...rule({}), 'law.json': [answer, answer] }, 'pack-duplicate-id', /ZZ-ANSWER/],
  ['a rule of another jurisdiction', rule({ jurisdiction: 'YY' }), 'pack-contradiction', /jurisdiction is not ZZ/],
  ['a clock without a limit', rule({ limits: [] }), 'pack-contradiction', /a duty needs a limit/],
  ['a limit of what makes no clock', rule({ kind: 'right' }), 'pack-contradiction', /a right makes no clock/],
  ['two kinds', own({ kind: 'cap' }), 'pack-contradiction', /kind of the rule and of its own limit differ/],
  ['a condition on the own limit', own({ condition: 'a second letter' }), 'pack-contradiction', /no condition/],
  [
    'a further limit without its condition',
    rule({ limits: [limit, limit] }),
    'pack-contradiction',
    /needs its condition/,
  ],
  ['hours that are days', own({ unit: 'hours' }), 'pack-contradiction', /limits\.0: time and unit/],
  ['a number where there is none', own({ unit: 'immediate' }), 'pack-contradiction', /limits\.0: time and unit/],
  ['a calendar that is not there', own({ calendarId: 'YY-OFFICE' }), 'pack-unknown-reference', /no calendar YY-OFFICE/],
  ['a limit that follows none', own({ afterLimitOf: 'ZZ-OTHER' }), 'pack-unknown-reference', /no limit ZZ-OTHER/],
  ['a limit that follows itself', own({ afterLimitOf: 'ZZ-ANSWER' }), 'pack-contradiction', /waits for itself/],
  ['a duty that opens another', own({ opens: ['letter.late'] }), 'pack-contradiction', /only a threshold opens/],
  [
    'a threshold that opens nothing',
    { ...rule({ kind: 'threshold', limits: [{ ...limit, kind: 'threshold', opens: ['letter.late'] }] }) },
    'pack-unknown-reference',
    /opens letter\.late/,
  ],
  [
    'a fact to be stated that is not asked for',
    own({ appliesIf: { stated: ['juvenile'] } }),
    'pack-unknown-reference',
    /appliesIf\.stated/,
  ],
  [
    'an end before the beginning',
    rule({ effective: { from: '2020-01-01', to: '2020-01-01', basis: 'invented' } }),
    'pack-contradiction',
    /ends before it begins/,
  ],
];

function rule(changed: object): Files {
  return { 'jurisdictions.json': [island], 'law.json': [{ ...answer, ...changed }] };
}

function own(changed: object): Files {
  return rule({ limits: [{ ...limit, ...changed }] });
}

for (const [fault, files, code, words] of faults)
  test(`a pack is refused for ${fault}, by file and rule`, () => {
    assert.throws(
      () => readPacks(folderWith(files)),
      (error) => {
        assert.ok(error instanceof PackError, String(error));
        assert.equal(error.code, code);
        assert.match(error.message, words);
        return true;
      },
    );
  });

test('what is wrong is named, and never shown', () => {
  assert.throws(
    () => readPacks(folderWith(own({ owner: 'Zebunnisa' }))),
    (error) => error instanceof PackError && !error.message.includes('Zebunnisa'),
  );
});
