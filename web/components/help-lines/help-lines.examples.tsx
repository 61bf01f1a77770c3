import type { Example } from '../example.ts';
import { HelpLines } from './help-lines.tsx';

export const examples: readonly Example[] = [
  {
    name: 'one confirmed, one not',
    show: (lang) => (
      <HelpLines
        lang={lang}
        lines={[
          {
            number: '000',
            name: lang === 'ur' ? 'مثال کی ہیلپ لائن' : 'Example line',
            hours: '24/7',
            confirmedOn: Temporal.PlainDate.from('2026-02-28'),
          },
          { number: '00 00', name: lang === 'ur' ? 'دوسری مثال' : 'Second example', confirmedOn: null },
        ]}
      />
    ),
  },
];
