/** From the text of a case to its clocks, by the rules of its jurisdiction. The packs of rules are read once. */
import { InputError, type InputErrorCode, isInputErrorCode } from '@amanat/domain';
import { type Clock, type ClockCase, clockCaseSchema, computeClocks, type Pack } from '@amanat/rules';
import { readPacks } from '@amanat/rules/read-packs';
import type { z } from 'zod';
import { CaseRefused, type CaseText, parseJson } from './case-texts.ts';
import { jsonSchemaOf } from './json-schemas.ts';
import { quickCheck } from './quick-check.ts';

export interface CountedCase {
  readonly pack: Pack;
  readonly clocks: readonly Clock[];
}

/** @returns counts one case after the other. @throws CaseRefused from it */
export function openCaseClocks(asOf: Temporal.Instant): (text: CaseText) => CountedCase {
  const packs = readPacks();
  return (text) => {
    const clockCase = parseCase(text);
    const pack = packs.get(clockCase.jurisdiction);
    if (pack === undefined) throw new CaseRefused(text.line, new InputError('not-in-list', 'jurisdiction'));
    return { pack, clocks: computeClocks(pack, clockCase, asOf) };
  };
}

/** The schema itself takes four times as long, of which a million cases make ten seconds. */
const checked = quickCheck(JSON.parse(jsonSchemaOf('input')));
const isCase = (outside: unknown): outside is ClockCase => checked(outside);

/** @throws CaseRefused */
export function parseCase(text: CaseText): ClockCase {
  const outside = parseJson(text);
  if (isCase(outside)) return outside;
  const parsed = clockCaseSchema.safeParse(outside, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new CaseRefused(text.line, faultOf(parsed.error));
}

type Issue = z.core.$ZodIssue;

/** The first cause alone. */
function faultOf({ issues: [first] }: z.ZodError): InputError {
  return first === undefined ? new InputError('not-this-shape') : new InputError(codeOf(first), pathOf(first));
}

function codeOf({ message, code, input }: Issue): InputErrorCode {
  if (isInputErrorCode(message)) return message;
  if (input === undefined) return 'missing';
  return code === 'invalid_value' ? 'not-in-list' : 'not-this-shape';
}

/** Fields and indexes; the id of a calendar is not a field, but something that was written. */
const pathOf = ({ path }: Issue): string =>
  path.map((step, place) => (place === 1 && path[0] === 'calendars' ? '*' : String(step))).join('.');
