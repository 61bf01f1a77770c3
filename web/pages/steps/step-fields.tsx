/** The fields of a step's form, made from the step's own definition: each kind of fact with the control that suits it. */
import { definitionOf, type FieldInput } from '@amanat/domain';
import {
  Checkboxes,
  controlId,
  DateField,
  type DateParts,
  Radios,
  SelectField,
  type SelectOption,
  TextArea,
  TextField,
} from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { digits, messages, stepText } from '../../locales/index.ts';
import {
  dayField,
  dayParts,
  factField,
  happenedField,
  type IdentityPart,
  identityField,
  identityParts,
  numberField,
  timeField,
} from './field-names.ts';
import { errorOf, first, type OneField, propsOf, type StepFieldsProps } from './one-field.ts';
import { SectionField, SectionsField } from './section-fields.tsx';

export const FactFields = (props: StepFieldsProps): Html => {
  const text = stepText(props.lang, props.type).facts;
  return (
    <>
      {Object.entries(definitionOf(props.type).facts).map(([name, { input, isOptional }]) => {
        const words = text[name];
        if (words === undefined) throw new Error(`a field without words: ${name}`);
        const one = { ...props, field: factField(name), label: words.label, hint: words.hint, optional: isOptional };
        return <FactField {...one} input={input} words={words.choices ?? {}} />;
      })}
    </>
  );
};

export const HappenedField = (props: StepFieldsProps): Html => {
  const { happened, happenedHint } = messages(props.lang).life;
  return <WhenField {...props} field={happenedField} label={happened} hint={happenedHint} />;
};

const FactField = (
  one: OneField & { readonly input: FieldInput; readonly words: Readonly<Record<string, string>> },
): Html => {
  const { lang, input, words, choices, field } = one;
  const { life } = messages(lang);
  const options = (values: readonly string[]): readonly SelectOption[] =>
    values.map((value) => ({ value, label: words[value] ?? value }));
  switch (input.kind) {
    case 'when':
      return <WhenField {...one} />;
    case 'day':
      return <DateField {...propsOf(one)} value={dayOf(one, field)} />;
    case 'choice':
      return <OneOf {...one} options={options(input.of)} />;
    case 'yes-no':
      return (
        <OneOf
          {...one}
          options={[
            { value: 'yes', label: life.yes },
            { value: 'no', label: life.no },
          ]}
        />
      );
    case 'choices':
      return <Checkboxes {...propsOf(one)} choices={options(input.of)} values={one.typed.get(field)} />;
    case 'count':
      return (
        <TextField
          {...propsOf(one)}
          hint={one.hint ?? life.countHint(digits(lang, String(input.min)), digits(lang, String(input.max)))}
          keyboard="numeric"
          width="short"
          value={first(one, field)}
        />
      );
    case 'person':
      return <SomebodyOf {...one} people={choices.people(input.roles)} />;
    case 'people': {
      const people = choices.people(input.roles);
      if (people.length === 0) return <Missing {...one} text={life.nobodyOfRole} />;
      return <Checkboxes {...propsOf(one)} choices={people} values={one.typed.get(field)} />;
    }
    case 'section':
      return <SectionField {...one} hint={one.hint ?? life.sectionHint} />;
    case 'sections':
      return <SectionsField {...one} />;
    case 'item':
      return <Listed {...one} options={choices.items} none={life.noItemYet} />;
    case 'rule':
      return <Listed {...one} options={choices.rules} none={life.noRuleYet} />;
    case 'step':
      return <Listed {...one} options={choices.steps} none={life.noStepYet} />;
    case 'digest':
      return <TextField {...propsOf(one)} hint={one.hint ?? life.digestHint} value={first(one, field)} />;
    default:
      throw new Error(`unknown input: ${String(input satisfies never)}`);
  }
};

const dayOf = (props: StepFieldsProps, field: string): DateParts =>
  Object.fromEntries(dayParts.map((part) => [part, first(props, dayField(field, part))]));

const WhenField = (one: OneField): Html => {
  const { lang, field } = one;
  const { time, timeHint } = messages(lang).life;
  return (
    <div class="when">
      <DateField {...propsOf(one)} value={dayOf(one, field)} />
      <TextField
        lang={lang}
        name={timeField(field)}
        label={time}
        hint={timeHint}
        error={errorOf(one, timeField(field))}
        keyboard="numeric"
        width="short"
        value={first(one, timeField(field))}
      />
    </div>
  );
};

