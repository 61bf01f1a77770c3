/** Which rules and letters the public pages have: each is a rule of the packs, read or marked, and each part has a place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PublicRule } from '@amanat/casework';
import { readPacks } from '@amanat/rules/read-packs';
import { type LawLetterId, lawLetterIds, lawStages, messages, type Said } from '@amanat/web';
import { chosenRules, furtherRules, legalAidRules, letterRules, lettersFor, stageOfPart } from './law-stages.ts';
import { lawRuleView, lawStageView } from './law-views.ts';

const packs = readPacks();
const rules = new Map([...packs.values()].flatMap((pack) => pack.rules).map((rule) => [rule.id, rule]));

/** As the casework gives them, without what only was recalled. */
const lawOf = (jurisdiction: string): readonly PublicRule[] =>
  (packs.get(jurisdiction)?.rules ?? [])
    .filter(({ confidence }) => confidence !== 'recalled')
    .map((rule) => ({ rule, limits: rule.limits.filter(({ confidence }) => confidence !== 'recalled') }));

const chosen = [
  ...Object.values(chosenRules).flatMap(({ owed, ways }) => [...owed, ...ways]),
  ...legalAidRules,
  ...Object.values(letterRules).flat(),
];

test('every rule that is chosen, put into plain words or rested on is in the packs, and was not merely recalled', () => {
  for (const id of [...chosen, ...Object.keys(messages('en').law.rules)]) {
    const rule = rules.get(id);
    assert.ok(rule !== undefined, id);
    assert.notEqual(rule.confidence, 'recalled', id);
  }
});

test('plain words of a rule that is known from others only say so in themselves, besides the label', () => {
  for (const [id, { title, text }] of Object.entries(messages('en').law.rules)) {
    if (rules.get(id)?.confidence !== 'secondary') continue;
    assert.equal(lawRuleView('en', { rule: rules.get(id)!, limits: [] }).reported, true, id);
    if (id !== 'PK-CRPC-498') assert.match(title + text, /reported|spoken of/, id);
  }
});

test('every rule that is chosen has plain words, so that nobody must read the law to know what is owed', () => {
  for (const id of chosen) assert.ok(Object.hasOwn(messages('en').law.rules, id), id);
});

test('every letter rests on rules whose words were read, and names their sections', () => {
  for (const letter of lawLetterIds) {
    assert.ok(letterRules[letter].length > 0, letter);
    const words = JSON.stringify(messages('en').law.letters[letter]);
    for (const id of letterRules[letter]) {
      const rule = rules.get(id);
      assert.equal(rule?.confidence, 'text-read', `${letter}: ${id}`);
      const sections = rule.section.match(/\d+(?:-?[A-Z])?/g) ?? [];
      assert.ok(
        sections.some((section) => words.includes(section)),
        `${letter} names no section of ${id}`,
      );
    }
  }
});

test('letters of both languages have the same gaps, and ask nothing about what was done to a child', () => {
  const gaps = (texts: readonly string[]): number => texts.join(' ').match(/\[[^\]]+\]/g)?.length ?? 0;
  for (const letter of lawLetterIds) {
    const [en, ur] = [messages('en').law.letters[letter], messages('ur').law.letters[letter]];
    for (const part of ['to', 'body', 'asks'] as const) {
      assert.equal(ur[part].length, en[part].length, `${letter} ${part}`);
      assert.equal(gaps(ur[part]), gaps(en[part]), `${letter} ${part}`);
    }
    const all = [...en.to, ...en.body, ...en.asks].join(' ');
    for (const [, gap] of all.matchAll(/\[([^\]]+)\]/g))
      assert.doesNotMatch(gap ?? '', /child|name of the child|happened|abuse/, letter);
  }
});

test('a letter is offered only where every rule that it rests on was read', () => {
  const all = lawOf('PK-PB');
  assert.deepEqual(lettersFor(lawLetterIds, all), lawLetterIds);
  for (const letter of lawLetterIds)
    for (const id of letterRules[letter]) {
      const without = all.filter(({ rule }) => rule.id !== id);
      assert.ok(!lettersFor(lawLetterIds, without).includes(letter), `${letter} without ${id}`);
      const reported = all.map((each) =>
        each.rule.id === id ? { ...each, rule: { ...each.rule, confidence: 'secondary' as const } } : each,
      );
      assert.ok(!lettersFor(lawLetterIds, reported).includes(letter), `${letter}, ${id} reported`);
    }
  assert.deepEqual(lettersFor(lawLetterIds, lawOf('PK-ICT')), without('information-request'));
  assert.deepEqual(lettersFor(lawLetterIds, lawOf('IN')), []);
});

const without = (letter: LawLetterId): readonly LawLetterId[] => lawLetterIds.filter((each) => each !== letter);

test('every part of every pack has a place, and a further rule stands on one page only', () => {
  for (const { id, stage } of rules.values()) assert.ok(Object.hasOwn(stageOfPart, stage), `${id}: ${stage}`);
  for (const jurisdiction of packs.keys()) {
    const further = lawStages.flatMap((stage) => furtherRules(stage, lawOf(jurisdiction))).map(({ rule }) => rule.id);
    assert.equal(new Set(further).size, further.length, jurisdiction);
  }
});

test('in Pakistan every word on an Urdu page is Urdu', () => {
  const english = ({ lang }: Said): boolean => lang === 'en';
  for (const stage of lawStages) {
    const { owed, ways, further } = lawStageView('ur', stage, lawOf('PK-PB'));
    for (const { id, requiredStep, limits, missed } of [...owed, ...ways, ...further]) {
      if (!Object.hasOwn(messages('ur').law.rules, id)) assert.ok(!english(requiredStep), id);
      assert.ok(
        !limits.some(({ words, condition }) => english(words) || (condition !== undefined && english(condition))),
        id,
      );
      assert.ok(missed === undefined || !english(missed), id);
    }
    for (const { instrument, id } of [...owed, ...ways, ...further])
      assert.ok(Object.hasOwn(messages('ur').law.instruments, instrument), `${id}: ${instrument}`);
  }
});
