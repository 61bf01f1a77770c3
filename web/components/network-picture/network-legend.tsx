/** What lines and signs of the picture mean, drawn as they are drawn there. */
import type { SubjectView } from '@amanat/casework';
import type { Child, Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { Sign, WeakLine } from './network-picture.tsx';

const whats: readonly SubjectView['what'][] = ['person', 'device', 'seal', 'phone', 'place'];

export interface NetworkLegendProps {
  readonly lang: Lang;
  /** Kinds that the picture has. */
  readonly whats: ReadonlySet<SubjectView['what']>;
  readonly hasSuggested: boolean;
  readonly hasWeakest: boolean;
}

export const NetworkLegend = ({ lang, whats: drawn, hasSuggested, hasWeakest }: NetworkLegendProps): Html => {
  const words = messages(lang).links;
  return (
    <ul class="network-legend" aria-label={words.legendTitle}>
      <Row text={words.legendSame}>
        <path class="network-join network-same" d="M2 12H34" />
      </Row>
      {hasSuggested ? (
        <Row text={words.legendSuggested}>
          <path class="network-join network-suggested" d="M2 12H34" />
        </Row>
      ) : null}
      {hasWeakest ? (
        <Row text={words.weakest}>
          <WeakLine d="M2 12H34" />
        </Row>
      ) : null}
      <Row text={words.legendHere}>
        <g class="network-case network-here">
          <circle class="network-ring" cx="18" cy="12" r="11" />
          <circle cx="18" cy="12" r="6.5" />
        </g>
      </Row>
      {whats
        .filter((what) => drawn.has(what))
        .map((what) => (
          <Row text={words.what[what]}>
            <g class="network-mark" transform="translate(18 12)">
              <Sign what={what} />
            </g>
          </Row>
        ))}
    </ul>
  );
};

const Row = ({ text, children }: { readonly text: string; readonly children: Child }): Html => (
  <li>
    <svg class="network-key" viewBox="0 0 36 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
    <span>{text}</span>
  </li>
);
