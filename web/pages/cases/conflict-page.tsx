/** Before somebody shuts himself out of a case: what that means, and one button. */
import type { CasePageView } from '@amanat/casework';
import { Button, Buttons, ButtonLink, Form, StaffPage, type StaffChrome } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';
import { addressOfCase } from './case-forms.tsx';
import { CaseNumber } from './case-words.tsx';

export interface ConflictPageProps {
  readonly chrome: StaffChrome;
  readonly page: Pick<CasePageView, 'caseId' | 'number'>;
}

export const ConflictPage = ({ chrome, page }: ConflictPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).cases;
  const back = addressOfCase(lang, page);
  return (
    <StaffPage chrome={chrome} title={words.conflictTitle} place="cases" width="form" backHref={back}>
      <h1>{words.conflictTitle}</h1>
      <p>
        {words.number}: <CaseNumber number={page.number} />
      </p>
      <p class="lead">{words.conflictText}</p>
      <p>{words.conflictAlone}</p>
      <Form action={`${back}/conflict`}>
        <Buttons>
          <Button>{words.conflictButton}</Button>
          <ButtonLink href={back} kind="secondary">
            {words.conflictBack}
          </ButtonLink>
        </Buttons>
      </Form>
    </StaffPage>
  );
};
