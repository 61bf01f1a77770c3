/**
 * What a published dossier becomes as a training case: steps with the days between them, each with the claims that it rests on
 * and what of it is invented. The sources give no days, so every day is invented; nobody is named, all are pseudonyms.
 */
import type { TrainingPerson } from '@amanat/casework';
import type { Identity, NewStep, OfficeId, StepNumbers, StepRefusal, StepType } from '@amanat/domain';

/** Stands in the complaint and beside the number of each paper. */
export const trainingLine =
  'TRAINING. Told after a published report. All dates are invented: the sources do not give them. Nobody is named.';

/** A claim of the case's dossier. */
export type ClaimId = `${'C' | 'P'}${number}`;

export interface TrainingStep {
  /** Unique within the case; what it is recorded under follows from it. */
  readonly name: string;
  readonly by: TrainingPerson;
  readonly type: StepType;
  readonly facts: NewStep['facts'];
  readonly numbers?: StepNumbers;
  /** Of whom it brings in: never a name that somebody could have. */
  readonly identity?: Identity;
  /** Claims of the dossier that it restates; none: the source says nothing, and the training needs it. */
  readonly claims: readonly ClaimId[];
  /** What of it, beside the day, no source says, and why it is there. */
  readonly invented?: string;
  /** It is refused, with this reason, and the refusal is kept. */
  readonly refused?: StepRefusal;
}

/** Days count from the one on which the complaint was lodged here: what came before has a number below zero. */
export interface StoryDays {
  /** `2026-09-14` */
  day(offset: number): string;
  /** `2026-09-14T10:30+05:00` */
  minute(offset: number, time: string): string;
  /** What the step of that name is recorded under. */
  recordedAs(name: string): string;
}

export interface TrainingCase {
  /** That of its dossier, where it tells one. */
  readonly id: 'kasur' | 'faisalabad' | 'related-1' | 'related-2';
  /** Answers at intake. */
  readonly answers: (days: Pick<StoryDays, 'day'>) => object;
  /** Who gets it first. */
  readonly goesTo:
    | { readonly kind: 'assigned'; readonly by: TrainingPerson; readonly to: TrainingPerson }
    | { readonly kind: 'transferred'; readonly by: TrainingPerson; readonly to: OfficeId };
  readonly steps: (days: StoryDays) => readonly TrainingStep[];
}

type About = Omit<TrainingStep, 'name' | 'by' | 'type' | 'facts'>;

/** A step whose facts are those of its type. */
export const told = <Type extends StepType>(
  by: TrainingPerson,
  name: string,
  type: Type,
  facts: Extract<NewStep, { readonly type: Type }>['facts'],
  about: About,
): TrainingStep => ({ name, by, type, facts, ...about });
