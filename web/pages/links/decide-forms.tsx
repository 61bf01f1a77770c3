/** What a person decides about a suggestion, with reasons from a closed list, and how a decision is withdrawn. */
import type { SuggestionView } from '@amanat/casework';
import {
  type LinkDecision,
  linkDecisions,
  type LinkGround,
  linkGrounds,
  personalWithdrawalGrounds,
} from '@amanat/domain';
import { Button, Buttons, Checkboxes, Fold, Form, Radios } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';

/** Which form came back, and what was ticked in it. */
export type LinkMistake =
  | { readonly form: LinkDecision; readonly ticked: readonly LinkGround[] }
  | { readonly form: 'withdrawal' };

export interface DecideProps {
  readonly lang: Lang;
  readonly suggestion: SuggestionView;
  readonly mistake?: LinkMistake | undefined;
}

/** The reasons of each decision are ticked under a name of their own: one page holds three such lists. */
export const groundsField = (decision: LinkDecision): string => `grounds-${decision}`;
export const withdrawalField = 'ground';

export const DecideForms = ({ lang, suggestion: { link, basis }, mistake }: DecideProps): Html => {
  const words = messages(lang).links;
  return (
    <section class="flow ruled no-print">
      <h2>{words.decideTitle}</h2>
      <p>{words.decideText}</p>
      {linkDecisions.map((decision) => {
        const isWrong = mistake?.form === decision;
        return (
          <Fold title={words.decisions[decision]} open={isWrong}>
            <p class="small soft">{words.decisionText[decision]}</p>
            <Form action={`/${lang}/staff/links/${link}/decide`} hidden={{ decision, basis }}>
              <Checkboxes
                lang={lang}
                name={groundsField(decision)}
                label={words.groundsLabel}
                hint={words.groundsHint}
                choices={linkGrounds[decision].map((value) => ({ value, label: words.grounds[value] }))}
                values={isWrong ? mistake.ticked : []}
                error={isWrong ? words.missingChoice.grounds : undefined}
              />
              <Buttons>
                <Button kind="secondary">{words.decideButton[decision]}</Button>
              </Buttons>
            </Form>
          </Fold>
        );
      })}
    </section>
  );
};

export const WithdrawForm = ({ lang, suggestion: { link }, mistake }: DecideProps): Html => {
  const words = messages(lang).links;
  const isWrong = mistake?.form === 'withdrawal';
  return (
    <div class="no-print">
      <Fold title={words.withdrawTitle} open={isWrong}>
        <p class="small soft">{words.withdrawText}</p>
        <Form action={`/${lang}/staff/links/${link}/withdraw`}>
          <Radios
            lang={lang}
            name={withdrawalField}
            label={words.withdrawLabel}
            choices={personalWithdrawalGrounds.map((value) => ({ value, label: words.withdrawalGrounds[value] }))}
            error={isWrong ? words.missingChoice.ground : undefined}
          />
          <Buttons>
            <Button kind="secondary">{words.withdrawButton}</Button>
          </Buttons>
        </Form>
      </Fold>
    </div>
  );
};
