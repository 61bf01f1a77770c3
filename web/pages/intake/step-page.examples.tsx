import type { Example } from '../../components/example.ts';
import { exampleChrome } from '../../components/page/example-chrome.ts';
import type { Lang } from '../../locales/index.ts';
import type { StepContext } from './step-context.ts';
import { StepPage } from './step-page.tsx';
import { fieldsOf, stepNames, type StepName, type Typed } from './steps.ts';

const long = { en: 'word after word without an end ', ur: 'لفظ کے بعد لفظ جو ختم نہیں ہوتے ' } as const;

const contextOf = (lang: Lang, step: StepName, changes: Partial<StepContext> = {}): StepContext => ({
  lang,
  step,
  typed: {},
  mistakes: [],
  child: false,
  insecureLan: false,
  helpLines:
    step === 'danger'
      ? [{ number: '000', name: lang === 'ur' ? 'مثال کی ہیلپ لائن' : 'Example line', confirmedOn: null }]
      : [],
  offices: [
    { id: 'office_example-unit', name: lang === 'ur' ? 'مثال کا ضلعی یونٹ' : 'Example unit of the district' },
    { id: 'office_example-bureau', name: lang === 'ur' ? 'مثال کا صوبائی بیورو' : 'Example bureau of the province' },
  ],
  ...changes,
});

/** Every text of the step filled to its end, and every field said to be wrong. */
function wrongAndLong(lang: Lang, step: StepName): Partial<StepContext> {
  const names = fieldsOf(step, { child: false, insecureLan: false }).map(({ name }) => name);
  const typed: Typed = Object.fromEntries(names.map((name) => [name, long[lang].repeat(name === 'text' ? 60 : 4)]));
  const fields = new Set(names.map((name) => name.replace(/-on-\w+$/, '-on')));
  return { typed, mistakes: [...fields].map((field) => ({ field, code: 'too-long' as const })) };
}

const show =
  (step: StepName, changes: (lang: Lang) => Partial<StepContext> = () => ({}), fromCheck = false) =>
  (lang: Lang) => (
    <StepPage
      chrome={exampleChrome(lang, `/lodge/${step}`)}
      context={contextOf(lang, step, changes(lang))}
      fromCheck={fromCheck}
    />
  );

export const examples: readonly Example[] = [
  // The second and third office are asked about as the first is.
  ...stepNames
    .filter((step) => step !== 'told-2' && step !== 'told-3')
    .flatMap((step) => [
      { name: `${step}, empty`, show: show(step) },
      { name: `${step}, wrong and very long`, show: show(step, (lang) => wrongAndLong(lang, step), true) },
    ]),
  ...(['keep-from', 'about', 'reach', 'text'] as const).map((step) => ({
    name: `${step}, asked of a child`,
    show: show(step, () => ({ child: true, typed: { self: 'yes' } })),
  })),
  { name: 'exclude, no district yet', show: show('exclude', () => ({ offices: undefined })) },
  ...(['exclude', 'reach'] as const).map((step) => ({
    name: `${step}, on an open network`,
    show: show(step, () => ({ insecureLan: true })),
  })),
];
