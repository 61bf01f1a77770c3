/** The form of one step of a case's life: what must be known first, the fields that the step has, and what became of it. */
import type { LifeView } from '@amanat/casework';
import { isByCode, type Step, type StepRefusal, type StepType } from '@amanat/domain';
import {
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  Form,
  type Mistake,
  Panel,
  StaffPage,
  type StaffChrome,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages, refusalText, stepText } from '../../locales/index.ts';
import { CaseNumber } from '../cases/case-words.tsx';
import { FactList } from './fact-list.tsx';
import type { TypedStep } from './field-names.ts';
import { namesOfSteps, stepChoicesOf } from './step-choices.ts';
import { FactFields, HappenedField, IdentityFields, NumberFields } from './step-fields.tsx';
import { type FactMistake, labelOf, type StepFieldsProps } from './one-field.ts';

/** Why a form that was sent comes back; nothing was recorded. */
export type StepReturned =
  | { readonly kind: 'mistakes'; readonly mistakes: readonly FactMistake[] }
  | { readonly kind: 'refused'; readonly refusal: StepRefusal | 'identity-missing' }
  | { readonly kind: 'moved'; readonly since: readonly Step[] };

export interface CaseStepPageProps {
  readonly chrome: StaffChrome;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly type: StepType;
  readonly view: Pick<LifeView, 'life' | 'clocks'>;
  readonly typed: TypedStep;
  readonly entry: string;
  readonly seen: number;
  readonly returned?: StepReturned | undefined;
}

export const addressOfStep = (lang: Lang, caseId: string, type: StepType): string =>
  `/${lang}/staff/cases/${caseId}/steps/${type}`;

export const CaseStepPage = (props: CaseStepPageProps): Html => {
  const { chrome, caseId, caseNumber, type, view, typed, entry, seen, returned } = props;
  const { lang } = chrome;
  const { life, cases } = messages(lang);
  const text = stepText(lang, type);
  const back = `/${lang}/staff/cases/${caseId}`;
  const fields: StepFieldsProps = {
    lang,
    type,
    typed,
    choices: stepChoicesOf(lang, type, view),
    mistakes: returned?.kind === 'mistakes' ? returned.mistakes : [],
    enterHref: addressOfStep(lang, caseId, 'person.entered'),
  };
  return (
    <StaffPage chrome={chrome} title={life.record} place="cases" width="form" backHref={back}>
      <ErrorSummary lang={lang} isFocused mistakes={mistakesOf(lang, type, returned)} />
      <header class="flow">
        <p class="soft">
          {cases.number} <CaseNumber number={caseNumber} />
        </p>
        <h1>{text.title}</h1>
      </header>
      {text.before === undefined ? null : (
        <Panel>
          <p>{text.before}</p>
        </Panel>
      )}
      {returned?.kind === 'moved' ? <Moved lang={lang} since={returned.since} view={view} /> : null}
      <div class="step-form">
        <Form action={addressOfStep(lang, caseId, type)} hidden={{ entry, seen: String(seen) }}>
          <HappenedField {...fields} />
          <FactFields {...fields} />
          <NumberFields {...fields} />
          <IdentityFields {...fields} />
          <Buttons>
            <Button>{returned?.kind === 'moved' ? life.recordAnyway : life.record}</Button>
            <ButtonLink href={back} kind="secondary">
              {life.backToCase}
            </ButtonLink>
          </Buttons>
        </Form>
      </div>
    </StaffPage>
  );
};

function mistakesOf(lang: Lang, type: StepType, returned: StepReturned | undefined): readonly Mistake[] {
  const { life } = messages(lang);
  switch (returned?.kind) {
    case undefined:
      return [];
    case 'mistakes':
      return returned.mistakes.map(({ field, code }) => {
        const label = labelOf(lang, type, field);
        return { name: field, text: label === undefined ? life.mistakes[code] : `${label}: ${life.mistakes[code]}` };
      });
    case 'refused': {
      const why = { text: `${life.refusedTitle}. ${refusalText(lang, type, returned.refusal)}` };
      // A name that is missing is a form filled in halfway, and nothing that anybody decided.
      return returned.refusal === 'identity-missing' ? [why] : [why, { text: life.refusedKept }];
    }
    case 'moved':
      return [{ text: `${life.movedTitle}. ${life.movedText}` }];
    default:
      throw new Error(`unknown return: ${String(returned satisfies never)}`);
  }
}

const Moved = ({
  lang,
  since,
  view,
}: {
  readonly lang: Lang;
  readonly since: readonly Step[];
  readonly view: CaseStepPageProps['view'];
}): Html => {
  const { life } = messages(lang);
  const names = namesOfSteps(lang, view.life);
  return (
    <Panel kind="firm" title={life.movedTitle}>
      <ul class="moved">
        {since.map((step) => (
          <li>
            <p>
              <strong>{isByCode(step) ? names.get(step.id) : stepText(lang, step.type).title}</strong>
            </p>
            <p class="small soft">{life.recorded(Temporal.PlainDate.from(step.recordedOn))}</p>
            {isByCode(step) ? null : <FactList lang={lang} step={step} names={names} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
};
