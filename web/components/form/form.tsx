/** A form as every page posts one: no file part can be sent, the browser remembers nothing, the server checks. */
import type { Child, Html } from '../../html.ts';

export interface FormProps {
  readonly action: string;
  /** Fields the person does not see; values are escaped like all text. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly children: Child;
}

/** `enctype` stays the default on purpose: the server refuses multipart bodies (no file, of any kind). */
export const Form = ({ action, hidden = {}, children }: FormProps): Html => (
  <form class="form" method="post" action={action} autocomplete="off" novalidate accept-charset="utf-8">
    {Object.entries(hidden).map(([name, value]) => (
      <input type="hidden" name={name} value={value} autocomplete="off" />
    ))}
    {children}
  </form>
);
