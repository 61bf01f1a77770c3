/** What is wrong with the answers of one step. The domain's schema judges; here its paths become fields of the form. */
import {
  answersSchema,
  InputError,
  type InputErrorCode,
  inputErrorsOf,
  isAfter,
  plainText,
  parseWith,
} from '@amanat/domain';
import { type MistakeCode, type StepMistake, type StepName, toldNumber, type Typed } from '@amanat/web';
import { answersOfTyped } from './typed-answers.ts';

const stepSchema = answersSchema.partial();

const fieldByPath: Readonly<Record<string, string>> = {
  danger: 'danger',
  keepFrom: 'keep-from',
  relation: 'relation',
  group: 'group',
  district: 'district',
  village: 'village',
  'exclude.offices': 'office',
  'exclude.named': 'named',
  'pressure.now': 'pressed',
  'pressure.by': 'pressed-by',
  'pressure.how': 'pressed-how',
  'reach.how': 'reach',
  'reach.at': 'reach-at',
  'reach.when': 'reach-when',
  'reach.name': 'name',
  text: 'text',
  helper: 'helper',
};

/** Codes that a form's answer can fail with; others mean that it was not our form. */
const told: ReadonlySet<InputErrorCode> = new Set<InputErrorCode>([
  'missing',
  'not-in-list',
  'too-long',
  'too-many',
  'control-character',
  'encoded-file',
  'date-in-future',
  'not-a-date',
  'not-this-shape',
]);
const inWords = (code: InputErrorCode): MistakeCode =>
  told.has(code) ? (code as Extract<MistakeCode, InputErrorCode>) : 'not-this-shape';

/** `typed` holds this step's fields only. `known` offices and `districts` are those that the record has. */
export function checkStep(
  step: StepName | 'desk',
  typed: Typed,
  {
    today,
    known,
    districts,
  }: {
    readonly today: Temporal.PlainDate;
    readonly known: ReadonlySet<string>;
    readonly districts: ReadonlySet<string>;
  },
): readonly StepMistake[] {
  const answers = answersOfTyped(typed);
  const parsed = stepSchema.safeParse(answers);
  const found = parsed.success ? [] : inputErrorsOf(parsed.error).map((error) => mistakeOf(error, step));
  const own = [
    ...(step === 'child' && !['yes', 'no', undefined].includes(typed['self'])
      ? [{ field: 'self', code: 'not-in-list' as const }]
      : []),
    ...(step === 'about' && typed['group'] === undefined ? [{ field: 'group', code: 'missingGroup' as const }] : []),
    ...(step === 'where' ? whereMistakes(typed, districts) : []),
    ...(parsed.success && (parsed.data.told ?? []).some(({ on }) => on !== undefined && isAfter(on, today))
      ? [{ field: `told-${toldOf(step)}-on`, code: 'date-in-future' as const }]
      : []),
    // "Nobody contacts me" is ticked beforehand: a number beside it is more likely forgotten than meant.
    ...(typed['reach'] === 'none' && typed['reach-at'] !== undefined
      ? [{ field: 'reach', code: 'chooseReach' as const }]
      : []),
    ...((typed['office'] ?? '').split(' ').some((id) => id !== '' && !known.has(id))
      ? [{ field: 'office', code: 'not-in-list' as const }]
      : []),
  ];
  // One mistake a field: the domain may say the same of several items.
  const all = [...own, ...found];
  return all.filter((mistake, index) => all.findIndex(({ field }) => field === mistake.field) === index);
}

function mistakeOf({ path, code }: InputError, step: StepName | 'desk'): StepMistake {
  const offices = /^told\.0(?:\.(\w+))?/.exec(path);
  if (offices !== null) return { field: `told-${toldOf(step)}-${offices[1] ?? 'office'}`, code: inWords(code) };
  const trimmed = path.replace(/\.\d+$/, '').replace(/^district\..*/, 'district');
  const field = fieldByPath[trimmed];
  if (field === 'reach' && code === 'not-in-list') return { field, code: 'chooseReach' };
  return { field, code: inWords(code) };
}

const toldOf = (step: StepName | 'desk'): number => (step === 'desk' ? 1 : toldNumber(step));

/** The schema takes a district or a typed name and can only say "missing"; a person is told which of them is wrong. */
function whereMistakes(typed: Typed, districts: ReadonlySet<string>): readonly StepMistake[] {
  const { district, 'district-typed': named } = typed;
  if (district !== undefined && named !== undefined) return [{ field: 'district', code: 'bothDistricts' }];
  if (district !== undefined) return districts.has(district) ? [] : [{ field: 'district', code: 'not-in-list' }];
  if (named === undefined) return [{ field: 'district', code: 'missingDistrict' }];
  try {
    parseWith(plainText(80), named);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [
      { field: 'district-typed', code: inWords(error.code) },
      // Takes the place of the schema's "missing".
      { field: 'district', code: 'missingDistrict' },
    ];
  }
}
