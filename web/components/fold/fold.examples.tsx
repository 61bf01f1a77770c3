import type { Lang } from '../../locales/index.ts';
import type { Example } from '../example.ts';
import { Fold } from './fold.tsx';

const fold =
  (open: boolean) =>
  (lang: Lang): ReturnType<Example['show']> => (
    <Fold title={lang === 'ur' ? 'پیغام بھیجیں' : 'Send a message'} open={open}>
      <p>{lang === 'ur' ? 'یہ محفوظ رہتا ہے۔' : 'It is kept.'}</p>
    </Fold>
  );

export const examples: readonly Example[] = [
  { name: 'closed', show: fold(false) },
  { name: 'open', show: fold(true) },
];
