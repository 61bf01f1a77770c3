import { formatDay } from '../../locales/index.ts';
import type { Example } from '../example.ts';
import { Timeline } from './timeline.tsx';

export const examples: readonly Example[] = [
  {
    name: 'one day known, one not',
    show: (lang) => (
      <Timeline
        entries={[
          {
            day: formatDay(lang, Temporal.PlainDate.from('2026-02-28')),
            isoDay: '2026-02-28',
            content: lang === 'ur' ? 'درخواست موصول ہوئی' : 'Complaint received',
          },
          {
            day: lang === 'ur' ? 'دن معلوم نہیں' : 'Day not known',
            content: lang === 'ur' ? 'ایف آئی آر درج ہوئی' : 'FIR registered',
          },
        ]}
      />
    ),
  },
];
