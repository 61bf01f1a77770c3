/** Registers that an office takes in: giving a permit, what came of each, and erasing somebody who came in with one. Never a row. */
import {
  type ImportBasis,
  importBases,
  permitMinutes,
  type Purpose,
  type RegisterKind,
  registerKinds,
} from '@amanat/domain';
import {
  Button,
  Buttons,
  ErrorSummary,
  Fold,
  Form,
  Panel,
  PurposeRadios,
  Radios,
  SelectField,
  StaffPage,
  type StaffChrome,
  TextField,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatNumber, messages } from '../../locales/index.ts';
import type { OptionGroup } from '../people/role-form.tsx';
import { RegisterPanel, type ShownRegister } from './register-panel.tsx';

export type RegisterMistake = 'kind' | 'district' | 'year' | 'basis' | 'purpose' | 'row' | 'role' | 'ground';

export interface RegistersPageProps {
  readonly chrome: StaffChrome;
  readonly registers: readonly ShownRegister[];
  readonly districts: readonly OptionGroup[];
  /** What was sent for a permit and could not be taken; shown again. */
  readonly sent?: {
    readonly kind: RegisterKind | undefined;
    readonly district: string;
    readonly year: string;
    readonly basis: ImportBasis | undefined;
    readonly purpose: Purpose | undefined;
  };
  readonly mistakes?: readonly RegisterMistake[];
  readonly done?: 'asked' | 'erased' | 'none' | undefined;
}

export const RegistersPage = (props: RegistersPageProps): Html => {
  const { chrome, registers, mistakes = [], done, sent } = props;
  const { lang } = chrome;
  const words = messages(lang).registers;
  return (
    <StaffPage chrome={chrome} title={words.title} place="registers">
      <h1>{words.title}</h1>
      <ErrorSummary lang={lang} mistakes={mistakes.map((name) => ({ name, text: words.mistakes[name] }))} />
      {done === undefined ? null : (
        <Panel kind={done === 'none' ? 'firm' : 'done'}>
          <p role="status">{words.done[done]}</p>
        </Panel>
      )}
      <p class="lead">{words.lead}</p>
      <h2>{words.listTitle}</h2>
      {registers.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        registers.map((register) => (
          <RegisterPanel lang={lang} register={register} mistakes={mistakes} training={chrome.training} />
        ))
      )}
      <Fold title={words.permitTitle} open={sent !== undefined || registers.length === 0}>
        <PermitForm {...props} />
      </Fold>
    </StaffPage>
  );
};

const PermitForm = ({ chrome, districts, sent, mistakes = [] }: RegistersPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).registers;
  const errorOf = (name: RegisterMistake): string | undefined =>
    mistakes.includes(name) ? words.mistakes[name] : undefined;
  return (
    <>
      <p>{words.permitText}</p>
      <p class="hint">{words.permitTime(formatNumber(lang, permitMinutes))}</p>
      <Form action={`/${lang}/staff/registers`}>
        <SelectField
          lang={lang}
          name="kind"
          label={words.kind}
          value={sent?.kind}
          error={errorOf('kind')}
          groups={[{ label: '', options: registerKinds.map((value) => ({ value, label: words.kinds[value] })) }]}
        />
        <SelectField
          lang={lang}
          name="district"
          label={words.district}
          value={sent?.district}
          error={errorOf('district')}
          groups={districts}
        />
        <TextField
          lang={lang}
          name="year"
          label={words.year}
          hint={words.yearHint}
          keyboard="numeric"
          width="short"
          value={sent?.year}
          error={errorOf('year')}
        />
        <Radios
          lang={lang}
          name="basis"
          label={words.basis}
          hint={words.basisHint}
          error={errorOf('basis')}
          value={sent?.basis}
          choices={importBases.map((value) => ({ value, label: words.bases[value] }))}
        />
        <PurposeRadios lang={lang} value={sent?.purpose} error={errorOf('purpose')} />
        <Buttons>
          <Button>{words.submit}</Button>
        </Buttons>
      </Form>
    </>
  );
};

export const RegistersNotAllowedPage = ({ chrome }: Pick<RegistersPageProps, 'chrome'>): Html => {
  const words = messages(chrome.lang).registers;
  return (
    <StaffPage chrome={chrome} title={words.title} width="form">
      <Panel kind="firm" level={1} title={words.notAllowedTitle}>
        <p>{words.notAllowed}</p>
      </Panel>
    </StaffPage>
  );
};
