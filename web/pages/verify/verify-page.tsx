/**
 * The page that checks a receipt on the reader's own device. It is whole in itself: style and script stand in it, and its
 * policy too, so that a saved copy works without us and still cannot send anything. It has no form and no named field,
 * so that not even a browser without scripts could put what is typed into an address.
 */
import { raw } from 'hono/html';
import { FieldFrame, describedBy, type FieldProps } from '../../components/field/field-frame.tsx';
import { controlId, Icon, TextArea, TextField } from '../../components/index.ts';
import { Banners } from '../../components/page/banners.tsx';
import { iconSvg, Mark } from '../../components/page/mark.tsx';
import type { Html } from '../../html.ts';
import { directionOf, type Lang, messages, otherLang } from '../../locales/index.ts';

export interface VerifyPageProps {
  readonly lang: Lang;
  readonly training: boolean;
  readonly insecureLan: boolean;
  /** Where "leave this page" goes: straight there, because a saved page has no server to ask. */
  readonly exitUrl: string;
  /** Names the digests of the two below. */
  readonly policy: string;
  readonly style: string;
  readonly script: string;
}

const iconAddress = `data:image/svg+xml,${encodeURIComponent(iconSvg)}`;

const Head = ({ lang, policy, style, script }: VerifyPageProps): Html => (
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content={policy} />
    <title>{`${messages(lang).verify.title} · ${messages(lang).common.productName}`}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="format-detection" content="telephone=no" />
    <meta name="referrer" content="no-referrer" />
    <link rel="icon" href={iconAddress} />
    <style>{raw(style)}</style>
    <script type="module">{raw(script)}</script>
  </head>
);

/** What carries `at-home` leads to this server, and is not shown in a saved page. */
const Header = ({ lang, exitUrl }: VerifyPageProps): Html => {
  const words = messages(lang).common;
  const other = otherLang(lang);
  return (
    <header class="site-header">
      <div class="site-bar">
        <a class="site-name" id="home" href={`/${lang}`}>
          <Mark />
          <span>{words.productName}</span>
        </a>
        <a class="site-lang at-home" href={`/${other}/verify`} lang={other} dir={directionOf(other)} hreflang={other}>
          {words.otherLanguage}
        </a>
        <a class="leave-link" id="leave" href={exitUrl} rel="noreferrer" title={words.leaveHint}>
          <Icon name="leave" />
          <span>{words.leave}</span>
        </a>
      </div>
    </header>
  );
};

/** Read by the script, on this device. Nothing of it is uploaded: the page cannot send (I1). */
const FileField = (props: FieldProps): Html => (
  <FieldFrame {...props}>
    <div class="input file">
      <input id={controlId(props.name)} type="file" aria-describedby={describedBy(props)} />
      {/* A browser says these in its own language; here they are in the reader's. It says them to screen readers too. */}
      <span class="button button-secondary" aria-hidden="true">
        {messages(props.lang).verify.choose}
      </span>
      <bdi class="file-name" aria-hidden="true"></bdi>
    </div>
  </FieldFrame>
);

const Fields = ({ lang }: VerifyPageProps): Html => {
  const words = messages(lang).verify;
  return (
    <div id="tool" class="form" hidden>
      <FileField lang={lang} name="receipt" label={words.receiptLabel} hint={words.receiptHint} />
      <TextField lang={lang} name="code" label={words.codeLabel} hint={words.codeHint} />
      <TextArea lang={lang} name="keys" label={words.keysLabel} hint={words.keysHint} rows={3} />
      <details class="fold">
        <summary>{words.copyTitle}</summary>
        <FileField lang={lang} name="own-copy" label={words.copyLabel} hint={words.copyHint} />
      </details>
      <details class="fold">
        <summary>{words.promiseTitle}</summary>
        <TextArea lang={lang} name="promise" label={words.promiseLabel} hint={words.promiseHint} rows={6} />
      </details>
      <div class="buttons">
        <button type="button" id="check" class="button button-primary">
          {words.check}
        </button>
        <button type="button" id="clear" class="button button-secondary">
          {words.clear}
        </button>
      </div>
      <section aria-label={words.resultTitle}>
        <div id="result" class="result" role="status" aria-label={words.resultTitle}></div>
      </section>
    </div>
  );
};

/** Stands there until the script takes it away: it shows in a browser that is too old for the script, too. */
const WithoutScript = ({ lang }: VerifyPageProps): Html => {
  const words = messages(lang).verify;
  return (
    <div id="without-script" class="panel panel-firm">
      <h2>{words.noScriptTitle}</h2>
      <p>{words.noScript}</p>
      <code class="command" dir="ltr" translate="no">
        amanat verify receipt FILE --key VKEY
      </code>
      <p>
        {words.otherTools}{' '}
        <code dir="ltr" translate="no">
          docs/verify-it-yourself.md
        </code>
      </p>
    </div>
  );
};

export const VerifyPage = (props: VerifyPageProps): Html => {
  const { lang, training, insecureLan } = props;
  const { verify: words, common } = messages(lang);
  return (
    <html lang={lang} dir={directionOf(lang)}>
      <Head {...props} />
      <body>
        <a class="skip" href="#content">
          {common.skipToContent}
        </a>
        <Header {...props} />
        {training || insecureLan ? <Banners {...props} /> : null}
        <main id="content" class="content content-form" tabindex={-1}>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <div class="panel panel-note save at-home">
            <p>{words.saveText}</p>
            <a class="button button-secondary" href={`/${lang}/verify/page`} download>
              {words.save}
            </a>
          </div>
          <Fields {...props} />
          <WithoutScript {...props} />
          <section>
            <h2>{words.meaningTitle}</h2>
            <ul class="points">
              {words.meaning.map((text) => (
                <li>{text}</li>
              ))}
            </ul>
          </section>
        </main>
        <footer class="site-footer">
          <p>{common.footerLine}</p>
          <nav aria-label={common.navLabel} class="at-home">
            <ul>
              <li>
                <a href={`/${lang}/log`}>{words.toLog}</a>
              </li>
              <li>
                <a href={`/${lang}/code`}>{common.navReturn}</a>
              </li>
              <li>
                <a href={`/${lang}/about`}>{common.navAbout}</a>
              </li>
            </ul>
          </nav>
        </footer>
      </body>
    </html>
  );
};
