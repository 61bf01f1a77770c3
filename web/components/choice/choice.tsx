/** Radios and checkboxes: each a whole row to touch, with an icon beside the words where it helps who reads little. */
import type { Html } from '../../html.ts';
import { controlId, GroupFrame, type FieldProps } from '../field/field-frame.tsx';
import { Icon, type IconName } from '../icon/icon.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly icon?: IconName | undefined;
}

interface RowProps extends Choice {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly id: string;
  readonly checked: boolean;
}

const Row = ({ type, name, id, value, label, hint, icon, checked }: RowProps): Html => (
  <label class="choice" for={id}>
    <input type={type} id={id} name={name} value={value} checked={checked} autocomplete="off" />
    {icon === undefined ? null : <Icon name={icon} />}
    <span class="choice-words">
      {label}
      {hint === undefined ? null : <span class="choice-hint">{hint}</span>}
    </span>
  </label>
);

// The first row carries the group's id, so that the error summary leads to something that takes the focus.
const rowId = (name: string, index: number): string => (index === 0 ? controlId(name) : `${controlId(name)}-${index}`);

export interface RadiosProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly value?: string | undefined;
}

export const Radios = (props: RadiosProps): Html => (
  <GroupFrame {...props}>
    <div class="choices">
      {props.choices.map((choice, index) => (
        <Row
          {...choice}
          type="radio"
          name={props.name}
          id={rowId(props.name, index)}
          checked={choice.value === props.value}
        />
      ))}
    </div>
  </GroupFrame>
);

export interface CheckboxesProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly values?: readonly string[] | undefined;
}

/** All rows post under the same name, once per row that is ticked. */
export const Checkboxes = (props: CheckboxesProps): Html => (
  <GroupFrame {...props}>
    <div class="choices">
      {props.choices.map((choice, index) => (
        <Row
          {...choice}
          type="checkbox"
          name={props.name}
          id={rowId(props.name, index)}
          checked={props.values?.includes(choice.value) ?? false}
        />
      ))}
    </div>
  </GroupFrame>
);
