/**
 * Every parser of what comes from outside, with anything at all: it answers, or refuses with one of our errors, which do not
 * quote what came; and 16 KiB of whatever form take it no time that anybody would notice.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { parseAgeRecipient, tokensOf } from '@amanat/casework';
import {
  caseNumberLetters,
  InputError,
  parseAnswers,
  parseDossier,
  parseEventBody,
  parseHelplines,
  parseOffices,
  parsePhone,
  parseRetention,
  parseWith,
  passphraseFault,
  passphraseOf,
  phonesIn,
  plainText,
  proposalSchema,
  signInNameOf,
} from '@amanat/domain';
import {
  LedgerError,
  parseAddCheckpoint,
  parseCanonicalJson,
  parseCheckpointText,
  parseLogPath,
  parseNoteUnverified,
  parsePolicy,
  parseProofFile,
  parseVerifierKey,
} from '@amanat/ledger';
import { parseCode, parseOwnCopy, parseShare, parseSlotParameters, SealingError } from '@amanat/sealing';
import { invitationHash, recoveryHash } from '../../casework/accounts/one-time-secrets.ts';
import { ApiRefused } from '../../server/api/api-refused.ts';
import { parseCallerKey } from '../../server/api/caller-key.ts';
import { parseStrictJson } from '../../server/api/strict-json.ts';
import { ciphers } from '../../server/ciphers.ts';
import { parseRecordForm } from '../../server/code/parse-record-form.ts';
import { parseDraft } from '../../server/intake/draft.ts';
import { parseWish } from '../../server/openings/parse-opening-form.ts';
import { authenticators } from '../../server/sign-in/authenticators.ts';
import { parseNewPasskeyAnswer, parsePasskeyAnswer } from '../../server/sign-in/passkey-answer.ts';

const today = Temporal.PlainDate.from('2026-11-22');
const at = Temporal.Instant.from('2026-11-22T08:00:00Z');
const { sha256 } = ciphers;
const account = `account_${'7'.repeat(26)}` as Parameters<typeof recoveryHash>[0];
const text = plainText(2000, { lines: true, maxBytes: 6000 });

/** Of what somebody types or sends as letters. */
const ofText: Readonly<Record<string, (typed: string) => unknown>> = {
  code: parseCode,
  'share of the key': (typed) => parseShare(typed, ciphers),
  'slot of the key': parseSlotParameters,
  'own copy': parseOwnCopy,
  'age recipient': parseAgeRecipient,
  'telephone number': parsePhone,
  'telephone numbers in a text': phonesIn,
  'case number': caseNumberLetters,
  invitation: (typed) => invitationHash(typed, ciphers),
  'recovery code': (typed) => recoveryHash(account, typed, new Uint8Array(32), ciphers),
  'one-time code': (typed) => authenticators.totpStepOf(new Uint8Array(20).fill(7), typed, at),
  'name to sign in': signInNameOf,
  passphrase: (typed) => passphraseFault(passphraseOf(typed), 'person'),
  'free text': (typed) => parseWith(text, typed),
  'answer of a passkey': parsePasskeyAnswer,
  'answer of a new passkey': parseNewPasskeyAnswer,
  'tokens of an opened text': (typed) => tokensOf([typed], new Uint8Array(32), ciphers),
  'key of a calling program': parseCallerKey,
  'strict JSON': parseStrictJson,
  'canonical JSON': parseCanonicalJson,
  draft: parseDraft,
  'form of the record': (typed) => parseRecordForm(new URLSearchParams(typed)),
  'wish to open': (typed) => parseWish(new URLSearchParams(typed), true),
  'path of the log': parseLogPath,
  'signed note': parseNoteUnverified,
  checkpoint: parseCheckpointText,
  'verifier key': (typed) => parseVerifierKey(typed, sha256),
  'trust policy': (typed) => parsePolicy(typed, sha256),
  'proof file': parseProofFile,
  'request to a witness': parseAddCheckpoint,
};

