import type { Example } from '../../components/example.ts';
import { exampleChrome } from '../../components/page/example-chrome.ts';
import { examplePromise } from '../../components/promise/promise.examples.tsx';
import type { Lang } from '../../locales/index.ts';
import type { DossierLink } from '../dossiers/dossier-view.ts';
import { boardOrder, PromiseBoardPage, type PromiseBoardPageProps } from './promise-board.tsx';

const dossier = (lang: Lang): DossierLink => ({
  id: 'example',
  title: lang === 'ur' ? { lang, text: 'مثال کی روداد' } : { lang, text: 'An invented dossier' },
});

const board = (lang: Lang, promises: PromiseBoardPageProps['promises']) => (
  <PromiseBoardPage
    chrome={exampleChrome(lang, '/promises')}
    promises={promises}
    today={Temporal.PlainDate.from('2026-11-22')}
    address={`record.example/${lang}/promises`}
  />
);

export const examples: readonly Example[] = [
  {
    name: 'one of each state',
    show: (lang) =>
      board(
        lang,
        boardOrder.map((counted, index) => ({
          dossier: dossier(lang),
          promise: { ...examplePromise(lang), id: `P${index + 1}`, counted },
        })),
      ),
  },
  { name: 'none', show: (lang) => board(lang, []) },
];
