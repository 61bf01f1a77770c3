/** What waits for a second person, and what was decided. */
import { DataTable, StaffPage, type StaffChrome, Tag } from '../../components/index.ts';
import type { Child, Html } from '../../html.ts';
import { formatDay, type Lang, messages } from '../../locales/index.ts';
import type { ShownChange } from './change-view.ts';

export interface ChangesPageProps {
  readonly chrome: StaffChrome;
  /** Newest first. */
  readonly changes: readonly ShownChange[];
}

export const ChangesPage = ({ chrome, changes }: ChangesPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).changes;
  const open = changes.filter(({ state }) => state === 'proposed');
  const settled = changes.filter(({ state }) => state !== 'proposed');
  const { what, about, by, on, state } = words.heads;
  return (
    <StaffPage chrome={chrome} title={words.title} place="changes">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <section class="flow ruled">
        <h2>{words.openTitle}</h2>
        {open.length === 0 ? (
          <p>{words.noneOpen}</p>
        ) : (
          <DataTable
            caption={words.openTitle}
            heads={[what, about, by, on]}
            rows={open.map((change) => cells(lang, change))}
          />
        )}
      </section>
      <section class="flow ruled">
        <h2>{words.settledTitle}</h2>
        {settled.length === 0 ? (
          <p>{words.noneSettled}</p>
        ) : (
          <DataTable
            caption={words.settledTitle}
            heads={[what, about, by, on, state]}
            rows={settled.map((change) => [...cells(lang, change), <StateTag lang={lang} state={change.state} />])}
          />
        )}
      </section>
    </StaffPage>
  );
};

const cells = (lang: Lang, { change, kind, about, by, proposedOn }: ShownChange): readonly Child[] => [
  <a href={`/${lang}/staff/changes/${change}`}>{messages(lang).changes.kinds[kind]}</a>,
  <bdi>{about}</bdi>,
  <bdi>{by}</bdi>,
  formatDay(lang, Temporal.PlainDate.from(proposedOn)),
];

const tones = { proposed: 'open', agreed: 'good', refused: 'plain', withdrawn: 'plain' } as const;

export const StateTag = ({ lang, state }: { readonly lang: Lang; readonly state: ShownChange['state'] }): Html => (
  <Tag tone={tones[state]}>{messages(lang).changes.states[state]}</Tag>
);
