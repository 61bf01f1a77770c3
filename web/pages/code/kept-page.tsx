/** The one fixed answer to everything that is sent with a code: a message, pressure, a wish to withdraw alike. */
import { ButtonLink, Buttons, Page, Panel, type Chrome } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';
import { Finish } from './record-page.tsx';

export const KeptPage = ({ chrome }: { readonly chrome: Chrome }): Html => {
  const words = messages(chrome.lang).code;
  return (
    <Page chrome={chrome} title={words.recordTitle}>
      <Panel kind="done" title={words.keptTitle} level={1}>
        <p>{words.keptText}</p>
      </Panel>
      <Buttons>
        <ButtonLink kind="secondary" href={`/${chrome.lang}/record`}>
          {words.backToRecord}
        </ButtonLink>
      </Buttons>
      <Finish chrome={chrome} />
    </Page>
  );
};
