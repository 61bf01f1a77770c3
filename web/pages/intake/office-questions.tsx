/** The questions about places and offices: where, which office was told, who must not see it, who presses. */
import { Checkboxes, Radios } from '../../components/choice/choice.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { SelectField, TextField } from '../../components/field/text-field.tsx';
import type { Html } from '../../html.ts';
import { choicesOf, districtGroups, optionsOf } from './choices.ts';
import { asks, ticksOf, wordsOf, type StepContext } from './step-context.ts';
import { toldNumber } from './steps.ts';

export const WhereQuestion = (context: StepContext): Html => {
  const { where } = wordsOf(context);
  const { typed } = context;
  return (
    <>
      <h1>{where.title}</h1>
      <SelectField
        {...asks(context, 'district', where.district)}
        hint={where.hint}
        groups={districtGroups(context.lang, context.districts)}
        value={typed['district']}
      />
      <TextField
        {...asks(context, 'district-typed', where.typed)}
        hint={where.typedHint}
        value={typed['district-typed']}
      />
      <SelectField
        {...asks(context, 'country', where.country)}
        optional
        groups={[{ label: '', options: optionsOf(where.countries) }]}
        value={typed['country']}
      />
      <TextField
        {...asks(context, 'village', where.village)}
        optional
        hint={where.villageHint}
        value={typed['village']}
      />
    </>
  );
};

export const ToldQuestion = (context: StepContext): Html => {
  const { told } = wordsOf(context);
  const { typed } = context;
  const number = toldNumber(context.step);
  const name = (part: string): string => `told-${number}-${part}`;
  const date = {
    day: typed[name('on-day')],
    month: typed[name('on-month')],
    year: typed[name('on-year')],
  };
  return (
    <>
      <h1>{number === 1 ? told.title : told.titleAgain}</h1>
      <p class="hint">{told.hint}</p>
      <SelectField
        {...asks(context, name('office'), told.office)}
        groups={[{ label: '', options: optionsOf(told.offices) }]}
        value={typed[name('office')]}
      />
      <TextField
        {...asks(context, name('name'), told.name)}
        optional
        value={typed[name('name')]}
        suggestions={context.offices?.map((office) => office.name)}
      />
      <DateField {...asks(context, name('on'), told.on)} optional hint={told.onHint} value={date} />
      <Radios
        {...asks(context, name('did'), told.did)}
        optional
        hint={told.didHint}
        choices={choicesOf(told.dids)}
        value={typed[name('did')]}
      />
    </>
  );
};

export const ExcludeQuestion = (context: StepContext): Html => {
  const { exclude, reach } = wordsOf(context);
  const { offices } = context;
  return (
    <>
      <h1>{exclude.title}</h1>
      <p class="hint">{exclude.hint}</p>
      {offices === undefined ? (
        <p>{exclude.needsDistrict}</p>
      ) : (
        <Checkboxes
          {...asks(context, 'office', exclude.offices)}
          optional
          choices={offices.map(({ id, name }) => ({ value: id, label: name }))}
          values={ticksOf(context, 'office')}
        />
      )}
      {context.insecureLan ? (
        <p>{reach.offText}</p>
      ) : (
        <TextField
          {...asks(context, 'named', exclude.named)}
          optional
          hint={exclude.namedHint}
          value={context.typed['named']}
        />
      )}
    </>
  );
};

export const PressureQuestion = (context: StepContext): Html => {
  const { pressure } = wordsOf(context);
  return (
    <>
      <Radios
        {...asks(context, 'pressed', pressure.title)}
        asHeading
        hint={pressure.hint}
        choices={choicesOf(pressure.labels)}
        value={context.typed['pressed']}
      />
      <Checkboxes
        {...asks(context, 'pressed-by', pressure.by)}
        optional
        choices={choicesOf(pressure.bys)}
        values={ticksOf(context, 'pressed-by')}
      />
      <Checkboxes
        {...asks(context, 'pressed-how', pressure.how)}
        optional
        choices={choicesOf(pressure.hows)}
        values={ticksOf(context, 'pressed-how')}
      />
    </>
  );
};
