/**
 * A day in three parts, posted as `<name>-day`, `<name>-month` (1 to 12) and `<name>-year`. The month is chosen by its
 * name, so that 03/04 cannot be read two ways; each part may be left empty, since people often remember only some.
 */
import type { Html } from '../../html.ts';
import { digits, messages, monthNames } from '../../locales/index.ts';
import { controlId, GroupFrame, invalid, type FieldProps } from './field-frame.tsx';

/** The parts as they were typed, also when they make no date. */
export interface DateParts {
  readonly day?: string | undefined;
  readonly month?: string | undefined;
  readonly year?: string | undefined;
}

export interface DateFieldProps extends FieldProps {
  readonly value?: DateParts | undefined;
}

const NumberPart = (props: DateFieldProps & { readonly part: 'day' | 'year'; readonly id: string }): Html => (
  <div>
    <label class="part-label" for={props.id}>
      {messages(props.lang).common[props.part]}
    </label>
    <input
      class="input"
      id={props.id}
      name={`${props.name}-${props.part}`}
      type="text"
      inputmode="numeric"
      value={props.value?.[props.part] ?? ''}
      autocomplete="off"
      aria-invalid={invalid(props)}
    />
  </div>
);

export const DateField = (props: DateFieldProps): Html => {
  const id = controlId(props.name);
  return (
    <GroupFrame {...props}>
      <div class="date-parts">
        <NumberPart {...props} part="day" id={id} />
        <div>
          <label class="part-label" for={`${id}-month`}>
            {messages(props.lang).common.month}
          </label>
          <select
            class="input"
            id={`${id}-month`}
            name={`${props.name}-month`}
            autocomplete="off"
            aria-invalid={invalid(props)}
          >
            <option value="">{messages(props.lang).common.choose}</option>
            {monthNames(props.lang).map((month, index) => (
              <option value={String(index + 1)} selected={props.value?.month === String(index + 1)}>
                {`${digits(props.lang, String(index + 1))} ${month}`}
              </option>
            ))}
          </select>
        </div>
        <NumberPart {...props} part="year" id={`${id}-year`} />
      </div>
    </GroupFrame>
  );
};
