/**
 * The one style sheet, both directions, both languages, light, dark and paper. Kept as text in modules, because Node
 * reads no `.css` import without a flag; the server serves {@link styleSheet} under an address made of its digest.
 */
import { base } from './base.ts';
import { cases } from './cases.ts';
import { codePages } from './code-pages.ts';
import { figures } from './figures.ts';
import { forms } from './forms.ts';
import { frame } from './frame.ts';
import { life } from './life.ts';
import { links } from './links.ts';
import { law } from './law.ts';
import { pieces } from './pieces.ts';
import { print } from './print.ts';
import { publicPages } from './public-pages.ts';
import { staff } from './staff.ts';
import { tokens } from './tokens.ts';
import { verifyPage } from './verify-page.ts';
import { work } from './work.ts';

const charset = '@charset "utf-8";';

/** Line ends are all that is left to take out: the sources are written without blanks that mean nothing. */
export const styleSheet: string =
  charset +
  [tokens, base, frame, forms, pieces, codePages, publicPages, staff, cases, life, work, links, law, figures, print]
    .join('')
    .replaceAll('\n', '');

/** What the page that checks a receipt needs of it; it stands inside that page, so that the saved page looks alike. */
export const verifyStyle: string = [tokens, base, frame, forms, pieces, codePages, verifyPage]
  .join('')
  .replaceAll('\n', '');
