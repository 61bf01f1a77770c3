/** Stands for a moment after "leave this page": nothing on it tells where one was, and one link leads on. */
import type { Html } from '../../html.ts';
import { directionOf, type Lang, messages } from '../../locales/index.ts';

export const LeftPage = ({ lang, exitUrl }: { readonly lang: Lang; readonly exitUrl: string }): Html => (
  <html lang={lang} dir={directionOf(lang)}>
    <head>
      <meta charset="utf-8" />
      <title>{messages(lang).common.leftTitle}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
    </head>
    <body>
      <main>
        <h1>{messages(lang).common.leftTitle}</h1>
        <a href={exitUrl}>{exitUrl}</a>
      </main>
    </body>
  </html>
);
