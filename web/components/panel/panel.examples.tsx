import type { Lang } from '../../locales/index.ts';
import type { Example } from '../example.ts';
import { Panel, type PanelProps } from './panel.tsx';

const panel =
  (kind: PanelProps['kind']) =>
  (lang: Lang): ReturnType<Example['show']> => (
    <Panel kind={kind} title={lang === 'ur' ? 'خیال رکھیے' : 'Take care'}>
      <p>{lang === 'ur' ? 'یہ کاغذ محفوظ جگہ رکھیے۔' : 'Keep this paper in a safe place.'}</p>
    </Panel>
  );

export const examples: readonly Example[] = [
  { name: 'a note', show: panel('note') },
  { name: 'to be read first', show: panel('firm') },
  { name: 'done', show: panel('done') },
];
