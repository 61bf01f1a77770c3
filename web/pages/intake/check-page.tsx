/** What was answered, before it is sent; at a desk a second page is read out and sends. */
import type { AddedDistrict } from '@amanat/domain';
import { Button, ButtonLink, Buttons } from '../../components/button/button.tsx';
import { ErrorSummary } from '../../components/error-summary/error-summary.tsx';
import { Form } from '../../components/form/form.tsx';
import { Page, type Chrome } from '../../components/page/page.tsx';
import { SummaryList } from '../../components/summary-list/summary-list.tsx';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';
import type { StepMistake } from './mistakes.ts';
import type { OfficeChoice } from './step-context.ts';
import { mistakeLines } from './step-page.tsx';
import { flowOf, type Typed } from './steps.ts';
import { summaryRows } from './summary-rows.ts';

/** For the small script that solves the proof of work; with scripts off it is not looked at. */
export interface TicketView {
  readonly ticket: string;
  readonly difficulty: number;
  /** Address of the script; left out, there is none. */
  readonly script?: string | undefined;
}

export interface CheckPageProps {
  readonly chrome: Chrome;
  readonly typed: Typed;
  readonly offices?: readonly OfficeChoice[] | undefined;
  readonly districts?: readonly AddedDistrict[] | undefined;
  /** Of the whole page: `missingGroup`, `missingDistrict`, `ticketUsed`. */
  readonly mistakes: readonly StepMistake[];
  /** Written down at a desk: goes on to be read out instead of being sent. */
  readonly assisted: boolean;
  readonly ticket: TicketView;
}

const SendForm = ({
  lang,
  ticket,
  label,
}: {
  readonly lang: 'ur' | 'en';
  readonly ticket: TicketView;
  readonly label: string;
}): Html => (
  <div id="ticket" data-ticket={ticket.ticket} data-bits={String(ticket.difficulty)}>
    <Form action={`/${lang}/lodge/send`} hidden={{ proof: '' }}>
      <Buttons>
        <Button icon="check">{label}</Button>
      </Buttons>
    </Form>
    {ticket.script === undefined ? null : <script type="module" src={ticket.script}></script>}
  </div>
);

export const CheckPage = ({ chrome, typed, offices, districts, mistakes, assisted, ticket }: CheckPageProps): Html => {
  const { lang, insecureLan } = chrome;
  const { check } = messages(lang).intake;
  const flow = flowOf(typed, { insecureLan });
  const rows = summaryRows({ lang, typed, insecureLan, offices, districts }, true);
  return (
    <Page chrome={chrome} title={check.title} backHref={`/${lang}/lodge/${flow.at(-1) ?? 'danger'}`}>
      <ErrorSummary lang={lang} mistakes={mistakeLines({ lang }, mistakes)} />
      <h1>{check.title}</h1>
      <p class="lead">{check.lead}</p>
      <SummaryList lang={lang} rows={rows} />
      <p>{check.sendHint}</p>
      {assisted ? (
        <Buttons>
          <ButtonLink href={`/${lang}/lodge/read-back`} icon="talk">
            {check.toReadBack}
          </ButtonLink>
        </Buttons>
      ) : (
        <>
          <SendForm lang={lang} ticket={ticket} label={check.send} />
          <p class="small">{check.working}</p>
        </>
      )}
    </Page>
  );
};

/** The same in large type, to be read aloud to the person whose complaint it is. */
export const ReadBackPage = ({
  chrome,
  typed,
  offices,
  districts,
  ticket,
}: Omit<CheckPageProps, 'mistakes' | 'assisted'>): Html => {
  const { lang, insecureLan } = chrome;
  const { readBack } = messages(lang).intake;
  return (
    <Page chrome={chrome} title={readBack.title} backHref={`/${lang}/lodge/check`}>
      <h1>{readBack.title}</h1>
      <p class="lead">{readBack.lead}</p>
      <div class="read-back">
        <SummaryList lang={lang} rows={summaryRows({ lang, typed, insecureLan, offices, districts }, false)} />
      </div>
      <SendForm lang={lang} ticket={ticket} label={readBack.agree} />
      <p>
        <a href={`/${lang}/lodge/check`}>{readBack.change}</a>
      </p>
    </Page>
  );
};
