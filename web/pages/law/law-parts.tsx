/** What several pages on the law have in common: that it is no advice, the letters, and where legal aid is. */
import { HelpLines, type HelpLineView, Icon, Panel, Tag } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { LawRule } from './law-rule.tsx';
import type { LawLetterId, LawStage, LegalAidView } from './law-view.ts';

export const NoAdvice = ({ lang }: { readonly lang: Lang }): Html => {
  const words = messages(lang).law;
  return (
    <Panel>
      <p>
        <strong>{words.noAdvice}</strong>
      </p>
      <p>{words.notConfirmedNote}</p>
    </Panel>
  );
};

export interface StageLinksProps {
  readonly lang: Lang;
  readonly stages: readonly LawStage[];
}

export const StageLinks = ({ lang, stages }: StageLinksProps): Html => {
  const words = messages(lang).law;
  return (
    <ul class="law-links">
      {stages.map((stage) => (
        <li>
          <a href={`/${lang}/law/${stage}`}>{words.stages[stage].title}</a>
          <span class="choice-hint">{words.stages[stage].text}</span>
        </li>
      ))}
    </ul>
  );
};

export interface LetterLinksProps {
  readonly lang: Lang;
  readonly letters: readonly LawLetterId[];
}

export const LetterLinks = ({ lang, letters }: LetterLinksProps): Html => {
  const words = messages(lang).law;
  if (letters.length === 0) return <p>{words.lettersNone}</p>;
  return (
    <>
      <p>{words.lettersText}</p>
      <ul class="law-links">
        {letters.map((letter) => (
          <li>
            <a class="law-letter-link" href={`/${lang}/law/letters/${letter}`}>
              <Icon name="print" />
              <span>{words.letters[letter].title}</span>
            </a>
            <span class="choice-hint">{words.letters[letter].use}</span>
          </li>
        ))}
      </ul>
    </>
  );
};

export interface LegalAidProps {
  readonly lang: Lang;
  readonly aid: LegalAidView;
  readonly helpLines: readonly HelpLineView[];
}

export const LegalAid = ({ lang, aid, helpLines }: LegalAidProps): Html => {
  const words = messages(lang).law;
  return (
    <section class="flow" id="legal-aid" aria-labelledby="legal-aid-title">
      <h2 id="legal-aid-title">{words.aidTitle}</h2>
      {aid.rules.map((rule) => (
        <LawRule lang={lang} rule={rule} />
      ))}
      <h3>{words.aidBodies}</h3>
      {aid.bodies.length === 0 ? <p>{words.aidNone}</p> : null}
      <ul class="plain-list">
        {aid.bodies.map(({ name, contact, isConfirmed }) => (
          <li>
            <strong>{name}</strong>
            {contact === undefined ? null : (
              <span class="choice-hint">
                {words.aidContact} <bdi>{contact}</bdi>
              </span>
            )}
            {isConfirmed ? null : (
              <span class="choice-hint">
                <Tag tone="open">{words.aidUnconfirmed}</Tag>
              </span>
            )}
          </li>
        ))}
      </ul>
      {helpLines.length === 0 ? null : <HelpLines lang={lang} lines={helpLines} />}
    </section>
  );
};
