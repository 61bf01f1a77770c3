/** The frame in which examples of pages are shown: a deployment on a loopback address, with everything switched off. */
import type { Lang } from '../../locales/index.ts';
import type { Chrome } from './page.tsx';

export const exampleChrome = (lang: Lang, path: string): Chrome => ({
  lang,
  path,
  training: false,
  insecureLan: false,
  assets: { style: '/assets/style.css' },
});
