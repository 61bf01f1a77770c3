import { formatNumber } from '../../locales/index.ts';
import type { Example } from '../example.ts';
import { DataTable } from './data-table.tsx';

export const examples: readonly Example[] = [
  {
    name: 'counts by district',
    show: (lang) => (
      <DataTable
        caption={lang === 'ur' ? 'درخواستیں اور فیصلے' : 'Complaints and judgments'}
        heads={lang === 'ur' ? ['ضلع', 'درخواستیں', 'فیصلے'] : ['District', 'Complaints', 'Judgments']}
        rows={[[lang === 'ur' ? 'مثال' : 'Example', formatNumber(lang, 1250), formatNumber(lang, 40)]]}
      />
    ),
  },
];
