import type { Lang } from '../../locales/index.ts';
import type { Example } from '../example.ts';
import { Checkboxes, Radios, type Choice } from './choice.tsx';

const choicesIn = (lang: Lang): readonly Choice[] => [
  { value: 'parent', label: lang === 'ur' ? 'والدہ یا والد' : 'Mother or father', icon: 'people' },
  {
    value: 'teacher',
    label: lang === 'ur' ? 'استاد' : 'Teacher',
    hint: lang === 'ur' ? 'یا اسکول کا کوئی اور فرد' : 'Or someone else of the school',
    icon: 'school',
  },
  { value: 'other', label: lang === 'ur' ? 'کوئی اور' : 'Someone else' },
];

const labelIn = (lang: Lang): string => (lang === 'ur' ? 'آپ بچے کے کیا لگتے ہیں؟' : 'Who are you to the child?');

export const examples: readonly Example[] = [
  {
    name: 'radios, one chosen',
    show: (lang) => (
      <Radios lang={lang} name="relation" label={labelIn(lang)} choices={choicesIn(lang)} value="teacher" />
    ),
  },
  {
    name: 'radios as the one question of a page, with a mistake',
    show: (lang) => (
      <Radios
        lang={lang}
        name="relation"
        asHeading
        label={labelIn(lang)}
        hint={lang === 'ur' ? 'ایک منتخب کریں' : 'Choose one'}
        error={lang === 'ur' ? 'ان میں سے ایک منتخب کریں' : 'Choose one of these'}
        choices={choicesIn(lang)}
      />
    ),
  },
  {
    name: 'checkboxes, two ticked',
    show: (lang) => (
      <Checkboxes
        lang={lang}
        name="who"
        optional
        label={labelIn(lang)}
        choices={choicesIn(lang)}
        values={['parent', 'other']}
      />
    ),
  },
];
