import type { Example } from '../example.ts';
import { TextField } from '../field/text-field.tsx';
import { ErrorSummary } from './error-summary.tsx';

export const examples: readonly Example[] = [
  {
    name: 'leads to its field',
    show: (lang) => {
      const text = lang === 'ur' ? 'ضلع لکھیے' : 'Write the district';
      return (
        <>
          <ErrorSummary lang={lang} mistakes={[{ name: 'district', text }, { text }]} />
          <TextField lang={lang} name="district" label={lang === 'ur' ? 'ضلع' : 'District'} error={text} />
        </>
      );
    },
  },
];
