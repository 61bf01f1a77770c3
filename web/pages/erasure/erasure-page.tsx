/** One erasure: what would go, who agreed, and afterwards exactly what was destroyed and what is left to do by hand. */
import type { SeenErasure } from '@amanat/casework';
import { agreementsNeeded } from '@amanat/domain';
import {
  Button,
  Buttons,
  ErrorSummary,
  Form,
  Panel,
  StaffPage,
  type StaffChrome,
  SummaryList,
  type SummaryRow,
  Tag,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import { CaseNumber, dayInWords, Ground, whoInWords } from './ground.tsx';

export type ErasureProblem = keyof ReturnType<typeof messages>['erasure']['refusals'];

/** In every backup: what opens a person, and what a search finds a telephone number by (decision 0008). */
export const filesOfOldBackups = ['person_keys.copy.age', 'search_tokens.copy.age'] as const;

export interface ErasurePageProps {
  readonly chrome: StaffChrome;
  readonly seen: SeenErasure;
  /** Just done, and the database's server keeps a log file that holds the keys. */
  readonly oldLogFiles?: boolean | undefined;
  /** Why the last answer was refused. */
  readonly problem?: ErasureProblem | undefined;
}

export const ErasurePage = ({ chrome, seen, oldLogFiles = false, problem }: ErasurePageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).erasure;
  return (
    <StaffPage chrome={chrome} title={words.oneTitle} place="erasures" backHref={`/${lang}/staff/erasures`}>
      <h1>{words.oneTitle}</h1>
      <ErrorSummary lang={lang} mistakes={problem === undefined ? [] : [{ text: words.refusals[problem] }]} />
      <SummaryList lang={lang} rows={rowsOf(lang, seen)} />
      {seen.state === 'proposed' ? <Proposed lang={lang} seen={seen} /> : null}
      {seen.state === 'begun' ? (
        <Panel kind="firm">
          <p>{words.notYetDone}</p>
          <Form action={`/${lang}/staff/erasures/${seen.erasure}`}>
            <Buttons>
              <Button name="answer" value="agree" kind="secondary">
                {words.goOn}
              </Button>
            </Buttons>
          </Form>
        </Panel>
      ) : null}
      {seen.state === 'done' ? <Done lang={lang} seen={seen} oldLogFiles={oldLogFiles} /> : null}
    </StaffPage>
  );
};

interface PartProps {
  readonly lang: Lang;
  readonly seen: SeenErasure;
}

const names = (list: readonly string[]): Html => (
  <>
    {list.map((name, index) => (
      <>
        {index === 0 ? '' : ' · '}
        <bdi>{name}</bdi>
      </>
    ))}
  </>
);

function rowsOf(lang: Lang, { caseId, part, rule, state, dueOn, ...seen }: SeenErasure): readonly SummaryRow[] {
  const words = messages(lang).erasure;
  const { proposedBy, agreedBy, refusedBy } = seen;
  return [
    { label: words.caseNumber, value: <CaseNumber caseId={caseId} /> },
    { label: words.heads.part, value: words.parts[part] },
    ...(seen.who === undefined ? [] : [{ label: words.whose, value: whoInWords(lang, seen.who) }]),
    { label: words.heads.state, value: <Tag tone={state === 'done' ? 'good' : 'plain'}>{words.states[state]}</Tag> },
    { label: words.ground, value: <Ground lang={lang} rule={rule} /> },
    ...(proposedBy === undefined ? [{ label: words.heads.dueSince, value: dayInWords(lang, dueOn) }] : []),
    { label: words.proposedBy, value: proposedBy === undefined ? words.byRule : <bdi>{proposedBy}</bdi> },
    { label: words.heads.proposedOn, value: dayInWords(lang, seen.proposedOn) },
    agreedBy.length === 0
      ? { label: words.agreedBy, value: words.nobodyYet, unanswered: true }
      : { label: words.agreedBy, value: names(agreedBy) },
    ...(refusedBy === undefined ? [] : [{ label: words.refusedBy, value: <bdi>{refusedBy}</bdi> }]),
  ];
}

const Proposed = ({ lang, seen: { erasure, part, agreedBy, mayAnswer } }: PartProps): Html => {
  const words = messages(lang).erasure;
  const isLast = agreedBy.length + 1 === agreementsNeeded;
  return (
    <>
      <Panel kind="firm" title={words.willGoTitle}>
        <p>{words.partHolds[part]}</p>
        {part === 'child' ? <p>{words.childItself}</p> : null}
        <p>{words.willGoForGood}</p>
        <p>{words.notTheProofs}</p>
      </Panel>
      {mayAnswer ? (
        <Form action={`/${lang}/staff/erasures/${erasure}`}>
          <p class="hint">{words.refuseHint}</p>
          <Buttons>
            <Button name="answer" value="agree">
              {isLast ? words.agreeLast : words.agree}
            </Button>
            <Button name="answer" value="refuse" kind="secondary">
              {words.refuse}
            </Button>
          </Buttons>
        </Form>
      ) : (
        <p>{words.mayNotAnswer}</p>
      )}
    </>
  );
};

const Done = ({ lang, seen: { gone, movedOn }, oldLogFiles }: PartProps & { readonly oldLogFiles: boolean }): Html => {
  const words = messages(lang).erasure;
  return (
    <>
      <Panel kind="done" title={words.doneTitle}>
        <ul class="points">
          {gone?.parts.map((part) => (
            <li>
              {words.parts[part]}
              <span class="choice-hint">{words.partHolds[part]}</span>
            </li>
          ))}
        </ul>
        <p>{words.doneText(formatNumber(lang, gone?.texts ?? 0), dayInWords(lang, movedOn))}</p>
        <p>{words.doneLater}</p>
        <p>{words.notTheProofs}</p>
      </Panel>
      {oldLogFiles ? (
        <Panel kind="firm" title={words.logFilesTitle}>
          <p>{words.logFilesText}</p>
        </Panel>
      ) : null}
      <Panel kind="firm" title={words.backupsTitle}>
        <p>{words.backupsText}</p>
        <ul class="points">
          {filesOfOldBackups.map((file) => (
            <li>
              <code dir="ltr" translate="no">
                {file}
              </code>
            </li>
          ))}
        </ul>
        <p>{words.backupsWhy}</p>
      </Panel>
    </>
  );
};
