/** What the law owes: all parts on one page, and one part with its rules, the ways onward, legal aid and letters. */
import { Fold, type HelpLineView, Page, type Chrome } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import { LegalAid, LetterLinks, NoAdvice, StageLinks } from './law-parts.tsx';
import { LawRule } from './law-rule.tsx';
import { type LawLetterId, type LawStage, lawStages, type LawStageView, type LegalAidView } from './law-view.ts';

interface CommonProps {
  readonly chrome: Chrome;
  readonly aid: LegalAidView;
  readonly helpLines: readonly HelpLineView[];
}

export interface LawListPageProps extends CommonProps {
  /** Whether any rule of the deployment's place was read. */
  readonly isKnown: boolean;
  readonly letters: readonly LawLetterId[];
}

export const LawListPage = ({ chrome, isKnown, letters, aid, helpLines }: LawListPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).law;
  return (
    <Page chrome={chrome} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{isKnown ? words.lead : words.unknownPlace}</p>
      <NoAdvice lang={lang} />
      {isKnown ? (
        <section class="flow" aria-labelledby="parts">
          <h2 id="parts">{words.stagesTitle}</h2>
          <StageLinks lang={lang} stages={lawStages} />
        </section>
      ) : null}
      {letters.length === 0 ? null : (
        <section class="flow" id="letters" aria-labelledby="letters-title">
          <h2 id="letters-title">{words.lettersTitle}</h2>
          <LetterLinks lang={lang} letters={letters} />
        </section>
      )}
      <LegalAid lang={lang} aid={aid} helpLines={helpLines} />
    </Page>
  );
};

export interface LawStagePageProps extends CommonProps {
  readonly view: LawStageView;
}

export const LawStagePage = ({ chrome, view, aid, helpLines }: LawStagePageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).law;
  const { title, text } = words.stages[view.stage];
  return (
    <Page chrome={chrome} title={words.tabPart(partNumber(lang, view.stage))} backHref={`/${lang}/law`}>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <NoAdvice lang={lang} />
      {view.owed.length === 0 ? <p>{words.unknownPlace}</p> : null}
      {view.owed.length === 0 ? null : (
        <section class="flow" aria-labelledby="owed">
          <h2 id="owed">{words.owedTitle}</h2>
          {view.owed.map((rule) => (
            <LawRule lang={lang} rule={rule} />
          ))}
        </section>
      )}
      {view.ways.length === 0 ? null : (
        <section class="flow" aria-labelledby="ways">
          <h2 id="ways">{words.waysTitle}</h2>
          <p>{words.waysText}</p>
          {view.ways.map((rule) => (
            <LawRule lang={lang} rule={rule} />
          ))}
        </section>
      )}
      <section class="flow" aria-labelledby="letters">
        <h2 id="letters">{words.lettersTitle}</h2>
        <LetterLinks lang={lang} letters={view.letters} />
      </section>
      {view.further.length === 0 ? null : (
        <Fold title={words.furtherTitle}>
          {view.further.map((rule) => (
            <LawRule lang={lang} rule={rule} />
          ))}
        </Fold>
      )}
      <LegalAid lang={lang} aid={aid} helpLines={helpLines} />
      <nav class="flow" aria-labelledby="all-parts">
        <h2 id="all-parts">{words.allParts}</h2>
        <ul class="law-more">
          {lawStages.map((stage) => (
            <li>
              <a href={`/${lang}/law/${stage}`} aria-current={stage === view.stage ? 'page' : undefined}>
                {words.stages[stage].title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </Page>
  );
};

const partNumber = (lang: Lang, stage: LawStage): string => formatNumber(lang, lawStages.indexOf(stage) + 1);
