/** The words of a step, found by its type: as a line of the timeline, for its form, and for why it was refused. */
import { groupNameOf, type StepRefusal, type StepType, stepTypes } from '@amanat/domain';
import { stepWords as english } from './en/steps/index.ts';
import type { Lang } from './lang.ts';
import { messages } from './messages.ts';
import type { FieldWords } from './step-words.ts';
import { stepWords as urdu } from './ur/steps/index.ts';

export interface FactText extends FieldWords {
  /** Of a fact that is chosen. */
  readonly choices?: Readonly<Record<string, string>>;
}

export interface StepText {
  readonly title: string;
  readonly before?: string;
  readonly facts: Readonly<Record<string, FactText>>;
  readonly numbers?: Readonly<Record<string, FieldWords>>;
}

interface GroupText {
  readonly steps: Readonly<Record<string, StepText>>;
  readonly refusals: Readonly<Record<string, string>>;
}

/** Each group's words are typed from its steps; here they are looked up by names that the steps gave. */
const groupTexts = (lang: Lang): Readonly<Record<string, GroupText>> => (lang === 'ur' ? urdu : english);

const groupOf = (type: StepType): string => (type === 'step.struck' ? 'correction' : groupNameOf(type));

export function stepText(lang: Lang, type: StepType): StepText {
  const text = groupTexts(lang)[groupOf(type)]?.steps[type];
  if (text === undefined) throw new Error(`a step without words: ${type}`);
  return text;
}

/** Groups say the same word for the same reason, or their own: that of the step's own group comes first. */
export function refusalText(lang: Lang, type: StepType, refusal: StepRefusal | 'identity-missing'): string {
  const { refusals } = messages(lang).life;
  const general: Readonly<Record<string, string>> = refusals;
  const own = general[refusal] ?? groupTexts(lang)[groupOf(type)]?.refusals[refusal];
  if (own === undefined) throw new Error(`a refusal without words: ${refusal}`);
  return own;
}

/** A refusal as the record keeps it: in words where it is of a step or of a role; else as it stands there. */
export function keptRefusalText(
  lang: Lang,
  { command, refusal }: { readonly command: string; readonly refusal: string },
): { readonly what: string | undefined; readonly why: string | undefined } {
  const type = stepTypes.find((each) => each.replaceAll('.', '-') === command);
  const ofRoles: Readonly<Record<string, string>> = messages(lang).cases.refusal;
  const general: Readonly<Record<string, string>> = messages(lang).life.refusals;
  const own = type === undefined ? undefined : groupTexts(lang)[groupOf(type)]?.refusals[refusal];
  return {
    what: type === undefined ? undefined : stepText(lang, type).title,
    why: general[refusal] ?? own ?? ofRoles[refusal],
  };
}
