/**
 * A button that asks the browser for a passkey. Without the small script, or in a browser that has none, it is not there:
 * every other way works without it.
 */
import { Button, Buttons } from '../../components/index.ts';
import type { Child, Html } from '../../html.ts';

export interface PasskeyOffer {
  /** Address of the script; left out, there is none. */
  readonly script?: string | undefined;
  /** What the browser is asked, as JSON. */
  readonly options: string;
}

export interface PasskeyFormProps {
  readonly action: string;
  readonly kind: 'make' | 'use';
  readonly offer: PasskeyOffer;
  readonly title: string;
  readonly text: string;
  readonly go: string;
  /** Shown where the browser made none. */
  readonly failed: string;
  /** Fields of it. */
  readonly children?: Child | undefined;
}

export const PasskeyForm = ({ action, kind, offer, title, text, go, failed, children }: PasskeyFormProps): Html => (
  <section class="passkey flow ruled" hidden>
    <h2>{title}</h2>
    <p>{text}</p>
    <form
      class="form"
      method="post"
      action={action}
      autocomplete="off"
      novalidate
      data-passkey={kind}
      data-options={offer.options}
    >
      {children}
      <input type="hidden" name="answer" value="" autocomplete="off" />
      <p class="mistake" role="alert" hidden>
        {failed}
      </p>
      <Buttons>
        <Button kind="secondary" icon="key">
          {go}
        </Button>
      </Buttons>
    </form>
    {offer.script === undefined ? null : <script type="module" src={offer.script}></script>}
  </section>
);
