/**
 * The slips on paper. No colour, no address, never the code in the pattern. On the screen a bar stands above the paper;
 * it is not printed. The quiet slip is a code on an empty page and says nothing to whoever finds it.
 */
import { Icon } from '../../components/icon/icon.tsx';
import type { Chrome } from '../../components/page/page.tsx';
import type { Child, Html } from '../../html.ts';
import { directionOf, messages, otherLang } from '../../locales/index.ts';
import type { CodeView } from './lodged-page.tsx';

/** A square pattern of black fields: an SVG path in a box of `size` units, quiet border included. */
export interface PatternView {
  readonly size: number;
  readonly path: string;
}

export interface SlipPageProps {
  readonly chrome: Chrome;
  readonly form: 'a6' | 'roll';
  /** Style sheet of this paper size. */
  readonly style: string;
  readonly code: CodeView;
  /** Neutral name of the log. */
  readonly origin: string;
  readonly receivedOn: string;
  readonly promisedUntil: string;
  readonly promise: PatternView;
}

const Groups = ({ groups, digits }: { readonly groups: readonly string[]; readonly digits?: true }): Html => (
  <p class={digits === true ? 'code digits' : 'code'} dir="ltr" translate="no">
    {groups.map((group) => (
      <>
        <span>{group}</span>{' '}
      </>
    ))}
  </p>
);

interface PaperProps {
  readonly chrome: Chrome;
  readonly style: string;
  readonly children: Child;
}

const Paper = ({ chrome, style, children }: PaperProps): Html => {
  const { lang } = chrome;
  const { common, slip } = messages(lang);
  const other = otherLang(lang);
  return (
    <html lang={lang} dir={directionOf(lang)}>
      <head>
        <meta charset="utf-8" />
        <title>{slip.paper.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={style} />
      </head>
      <body>
        <header class="bar">
          <h1>{slip.paper.title}</h1>
          <a href={`/${lang}/lodged`}>{slip.paper.back}</a>
          <a href={`/${other}${chrome.path}`} lang={other} dir={directionOf(other)} hreflang={other}>
            {common.otherLanguage}
          </a>
          <span>{slip.paper.print}</span>
          <form class="leave" method="post" action={`/${lang}/leave`} autocomplete="off">
            <button type="submit" title={common.leaveHint}>
              <Icon name="leave" /> {common.leave}
            </button>
          </form>
        </header>
        <main class="paper">{children}</main>
      </body>
    </html>
  );
};

export const SlipPage = (props: SlipPageProps): Html => {
  const { chrome, code, promise } = props;
  const { paper } = messages(chrome.lang).slip;
  return (
    <Paper chrome={chrome} style={props.style}>
      {chrome.training ? <p class="training">{paper.training}</p> : null}
      <p class="label">{paper.code}</p>
      <div class="codes">
        <Groups digits groups={code.digits} />
        {code.digits.join() === code.latinDigits.join() ? null : <Groups digits groups={code.latinDigits} />}
      </div>
      <Groups groups={code.letters} />
      <dl>
        <dt>{paper.record}</dt>
        <dd dir="ltr">{props.origin}</dd>
        <dt>{paper.received}</dt>
        <dd>{props.receivedOn}</dd>
        <dt>{paper.until}</dt>
        <dd>{props.promisedUntil}</dd>
      </dl>
      <svg class="pattern" viewBox={`0 0 ${promise.size} ${promise.size}`} role="img" aria-label={paper.pattern}>
        <rect width={promise.size} height={promise.size} fill="#fff" />
        <path d={promise.path} fill="#000" shape-rendering="crispEdges" />
      </svg>
      <p>{paper.keep}</p>
      {chrome.training ? <p class="training">{paper.training}</p> : null}
    </Paper>
  );
};

/** Nothing but the code, in groups, on an empty page. */
export const QuietSlipPage = ({ chrome, style, code }: Pick<SlipPageProps, 'chrome' | 'style' | 'code'>): Html => (
  <Paper chrome={chrome} style={style}>
    {chrome.training ? <p class="training">{messages(chrome.lang).slip.paper.training}</p> : null}
    <Groups digits groups={code.digits} />
  </Paper>
);
