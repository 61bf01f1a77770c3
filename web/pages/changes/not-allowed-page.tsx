/** For a person whose role does not allow what they asked for, where nothing is secret about its being there. */
import { ButtonLink, Buttons, StaffPage, type StaffChrome } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';

export const NotAllowedPage = ({ chrome }: { readonly chrome: StaffChrome }): Html => {
  const { lang } = chrome;
  const { changes, staff } = messages(lang);
  return (
    <StaffPage chrome={chrome} title={changes.notAllowedTitle} width="form">
      <h1>{changes.notAllowedTitle}</h1>
      <p class="lead">{changes.notAllowedText}</p>
      <Buttons>
        <ButtonLink href={`/${lang}/staff`} kind="secondary">
          {staff.homeTitle}
        </ButtonLink>
      </Buttons>
    </StaffPage>
  );
};
