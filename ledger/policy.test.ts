/** Trust policies: who is believed, and how many of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { cosign } from './cosignature.ts';
import { parsePolicy, policyOfKey, verifyByPolicy } from './policy.ts';
import { appendSignatureLines, type NoteSigner, noteTextUnverified } from './signed-note.ts';
import * as example from './testing/example-log.ts';
import { fails } from './testing/fails.ts';
import { encodeVerifierKey } from './verifier-key.ts';

const { bar, checkpointOf, day, logVkey, policyText, press, sha256, signerNamed, verify, vkeyOf } = example;
const root = new Uint8Array(32).fill(5);
const parse = (text: string) => parsePolicy(text, sha256);
const lines = (...given: readonly string[]): string => given.map((line) => `${line}\n`).join('');
const logLine = `log ${logVkey}`;
const barLine = `witness bar ${vkeyOf(bar)}`;
const pressLine = `witness press ${vkeyOf(press)}`;

test('a policy is read with its logs, witnesses, addresses, groups and quorum', () => {
  const policy = parse(policyText);
  assert.deepEqual(
    policy.logs.map(({ key, url }) => [key.name, url]),
    [[example.origin, undefined]],
  );
  assert.deepEqual(
    policy.witnesses.map(({ name, key, url }) => [name, key.name, url]),
    [
      ['bar', bar.name, 'https://witness.example/bar'],
      ['press', press.name, undefined],
    ],
  );
  assert.deepEqual(policy.groups, [{ name: 'outside', needed: 1, members: ['bar', 'press'] }]);
  assert.equal(policy.quorum, 'outside');
  assert.equal(parse(lines(`${logLine} https://log.example/`, 'quorum none')).logs[0]?.url, 'https://log.example/');
});

test('blank lines, comments and white space at the ends or between make no difference', () => {
  const spaced = policyText.replaceAll(' ', ' \t ').replaceAll('\n', ' \n\t\n  # comment, any words\n');
  assert.deepEqual(parse(spaced), parse(policyText));
});

test('a checkpoint is good if a listed log signed it and the quorum holds', () => {
  const policy = parse(policyText);
  const verified = verifyByPolicy(checkpointOf(32, root, [bar]), policy, verify);
  assert.equal(verified.size, 32);
  assert.deepEqual(verified.cosigned, [{ name: 'bar', time: day }]);
  assert.equal(verifyByPolicy(checkpointOf(32, root, [press, bar]), policy, verify).cosigned.length, 2);
  fails(() => verifyByPolicy(checkpointOf(32, root), policy, verify), 'quorum-missing');
  fails(
    () => verifyByPolicy(checkpointOf(32, root, [signerNamed('witness.example/x', 9)]), policy, verify),
    'quorum-missing',
  );
});

test('one witness that signs twice is one witness', () => {
  const policy = parse(policyText.replace(' any ', ' all '));
  const note = checkpointOf(32, root, [bar]);
  const twice = appendSignatureLines(note, [cosign(noteTextUnverified(note), day + 60, bar, sha256)]);
  fails(() => verifyByPolicy(twice, policy, verify), 'quorum-missing');
  verifyByPolicy(checkpointOf(32, root, [bar, press]), policy, verify);
});

test('a witness alone can be the quorum, and “none” asks for none', () => {
  const onlyPress = parse(lines(logLine, barLine, pressLine, 'quorum press'));
  verifyByPolicy(checkpointOf(1, root, [press]), onlyPress, verify);
  fails(() => verifyByPolicy(checkpointOf(1, root, [bar]), onlyPress, verify), 'quorum-missing');
  assert.deepEqual(verifyByPolicy(checkpointOf(1, root), policyOfKey(logVkey, sha256), verify).cosigned, []);
  verifyByPolicy(checkpointOf(1, root), parse(lines(logLine, 'quorum none')), verify);
});

test('a line by a listed log or witness that does not verify spoils the checkpoint', () => {
  const policy = parse(policyText);
  const note = checkpointOf(32, root, [bar]);
  fails(
    () => verifyByPolicy(appendSignatureLines(note, [cosign('x\n', day, press, sha256)]), policy, verify),
    'cosignature-signature',
  );
  fails(() => verifyByPolicy(note.replace('\n32\n', '\n33\n'), policy, verify), 'note-signature');
});

test('a log that is not listed is refused, whoever cosigned it', () => {
  const policy = parse(policyText.replace(logLine, '').concat(''));
  fails(() => verifyByPolicy(checkpointOf(32, root, [bar]), policy, verify), 'log-not-listed');
});

test('two keys of one log may be listed while they change', () => {
  const next = signerNamed(example.origin, 8);
  const policy = parse(lines(logLine, `log ${encodeVerifierKey(next.name, next.publicKey, sha256)}`, 'quorum none'));
  verifyByPolicy(checkpointOf(1, root), policy, verify);
});

test('groups of groups count their members, for every threshold and every set of signers', () => {
  const witnesses: readonly NoteSigner[] = Array.from({ length: 5 }, (_, at) =>
    signerNamed(`w.example/${at}`, 20 + at),
  );
  const given = fc.record({
    left: fc.integer({ min: 1, max: 3 }),
    right: fc.integer({ min: 1, max: 2 }),
    top: fc.constantFrom('any', 'all', '1', '2'),
    signed: fc.subarray([0, 1, 2, 3, 4]),
  });
  fc.assert(
    fc.property(given, ({ left, right, top, signed }) => {
      const policy = parse(
        lines(
          logLine,
          ...witnesses.map((witness, at) => `witness w${at} ${vkeyOf(witness)}`),
          `group left ${left} w0 w1 w2`,
          `group right ${right} w3 w4`,
          `group top ${top} left right`,
          'quorum top',
        ),
      );
      const note = checkpointOf(
        9,
        root,
        signed.flatMap((at) => witnesses[at] ?? []),
      );
      const held = [
        signed.filter((at) => at < 3).length >= left,
        signed.filter((at) => at >= 3).length >= right,
      ].filter(Boolean).length;
      if (held >= (top === 'all' || top === '2' ? 2 : 1)) verifyByPolicy(note, policy, verify);
      else fails(() => verifyByPolicy(note, policy, verify), 'quorum-missing');
    }),
    { numRuns: 60 },
  );
});

test('exactly one quorum, and only the four kinds of line', () => {
  const wrong = [
    '',
    '\n',
    lines(logLine),
    lines(logLine, 'quorum none', 'quorum none'),
    lines(logLine, 'quorum'),
    lines(logLine, 'quorum none none'),
    `${logLine}\nquorum none`,
    lines('log', 'quorum none'),
    lines(`${logLine} https://a.example https://b.example`, 'quorum none'),
    lines(`Log ${logVkey}`, 'quorum none'),
    lines(barLine.replace(' bar', ''), 'quorum none'),
    lines(`${barLine} https://a.example more`, 'quorum none'),
    lines(barLine, 'group g any', 'quorum none'),
    lines(barLine, 'group g', 'quorum none'),
    lines(barLine, 'group g 0 bar', 'quorum g'),
    lines(barLine, 'group g 2 bar', 'quorum g'),
    lines(barLine, 'group none any bar', 'quorum none'),
    lines(barLine.replace(' bar ', ' none '), 'quorum none'),
    lines(logLine, 'quorum none').replaceAll('\n', '\r\n'),
    lines(`${logLine}\u0000`, 'quorum none'),
    lines(logLine, 'quorum none # why'),
    lines('include other', 'quorum none'),
  ];
  for (const text of wrong) fails(() => parse(text), 'policy-malformed');
  for (const k of ['01', '+1', '1.0', 'Any', '-1'])
    fails(() => parse(lines(barLine, `group g ${k} bar`, 'quorum g')), 'number-malformed');
});

test('names refer to earlier lines, are given once, and belong to one group at most', () => {
  fails(() => parse(lines(logLine, 'quorum bar', barLine)), 'policy-name-unknown');
  fails(() => parse(lines('group g any bar', barLine, 'quorum g')), 'policy-name-unknown');
  fails(() => parse(lines(barLine, 'group g any bar g', 'quorum g')), 'policy-name-unknown');
  fails(() => parse(lines(barLine, 'group g any none', 'quorum g')), 'policy-name-unknown');
  fails(() => parse(lines(barLine, pressLine.replace(' press ', ' bar '), 'quorum bar')), 'policy-name-twice');
  fails(() => parse(lines(barLine, pressLine, 'group bar any press', 'quorum bar')), 'policy-name-twice');
  fails(() => parse(lines(barLine, 'group g any bar bar', 'quorum g')), 'policy-name-twice');
  fails(() => parse(lines(barLine, 'group g any bar', 'group h any bar', 'quorum h')), 'policy-name-twice');
  // Letters that look or fold alike are different names.
  assert.equal(
    parse(lines(barLine.replace(' bar ', ' K '), pressLine.replace(' press ', ' \u212a '), 'quorum K')).quorum,
    'K',
  );
});

test('one public key stands in one line only, even under another name or as another type', () => {
  const again = { ...bar, name: 'witness.example/other' };
  fails(() => parse(lines(barLine, `witness other ${vkeyOf(again)}`, 'quorum none')), 'policy-key-twice');
  fails(() => parse(lines(logLine, logLine, 'quorum none')), 'policy-key-twice');
  const barAsLog = encodeVerifierKey(bar.name, bar.publicKey, sha256);
  fails(() => parse(lines(barLine, `log ${barAsLog}`, 'quorum none')), 'policy-key-twice');
});

test('a key of the wrong type is refused on either line', () => {
  fails(() => parse(lines(`log ${vkeyOf(bar)}`, 'quorum none')), 'key-malformed');
  fails(() => parse(lines(`witness bar ${logVkey}`, 'quorum none')), 'key-malformed');
});
