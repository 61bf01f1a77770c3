/** What is wrong on this page, before anything else, each line a link to its field. Read out at once (`role=alert`). */
import type { Html } from '../../html.ts';
import { messages, type Lang } from '../../locales/index.ts';
import { controlId } from '../field/field-frame.tsx';

export interface Mistake {
  /** Field it belongs to; absent when it is about the page as a whole. */
  readonly name?: string | undefined;
  readonly text: string;
}

/** Nothing at all when there is no mistake. */
export const ErrorSummary = ({
  lang,
  mistakes,
  isFocused = false,
}: {
  readonly lang: Lang;
  readonly mistakes: readonly Mistake[];
  /** The keyboard begins here: the next Tab leads to the first field that is wrong. */
  readonly isFocused?: boolean | undefined;
}): Html =>
  mistakes.length === 0 ? (
    <></>
  ) : (
    <div class="error-summary" role="alert" tabindex={-1} autofocus={isFocused}>
      <h2>{messages(lang).common.errorSummaryTitle}</h2>
      <ul>
        {mistakes.map(({ name, text }) => (
          <li>{name === undefined ? text : <a href={`#${controlId(name)}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );
