import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { type Claim, type Dossier, figureRelations, parseDossier } from './dossier.ts';
import { dossierEventSchemas } from './events.ts';
import { partialDate } from './partial-date.ts';
import { claimsByTopic, tensions } from './reading.ts';
import { parseDossierTranslation, translationGaps } from './translation.ts';
import { InputError, type InputErrorCode } from '../input-error.ts';
import { parseWith } from '../parse.ts';

const folder = new URL('published/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const kasur = parseDossier(read('kasur.json'));
const faisalabad = parseDossier(read('faisalabad.json'));

const claim = (id: string, more: object = {}): object => ({
  id,
  source: 'S1',
  attributedTo: 'report',
  about: 'arrests',
  measure: null,
  value: null,
  relation: null,
  text: 'Invented for a test.',
  ...more,
});
const dossier = (more: object = {}): object => ({
  id: 'invented',
  title: 'Invented dossier',
  jurisdiction: 'PK-PB',
  place: { province: 'Punjab', district: 'Kasur' },
  note: 'TRAINING',
  sources: [{ id: 'S1', kind: 'newspaper-report', dateline: null, byline: null, publishedOn: '2020-01' }],
  claims: [claim('C1'), claim('C2')],
  promises: [],
  linkedDossiers: [],
  ...more,
});
const withClaims = (...claims: readonly object[]): Dossier => parseDossier(dossier({ claims }));
const refuses = (outside: unknown, code: InputErrorCode, path?: string): void =>
  assert.throws(
    () => parseDossier(outside),
    (error) => error instanceof InputError && error.code === code && (path === undefined || error.path === path),
  );
const pairs = (one: Dossier) => tensions(one).map(({ claims: [a, b], why }) => `${a.id} ${b.id} ${why}`);

test('the published dossiers parse and survive being written and read again', () => {
  for (const one of [kasur, faisalabad]) assert.deepEqual(parseDossier(JSON.parse(JSON.stringify(one))), one);
  assert.deepEqual(JSON.parse(JSON.stringify(kasur)), read('kasur.json'));
  assert.deepEqual(JSON.parse(JSON.stringify(faisalabad)), read('faisalabad.json'));
});

test('each cause of refusal has its own code', () => {
  refuses(dossier({ photo: 'x' }), 'unknown-field');
  refuses(dossier({ claims: [claim('C1'), claim('C1')] }), 'duplicate-id', 'claims.1.id');
  refuses(dossier({ claims: [claim('C1', { source: 'S9' })] }), 'dangling-reference', 'claims.0.source');
  refuses(dossier({ claims: [claim('C1', { inTensionWith: ['C9'] })] }), 'dangling-reference');
  refuses(dossier({ claims: [claim('C1', { inTensionWith: ['C1'] })] }), 'dangling-reference');
  refuses(dossier({ linkedDossiers: ['invented'] }), 'dangling-reference', 'linkedDossiers');
  refuses(dossier({ sources: [] }), 'missing', 'sources');
  refuses(dossier({ claims: [claim('C1', { attributedTo: '' })] }), 'missing', 'claims.0.attributedTo');
  refuses(dossier({ claims: [claim('C1', { text: 'data:image/png;base64,x' })] }), 'encoded-file');
  refuses(dossier({ jurisdiction: 'FR' }), 'not-in-list');
});

test('a figure has a measure and a relation, and a pair is a range from low to high', () => {
  const figures = (value: unknown, relation: unknown, measure: unknown = 'suspects-arrested'): unknown =>
    dossier({ claims: [claim('C1', { value, relation, measure })] });
  for (const relation of figureRelations) {
    const isPair = relation === 'between';
    assert.ok(parseDossier(figures(isPair ? [3, 4] : 3, relation)));
    refuses(figures(isPair ? 3 : [3, 4], relation), 'not-this-shape', 'claims.0.value');
  }
  refuses(figures([4, 3], 'between'), 'not-this-shape');
  refuses(figures(3, null), 'not-this-shape');
  refuses(figures(3, 'exactly', null), 'not-this-shape');
  refuses(figures(null, 'exactly'), 'not-this-shape');
});

test('every claim is shown under one topic, in the order of the dossier', () => {
  for (const one of [kasur, faisalabad]) {
    const shown = claimsByTopic(one).flatMap(({ about, claims }) =>
      claims.map((each): [string, Claim] => [about, each]),
    );
    assert.equal(shown.length, one.claims.length);
    for (const [about, each] of shown) assert.equal(each.about, about);
  }
  assert.deepEqual(
    claimsByTopic(kasur)[0]?.claims.map(({ id }) => id),
    ['C1', 'C2'],
  );
});

test('a stated tension is shown once, whichever side states it', () => {
  assert.deepEqual(pairs(faisalabad), ['C7 C8 stated']);
  assert.deepEqual(pairs(withClaims(claim('C1', { inTensionWith: ['C2'] }), claim('C2'))), ['C1 C2 stated']);
  assert.deepEqual(pairs(withClaims(claim('C1', { inTensionWith: ['C2'] }), claim('C2', { inTensionWith: ['C1'] }))), [
    'C1 C2 stated',
  ]);
});

test('two speakers with different figures of one measure are in tension; one speaker or two measures are not', () => {
  const figure = (id: string, attributedTo: string, value: number, measure = 'children-affected'): object =>
    claim(id, { attributedTo, measure, value, relation: 'exactly' });
  assert.deepEqual(pairs(withClaims(figure('C1', 'police', 3), figure('C2', 'villagers', 30))), ['C1 C2 figures']);
  assert.deepEqual(pairs(withClaims(figure('C1', 'police', 3), figure('C2', 'police', 30))), []);
  assert.deepEqual(pairs(withClaims(figure('C1', 'police', 3), figure('C2', 'villagers', 3))), []);
  assert.deepEqual(pairs(withClaims(figure('C1', 'police', 3), figure('C2', 'villagers', 30, 'villages'))), []);
  assert.deepEqual(pairs(kasur), []);
});

test('a date is kept as far as the source prints it', () => {
  const year = partialDate('--09-18');
  assert.ok(year.kind === 'year-not-printed');
  assert.equal(year.day.monthCode, 'M09');
  assert.equal(year.day.day, 18);
  assert.equal(partialDate('2015-08-09').kind, 'day');
  assert.equal(partialDate('2015-08').kind, 'month');
  assert.equal(partialDate('2015').kind, 'year');
  assert.equal(partialDate('--02-29').kind, 'year-not-printed');
  for (const wrong of ['', '2015-13', '2015-02-30', '--02-30', '--9-18', '18-09', '2015-08-09T00:00'])
    assert.throws(() => partialDate(wrong), InputError, wrong);
});

test('every id of a published dossier has its words in Urdu, and no words are left over', () => {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.json') && !one.endsWith('.ur.json'))) {
    const translation = parseDossierTranslation(read(name.replace('.json', '.ur.json')));
    assert.deepEqual(translationGaps(parseDossier(read(name)), translation), [], name);
  }
});

