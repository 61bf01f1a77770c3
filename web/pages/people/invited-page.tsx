/** An invitation, shown once to whoever made it. */
import { ButtonLink, Buttons, Panel, StaffPage, type StaffChrome, SummaryList } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';

export interface InvitedPageProps {
  readonly chrome: StaffChrome;
  readonly displayName: string;
  /** `account_…` */
  readonly account: string;
  /** In groups of letters, as it is typed. */
  readonly secret: string;
  /** Of the page where it is typed. */
  readonly address: string;
  /** When it ends, in words. */
  readonly until: string;
}

export const InvitedPage = ({ chrome, displayName, account, secret, address, until }: InvitedPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).people;
  return (
    <StaffPage chrome={chrome} title={words.invitedTitle} place="people" width="form">
      <h1>{words.invitedTitle}</h1>
      <Panel kind="firm">
        <p>{words.invitedText}</p>
      </Panel>
      <SummaryList
        lang={lang}
        rows={[
          { label: words.heads.name, value: displayName },
          {
            label: words.invitedAddress,
            value: (
              <bdi dir="ltr" translate="no">
                {address}
              </bdi>
            ),
          },
        ]}
      />
      <h2>{words.invitedSecret}</h2>
      <p class="letters" dir="ltr" translate="no">
        {secret}
      </p>
      <p>{words.invitedUntil(until)}</p>
      <Buttons>
        <ButtonLink href={`/${lang}/staff/people/${account}`} kind="secondary">
          {words.backToPerson}
        </ButtonLink>
      </Buttons>
    </StaffPage>
  );
};
