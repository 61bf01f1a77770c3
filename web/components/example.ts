/** How a component shows itself: each example is rendered in both languages and checked with axe. */
import type { Html } from '../html.ts';
import type { Lang } from '../locales/index.ts';

export interface Example {
  /** Short name of the situation shown, unique within its component. */
  readonly name: string;
  readonly show: (lang: Lang) => Html;
}
