/** A retention rule in words, with what it is: a norm of the house, or confirmed by somebody; and whom an erasure is about. */
import type { WhoseName } from '@amanat/casework';
import { caseNumberOf, type CaseId, findRetentionRule } from '@amanat/domain';
import type { Html } from '../../html.ts';
import { formatDay, type Lang, messages } from '../../locales/index.ts';
import { personInWords } from '../steps/fact-words.tsx';

/** `2026-11-22` in the words of the language. */
export const dayInWords = (lang: Lang, day: string): string => formatDay(lang, Temporal.PlainDate.from(day));

export const CaseNumber = ({ caseId }: { readonly caseId: CaseId }): Html => (
  <bdi dir="ltr" translate="no">
    {caseNumberOf(caseId)}
  </bdi>
);

/** One of the people of a case: by pseudonym where the reader may know it, and by the day on which they came in. */
export function whoInWords(lang: Lang, { ref, enteredOn }: WhoseName): string {
  const came = messages(lang).erasure.enteredOn(dayInWords(lang, enteredOn));
  return ref === undefined ? came : `${personInWords(lang, ref)} (${came})`;
}

/** Of a rule that is no longer in the list its id is shown. */
export function groundInWords(lang: Lang, id: string): string {
  const rule = findRetentionRule(id);
  return rule === undefined ? id : rule[lang];
}

/** What the period rests on; nothing of a ground that counts no time. */
export function standingOf(lang: Lang, id: string): string | undefined {
  const rule = findRetentionRule(id);
  if (rule === undefined || rule.after === null) return undefined;
  const words = messages(lang).erasure;
  return rule.confirmed === null
    ? words.houseNorm
    : words.confirmedBy(rule.confirmed.by, dayInWords(lang, rule.confirmed.on));
}

export const Ground = ({ lang, rule }: { readonly lang: Lang; readonly rule: string }): Html => {
  const standing = standingOf(lang, rule);
  return (
    <>
      {groundInWords(lang, rule)}
      {standing === undefined ? null : <span class="choice-hint">{standing}</span>}
    </>
  );
};
