/** A warning in words: its rule, its reasons with their numbers, its house date. */
import type { WarningView } from '@amanat/casework';
import { Tag, type TagProps } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import { dayOf } from '../cases/case-words.tsx';

export interface WarningProps {
  readonly lang: Lang;
  readonly warning: WarningView;
}

export function ruleInWords(lang: Lang, { rule }: Pick<WarningView, 'rule'>): string {
  const words = messages(lang).warnings;
  const rules: Readonly<Record<string, string>> = words.rules;
  return rules[rule] ?? words.otherRule;
}

export function reasonInWords(lang: Lang, { reason, number }: WarningView['reasons'][number]): string {
  const words = messages(lang).warnings;
  return number === undefined ? words.reasons[reason] : words.reasonWithNumber[reason](formatNumber(lang, number));
}

const tones = { raised: 'part', seen: 'plain', closed: 'good' } as const satisfies Readonly<
  Record<WarningView['state'], TagProps['tone']>
>;

export const WarningTags = ({ lang, warning: { state, isLate } }: WarningProps): Html => {
  const words = messages(lang).warnings;
  return (
    <>
      <Tag tone={tones[state]}>{words.states[state]}</Tag>
      {isLate && state !== 'closed' ? <Tag tone="late">{words.isLate}</Tag> : null}
    </>
  );
};

/** Never as a clock of the law. */
export const LookBy = ({ lang, warning: { lookBy } }: WarningProps): Html => {
  const words = messages(lang).warnings;
  return (
    <>
      {words.lookBy(dayOf(lookBy))} <span class="soft">({words.houseNorm})</span>
    </>
  );
};

export const Reasons = ({ lang, warning: { reasons } }: WarningProps): Html => (
  <ul class="reasons">
    {reasons.map((reason) => (
      <li>{reasonInWords(lang, reason)}</li>
    ))}
  </ul>
);
