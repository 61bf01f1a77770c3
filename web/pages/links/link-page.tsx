/** Two that may be one: why, what speaks against it, both records while they are open, what was decided, and the decision. */
import type { LinkHistoryView, LinkView, SubjectView, SuggestionView } from '@amanat/casework';
import { type AddedDistrict, type CaseId, caseNumberOf, type LinkRefusal } from '@amanat/domain';
import {
  ButtonLink,
  Buttons,
  ErrorSummary,
  Evidence,
  type Mistake,
  Panel,
  StaffPage,
  type StaffChrome,
  Timeline,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { CaseNumber, dayInWords, dayOf } from '../cases/case-words.tsx';
import { DecideForms, groundsField, type LinkMistake, WithdrawForm, withdrawalField } from './decide-forms.tsx';
import { Others, PairOf, StateTag, wrongInWords } from './suggestion-item.tsx';
import { WrittenRecords } from './written-records.tsx';

export interface LinkPageProps {
  readonly chrome: StaffChrome;
  readonly suggestion: SuggestionView;
  readonly districts: readonly AddedDistrict[];
  readonly done?: 'decided' | 'withdrawn' | undefined;
  readonly mistake?: LinkMistake | undefined;
  /** Why nothing was recorded; `moved`: the evidence is another by now. */
  readonly problem?: LinkRefusal | 'moved' | undefined;
}

export const LinkPage = (props: LinkPageProps): Html => {
  const { chrome, suggestion, districts, done, mistake } = props;
  const { lang } = chrome;
  const words = messages(lang).links;
  const { left, right, decided, evidence, isOpened, mayDecide } = suggestion;
  const isSettled = decided?.state === 'same' || decided?.state === 'not-same';
  return (
    <StaffPage
      chrome={chrome}
      title={words.pairTitle}
      place={chrome.places.includes('links') ? 'links' : 'cases'}
      backHref={backOf(props)}
    >
      <ErrorSummary lang={lang} mistakes={mistakesOf(lang, props)} />
      {done === undefined ? null : (
        <Panel kind="done">
          <p role="status">{words.done[done]}</p>
        </Panel>
      )}
      <h1>{words.pairTitle}</h1>
      <div class="suggestion-head">
        <p class="pair pair-large">
          <PairOf lang={lang} suggestion={suggestion} districts={districts} />
        </p>
        <StateTag lang={lang} suggestion={suggestion} />
      </div>
      <Panel>
        {isSettled ? (
          <p>{words.decisionText[decided.state]}</p>
        ) : (
          <>
            <p>{words.notAFinding}</p>
            <p>{wrongInWords(lang, suggestion)}</p>
          </>
        )}
      </Panel>
      <section class="flow ruled">
        <h2>{words.tableTitle}</h2>
        <Evidence lang={lang} evidence={evidence} what={left.what} />
        <Others lang={lang} suggestion={suggestion} districts={districts} />
        <p class="small soft">{words.foundOn(dayOf(suggestion.foundOn))}</p>
      </section>
      {isOpened ? (
        <>
          <Panel kind="firm">
            <p>{words.takeCare}</p>
          </Panel>
          <WrittenRecords lang={lang} left={left} right={right} evidence={evidence} districts={districts} />
        </>
      ) : (
        <ToOpen lang={lang} sides={[left, right]} />
      )}
      {decided === undefined ? null : <History lang={lang} decided={decided} />}
      {mayDecide && !isSettled ? <DecideForms lang={lang} suggestion={suggestion} mistake={mistake} /> : null}
      {mayDecide && decided !== undefined && decided.state !== 'withdrawn' ? (
        <WithdrawForm lang={lang} suggestion={suggestion} mistake={mistake} />
      ) : null}
      {mayDecide ? null : <p class="soft">{words.decideOther}</p>}
      <Onward lang={lang} sides={[left, right]} />
    </StaffPage>
  );
};

/** A monitor comes from the list of all; who works on a case comes from that case. */
function backOf({ chrome: { lang, places }, suggestion: { left, right } }: LinkPageProps): string {
  if (places.includes('links')) return `/${lang}/staff/links`;
  const [first] = casesOf([left, right]);
  return first === undefined ? `/${lang}/staff/cases` : `/${lang}/staff/cases/${first}/links`;
}

const casesOf = (sides: readonly SubjectView[]): readonly CaseId[] =>
  sides.flatMap(({ of }) => (of.kind === 'case' ? [of.caseId] : []));

/** To all that may belong together with either case, and to the picture. */
const Onward = ({ lang, sides }: { readonly lang: Lang; readonly sides: readonly SubjectView[] }): Html => {
  const words = messages(lang).links;
  const cases = casesOf(sides);
  return (
    <section class="flow ruled no-print">
      <h2>{words.onwardTitle}</h2>
      <ul class="plain">
        {cases.map((each) => (
          <li>
            <a href={`/${lang}/staff/cases/${each}/links`}>
              {words.onwardOf} <CaseNumber number={caseNumberOf(each)} />
            </a>
          </li>
        ))}
        {cases.slice(0, 1).map((each) => (
          <li>
            <a href={`/${lang}/staff/cases/${each}/network`}>{words.toNetwork}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};

function mistakesOf(lang: Lang, { mistake, problem }: LinkPageProps): readonly Mistake[] {
  const words = messages(lang).links;
  if (problem !== undefined) return [{ text: problem === 'moved' ? words.moved : words.refusal[problem] }];
  if (mistake === undefined) return [];
  return mistake.form === 'withdrawal'
    ? [{ name: withdrawalField, text: words.missingChoice.ground }]
    : [{ name: groundsField(mistake.form), text: words.missingChoice.grounds }];
}

const ToOpen = ({ lang, sides }: { readonly lang: Lang; readonly sides: readonly SubjectView[] }): Html => {
  const words = messages(lang).links;
  const isOfRegister = sides.some(({ of }) => of.kind === 'register');
  return (
    <section class="flow ruled no-print">
      <h2>{words.openTitle}</h2>
      <p>{words.openText}</p>
      {isOfRegister ? <p>{words.openRegister}</p> : null}
      <Buttons>
        {sides.map(({ of }) =>
          of.kind === 'register' ? null : (
            <ButtonLink kind="secondary" icon="lock" href={`/${lang}/staff/cases/${of.caseId}/open`}>
              {words.openSide} <CaseNumber number={caseNumberOf(of.caseId)} />
            </ButtonLink>
          ),
        )}
      </Buttons>
    </section>
  );
};

const History = ({ lang, decided }: { readonly lang: Lang; readonly decided: LinkView }): Html => {
  const words = messages(lang).links;
  return (
    <section class="flow ruled">
      <h2>{words.historyTitle}</h2>
      <Timeline
        entries={decided.history.map((each) => ({
          day: dayInWords(lang, each.onDay),
          isoDay: each.onDay,
          content: <Decision lang={lang} history={each} />,
        }))}
      />
    </section>
  );
};

const Decision = ({ lang, history }: { readonly lang: Lang; readonly history: LinkHistoryView }): Html => {
  const { links: words, cases } = messages(lang);
  const reasons: Readonly<Record<string, string>> = { ...words.grounds, ...words.withdrawalGrounds };
  return (
    <>
      <strong>{words.history[history.what]}</strong>{' '}
      <span class="soft">
        {history.byName === undefined ? (
          words.byProgram
        ) : (
          <>
            {cases.by} <bdi>{history.byName}</bdi>
          </>
        )}
      </span>
      {history.grounds.length === 0 ? null : (
        <p class="small">{history.grounds.map((ground) => reasons[ground] ?? ground).join(words.apart)}</p>
      )}
    </>
  );
};
