/** For custodians: wishes of one organisation to speak to another. Nothing of either case stands here, only who asks. */
import type { ContactView } from '@amanat/casework';
import type { LinkRefusal } from '@amanat/domain';
import {
  Button,
  Buttons,
  ErrorSummary,
  Form,
  Panel,
  StaffPage,
  type StaffChrome,
  SummaryList,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import type { OfficeNames } from '../cases/case-words.tsx';

export interface ContactsPageProps {
  readonly chrome: StaffChrome;
  readonly contacts: readonly ContactView[];
  readonly offices: OfficeNames;
  readonly done?: 'agreed' | 'refused' | undefined;
  readonly refusal?: LinkRefusal | undefined;
}

export const ContactsPage = ({ chrome, contacts, offices, done, refusal }: ContactsPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).links;
  return (
    <StaffPage chrome={chrome} title={words.contactsTitle} place="links" width="form">
      <ErrorSummary lang={lang} mistakes={refusal === undefined ? [] : [{ text: words.refusal[refusal] }]} />
      {done === undefined ? null : (
        <Panel kind="done">
          <p role="status">{words.contactDone[done]}</p>
        </Panel>
      )}
      <h1>{words.contactsTitle}</h1>
      <p class="lead">{words.contactsText}</p>
      {contacts.length === 0 ? <p>{words.contactsNone}</p> : null}
      {contacts.map((contact) => (
        <Contact lang={lang} contact={contact} offices={offices} />
      ))}
    </StaffPage>
  );
};

interface ContactProps {
  readonly lang: Lang;
  readonly contact: ContactView;
  readonly offices: OfficeNames;
}

const Contact = ({ lang, contact: { link, side, isAskers, askedOn, askedByOffice }, offices }: ContactProps): Html => {
  const words = messages(lang).links;
  return (
    <section class="flow ruled">
      <h2>{words.contactsAsked(Temporal.PlainDate.from(askedOn))}</h2>
      <SummaryList
        lang={lang}
        rows={[
          { label: words.contactsBy, value: offices.get(askedByOffice) ?? askedByOffice },
          { label: words.contactsSide, value: words.sides[isAskers ? 'asks' : 'isAsked'] },
        ]}
      />
      <Form action={`/${lang}/staff/links/contacts`} hidden={{ link, side }}>
        <Buttons>
          <Button name="answer" value="agree">
            {words.contactAgree}
          </Button>
          <Button name="answer" value="refuse" kind="secondary">
            {words.contactRefuse}
          </Button>
        </Buttons>
      </Form>
    </section>
  );
};
