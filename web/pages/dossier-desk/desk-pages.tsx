/** All dossiers with what waits in each, and one dossier with what can be proposed. */
import {
  ButtonLink,
  Buttons,
  DataTable,
  Panel,
  SaidText,
  StaffPage,
  type StaffChrome,
  Tag,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatDay, formatNumber, type Lang, messages } from '../../locales/index.ts';
import type { Said } from '../dossiers/dossier-view.ts';
import { dossierForms } from './dossier-forms.ts';

export interface DossierInWorkView {
  readonly id: string;
  readonly title: Said;
  readonly isPublished: boolean;
  readonly waiting: number;
}

export interface DossiersDeskPageProps {
  readonly chrome: StaffChrome;
  readonly dossiers: readonly DossierInWorkView[];
  readonly mayPropose: boolean;
}

export const DossiersDeskPage = ({ chrome, dossiers, mayPropose }: DossiersDeskPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).dossierDesk;
  const { heads } = words;
  return (
    <StaffPage chrome={chrome} title={words.title} place="dossiers">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {dossiers.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DataTable
          caption={words.listTitle}
          heads={[heads.dossier, heads.state, heads.waits]}
          rows={dossiers.map(({ id, title, isPublished, waiting }) => [
            <a href={`/${lang}/staff/dossiers/${id}`}>
              <SaidText pageLang={lang} said={title} />
            </a>,
            <Tag tone={isPublished ? 'good' : 'open'}>{isPublished ? words.isPublished : words.notPublished}</Tag>,
            formatNumber(lang, waiting),
          ])}
        />
      )}
      {mayPropose ? (
        <Buttons>
          <ButtonLink href={`/${lang}/staff/dossiers/new`}>{words.open}</ButtonLink>
        </Buttons>
      ) : (
        <p>{words.mayNotPropose}</p>
      )}
    </StaffPage>
  );
};

type DeskWords = ReturnType<typeof messages>['dossierDesk'];

export interface ProposalLine {
  readonly id: string;
  readonly kind: keyof DeskWords['kinds'];
  readonly items: readonly string[];
  /** `undefined`: whoever runs the machine. */
  readonly by: string | undefined;
  readonly on: Temporal.PlainDate;
}

/** A claim or promise that is public, to be corrected or answered. */
export interface ItemLine {
  readonly id: string;
  readonly text: Said;
}

/** Names of colleagues are their own, in whichever letters. */
export const ProposedBy = ({ lang, by, on }: Pick<ProposalLine, 'by' | 'on'> & { readonly lang: Lang }): Html => {
  const words = messages(lang).dossierDesk;
  return (
    <>
      {words.proposedBy} {by === undefined ? words.operator : <bdi>{by}</bdi>}
      {words.proposedOn(formatDay(lang, on))}
    </>
  );
};

export interface DossierDeskPageProps {
  readonly chrome: StaffChrome;
  readonly dossier: { readonly id: string; readonly title: Said };
  readonly isPublished: boolean;
  readonly proposals: readonly ProposalLine[];
  readonly claims: readonly ItemLine[];
  readonly promises: readonly ItemLine[];
  readonly mayPropose: boolean;
  readonly done: keyof DeskWords['done'] | undefined;
}

export const DossierDeskPage = (props: DossierDeskPageProps): Html => {
  const { chrome, dossier, isPublished, proposals, mayPropose, done } = props;
  const { lang } = chrome;
  const words = messages(lang).dossierDesk;
  const desk = `/${lang}/staff/dossiers/${dossier.id}`;
  return (
    <StaffPage chrome={chrome} title={words.title} place="dossiers" backHref={`/${lang}/staff/dossiers`}>
      {done === undefined ? null : (
        <Panel kind="done">
          <p role="status">{words.done[done]}</p>
        </Panel>
      )}
      <h1>
        <SaidText pageLang={lang} said={dossier.title} />
      </h1>
      {isPublished ? (
        <p>
          <a href={`/${lang}/dossiers/${dossier.id}`}>{words.readPublic}</a>
          {' · '}
          <a href={`/${lang}/dossiers/${dossier.id}/history`}>{words.toHistory}</a>
        </p>
      ) : (
        <p>{words.onlyProposed}</p>
      )}
      <section class="flow ruled">
        <h2>{words.waitingTitle}</h2>
        {proposals.length === 0 ? (
          <p>{words.nothingWaits}</p>
        ) : (
          <ul class="sources">
            {proposals.map(({ id, kind, items, by, on }) => (
              <li>
                <a href={`${desk}/proposals/${id}`}>
                  {words.kinds[kind]}
                  {kind === 'bring-in-whole'
                    ? ''
                    : `: ${items.map(messages(lang).dossiers.item).join(messages(lang).dossiers.apart)}`}
                </a>
                <p class="small soft">
                  <ProposedBy lang={lang} by={by} on={on} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
      {mayPropose ? <Propose {...props} desk={desk} /> : <p>{words.mayNotPropose}</p>}
    </StaffPage>
  );
};

const Propose = (props: DossierDeskPageProps & { readonly desk: string }): Html => {
  const { chrome, desk, claims, promises } = props;
  const { lang } = chrome;
  const words = messages(lang).dossierDesk;
  return (
    <>
      <section class="flow ruled">
        <h2>{words.proposeTitle}</h2>
        <ul class="sources">
          {dossierForms
            .filter((form) => !form.startsWith('correct'))
            .map((form) => (
              <li>
                <a href={`${desk}/propose/${form}`}>{words.forms[form]}</a>
              </li>
            ))}
        </ul>
      </section>
      <Items {...props} title={words.claimsTitle} items={claims} of="claim" />
      <Items {...props} title={words.promisesTitle} items={promises} of="promise" />
    </>
  );
};

interface ItemsProps {
  readonly chrome: StaffChrome;
  readonly desk: string;
  readonly title: string;
  readonly items: readonly ItemLine[];
  readonly of: 'claim' | 'promise';
}

const Items = ({ chrome: { lang }, desk, title, items, of }: ItemsProps): Html => {
  const words = messages(lang).dossierDesk;
  if (items.length === 0) return <></>;
  return (
    <section class="flow ruled">
      <h2>{title}</h2>
      <ul class="sources">
        {items.map(({ id, text }) => (
          <li>
            <p>
              {messages(lang).dossiers.item(id)}: <SaidText pageLang={lang} said={text} />
            </p>
            <p class="small">
              <a href={`${desk}/propose/correct-${of}?of=${id}`}>{words.correct}</a>
              {of === 'promise' ? (
                <>
                  {' · '}
                  <a href={`${desk}/propose/state?of=${id}`}>{words.addState}</a>
                </>
              ) : null}
              {' · '}
              <a href={`${desk}/propose/reply?of=${id}`}>{words.addReply}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};
