/** `docs/errors.md` and the code, compared both ways: a code without a row fails, and so does a row without a code. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SealedError, UnlistedKeyError } from '@amanat/casework';
import {
  accessRefusals,
  caseAccessRefusals,
  complaintRefusals,
  InputError,
  inputErrorCodes,
  linkRefusals,
  warningRefusals,
} from '@amanat/domain';
import { casesRefusals, releaseProblemCodes } from '@amanat/figures';
import { LedgerError, ledgerErrorCodes } from '@amanat/ledger';
import {
  auditCodes,
  haltCodes,
  logProblemCodes,
  signerErrorCodes,
  stampErrorCodes,
  witnessErrorCodes,
} from '@amanat/log-service';
import { packErrorCodes } from '@amanat/rules';
import { SealingError, sealingErrorCodes } from '@amanat/sealing';
import { ApiRefused, apiRefusals, failureOf, RequestRefused, requestRefusals } from '@amanat/server';
import { backupErrorCodes, StoreError, storeErrorCodes } from '@amanat/store';
import { messages } from '@amanat/web';

interface Row {
  readonly code: string;
  readonly status: string;
}

const text = readFileSync(new URL('../docs/errors.md', import.meta.url), 'utf8');

/** Rows by the heading they stand under. */
const sections: ReadonlyMap<string, readonly Row[]> = new Map(
  text
    .split('\n## ')
    .slice(1)
    .map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      const rows = lines
        .filter((line) => line.startsWith('| `'))
        .map((line) => line.split('|').map((cell) => cell.trim()))
        .map(([, code = '', , , , status = '']) => ({ code: code.replaceAll('`', ''), status }));
      return [heading, rows] as const;
    }),
);

const sealed: readonly SealedError['code'][] = ['no-keys', 'sealed'];
const unlisted: readonly UnlistedKeyError['code'][] = ['intake-key-not-listed', 'promise-key-not-listed'];

/** Heading, its codes, and the error that carries one; no error where none is thrown. */
const kinds: readonly (readonly [string, readonly string[], ReadonlyMap<string, Error>])[] = [
  ['InputError', inputErrorCodes, new Map(inputErrorCodes.map((code) => [code, new InputError(code)]))],
  ['RequestRefused', requestRefusals, new Map(requestRefusals.map((code) => [code, new RequestRefused(code)]))],
  ['ApiRefused', apiRefusals, new Map(apiRefusals.map((code) => [code, new ApiRefused(code)]))],
  ['LedgerError', ledgerErrorCodes, new Map(ledgerErrorCodes.map((code) => [code, new LedgerError(code)]))],
  ['SealingError', sealingErrorCodes, new Map(sealingErrorCodes.map((code) => [code, new SealingError(code)]))],
  ['SealedError', sealed, new Map(sealed.map((code) => [code, new SealedError(code)]))],
  ['UnlistedKeyError', unlisted, new Map(unlisted.map((code) => [code, new UnlistedKeyError(code)]))],
  ['StoreError', storeErrorCodes, new Map(storeErrorCodes.map((code) => [code, new StoreError(code)]))],
  ['SignerError', signerErrorCodes, new Map()],
  ['WitnessError', witnessErrorCodes, new Map()],
  ['StampError', stampErrorCodes, new Map()],
  ['LogHalt', haltCodes, new Map()],
  ['PackError', packErrorCodes, new Map()],
  ['CasesRefused', casesRefusals, new Map()],
  ['ReleaseProblem', releaseProblemCodes, new Map()],
  ['BackupError', backupErrorCodes, new Map()],
  ['LogProblem', logProblemCodes, new Map()],
  ['AuditFinding', auditCodes, new Map()],
  ['Complaint refusals', [...complaintRefusals, 'not-allowed'], new Map()],
  ['Access refusals', accessRefusals, new Map()],
  ['Case access refusals', caseAccessRefusals, new Map()],
  ['Link refusals', linkRefusals, new Map()],
  ['Warning refusals', warningRefusals, new Map()],
  ['Code page', ['unknown-code', 'session-over'], new Map()],
  ['Faults', ['server-error'], new Map([['server-error', new Error('a bug')]])],
];

test('every code has one row, and every row has a code', () => {
  for (const [heading, codes] of kinds) {
    const rows = sections.get(heading)?.map(({ code }) => code) ?? [];
    assert.deepEqual(rows.toSorted(), codes.toSorted(), heading);
  }
  assert.deepEqual([...sections.keys()].toSorted(), kinds.map(([heading]) => heading).toSorted());
});

test('no code stands for two causes', () => {
  const all = kinds.flatMap(([, codes]) => codes);
  assert.equal(new Set(all).size, all.length);
});

test('the status in the table is the status of the answer', () => {
  for (const [heading, , errors] of kinds)
    for (const [code, error] of errors) {
      const row = sections.get(heading)?.find((each) => each.code === code);
      assert.equal(row?.status, String(failureOf(error).status), `${heading} ${code}`);
      assert.equal(failureOf(error).code, code);
    }
});

test('the two answers of the code page have their words', () => {
  for (const { code } of sections.get('Code page') ?? []) assert.ok(Object.hasOwn(messages('en').code.problem, code));
});
