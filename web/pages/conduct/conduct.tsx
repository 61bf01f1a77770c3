/** The code of conduct: to be read and accepted before any work, and to be read again later. */
import { conductVersion } from '@amanat/domain';
import { Button, Buttons, Form, Panel, StaffPage, type StaffChrome } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { digits, messages } from '../../locales/index.ts';

export interface ConductPageProps {
  readonly chrome: StaffChrome;
  /** Of this version, by whoever reads it. */
  readonly accepted: boolean;
}

export const ConductPage = ({ chrome, accepted }: ConductPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).conduct;
  return (
    <StaffPage chrome={chrome} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p class="hint">{words.version(digits(lang, String(conductVersion)))}</p>
      {words.parts.map(({ title, points }) => (
        <section class="prose">
          <h2>{title}</h2>
          <ul>
            {points.map((point) => (
              <li>{point}</li>
            ))}
          </ul>
        </section>
      ))}
      {accepted ? (
        <Panel kind="done">
          <p>{words.accepted}</p>
        </Panel>
      ) : (
        <Form action={`/${lang}/staff/conduct`} hidden={{ version: String(conductVersion) }}>
          <Buttons>
            <Button icon="check">{words.accept}</Button>
          </Buttons>
        </Form>
      )}
    </StaffPage>
  );
};
