/** One line of text, a longer text, and a choice from a long list. Direction follows what is typed, not the page. */
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';
import { controlId, describedBy, FieldFrame, invalid, type FieldProps } from './field-frame.tsx';

export interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined;
  /** Which keyboard a phone should show. */
  readonly keyboard?: 'text' | 'numeric' | 'tel' | 'email' | undefined;
  /** Width by what is expected, as a help to the eye; nothing is cut off. */
  readonly width?: 'short' | 'medium' | 'full' | undefined;
  /** Offered while typing; anything else may be typed too. */
  readonly suggestions?: readonly string[] | undefined;
}

export const TextField = (props: TextFieldProps): Html => (
  <FieldFrame {...props}>
    <input
      class={`input input-${props.width ?? 'full'}`}
      id={controlId(props.name)}
      name={props.name}
      type="text"
      inputmode={props.keyboard}
      value={props.value ?? ''}
      dir="auto"
      autocomplete="off"
      spellcheck={false}
      list={props.suggestions === undefined ? undefined : `${controlId(props.name)}-list`}
      aria-describedby={describedBy(props)}
      aria-invalid={invalid(props)}
    />
    {props.suggestions === undefined ? null : (
      <datalist id={`${controlId(props.name)}-list`}>
        {props.suggestions.map((text) => (
          <option value={text} />
        ))}
      </datalist>
    )}
  </FieldFrame>
);

export interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined;
  /** Lines shown at first; 6 unless told. There is no `maxlength`: it would cut a pasted text without a word. */
  readonly rows?: number | undefined;
}

export const TextArea = (props: TextAreaProps): Html => (
  <FieldFrame {...props}>
    {/* The line break is the one that HTML drops after the tag, so that a text beginning with one keeps it. */}
    <textarea
      class="input"
      id={controlId(props.name)}
      name={props.name}
      rows={props.rows ?? 6}
      dir="auto"
      autocomplete="off"
      spellcheck={false}
      aria-describedby={describedBy(props)}
      aria-invalid={invalid(props)}
    >
      {`\n${props.value ?? ''}`}
    </textarea>
  </FieldFrame>
);

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export interface SelectFieldProps extends FieldProps {
  readonly value?: string | undefined;
  /** Options in groups; one group with an empty label shows as a plain list. */
  readonly groups: readonly { readonly label: string; readonly options: readonly SelectOption[] }[];
}

export const SelectField = (props: SelectFieldProps): Html => (
  <FieldFrame {...props}>
    <select
      class="input"
      id={controlId(props.name)}
      name={props.name}
      autocomplete="off"
      aria-describedby={describedBy(props)}
      aria-invalid={invalid(props)}
    >
      <option value="">{messages(props.lang).common.choose}</option>
      {props.groups.map(({ label, options }) => {
        const items = options.map((option) => (
          <option value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        ));
        return label === '' ? <>{items}</> : <optgroup label={label}>{items}</optgroup>;
      })}
    </select>
  </FieldFrame>
);
