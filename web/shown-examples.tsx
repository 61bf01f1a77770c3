/** All examples as whole documents, for the tests that look at them. A component stands in a page of its own. */
import { Page } from './components/page/page.tsx';
import type { Example } from './components/example.ts';
import { exampleChrome } from './components/page/example-chrome.ts';
import { render, renderDocument } from './html.ts';
import { langs, messages, type Lang } from './locales/index.ts';

/** An example in one language. */
export interface ShownExample {
  readonly name: string;
  readonly lang: Lang;
  readonly document: string;
}

/** `component` examples are put into a page; `page` examples are one already. */
export type ExampleKind = 'component' | 'page';

function documentOf(kind: ExampleKind, { name, show }: Example, lang: Lang): string {
  const piece = show(lang);
  if (kind === 'page') return renderDocument(piece);
  // A page has one first heading; a component that brings its own must not get a second.
  const heading = render(piece).includes('<h1') ? null : <h1>{messages(lang).common.productName}</h1>;
  return renderDocument(
    <Page chrome={exampleChrome(lang, '')} title={name}>
      {heading}
      {piece}
    </Page>,
  );
}

/** The examples of one file in both languages; `from` tells them apart in a test's report. */
export const showExamples = (kind: ExampleKind, from: string, examples: readonly Example[]): readonly ShownExample[] =>
  examples.flatMap((example) =>
    langs.map((lang) => ({
      name: `${from}: ${example.name} (${lang})`,
      lang,
      document: documentOf(kind, example, lang),
    })),
  );
