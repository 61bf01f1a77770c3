/** The mark: something held in two open arcs. It says "kept" and nothing else. */
import { render, type Html } from '../../html.ts';

const Drawing = (): Html => (
  <>
    <circle cx="16" cy="11.5" r="4.5" />
    <path d="M4 13c0 7 5.4 12 12 12s12-5 12-12M9.5 13.500c.6 3.5 3.2 5.7 6.5 5.700s5.9-2.2 6.5-5.7" />
  </>
);

export const Mark = (): Html => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <Drawing />
  </svg>
);

/** The mark as the file `/assets/icon.svg`; colours stand in it, because no style sheet reaches an icon. */
export const iconSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b3f45"/><g fill="none" stroke="#f3e7cd" stroke-width="2.4" stroke-linecap="round">${render(<Drawing />)}</g></svg>`;