/** Few are seen at once; of many one is found by typing. */
const mostRadios = 6;

const OneOf = (one: OneField & { readonly options: readonly SelectOption[] }): Html => {
  const { options, optional, field, lang } = one;
  const value = first(one, field);
  if (options.length > mostRadios)
    return <SelectField {...propsOf(one)} groups={[{ label: '', options }]} value={value} />;
  const none = { value: '', label: messages(lang).life.notSaid };
  return (
    <Radios
      {...propsOf(one)}
      choices={optional === true ? [...options, none] : options}
      value={value ?? (optional === true ? '' : undefined)}
    />
  );
};

const SomebodyOf = ({ people, ...one }: OneField & { readonly people: readonly SelectOption[] }): Html =>
  people.length === 0 ? (
    <Missing {...one} text={messages(one.lang).life.nobodyOfRole} />
  ) : (
    <OneOf {...one} options={people} />
  );

const Listed = ({
  options,
  none,
  ...one
}: OneField & { readonly options: readonly SelectOption[]; readonly none: string }): Html => {
  if (options.length === 0) return <Missing {...one} text={none} />;
  const only = options.length === 1 && one.optional !== true ? options[0]?.value : undefined;
  return <SelectField {...propsOf(one)} groups={[{ label: '', options }]} value={first(one, one.field) ?? only} />;
};

/** Nothing can be chosen here yet. Where it is needed, the way to what is missing stands beside it. */
const Missing = (one: OneField & { readonly text: string }): Html => {
  const { lang, label, text, optional, enterHref, field } = one;
  const { life, common } = messages(lang);
  const error = errorOf(one, field);
  return (
    <div class={error === undefined ? 'field' : 'field field-wrong'}>
      <p class="label" id={text === life.nobodyOfRole ? undefined : controlId(field)} tabindex={-1}>
        {label}
        {optional === true ? <span class="optional"> ({common.optional})</span> : null}
      </p>
      <p class="hint">
        {text}{' '}
        {text === life.nobodyOfRole ? (
          <a id={controlId(field)} href={enterHref}>
            {life.enterPerson}
          </a>
        ) : null}
      </p>
      {error === undefined ? null : (
        <p class="mistake">
          <strong>{common.errorPrefix}</strong> {error}
        </p>
      )}
    </div>
  );
};

export const NumberFields = (props: StepFieldsProps): Html => {
  const { lang, type } = props;
  const { life } = messages(lang);
  const text = stepText(lang, type).numbers ?? {};
  const fields = Object.entries(definitionOf(type).numbers ?? {});
  if (fields.length === 0) return <></>;
  return (
    <section class="flow sealed-fields">
      <h2>{life.numbersTitle}</h2>
      <p class="hint">{life.numbersText}</p>
      {fields.map(([name, { lines }]) => {
        const field = numberField(name);
        const one = { ...props, field, label: text[name]?.label ?? name, hint: text[name]?.hint, optional: true };
        return lines ? (
          <TextArea {...propsOf(one)} rows={3} value={first(props, field)} />
        ) : (
          <TextField {...propsOf(one)} width="medium" value={first(props, field)} />
        );
      })}
    </section>
  );
};

export const IdentityFields = (props: StepFieldsProps): Html => {
  const { lang } = props;
  const { life } = messages(lang);
  if (definitionOf(props.type).entersPerson !== true) return <></>;
  const fieldOf = (part: IdentityPart): Html => {
    const field = identityField(part);
    const shared = propsOf({ ...props, field, label: life.identity[part], optional: true });
    if (part === 'aliases') return <TextArea {...shared} rows={2} value={first(props, field)} />;
    return <TextField {...shared} keyboard={part === 'phone' ? 'tel' : 'text'} value={first(props, field)} />;
  };
  return (
    <section class="flow sealed-fields">
      <h2>{life.identityTitle}</h2>
      <p class="hint">{life.identityText}</p>
      {identityParts.map(fieldOf)}
    </section>
  );
};
