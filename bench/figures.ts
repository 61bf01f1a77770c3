/**
 * `npm run bench:figures`: the whole catalogue of a nation's case-children, with a database computing the same beside it.
 * `--quick` shows that it runs, with numbers for nobody.
 */
import { catalogueLines } from './figures-catalogue.ts';
import { controlLines } from './figures-control.ts';
import { pageLines } from './figures-pages.ts';
import { runParts } from './run-parts.ts';

await runParts([
  { name: 'catalogue', measure: (quick) => catalogueLines(quick ? 20_000 : 1_000_000) },
  { name: 'control', measure: controlLines },
  { name: 'pages', measure: pageLines },
]);
