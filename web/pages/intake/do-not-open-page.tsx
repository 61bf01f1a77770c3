/** Read before anything else by whoever found material (BRIEF 2.1). Nothing here asks about its content. */
import { ButtonLink, Buttons } from '../../components/button/button.tsx';
import { Page, type Chrome } from '../../components/page/page.tsx';
import { Panel } from '../../components/panel/panel.tsx';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';

export interface DoNotOpenPageProps {
  readonly chrome: Chrome;
  readonly nextHref: string;
}

export const DoNotOpenPage = ({ chrome, nextHref }: DoNotOpenPageProps): Html => {
  const { lang } = chrome;
  const { doNotOpen, start } = messages(lang).intake;
  return (
    <Page chrome={chrome} title={start.title} backHref={`/${lang}/lodge/about`}>
      <Panel kind="firm" title={doNotOpen.title} level={1}>
        <ul>
          {doNotOpen.rules.map((rule) => (
            <li>
              <strong>{rule}</strong>
            </li>
          ))}
        </ul>
      </Panel>
      <h2>{doNotOpen.doTitle}</h2>
      <ul class="points">
        {doNotOpen.helps.map((help) => (
          <li>{help}</li>
        ))}
      </ul>
      <p>{doNotOpen.never}</p>
      <Buttons>
        <ButtonLink href={nextHref}>{doNotOpen.next}</ButtonLink>
      </Buttons>
    </Page>
  );
};
