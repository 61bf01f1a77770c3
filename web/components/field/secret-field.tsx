/** A passphrase. The browser shows dots and remembers nothing: machines in an office are shared. It may be pasted. */
import type { Html } from '../../html.ts';
import { controlId, describedBy, FieldFrame, invalid, type FieldProps } from './field-frame.tsx';

export const SecretField = (props: FieldProps): Html => (
  <FieldFrame {...props}>
    <input
      class="input input-full"
      id={controlId(props.name)}
      name={props.name}
      type="password"
      dir="auto"
      autocomplete="off"
      spellcheck={false}
      aria-describedby={describedBy(props)}
      aria-invalid={invalid(props)}
    />
  </FieldFrame>
);
