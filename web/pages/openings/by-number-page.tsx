/** Asking for a case, or breaking the glass, by the number of a case that one may not see. */
import {
  Button,
  Buttons,
  ErrorSummary,
  Form,
  Panel,
  StaffPage,
  type StaffChrome,
  TextField,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';
import { BreakGlassPart } from './break-glass-part.tsx';
import type { OpeningProblem } from './opening-problem.ts';
import { errorOf, mistakesIn, type TypedOpening, WantedFields } from './wanted-fields.tsx';

export interface ByNumberPageProps {
  readonly chrome: StaffChrome;
  readonly way: 'ask' | 'break-glass';
  readonly typed?: TypedOpening | undefined;
  readonly problem?: OpeningProblem | undefined;
}

export const ByNumberPage = ({ chrome, way, typed, problem }: ByNumberPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).openings;
  const title = way === 'ask' ? words.askTitle : words.toBreak;
  const mistakes = [
    ...mistakesIn(lang, typed),
    ...(problem === undefined ? [] : [{ name: 'number', text: words.refusals[problem] }]),
  ];
  return (
    <StaffPage chrome={chrome} title={title} place="openings" width="form" backHref={`/${lang}/staff/openings`}>
      <h1>{title}</h1>
      <ErrorSummary lang={lang} mistakes={mistakes} />
      <p>{words.askText}</p>
      <Form action={`/${lang}/staff/openings/${way}`}>
        <TextField
          lang={lang}
          name="number"
          label={words.number.label}
          hint={words.number.hint}
          width="medium"
          value={typed?.number}
          error={errorOf(lang, typed, 'number')}
        />
        <WantedFields lang={lang} typed={typed} />
        {way === 'ask' ? (
          <Buttons>
            <Button name="way" value="ask">
              {words.askButton}
            </Button>
          </Buttons>
        ) : (
          <BreakGlassPart lang={lang} />
        )}
      </Form>
    </StaffPage>
  );
};

/** The same page for every number, there or not. */
export const TakenPage = ({
  chrome,
  kind,
}: {
  readonly chrome: StaffChrome;
  readonly kind: 'taken' | 'stopped';
}): Html => {
  const { lang } = chrome;
  const words = messages(lang).openings;
  const title = kind === 'taken' ? words.takenTitle : words.stoppedTitle;
  return (
    <StaffPage chrome={chrome} title={title} place="openings" width="form">
      <Panel kind={kind === 'taken' ? 'done' : 'firm'} title={title} level={1}>
        <p>{kind === 'taken' ? words.taken : words.stopped}</p>
      </Panel>
      <p>
        <a href={`/${lang}/staff/openings`}>{words.toOwn}</a>
      </p>
    </StaffPage>
  );
};
