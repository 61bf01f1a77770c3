/** Whom or what a suggestion is about, by pseudonym and case number: never by what was written of them. */
import type { SubjectView } from '@amanat/casework';
import { type AddedDistrict, caseNumberOf, isPersonRef } from '@amanat/domain';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { CaseNumber, districtInWords } from '../cases/case-words.tsx';
import { itemInWords, personInWords } from '../steps/fact-words.tsx';

export interface SubjectProps {
  readonly lang: Lang;
  readonly subject: SubjectView;
  readonly districts: readonly AddedDistrict[];
  /** The case on whose page it stands: it need not be named again. */
  readonly here?: string | undefined;
}

/** `Accused 1`, `Item 2`, who reported, or what it is. */
export function refInWords(lang: Lang, { ref, what }: Pick<SubjectView, 'ref' | 'what'>): string {
  if (ref !== undefined && isPersonRef(ref)) return personInWords(lang, ref);
  if (ref !== undefined && /^item-\d+$/.test(ref)) return itemInWords(lang, ref);
  const { life, links } = messages(lang);
  if (ref === 'reporter' || ref === 'official') return life.roles[ref];
  return links.what[what];
}

/** Of which case or register, with the way to the case. */
const Whereabouts = ({ lang, subject: { of }, districts, here }: SubjectProps): Html => {
  const words = messages(lang).links;
  if (of.kind === 'register')
    return (
      <>
        {words.ofRegister}
        {kindOf(lang, of.register)}
      </>
    );
  if (of.caseId === here) return <>{words.thisCase}</>;
  return (
    <>
      <a href={`/${lang}/staff/cases/${of.caseId}`}>
        <CaseNumber number={caseNumberOf(of.caseId)} />
      </a>{' '}
      · {districtInWords(lang, of.district, districts)}
    </>
  );
};

/** Whose register it is, where that is known. */
function kindOf(lang: Lang, register: string): string {
  const kinds: Readonly<Record<string, string>> = messages(lang).registers.kinds;
  const kind = kinds[register];
  return kind === undefined ? '' : ` · ${kind}`;
}

export const Subject = (props: SubjectProps): Html => (
  <span class="subject">
    <strong>{refInWords(props.lang, props.subject)}</strong>
    <span class="small subject-of">
      <Whereabouts {...props} />
    </span>
  </span>
);

/** As one line of text, for a title of a table or a heading. */
export function subjectText(lang: Lang, subject: SubjectView): string {
  const who = refInWords(lang, subject);
  const words = messages(lang).links;
  return subject.of.kind === 'case' ? words.whoOfCase(who, caseNumberOf(subject.of.caseId)) : words.whoOfRegister(who);
}
