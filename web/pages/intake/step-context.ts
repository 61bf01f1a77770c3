/** What the questions of every step are given, and how one of them becomes the props of a field. */
import type { AddedDistrict } from '@amanat/domain';
import type { FieldProps } from '../../components/field/field-frame.tsx';
import type { HelpLineView } from '../../components/help-lines/help-lines.tsx';
import { messages, type Lang } from '../../locales/index.ts';
import type { IntakeMessages } from '../../locales/messages.ts';
import type { StepMistake } from './mistakes.ts';
import type { Situation, StepName, Typed } from './steps.ts';

/** An office as a question offers it. */
export interface OfficeChoice {
  readonly id: string;
  readonly name: string;
}

export interface StepContext extends Situation {
  readonly lang: Lang;
  readonly step: StepName;
  /** As typed, also when it is wrong. */
  readonly typed: Typed;
  readonly mistakes: readonly StepMistake[];
  readonly helpLines: readonly HelpLineView[];
  /** Offices of the district's chain; `undefined` while no district is known. */
  readonly offices?: readonly OfficeChoice[] | undefined;
  /** Those that the deployment lists; the list of places unless told. */
  readonly districts?: readonly AddedDistrict[] | undefined;
}

export const wordsOf = ({ lang }: Pick<StepContext, 'lang'>): IntakeMessages => messages(lang).intake;

/** Ticks that were joined by a space. */
export const ticksOf = ({ typed }: Pick<StepContext, 'typed'>, name: string): readonly string[] =>
  (typed[name] ?? '').split(' ').filter((tick) => tick !== '');

/** Name, label and mistake of one field; further props beside it. */
export function asks(context: StepContext, name: string, label: string): FieldProps {
  const mistake = context.mistakes.find(({ field }) => field === name);
  return {
    lang: context.lang,
    name,
    label,
    error: mistake === undefined ? undefined : wordsOf(context).mistakes[mistake.code],
  };
}
