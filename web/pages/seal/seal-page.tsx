/** Asked once more before the server is sealed: what stops for everybody, what goes on, and who can open it again. */
import { Button, ButtonLink, Buttons, Form, StaffPage, type StaffChrome } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';

export const SealPage = ({ chrome }: { readonly chrome: StaffChrome }): Html => {
  const { lang } = chrome;
  const words = messages(lang).unseal.seal;
  return (
    <StaffPage chrome={chrome} title={words.title} place="home" backHref={`/${lang}/staff`}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ul class="points">
        {words.points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
      <Form action={`/${lang}/staff/seal`} hidden={{ seal: 'now' }}>
        <Buttons>
          <Button icon="lock">{words.sealNow}</Button>
          <ButtonLink href={`/${lang}/staff`} kind="secondary">
            {words.goOn}
          </ButtonLink>
        </Buttons>
      </Form>
    </StaffPage>
  );
};
