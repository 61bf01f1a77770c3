/** The law data's codes and sections are ones that a case's life knows: no limit waits for a step that nobody can record. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lawCodes, lawSections, remandCaps, stepTable, stepTypes } from '@amanat/domain';
import type { Limit, Rule } from '@amanat/rules';
import { readPacks } from '@amanat/rules/read-packs';

const rules: readonly Rule[] = [
  ...new Map([...readPacks().values()].flatMap((pack) => pack.rules.map((rule) => [rule.id, rule] as const))).values(),
];
const limits: readonly Limit[] = rules.flatMap((rule) => rule.limits);

const types: ReadonlySet<string> = new Set(stepTypes);
const isKnown = (code: string): boolean => types.has(code) || Object.hasOwn(lawCodes, code);
const unknown = (codes: Iterable<string>): readonly string[] => [...new Set(codes)].filter((code) => !isKnown(code));

test('there are 200 rules with 73 trigger codes', () => {
  assert.equal(rules.length, 200);
  assert.equal(new Set(rules.map(({ triggerCode }) => triggerCode)).size, 73);
});

test('each trigger code of the law data is one step, or out of scope with a reason', () => {
  const missing = rules.map(({ triggerCode }) => triggerCode).filter((code) => !Object.hasOwn(lawCodes, code));
  assert.deepEqual(missing, []);
  for (const [code, meaning] of Object.entries(lawCodes))
    if ('outOfScope' in meaning) assert.match(meaning.outOfScope, /^because .{20,}/u, code);
});

test('each new code of the decisions is a step', () => {
  const added =
    'remand.ordered trial.fixed judgment.copy.received offence.added delay.condoned report.344a.sent rti.review.requested rti.complaint.filed child.need.found support.person.assigned cwc.produced limit.extended stay.served stay.vacated juvenile.committee.ordered';
  for (const code of added.split(' ')) assert.deepEqual(lawCodes[code], { step: code });
});

test('no step stands for two codes, and every step that a code names exists', () => {
  const steps = Object.values(lawCodes).flatMap((meaning) => ('step' in meaning ? [meaning.step] : []));
  assert.deepEqual(
    steps.filter((step, index) => steps.indexOf(step) !== index),
    [],
  );
  assert.deepEqual(
    steps.filter((step) => !types.has(step)),
    [],
  );
});

test('whatever opens, closes, overtakes, announces or conditions a limit can be recorded', () => {
  assert.deepEqual(
    unknown(
      limits.flatMap(({ opensOn, closesOn, overtakenBy, awaitedFrom, opens, appliesIf }) => [
        ...opensOn,
        ...closesOn,
        ...(overtakenBy ?? []),
        ...(awaitedFrom ?? []),
        ...(opens ?? []),
        ...(appliesIf?.after ?? []),
      ]),
    ),
    [],
  );
});

test('a limit opens on a step, or on the end of another limit', () => {
  const neverOpened = limits.filter(
    ({ opensOn, afterLimitOf }) => afterLimitOf === undefined && !opensOn.some((code) => types.has(code)),
  );
  assert.deepEqual(neverOpened, []);
});

const known: ReadonlySet<string> = new Set(lawSections);

test('every section by which a rule is chosen can be named in a step', () => {
  const wanted = limits.flatMap(({ appliesIf }) => [
    ...(appliesIf?.sections ?? []),
    ...(appliesIf?.withoutSections ?? []),
  ]);
  assert.deepEqual(
    wanted.filter((section) => !known.has(section)),
    [],
  );
});

test('every section of the offence catalogue can be named in a step', () => {
  const acts: Readonly<Record<string, string>> = {
    'Pakistan Penal Code 1860': 'PPC',
    'Prevention of Electronic Crimes Act 2016': 'PECA',
  };
  const catalogue = rules
    .filter(({ kind, id }) => kind === 'offence' && id.startsWith('PK-OFF-'))
    .flatMap(({ instrument, section }) => {
      const act = acts[instrument];
      assert.ok(act !== undefined, instrument);
      // Without years in brackets.
      return [...section.replaceAll(/\(.*?\)/gu, '').matchAll(/\d+[A-Z]{0,2}/gu)].map(([number]) => `${act} ${number}`);
    });
  assert.ok(catalogue.length > 25);
  assert.deepEqual(
    catalogue.filter((section) => !known.has(section)),
    [],
  );
});

test('no fact of a step bears a name that the calculator reads with another meaning', () => {
  const kinds: Readonly<Record<string, readonly string[]>> = {
    sections: ['sections'],
    accused: ['person', 'people'],
    charge: ['section'],
    juvenile: ['yes-no'],
    victimUnder18: ['yes-no'],
    deathPossible: ['yes-no'],
    graveOffence: ['yes-no'],
    lifeOrLiberty: ['yes-no'],
    custody: ['yes-no'],
    vulnerableVictim: ['yes-no'],
    journeyMinutes: ['count'],
    forum: ['count'],
    channel: ['choice'],
    until: ['day', 'when'],
    date: ['day', 'when'],
    rule: ['rule'],
  };
  const wrong = Object.entries(stepTable).flatMap(([type, { facts }]) =>
    Object.entries(facts).flatMap(([name, { input }]) =>
      kinds[name] === undefined || kinds[name].includes(input.kind) ? [] : [`${type}.${name}: ${input.kind}`],
    ),
  );
  assert.deepEqual(wrong, []);
  // What is known of a child must not be read as an accused person's.
  const sexes = Object.entries(stepTable).filter(([, { facts }]) => 'sex' in facts && !('accused' in facts));
  assert.deepEqual(sexes, []);
});

test('the days that a remand may last, as a case counts them, are those of the rules', () => {
  const days = (id: string, place = 0): number => {
    const time = rules.find((rule) => rule.id === id)?.limits[place]?.time ?? '';
    return Temporal.Duration.from(time).days;
  };
  assert.deepEqual(remandCaps, {
    'crpc-167': { inAll: days('PK-CRPC-167') },
    'crpc-344': { each: days('PK-CRPC-344') },
    'peca-30a': { each: days('PK-PECA-30A', 1), inAll: days('PK-PECA-30A', 2) },
    'bnss-187': { inAll: days('IN-BNSS-187-2') },
    'not-known': {},
  });
});
