/**
 * How the promise given at intake stands, and the receipt. The same for a code and its cover, and before and after whatever
 * is sent; only the log's publication and the deadline change it.
 */
import type { CodePageView } from '@amanat/casework';
import { Button, Buttons, Form, Panel } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';

interface PromisePartProps {
  readonly lang: Lang;
  readonly promise: CodePageView['promise'];
  /** In words. */
  readonly promisedUntil: string;
}

export const PromisePart = ({ lang, promise, promisedUntil }: PromisePartProps): Html => {
  const words = messages(lang).code.receipt;
  if (promise.kind === 'missing')
    return (
      <Panel kind="firm" title={words.title}>
        <p>{words.missing(promisedUntil)}</p>
        <Links lang={lang} />
      </Panel>
    );
  return (
    <section class="flow ruled">
      <h2>{words.title}</h2>
      {!('publishedOn' in promise) ? (
        <p>{words.waiting(promisedUntil)}</p>
      ) : (
        <>
          <Shown lang={lang} promise={promise} promisedUntil={promisedUntil} />
          <Form action={`/${lang}/record/receipt`}>
            <p>{words.takeText}</p>
            <Buttons>
              <Button kind="secondary" icon="lock">
                {words.take}
              </Button>
            </Buttons>
          </Form>
        </>
      )}
      <Links lang={lang} />
    </section>
  );
};

type ShownProps = PromisePartProps & {
  readonly promise: Extract<CodePageView['promise'], { readonly publishedOn: string }>;
};

/** Whose time it is stands beside it: a claim of this office, unless somebody outside has bounded it. */
const Shown = ({ lang, promise, promisedUntil }: ShownProps): Html => {
  const words = messages(lang).code.receipt;
  const day = Temporal.PlainDate.from(promise.publishedOn);
  return (
    <>
      <p>{promise.kind === 'late' ? words.late(day, promisedUntil) : words.inLog(day)}</p>
      <p class="hint">
        {promise.witnessedOn === undefined
          ? words.officeClock
          : words.witnessed(Temporal.PlainDate.from(promise.witnessedOn))}
      </p>
    </>
  );
};

const Links = ({ lang }: { readonly lang: Lang }): Html => {
  const words = messages(lang).code.receipt;
  return (
    <p>
      <a href={`/${lang}/log`}>{words.toLog}</a>
    </p>
  );
};
