/** What signed-in people are shown of a case's life: pseudonyms, facts and clocks; no name, no number of a paper. */
import type { CaseFacts, GroupName, Keeping, Life, OfficeId, Step, StepType } from '@amanat/domain';
import type { Pack, Rule } from '@amanat/rules';
import type { PersonView } from '../cases/case-views.ts';
import type { Confirmation } from '../rulebook/load-rulebook.ts';
import type { ClockRow } from '../work-ports.ts';
import type { NamedClock } from './case-clocks.ts';
import type { OpenReview } from './open-reviews.ts';

/** A clock with the rule that it comes from, and with whom it is. */
export interface ClockView extends NamedClock {
  readonly citation: Rule;
  readonly confirmation?: Confirmation;
  readonly keeper?: OfficeId;
  readonly level: ClockRow['level'];
  /** Days on which it was shown as passed and that were corrected later are told in the timeline. */
  readonly dueOn?: string;
}

/** A step with who recorded it. */
export interface StepView {
  readonly step: Step;
  readonly by: PersonView;
  readonly isStruck: boolean;
  /** It has a name or numbers that an opening shows. */
  readonly hasSealedParts: boolean;
}

export interface LifeView {
  readonly facts: CaseFacts;
  readonly jurisdiction: Pack['jurisdiction'];
  readonly life: Life;
  /** In order of recording. */
  readonly steps: readonly StepView[];
  readonly clocks: readonly ClockView[];
  readonly keeping: Keeping;
  readonly reviews: readonly OpenReview[];
  /** What this person may record now that would lawfully come next. */
  readonly offered: readonly StepType[];
  /** Everything that this person may record, by the part of life that it belongs to. */
  readonly recordable: Readonly<Partial<Record<GroupName | 'correction', readonly StepType[]>>>;
  /** Offices that the case may be given to by this person; absent: by nobody. */
  readonly transferTo?: readonly OfficeId[];
  /** Offices that could have been named: those that have the case or follow it up, and those of its district; absent: not by this person. */
  readonly keepAway?: readonly OfficeId[];
  /** The case's next place, for a form that is made now. */
  readonly seen: number;
}
