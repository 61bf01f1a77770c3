/** Why a file of cases was not answered to its end: the line, the field, and what to mend. Never what stands there. */
import type { InputErrorCode } from '@amanat/domain';
import type { CaseRefused } from './case-texts.ts';

export const faultInWords = ({ line, fault: { code, path } }: CaseRefused): string =>
  `Line ${line} is refused: ${code}${path === '' ? '' : ` at ${path}`}. ${sentences[code] ?? ''}`.trimEnd();

const sentences: Partial<Readonly<Record<InputErrorCode, string>>> = {
  'not-json': 'It is not JSON.',
  'not-this-shape': 'Another type or form than the field has: see docs/schemas/clocks-input.schema.json.',
  'not-in-list': 'Something that is not offered there.',
  'unknown-field': 'Nothing asks for such a field: see docs/schemas/clocks-input.schema.json.',
  'not-a-date': 'No calendar has that day, or no day that hour.',
  missing: 'It is needed.',
  'too-long': 'It is longer than it can be.',
  'too-many': 'There are more than there can be.',
};
