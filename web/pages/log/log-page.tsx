/** The public log: what it is, how it stands, by which key it is checked. For who checks, and for who wants to know why. */
import { DataTable, Page, Panel, SummaryList, type Chrome, type SummaryRow } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import type { LogPageView } from './log-view.ts';

export interface LogPageProps {
  readonly chrome: Chrome;
  readonly log: LogPageView;
}

export const LogPage = ({ chrome, log }: LogPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).log;
  const isStopped = log.state.startsWith('stopped-');
  return (
    <Page chrome={chrome} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>{words.meaning}</p>
      <Panel kind={isStopped ? 'firm' : 'note'} title={words.stateTitle}>
        <p>{words.state[log.state]}</p>
        {log.haltCode === undefined ? null : (
          <p class="hint">
            {words.haltCode} <code dir="ltr">{log.haltCode}</code>
          </p>
        )}
      </Panel>
      <SummaryList lang={lang} rows={rowsOf(lang, log)} />
      <p class="hint">{log.witnesses.length === 0 ? words.timeClaimed : words.timeWitnessed}</p>
      <Keys lang={lang} log={log} />
      <Witnesses lang={lang} log={log} />
      <Frozen lang={lang} log={log} />
      <Checking lang={lang} log={log} />
    </Page>
  );
};

interface PartProps {
  readonly lang: Lang;
  readonly log: LogPageView;
}

function rowsOf(lang: Lang, { origin, published, publishEvery }: LogPageView): readonly SummaryRow[] {
  const words = messages(lang).log;
  const none = { value: words.nothingYet, unanswered: true };
  return [
    { label: words.name, value: <bdi>{origin}</bdi> },
    { label: words.size, ...(published === undefined ? none : { value: formatNumber(lang, published.size) }) },
    { label: words.publishedAt, ...(published === undefined ? none : { value: published.at }) },
    ...(publishEvery === undefined ? [] : [{ label: words.rhythm, value: rhythmInWords(lang, publishEvery) }]),
  ];
}

function rhythmInWords(lang: Lang, seconds: number): string {
  const { everyMinutes, everySeconds } = messages(lang).log;
  return seconds % 60 === 0
    ? everyMinutes(formatNumber(lang, seconds / 60))
    : everySeconds(formatNumber(lang, seconds));
}

/** To be copied, or compared letter by letter. No word of a command is broken but an address, and a key anywhere. */
const Command = ({ text }: { readonly text: string }): Html => (
  <code class="command" dir="ltr" translate="no">
    {text.split(' ').map((word) => (
      <>{word.includes('://') ? word : <span>{word}</span>} </>
    ))}
  </code>
);

const Key = ({ text }: { readonly text: string }): Html => (
  <code class="command key" dir="ltr" translate="no">
    {text}
  </code>
);

const Keys = ({ lang, log: { logKeys, promiseKey } }: PartProps): Html => {
  const words = messages(lang).log;
  return (
    <section class="flow ruled">
      <h2>{words.keysTitle}</h2>
      <p>{words.keysText}</p>
      <h3>{words.logKey}</h3>
      {logKeys.length === 0 ? <p>{words.noKey}</p> : null}
      {logKeys.length > 1 ? <p>{words.severalKeys}</p> : null}
      {logKeys.map((key) => (
        <Key text={key} />
      ))}
      {promiseKey === undefined ? null : (
        <>
          <h3>{words.promiseKey}</h3>
          <Key text={promiseKey} />
        </>
      )}
    </section>
  );
};

const Witnesses = ({ lang, log: { witnesses, witnessesNeeded } }: PartProps): Html => {
  const words = messages(lang).log;
  return (
    <section class="flow ruled">
      <h2>{words.witnessesTitle}</h2>
      <p>{words.witnessesText}</p>
      {witnesses.length === 0 ? (
        <p>{words.noWitness}</p>
      ) : (
        <>
          <p>
            {witnessesNeeded === 0
              ? words.quorumNone
              : words.quorum(formatNumber(lang, witnessesNeeded), formatNumber(lang, witnesses.length))}
          </p>
          <DataTable
            compact
            caption={words.witnessesCaption}
            heads={[words.witness, words.signedAt]}
            rows={witnesses.map(({ name, signedAt }) => [<bdi>{name}</bdi>, signedAt ?? words.notSigned])}
          />
        </>
      )}
    </section>
  );
};

const Frozen = ({ lang, log: { frozen } }: PartProps): Html => {
  const words = messages(lang).log;
  if (frozen.length === 0) return <></>;
  return (
    <section class="flow ruled">
      <h2>{words.frozenTitle}</h2>
      <p>{words.frozenText}</p>
      <ul class="plain-list">
        {frozen.map(({ origin, size, reason }) => (
          <li>
            <bdi>{origin}</bdi>: {words.frozenAt(formatNumber(lang, size))}
            <span class="choice-hint" dir="auto">
              <cite>{reason}</cite>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Checking = ({ lang, log: { address } }: PartProps): Html => {
  const words = messages(lang).log;
  return (
    <section class="flow ruled">
      <h2>{words.checkTitle}</h2>
      <p>
        <a href={`/${lang}/verify`}>{words.toVerify}</a>
      </p>
      <p>{words.checkByProgram}</p>
      <Command text="amanat verify receipt FILE --key VKEY" />
      <p>{words.followByProgram}</p>
      <Command text={`amanat monitor ${address ?? 'URL/log'} --key VKEY --mirror DIR`} />
      {address === undefined ? <p class="hint">{words.followAddress}</p> : null}
      <p class="hint">{words.inCheckout}</p>
      <Command text="npm run -s amanat -- verify …" />
      <p>{words.files}</p>
      <ul class="points">
        <li>
          <a href="/log/checkpoint">{words.checkpointFile}</a>
        </li>
        <li>
          <a href="/log/policy">{words.policyFile}</a>
        </li>
      </ul>
    </section>
  );
};
