/** Why something about a case was refused to somebody who may know of it; and a case whose record was changed from behind. */
import type { AccessRefusal, CaseAccessRefusal, ComplaintRefusal } from '@amanat/domain';
import { ButtonLink, Buttons, Panel, StaffPage, type StaffChrome } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';

export interface CaseRefusedPageProps {
  readonly chrome: StaffChrome;
  readonly refusal: AccessRefusal | CaseAccessRefusal | ComplaintRefusal;
  /** Of the case; absent where the refusal concerned none. */
  readonly caseHref?: string | undefined;
}

export const CaseRefusedPage = ({ chrome, refusal, caseHref }: CaseRefusedPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).cases;
  return (
    <StaffPage chrome={chrome} title={words.refusedTitle} width="form">
      <h1>{words.refusedTitle}</h1>
      <p class="lead">{words.refusal[refusal]}</p>
      {caseHref === undefined ? null : (
        <>
          <p>{words.refusedKept}</p>
          <Buttons>
            <ButtonLink href={caseHref} kind="secondary">
              {words.conflictBack}
            </ButtonLink>
          </Buttons>
        </>
      )}
    </StaffPage>
  );
};

export const AlteredCasePage = ({ chrome }: { readonly chrome: StaffChrome }): Html => {
  const words = messages(chrome.lang).cases;
  return (
    <StaffPage chrome={chrome} title={words.pageTitle} place="cases" width="form">
      <Panel kind="firm" title={words.alteredTitle} level={1}>
        <p>{words.alteredText}</p>
      </Panel>
    </StaffPage>
  );
};
