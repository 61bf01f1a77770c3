/** Before the first question: what this is; and the same at a desk, where somebody writes for another. */
import { Button, Buttons } from '../../components/button/button.tsx';
import { Radios } from '../../components/choice/choice.tsx';
import { ErrorSummary } from '../../components/error-summary/error-summary.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { Form } from '../../components/form/form.tsx';
import { Page, type Chrome } from '../../components/page/page.tsx';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';
import { choicesOf } from './choices.ts';
import type { StepMistake } from './mistakes.ts';
import { mistakeLines } from './step-page.tsx';

export const StartPage = ({ chrome }: { readonly chrome: Chrome }): Html => {
  const { lang } = chrome;
  const { start } = messages(lang).intake;
  return (
    <Page chrome={chrome} title={start.title}>
      <h1>{start.title}</h1>
      <p class="lead">{start.lead}</p>
      <ul class="points">
        {start.points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
      <Form action={`/${lang}/lodge`}>
        <Buttons>
          <Button icon="pen">{start.begin}</Button>
        </Buttons>
      </Form>
      <p class="small">
        <a href={`/${lang}/desk`}>{start.deskLink}</a>
      </p>
    </Page>
  );
};

export interface DeskPageProps {
  readonly chrome: Chrome;
  readonly helper?: string | undefined;
  readonly mistakes: readonly StepMistake[];
  /** `asked`: the deployment has a desk key and this browser has not shown it; `known`: it has; `none`: there is none. */
  readonly deskKey: 'asked' | 'known' | 'none' | 'wrong';
}

export const DeskPage = ({ chrome, helper, mistakes, deskKey }: DeskPageProps): Html => {
  const { lang } = chrome;
  const { desk, mistakes: words } = messages(lang).intake;
  const wrong = mistakes.find(({ field }) => field === 'helper');
  return (
    <Page chrome={chrome} title={desk.title} backHref={`/${lang}/lodge`}>
      <ErrorSummary lang={lang} mistakes={mistakeLines({ lang }, mistakes)} />
      <h1>{desk.title}</h1>
      <p class="lead">{desk.lead}</p>
      <Form action={`/${lang}/desk`}>
        <Radios
          lang={lang}
          name="helper"
          label={desk.helper}
          choices={choicesOf(desk.helpers)}
          value={helper}
          error={wrong === undefined ? undefined : words[wrong.code]}
        />
        {deskKey === 'known' ? <p>{desk.keyKept}</p> : null}
        {deskKey === 'asked' || deskKey === 'wrong' ? (
          <TextField
            lang={lang}
            name="key"
            label={desk.key}
            hint={desk.keyHint}
            optional
            error={deskKey === 'wrong' ? desk.keyWrong : undefined}
          />
        ) : null}
        <Buttons>
          <Button icon="pen">{desk.begin}</Button>
        </Buttons>
      </Form>
    </Page>
  );
};
