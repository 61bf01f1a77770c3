/**
 * Numbers to call when a child is in danger now. Digits stay Latin in both languages, as on the keys of the phone. A
 * number that its operator has not confirmed says so, because a dead number is worse than none.
 */
import type { Html } from '../../html.ts';
import { messages, type Lang } from '../../locales/index.ts';
import { Icon } from '../icon/icon.tsx';

export interface HelpLineView {
  readonly number: string;
  readonly name: string;
  /** When it answers, in words; absent when that is not known. */
  readonly hours?: string | undefined;
  /** Day on which the operator confirmed the number; `null` until then. */
  readonly confirmedOn: Temporal.PlainDate | null;
}

export interface HelpLinesProps {
  readonly lang: Lang;
  readonly lines: readonly HelpLineView[];
  /** Leaves the title out where the page itself asks the question. */
  readonly untitled?: boolean | undefined;
}

export const HelpLines = ({ lang, lines, untitled }: HelpLinesProps): Html => {
  const words = messages(lang).common;
  return (
    <section class="help-lines" aria-label={words.dangerTitle}>
      {untitled === true ? null : <h2>{words.dangerTitle}</h2>}
      <p>{words.dangerText}</p>
      <ul>
        {lines.map((line) => (
          <li>
            <a
              class="help-line"
              href={`tel:${line.number.replaceAll(/[ -]/gu, '')}`}
              aria-label={words.call(line.name, line.number)}
            >
              <Icon name="phone" />
              <bdi class="help-number">{line.number}</bdi>
            </a>
            <span class="help-words">
              {line.name}
              {line.hours === undefined ? null : (
                <>
                  {' · '}
                  <bdi>{line.hours}</bdi>
                </>
              )}
              <span class="help-state">
                {line.confirmedOn === null ? words.lineUnconfirmed : words.lineConfirmed(line.confirmedOn)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
