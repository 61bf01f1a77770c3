import type { Example } from '../example.ts';
import { Tag } from './tag.tsx';

export const examples: readonly Example[] = (['plain', 'good', 'part', 'open', 'late'] as const).map((tone) => ({
  name: tone,
  show: (lang) => (
    <p>
      <Tag tone={tone}>{lang === 'ur' ? 'کیفیت' : 'State'}</Tag>
    </p>
  ),
}));