test('a translation that lacks a claim or has one too many says which', () => {
  const whole = parseDossierTranslation(read('kasur.ur.json'));
  const { C1: _left, ...claims } = whole.claims;
  assert.deepEqual(translationGaps(kasur, { ...whole, claims }), ['claims.C1']);
  assert.deepEqual(translationGaps(kasur, { ...whole, claims: { ...whole.claims, C99: 'x' } }), ['claims.C99']);
});

test('an event holds the dossier whole; a revision says why, and a translation belongs to its dossier', () => {
  const translations = [parseDossierTranslation(read('kasur.ur.json'))];
  const published = { dossier: kasur, translations };
  assert.deepEqual(parseWith(dossierEventSchemas['dossier.published'], published), published);
  const revise = (data: unknown) => parseWith(dossierEventSchemas['dossier.revised'], data);
  assert.deepEqual(revise({ ...published, reason: 'A figure was misread.' }).reason, 'A figure was misread.');
  assert.throws(() => revise(published), InputError);
  assert.throws(() => revise({ dossier: faisalabad, translations, reason: 'x' }), InputError);
});

test('whatever comes in, nothing but an InputError comes out', () => {
  const key = fc.constantFrom(...Object.keys(dossier()), '__proto__', 'x');
  const claimKey = fc.constantFrom(...Object.keys(claim('C1')), 'inTensionWith', 'currency', '__proto__');
  const spoilt = fc.oneof(
    fc.tuple(key, fc.anything()).map(([name, value]) => dossier({ [name]: value })),
    fc.tuple(claimKey, fc.anything()).map(([name, value]) => dossier({ claims: [claim('C1', { [name]: value })] })),
  );
  const parsers = [parseDossier, parseDossierTranslation, (text: unknown) => partialDate(String(JSON.stringify(text)))];
  fc.assert(
    fc.property(fc.constantFrom(...parsers), fc.oneof(fc.anything(), spoilt), (parse, outside) => {
      try {
        parse(outside);
      } catch (error) {
        assert.ok(error instanceof InputError, String(error));
      }
    }),
    { numRuns: 2000 },
  );
});
