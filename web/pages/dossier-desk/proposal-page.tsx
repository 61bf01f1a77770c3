/** A change that waits: exactly what everybody will read, who is named and why, and the decision of another person. */
import {
  Button,
  Buttons,
  Form,
  Panel,
  SaidText,
  StaffPage,
  type StaffChrome,
  SummaryList,
  type SummaryRow,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { directionOf, type Lang, messages, otherLang } from '../../locales/index.ts';
import { ProposedBy } from './desk-pages.tsx';
import { DossierBody } from '../dossiers/dossier-body.tsx';
import type { DossierView, Said } from '../dossiers/dossier-view.ts';

type DeskWords = ReturnType<typeof messages>['dossierDesk'];

export interface ProposalPageProps {
  readonly chrome: StaffChrome;
  readonly dossier: { readonly id: string; readonly title: Said };
  readonly proposal: {
    readonly id: string;
    readonly kind: keyof DeskWords['kinds'];
    /** `undefined`: whoever runs the machine. */
    readonly by: string | undefined;
    readonly on: Temporal.PlainDate;
    readonly agreementsMissing: number;
    readonly named: readonly { readonly name: string; readonly office: string }[];
    /** Words as typed, with the labels of their fields. */
    readonly words: readonly { readonly label: string; readonly english: string; readonly urdu: string | undefined }[];
  };
  /** Only the parts that the change adds or corrects, in each language; `undefined` if it speaks of what is not public yet. */
  readonly preview: Readonly<Record<Lang, DossierView>> | undefined;
  /** The opening of a dossier shows its head too. */
  readonly showsHead: boolean;
  readonly mayDecide: boolean;
  /** Whoever proposed it. */
  readonly mayTakeBack: boolean;
  readonly done: keyof DeskWords['done'] | undefined;
}

export const ProposalPage = (props: ProposalPageProps): Html => {
  const { chrome, dossier, proposal, done } = props;
  const { lang } = chrome;
  const words = messages(lang).dossierDesk;
  const desk = `/${lang}/staff/dossiers/${dossier.id}`;
  return (
    <StaffPage chrome={chrome} title={words.proposalTitle} place="dossiers" backHref={desk}>
      {done === undefined ? null : (
        <Panel kind="done">
          <p role="status">{words.done[done]}</p>
        </Panel>
      )}
      <header class="dossier-head">
        <p class="eyebrow">
          {words.proposalTitle} · <SaidText pageLang={lang} said={dossier.title} />
        </p>
        <h1>{words.kinds[proposal.kind]}</h1>
        <p class="soft">
          <ProposedBy lang={lang} by={proposal.by} on={proposal.on} />
        </p>
      </header>
      <NamedPanel lang={lang} named={proposal.named} />
      <Preview {...props} address={`${dossier.id}/proposals/${proposal.id}`} />
      <Typed lang={lang} proposal={proposal} />
      <Decision {...props} action={`${desk}/proposals/${proposal.id}`} />
    </StaffPage>
  );
};

const NamedPanel = ({ lang, named }: { readonly lang: Lang } & Pick<ProposalPageProps['proposal'], 'named'>): Html => {
  const words = messages(lang).dossierDesk;
  if (named.length === 0) return <></>;
  return (
    <Panel kind="firm" title={words.namedHead}>
      {named.map(({ name, office }) => (
        <p>
          <strong>
            <bdi>{words.namedLine(name, office)}</bdi>
          </strong>
        </p>
      ))}
      <p>
        {words.namedReasonLabel}: {words.namedReason}
      </p>
    </Panel>
  );
};

/** In the page's language first. `address`: the path of this page after the desk's, the same in both. */
const Preview = ({
  chrome: { lang },
  preview,
  showsHead,
  address,
}: ProposalPageProps & { readonly address: string }): Html => {
  const words = messages(lang).dossierDesk;
  return (
    <section class="flow ruled">
      <h2>{words.previewTitle}</h2>
      {preview === undefined ? (
        <p>{words.restsOnAnother}</p>
      ) : (
        <>
          <p class="small soft">{words.previewText}</p>
          {[lang, otherLang(lang)].map((each) => (
            <>
              <p class="eyebrow">{words.previewIn[each]}</p>
              <div class="preview" lang={each} dir={directionOf(each)}>
                {showsHead ? <Head lang={each} preview={preview[each]} /> : null}
                <DossierBody
                  lang={each}
                  dossier={preview[each]}
                  isPart
                  page={each === lang ? undefined : `/${each}/staff/dossiers/${address}`}
                />
              </div>
            </>
          ))}
        </>
      )}
    </section>
  );
};

const Head = ({ lang, preview }: { readonly lang: Lang; readonly preview: DossierView }): Html => (
  <>
    <p class="eyebrow">
      <SaidText pageLang={lang} said={preview.place} />
    </p>
    <h3>
      <SaidText pageLang={lang} said={preview.title} />
    </h3>
    <p class="soft">
      <SaidText pageLang={lang} said={preview.note} />
    </p>
  </>
);

const Typed = ({
  lang,
  proposal: { words: typed },
}: { readonly lang: Lang } & Pick<ProposalPageProps, 'proposal'>): Html => {
  const words = messages(lang).dossierDesk;
  if (typed.length === 0) return <></>;
  const rows = typed.flatMap(({ label, english, urdu }): readonly SummaryRow[] => [
    { label, value: <span lang="en">{english}</span> },
    ...(urdu === undefined ? [] : [{ label: words.inUrdu(label), value: <span lang="ur">{urdu}</span> }]),
  ]);
  return (
    <section class="flow ruled">
      <h2>{words.wordsTitle}</h2>
      <SummaryList lang={lang} rows={rows} />
    </section>
  );
};

const Decision = ({
  chrome: { lang },
  proposal,
  preview,
  mayDecide,
  mayTakeBack,
  action,
}: ProposalPageProps & { readonly action: string }): Html => {
  const words = messages(lang).dossierDesk;
  const { agreementsMissing, kind, named } = proposal;
  const missing = agreementsMissing > 1 ? words.twoMissing : words.oneMissing;
  return (
    <section class="flow ruled">
      <h2>{words.decideTitle}</h2>
      {kind === 'bring-in-whole' ? <p>{missing}</p> : null}
      {mayDecide ? (
        <>
          <p>{words.decideText}</p>
          {named.length === 0 ? null : <p>{words.namedCheck}</p>}
          <Form action={action}>
            <Buttons>
              {preview === undefined ? null : (
                <Button name="decision" value="agree">
                  {words.agree}
                </Button>
              )}
              <Button name="decision" value="decline" kind="secondary">
                {words.decline}
              </Button>
            </Buttons>
          </Form>
        </>
      ) : mayTakeBack ? (
        <Form action={action} hidden={{ decision: 'decline' }}>
          <Buttons>
            <Button kind="secondary">{words.takeBack}</Button>
          </Buttons>
        </Form>
      ) : (
        <p>{words.mayNot}</p>
      )}
    </section>
  );
};
