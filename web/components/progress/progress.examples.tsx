import type { Example } from '../example.ts';
import { Progress } from './progress.tsx';

export const examples: readonly Example[] = [
  { name: 'third of ten', show: (lang) => <Progress lang={lang} step={3} total={10} /> },
];