/** Of what was JSON. */
const ofValue: Readonly<Record<string, (value: unknown) => unknown>> = {
  answers: (value) => parseAnswers(value, today),
  event: parseEventBody,
  offices: parseOffices,
  helplines: parseHelplines,
  dossier: parseDossier,
  'retention rules': parseRetention,
  'proposed change': (value) => parseWith(proposalSchema, value),
};

const marker = 'Zq7markerXv';

function holds(parse: () => unknown): void {
  try {
    const parsed = parse();
    // A promise here would be refused later, out of sight.
    assert.ok(!(parsed instanceof Promise));
  } catch (error) {
    const ours =
      error instanceof InputError ||
      error instanceof SealingError ||
      error instanceof LedgerError ||
      error instanceof ApiRefused;
    if (!ours) throw error;
    assert.ok(!`${error.message}${JSON.stringify(error)}`.includes(marker));
  }
}

const letters =
  '0123456789abcdefghjkmnpqrstvwxyz۰۱۲۳٤٥٦ABCXYZ+/=-_.,:;&%?#"\'{}[]()<>\\\n\r\t \u0000\u200f\u202e\ud800—';
const nearly = fc.oneof(
  fc.stringMatching(/^age1[a-z0-9]{50,70}$/),
  fc.stringMatching(/^[0-9 -]{30,50}$/),
  fc.stringMatching(/^[0-9A-HJKMNP-TV-Za-z -]{20,120}$/),
  fc.stringMatching(/^(?:kind|way|parts|purpose|number|reason|question)=[a-z0-9%&=-]{0,60}$/),
  fc.json(),
  fc.jsonValue().map((value) => JSON.stringify({ how: 'phone', at: value })),
  fc.base64String(),
  fc.ipV6(),
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...letters), maxLength: 300 }),
  nearly,
  nearly.map((near) => `${near}${marker}`),
);

for (const [what, parse] of Object.entries(ofText))
  test(`anything typed is answered or refused: ${what}`, () => {
    fc.assert(
      fc.property(anyText, (typed) => holds(() => parse(typed))),
      { numRuns: 400 },
    );
  });

const keys = fc.constantFrom(
  'group',
  'district',
  'id',
  'type',
  'data',
  'seq',
  'rules',
  'kind',
  '__proto__',
  'toString',
  'v',
);
const anyValue = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withSparseArray: true }),
  fc.dictionary(keys, fc.jsonValue()),
  fc.jsonValue(),
  fc.constantFrom(marker, [marker], { group: marker }, { district: { id: marker } }, { [marker]: 1 }),
);
for (const [what, parse] of Object.entries(ofValue))
  test(`any value is answered or refused: ${what}`, () => {
    fc.assert(
      fc.property(anyValue, (value) => holds(() => parse(value))),
      { numRuns: 400 },
    );
  });

const formBytes = 16 * 1024;
/** What makes a careless expression, or a careless loop, go over the same letters again and again. */
const repeated: readonly string[] = [
  ...letters,
  '0 ',
  '+0',
  'a ',
  'a=',
  'a&',
  '((',
  '[',
  '{"a":',
  '0-',
  '\n0',
  '00 ',
  'Aa1+ ',
  'data:',
  '%u',
  '۰ ',
  '\u0301',
  'ﷺ',
  'ab\n',
  '— ',
].map((piece) => piece.repeat(Math.ceil(formBytes / piece.length)).slice(0, formBytes));

for (const [what, parse] of Object.entries(ofText))
  test(`16 KiB of the same take no time: ${what}`, () => {
    for (const typed of repeated)
      for (const each of [typed, `${typed}!`]) {
        const started = process.cpuUsage();
        holds(() => parse(each));
        const { user, system } = process.cpuUsage(started);
        const tookMs = (user + system) / 1000;
        assert.ok(tookMs < 400, `${JSON.stringify(typed.slice(0, 6))} took ${tookMs.toFixed(0)} ms`);
      }
  });
