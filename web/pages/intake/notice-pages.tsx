/** When it cannot go on just now: a line to wait in, a draft that is gone, intake that is closed. */
import { ButtonLink, Buttons } from '../../components/button/button.tsx';
import { HelpLines, type HelpLineView } from '../../components/help-lines/help-lines.tsx';
import { Page, type Chrome } from '../../components/page/page.tsx';
import { Panel } from '../../components/panel/panel.tsx';
import type { Html } from '../../html.ts';
import { digits, messages } from '../../locales/index.ts';

export interface WaitingPageProps {
  readonly chrome: Chrome;
  /** From 1. */
  readonly place: number;
  readonly secondsLeft: number;
}

/** The server sends it with a `Refresh` header: it goes on by itself, with scripts off too. */
export const WaitingPage = ({ chrome, place, secondsLeft }: WaitingPageProps): Html => {
  const { lang } = chrome;
  const { waiting } = messages(lang).intake;
  return (
    <Page chrome={chrome} title={waiting.title}>
      <h1>{waiting.title}</h1>
      <p class="lead">{waiting.lead}</p>
      <Panel>
        <p>
          <strong class="lead">{waiting.place(digits(lang, String(place)))}</strong>
        </p>
        <p>{waiting.seconds(digits(lang, String(secondsLeft)))}</p>
      </Panel>
      <Buttons>
        <ButtonLink kind="secondary" href={`/${lang}/lodge/waiting`}>
          {waiting.look}
        </ButtonLink>
      </Buttons>
    </Page>
  );
};

/** `text` is what came in with a form whose draft is gone; it is shown so that it can be copied. */
export const GonePage = ({ chrome, text }: { readonly chrome: Chrome; readonly text?: string | undefined }): Html => {
  const { lang } = chrome;
  const { gone } = messages(lang).intake;
  return (
    <Page chrome={chrome} title={gone.title}>
      <h1>{gone.title}</h1>
      <p class="lead">{gone.lead}</p>
      {text === undefined ? null : (
        <>
          <p>{gone.yours}</p>
          <blockquote dir="auto" class="yours">
            {text}
          </blockquote>
        </>
      )}
      <Buttons>
        <ButtonLink href={`/${lang}/lodge`}>{gone.again}</ButtonLink>
      </Buttons>
    </Page>
  );
};

export interface ClosedPageProps {
  readonly chrome: Chrome;
  /** `full`: more comes in than may be stored in an hour. `disk`: the disk is nearly full. */
  readonly why: 'full' | 'disk';
  readonly againHref: string;
  readonly helpLines: readonly HelpLineView[];
}

export const ClosedPage = ({ chrome, why, againHref, helpLines }: ClosedPageProps): Html => {
  const { lang } = chrome;
  const { closed } = messages(lang).intake;
  return (
    <Page chrome={chrome} title={closed.title}>
      <h1>{closed.title}</h1>
      <p class="lead">{closed[why]}</p>
      <HelpLines lang={lang} lines={helpLines} />
      <Buttons>
        <ButtonLink href={againHref}>{closed.again}</ButtonLink>
      </Buttons>
    </Page>
  );
};
