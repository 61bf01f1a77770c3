/**
 * What all fields share: the props, the ids, and the order label → hint → mistake → control. The control points at hint
 * and mistake by `aria-describedby`, the error summary points at the control by its id.
 */
import type { Child, Html } from '../../html.ts';
import { messages, type Lang } from '../../locales/index.ts';

export interface FieldProps {
  readonly lang: Lang;
  /** Name it is posted under; letters, digits and hyphens. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong, in words that say how to mend it. Absent when nothing is. */
  readonly error?: string | undefined;
  /** Says beside the label that it may be left empty. */
  readonly optional?: boolean | undefined;
  /** Makes the label the page's `h1`, for a page that asks one thing. */
  readonly asHeading?: boolean | undefined;
}

/** Id of the control (of the first one, in a group): where a link in the error summary leads. */
export const controlId = (name: string): string => `f-${name}`;

/** Value for `aria-describedby`; absent when there is neither hint nor mistake. */
export function describedBy({ name, hint, error }: FieldProps): string | undefined {
  const ids = [
    hint === undefined ? [] : [`${controlId(name)}-hint`],
    error === undefined ? [] : [`${controlId(name)}-error`],
  ];
  return ids.flat().join(' ') || undefined;
}

/** `aria-invalid` only where something is wrong. */
export const invalid = ({ error }: FieldProps): 'true' | undefined => (error === undefined ? undefined : 'true');

const Optional = ({ lang, optional }: FieldProps): Html => (
  <>{optional === true ? <span class="optional"> ({messages(lang).common.optional})</span> : null}</>
);

/** Hint and mistake, with the ids that {@link describedBy} names. */
export const Notes = ({ lang, name, hint, error }: FieldProps): Html => (
  <>
    {hint === undefined ? null : (
      <p class="hint" id={`${controlId(name)}-hint`}>
        {hint}
      </p>
    )}
    {error === undefined ? null : (
      <p class="mistake" id={`${controlId(name)}-error`}>
        <strong>{messages(lang).common.errorPrefix}</strong> {error}
      </p>
    )}
  </>
);

/** Frame of a field with a single control. */
export const FieldFrame = (props: FieldProps & { readonly children: Child }): Html => {
  const label = (
    <label class="label" for={controlId(props.name)}>
      {props.label}
      <Optional {...props} />
    </label>
  );
  return (
    <div class={props.error === undefined ? 'field' : 'field field-wrong'}>
      {props.asHeading === true ? <h1 class="question">{label}</h1> : label}
      <Notes {...props} />
      {props.children}
    </div>
  );
};

/** Frame of a group of controls: a fieldset whose legend is the question. */
export const GroupFrame = (props: FieldProps & { readonly children: Child }): Html => {
  const words = (
    <>
      {props.label}
      <Optional {...props} />
    </>
  );
  return (
    <fieldset class={props.error === undefined ? 'field' : 'field field-wrong'} aria-describedby={describedBy(props)}>
      <legend class="label">{props.asHeading === true ? <h1 class="question">{words}</h1> : words}</legend>
      <Notes {...props} />
      {props.children}
    </fieldset>
  );
};
