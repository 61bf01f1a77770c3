import { formatNumber } from '../../locales/index.ts';
import type { Example } from '../example.ts';
import { DataTable } from './data-table.tsx';

export const examples: readonly Example[] = [
  {
    name: 'rows that become cards',
    show: (lang) => (
      <DataTable
        caption={lang === 'ur' ? 'لوگ' : 'People'}
        heads={lang === 'ur' ? ['نام', 'کردار', 'کب سے'] : ['Name', 'Role', 'Since']}
        rows={[
          [<a href="/">{lang === 'ur' ? 'مثال' : 'Example'}</a>, lang === 'ur' ? 'نگران' : 'Monitor', '2026-11-22'],
        ]}
      />
    ),
  },
  {
    name: 'counts by district',
    show: (lang) => (
      <DataTable
        compact
        caption={lang === 'ur' ? 'درخواستیں اور فیصلے' : 'Complaints and judgments'}
        heads={lang === 'ur' ? ['ضلع', 'درخواستیں', 'فیصلے'] : ['District', 'Complaints', 'Judgments']}
        rows={[[lang === 'ur' ? 'مثال' : 'Example', formatNumber(lang, 1250), formatNumber(lang, 40)]]}
      />
    ),
  },
];
