/** Let-ins that wait for a second person, for those who watch over the case. */
import type { CasePageView, LetInView } from '@amanat/casework';
import { Button, Buttons, Form } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { addressOfCase, type CaseFormProps } from './case-forms.tsx';
import { Person } from './case-words.tsx';

/** What waits for a second person; each with its own buttons. */
export const LetIns = ({ lang, page }: CaseFormProps): Html => {
  const words = messages(lang).cases;
  if (page.may.letIn === undefined || page.letIns.length === 0) return <></>;
  return (
    <section class="flow ruled no-print">
      <h2>{words.letInWaits}</h2>
      {page.letIns.map((letIn) => (
        <LetIn lang={lang} page={page} letIn={letIn} />
      ))}
    </section>
  );
};

const LetIn = ({
  lang,
  page,
  letIn: { account, by, mayAgree, mayRefuse },
}: {
  readonly lang: Lang;
  readonly page: CasePageView;
  readonly letIn: LetInView;
}): Html => {
  const words = messages(lang).cases;
  return (
    <Form action={`${addressOfCase(lang, page)}/let-in/answer`} hidden={{ account: account.account }}>
      <p>
        {words.letInTitle}: <Person lang={lang} person={account} />, {words.letInAskedBy}{' '}
        <Person lang={lang} person={by} />
      </p>
      <Buttons>
        {mayAgree ? (
          <Button kind="secondary" name="answer" value="agree">
            {words.letInAgree}
          </Button>
        ) : null}
        {mayRefuse ? (
          <Button kind="secondary" name="answer" value="refuse">
            {by.isSelf ? words.letInTakeBack : words.letInRefuse}
          </Button>
        ) : null}
      </Buttons>
    </Form>
  );
};
