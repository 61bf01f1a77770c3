/**
 * The way from the code page to what the law owes. The same for every complaint, whatever has become of it: nothing here is
 * chosen by anything of the case, so that it tells whoever holds the code nothing (BRIEF 2.9).
 */
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import type { LawStage } from './law-view.ts';

const lists: Readonly<Record<'notRegistered' | 'registered' | 'always', readonly LawStage[]>> = {
  notRegistered: ['report', 'missing-child'],
  registered: ['examination', 'statements', 'arrest-and-bail', 'police-report', 'trial', 'after-judgment'],
  always: ['pressure', 'anonymity', 'information'],
};

export const LawByCode = ({ lang }: { readonly lang: Lang }): Html => {
  const { law } = messages(lang);
  const words = law.byCode;
  return (
    <>
      <p>{words.text}</p>
      {(['notRegistered', 'registered', 'always'] as const).map((list) => (
        <>
          <h3>{words[list]}</h3>
          <ul class="law-links">
            {lists[list].map((stage) => (
              <li>
                {words.stages[stage]}: <a href={`/${lang}/law/${stage}`}>{law.stages[stage].title}</a>
              </li>
            ))}
          </ul>
        </>
      ))}
      <p>
        <a href={`/${lang}/law#letters`}>{words.letters}</a>
      </p>
      <p>
        <a href={`/${lang}/law#legal-aid`}>{law.aidTitle}</a>
      </p>
      <p class="hint">{law.noAdvice}</p>
    </>
  );
};
