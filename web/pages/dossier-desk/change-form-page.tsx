/** The form that proposes one change of a dossier: each field with its hint, Urdu words beside the English ones. */
import type { UrduWordKey } from '@amanat/domain';
import {
  Button,
  Buttons,
  Checkboxes,
  DateField,
  ErrorSummary,
  Fold,
  Form,
  type Mistake,
  Radios,
  SaidText,
  SelectField,
  type SelectOption,
  StaffPage,
  type StaffChrome,
  TextArea,
  TextField,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import {
  type DossierField,
  type DossierForm,
  type FieldSpec,
  fieldsOfForm,
  mayName,
  urduField,
} from './dossier-forms.ts';
import type { Said } from '../dossiers/dossier-view.ts';
import { fieldHint, fieldLabel } from './field-words.ts';

export interface ChangeFormPageProps {
  readonly chrome: StaffChrome;
  readonly form: DossierForm;
  /** Its title as everybody reads it; absent for a new one. */
  readonly dossier: { readonly id: string; readonly title: Said } | undefined;
  /** As typed, by the name under which it is posted. */
  readonly typed: ReadonlyMap<string, string>;
  readonly mistakes: readonly Mistake[];
  /** What is chosen from, by field. */
  readonly options: Readonly<Partial<Record<DossierField, readonly SelectOption[]>>>;
  /** Offices, bodies and groups that may be said to speak. */
  readonly speakers: readonly string[];
}

export const ChangeFormPage = (props: ChangeFormPageProps): Html => {
  const { chrome, form, dossier, typed, mistakes } = props;
  const { lang } = chrome;
  const words = messages(lang).dossierDesk;
  const list = `/${lang}/staff/dossiers`;
  const action = dossier === undefined ? `${list}/new` : `${list}/${dossier.id}/propose/${form}`;
  const of = typed.get('of');
  return (
    <StaffPage
      chrome={chrome}
      title={words.forms[form]}
      place="dossiers"
      width="reading"
      backHref={dossier === undefined ? list : `${list}/${dossier.id}`}
    >
      <h1>{words.forms[form]}</h1>
      {dossier === undefined ? null : (
        <p class="eyebrow">
          <SaidText pageLang={lang} said={dossier.title} />
        </p>
      )}
      <ErrorSummary lang={lang} mistakes={mistakes.map((mistake) => withLabel(lang, form, mistake))} />
      {mayName(form) ? <p class="lead">{words.formLead}</p> : null}
      <Form action={action} hidden={of === undefined ? {} : { of }}>
        {fieldsOfForm[form].map((spec) => (
          <Pair {...props} spec={spec} />
        ))}
        {mayName(form) ? <Named lang={lang} typed={typed} mistakes={mistakes} /> : null}
        <p>{words.proposeText}</p>
        <Buttons>
          <Button>{words.propose}</Button>
        </Buttons>
      </Form>
    </StaffPage>
  );
};

/** Mistakes as the summary lists them: each with the label of its field. */
function withLabel(lang: Lang, form: DossierForm, mistake: Mistake): Mistake {
  const words = messages(lang).dossierDesk;
  if (mistake.name === undefined) return mistake;
  const spec = fieldsOfForm[form].find(({ name, urdu }) => mistake.name === name || mistake.name === urduOf(urdu));
  if (spec === undefined) return mistake;
  const label = fieldLabel(lang, form, spec.name);
  return { ...mistake, text: `${mistake.name === spec.name ? label : words.inUrdu(label)}: ${mistake.text}` };
}

const urduOf = (key: UrduWordKey | undefined): string | undefined => (key === undefined ? undefined : urduField(key));

const errorOf = (mistakes: readonly Mistake[], name: string): string | undefined =>
  mistakes.find((mistake) => mistake.name === name)?.text;

type FieldProps = ChangeFormPageProps & { readonly spec: FieldSpec };

/** A field, and beside it the one for the same in Urdu. */
const Pair = (props: FieldProps): Html => {
  const { chrome, form, spec, typed, mistakes } = props;
  const { lang } = chrome;
  if (spec.urdu === undefined) return <OneField {...props} />;
  const name = urduField(spec.urdu);
  const words = messages(lang).dossierDesk;
  const field = {
    lang,
    name,
    label: words.inUrdu(fieldLabel(lang, form, spec.name)),
    value: typed.get(name),
    error: errorOf(mistakes, name),
    optional: true,
  };
  return (
    <div class="tongues">
      <OneField {...props} />
      <div class="in-urdu">{spec.kind === 'text' ? <TextArea {...field} rows={3} /> : <TextField {...field} />}</div>
    </div>
  );
};

const OneField = (props: FieldProps): Html => {
  const { chrome, form, spec, typed, mistakes, options, speakers } = props;
  const { lang } = chrome;
  const { name, kind, optional = false } = spec;
  const field = {
    lang,
    name,
    label: fieldLabel(lang, form, name),
    hint: fieldHint(lang, form, name),
    value: typed.get(name),
    error: errorOf(mistakes, name),
    optional,
  };
  const choices = options[name] ?? [];
  switch (kind) {
    case 'line':
      return <TextField {...field} />;
    case 'speaker':
      return <TextField {...field} suggestions={speakers} />;
    case 'text':
      return <TextArea {...field} rows={3} />;
    case 'number':
      return <TextField {...field} keyboard="numeric" width="short" />;
    case 'select':
      return <SelectField {...field} groups={[{ label: '', options: choices }]} />;
    case 'radios':
      return <Radios {...field} choices={choices} />;
    case 'date': {
      const part = (which: string): string | undefined => typed.get(`${name}-${which}`);
      return <DateField {...field} value={{ day: part('day'), month: part('month'), year: part('year') }} />;
    }
    default:
      throw new Error(`not handled: ${String(kind satisfies never)}`);
  }
};

/** Folded, unless something is in it or it lacks something: hardly any change names somebody. */
const Named = ({
  lang,
  typed,
  mistakes,
}: { readonly lang: Lang } & Pick<ChangeFormPageProps, 'typed' | 'mistakes'>): Html => {
  const words = messages(lang).dossierDesk;
  const names = ['named-name', 'named-office', 'named-reason'] as const;
  const field = (name: (typeof names)[number]) => ({
    lang,
    name,
    value: typed.get(name),
    error: errorOf(mistakes, name),
  });
  const isOpen = names.some((name) => typed.has(name) || errorOf(mistakes, name) !== undefined);
  return (
    <Fold title={words.namedTitle} open={isOpen}>
      <p>{words.namedText}</p>
      <TextField {...field('named-name')} label={words.namedName} optional />
      <TextField {...field('named-office')} label={words.namedOffice} optional />
      <Checkboxes
        {...field('named-reason')}
        label={words.namedReasonLabel}
        values={typed.has('named-reason') ? ['holds-office'] : []}
        choices={[{ value: 'holds-office', label: words.namedReason }]}
        optional
      />
    </Fold>
  );
};
