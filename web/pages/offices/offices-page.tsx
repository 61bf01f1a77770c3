/** Offices by chain: each below the one whose orders it is under. */
import { ButtonLink, Buttons, StaffPage, type StaffChrome } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatDay, formatNumber, type Lang, messages } from '../../locales/index.ts';

export interface OfficeNode {
  readonly id: string;
  /** In the page's language. */
  readonly name: string;
  readonly works: readonly ('receives' | 'monitors' | 'custodians' | 'outside')[];
  /** `2026-11-22`; absent if nobody confirmed it. */
  readonly confirmedOn: string | undefined;
  readonly below: readonly OfficeNode[];
}

export interface OfficesPageProps {
  readonly chrome: StaffChrome;
  readonly tops: readonly OfficeNode[];
  readonly mayPropose: boolean;
}

export const OfficesPage = ({ chrome, tops, mayPropose }: OfficesPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).offices;
  return (
    <StaffPage chrome={chrome} title={words.title} place="offices">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {mayPropose ? (
        <Buttons>
          <ButtonLink href={`/${lang}/staff/offices/new`} kind="secondary">
            {words.add}
          </ButtonLink>
        </Buttons>
      ) : null}
      <section class="flow ruled">
        <h2>{words.chain}</h2>
        <p class="hint">{words.chainHint}</p>
        {tops.length === 0 ? <p>{words.none}</p> : <Chain lang={lang} nodes={tops} />}
      </section>
    </StaffPage>
  );
};

/** More below one office are folded up, so that the chain above them stays in sight. */
const mostShown = 6;

const Chain = ({ lang, nodes }: { readonly lang: Lang; readonly nodes: readonly OfficeNode[] }): Html => (
  <ul class="points">
    {nodes.map((node) => (
      <li>
        <Line lang={lang} node={node} />
        {node.below.length > mostShown ? (
          <details>
            <summary>{messages(lang).offices.below(formatNumber(lang, node.below.length))}</summary>
            <Chain lang={lang} nodes={node.below} />
          </details>
        ) : null}
        {node.below.length > 0 && node.below.length <= mostShown ? <Chain lang={lang} nodes={node.below} /> : null}
      </li>
    ))}
  </ul>
);

const Line = ({ lang, node }: { readonly lang: Lang; readonly node: OfficeNode }): Html => {
  const words = messages(lang).offices;
  const { id, name, works, confirmedOn } = node;
  const confirmed =
    confirmedOn === undefined
      ? words.unconfirmed
      : words.confirmed(formatDay(lang, Temporal.PlainDate.from(confirmedOn)));
  return (
    <>
      <a href={`/${lang}/staff/offices/${id}`}>{name}</a>
      <span class="choice-hint">{[...works.map((work) => words.worksShort[work]), confirmed].join(' · ')}</span>
    </>
  );
};
