import type { Example } from '../example.ts';
import { SummaryList } from './summary-list.tsx';

export const examples: readonly Example[] = [
  {
    name: 'one that can be changed, one that cannot',
    show: (lang) => (
      <SummaryList
        lang={lang}
        rows={[
          { label: lang === 'ur' ? 'ضلع' : 'District', value: lang === 'ur' ? 'مثال' : 'Example', changeHref: '/' },
          { label: lang === 'ur' ? 'ذریعہ' : 'Channel', value: lang === 'ur' ? 'ویب' : 'Web' },
        ]}
      />
    ),
  },
];
