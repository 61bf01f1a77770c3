import type { Example } from '../example.ts';
import { DateField } from './date-field.tsx';
import { SelectField, TextArea, TextField } from './text-field.tsx';

export const examples: readonly Example[] = [
  {
    name: 'one line, with suggestions',
    show: (lang) => (
      <TextField
        lang={lang}
        name="village"
        label={lang === 'ur' ? 'گاؤں یا محلہ' : 'Village or quarter'}
        hint={lang === 'ur' ? 'جیسے لوگ کہتے ہیں' : 'As people call it'}
        optional
        suggestions={['Example Town']}
      />
    ),
  },
  {
    name: 'long text, as the one question, with a mistake',
    show: (lang) => (
      <TextArea
        lang={lang}
        name="text"
        asHeading
        label={lang === 'ur' ? 'آپ کی درخواست کا کیا بنا؟' : 'What happened to your complaint?'}
        error={lang === 'ur' ? 'یہ بہت طویل ہے' : 'This is too long'}
        value={'"quoted" <b> & two\nlines'}
      />
    ),
  },
  {
    name: 'a choice from a list in groups',
    show: (lang) => (
      <SelectField
        lang={lang}
        name="district"
        label={lang === 'ur' ? 'ضلع' : 'District'}
        value="b"
        groups={[
          { label: '', options: [{ value: 'a', label: lang === 'ur' ? 'الف' : 'First' }] },
          {
            label: lang === 'ur' ? 'دیگر' : 'Others',
            options: [{ value: 'b', label: lang === 'ur' ? 'ب' : 'Second' }],
          },
        ]}
      />
    ),
  },
  {
    name: 'a day, half known',
    show: (lang) => (
      <DateField
        lang={lang}
        name="told"
        label={lang === 'ur' ? 'آپ نے دفتر کو کب بتایا؟' : 'When did you tell the office?'}
        hint={lang === 'ur' ? 'جو یاد ہو' : 'As far as you remember'}
        error={lang === 'ur' ? 'سال چار ہندسوں میں لکھیے' : 'Write the year in four digits'}
        value={{ month: '4', year: '20' }}
      />
    ),
  },
];
