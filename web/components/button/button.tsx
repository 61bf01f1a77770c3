/** Things to press. One primary per page; a link that looks like a button only leads somewhere, it never changes anything. */
import type { Child, Html } from '../../html.ts';
import { Icon, type IconName } from '../icon/icon.tsx';

interface Looks {
  readonly kind?: 'primary' | 'secondary' | undefined;
  readonly icon?: IconName | undefined;
  readonly children: Child;
}

const classOf = ({ kind = 'primary' }: Looks): string => `button button-${kind}`;

/** Sends its form; `name` and `value` tell the server which of several was pressed. */
export const Button = (
  props: Looks & { readonly name?: string | undefined; readonly value?: string | undefined },
): Html => (
  <button class={classOf(props)} type="submit" name={props.name} value={props.value}>
    {props.icon === undefined ? null : <Icon name={props.icon} />}
    <span>{props.children}</span>
  </button>
);

export const ButtonLink = (props: Looks & { readonly href: string }): Html => (
  <a class={classOf(props)} href={props.href}>
    {props.icon === undefined ? null : <Icon name={props.icon} />}
    <span>{props.children}</span>
  </a>
);

/** Row of buttons that wraps on a narrow screen. */
export const Buttons = ({ children }: { readonly children: Child }): Html => <div class="buttons">{children}</div>;
