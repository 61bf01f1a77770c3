/** What happened, in order, each with its day. The last entry is the present state. */
import type { Child, Html } from '../../html.ts';

export interface TimelineEntry {
  /** The day in words, already in the page's language. */
  readonly day: string;
  /** The same day for machines, ISO 8601; absent where the day is vague. */
  readonly isoDay?: string | undefined;
  readonly content: Child;
}

export const Timeline = ({ entries }: { readonly entries: readonly TimelineEntry[] }): Html => (
  <ol class="timeline">
    {entries.map(({ day, isoDay, content }) => (
      <li>
        {isoDay === undefined ? <span class="timeline-day">{day}</span> : <time datetime={isoDay}>{day}</time>}
        {content}
      </li>
    ))}
  </ol>
);
