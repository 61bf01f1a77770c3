/** One change, whole, and the decision on it. */
import {
  Button,
  Buttons,
  DataTable,
  ErrorSummary,
  Form,
  Panel,
  StaffPage,
  type StaffChrome,
  SummaryList,
  type SummaryRow,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatDay, type Lang, messages } from '../../locales/index.ts';
import { RoleLine } from '../people/role-line.tsx';
import type { ShownChange } from './change-view.ts';
import { StateTag } from './changes-page.tsx';

export interface ChangePageProps {
  readonly chrome: StaffChrome;
  readonly change: ShownChange;
  readonly done: keyof ReturnType<typeof messages>['changes']['done'] | undefined;
  /** Why it was not done. */
  readonly refusal: keyof ReturnType<typeof messages>['changes']['refusals'] | undefined;
}

export const ChangePage = ({ chrome, change, done, refusal }: ChangePageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).changes;
  const compares = change.fields.some(({ now }) => now !== undefined);
  return (
    <StaffPage chrome={chrome} title={words.oneTitle} place="changes" backHref={`/${lang}/staff/changes`}>
      <h1>{words.kinds[change.kind]}</h1>
      {done === undefined ? null : (
        <Panel kind="done">
          <p role="status">{words.done[done]}</p>
        </Panel>
      )}
      <ErrorSummary lang={lang} mistakes={refusal === undefined ? [] : [{ text: words.refusals[refusal] }]} />
      <SummaryList lang={lang} rows={rowsOf(lang, change)} />
      {change.isNew ? <p>{words.newOffice}</p> : null}
      {change.fields.length === 0 ? null : (
        <DataTable
          caption={words.whatChanges}
          heads={compares ? [words.field, words.now, words.afterwards] : [words.field, words.afterwards]}
          rows={change.fields.map(({ label, now, proposed }) => [
            label,
            ...(compares ? [<bdi>{now === '' ? '–' : now}</bdi>] : []),
            <bdi>{proposed === '' ? '–' : proposed}</bdi>,
          ])}
        />
      )}
      {change.state === 'proposed' ? <Decision lang={lang} change={change} /> : null}
    </StaffPage>
  );
};

function rowsOf(lang: Lang, change: ShownChange): readonly SummaryRow[] {
  const words = messages(lang).changes;
  const day = (text: string): string => formatDay(lang, Temporal.PlainDate.from(text));
  const label =
    change.kind === 'set-office' ? words.office : change.kind === 'set-district' ? words.district : words.person;
  return [
    { label, value: <bdi>{change.about}</bdi> },
    ...(change.role === undefined ? [] : [{ label: words.role, value: <RoleLine lang={lang} role={change.role} /> }]),
    { label: words.proposedBy, value: <bdi>{change.by}</bdi> },
    { label: words.proposedOn, value: day(change.proposedOn) },
    { label: words.heads.state, value: <StateTag lang={lang} state={change.state} /> },
    ...(change.decidedBy === undefined ? [] : [{ label: words.decidedBy, value: <bdi>{change.decidedBy}</bdi> }]),
    ...(change.decidedOn === undefined ? [] : [{ label: words.decidedOn, value: day(change.decidedOn) }]),
  ];
}

const Decision = ({ lang, change }: { readonly lang: Lang; readonly change: ShownChange }): Html => {
  const words = messages(lang).changes;
  const action = `/${lang}/staff/changes/${change.change}`;
  if (change.mayWithdraw)
    return (
      <Form action={action} hidden={{ decision: 'withdraw' }}>
        <Buttons>
          <Button kind="secondary">{words.withdraw}</Button>
        </Buttons>
      </Form>
    );
  if (!change.mayDecide) return <p>{words.mayNot}</p>;
  return (
    <section class="flow ruled">
      <h2>{words.decideTitle}</h2>
      <p>{words.decideText}</p>
      <Form action={action}>
        <Buttons>
          <Button name="decision" value="agree">
            {words.agree}
          </Button>
          <Button name="decision" value="refuse" kind="secondary">
            {words.refuse}
          </Button>
        </Buttons>
      </Form>
    </section>
  );
};
