/** Right after sending: the code, the promise, who gets it, slips, a cover code, the own copy, and the end. */
import { Button, ButtonLink, Buttons } from '../../components/button/button.tsx';
import { CodeBlock } from '../../components/code-block/code-block.tsx';
import { ErrorSummary } from '../../components/error-summary/error-summary.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { Form } from '../../components/form/form.tsx';
import { Page, type Chrome } from '../../components/page/page.tsx';
import { Panel } from '../../components/panel/panel.tsx';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';
import type { SlipMessages } from '../../locales/messages.ts';

/** The code as it is shown: the page does not know how one is made of the other. */
export interface CodeView {
  /** In the language's numerals, in groups. */
  readonly digits: readonly string[];
  /** In Latin numerals; the same groups as `digits` in English. */
  readonly latinDigits: readonly string[];
  readonly letters: readonly string[];
}

export interface LodgedPageProps {
  readonly chrome: Chrome;
  readonly code: CodeView;
  /** In words. */
  readonly receivedOn: string;
  /** In words. */
  readonly promisedUntil: string;
  /** In general words who gets it; more than one may hold. */
  readonly routing: readonly (keyof SlipMessages['lodged']['routing'])[];
  /** Bodies outside, while it waits with the custodians. */
  readonly outside: readonly { readonly name: string; readonly contact?: string | undefined }[];
  readonly sentAgain: boolean;
  readonly cover: 'open' | 'kept' | 'same' | 'form';
  readonly copy: 'offered' | 'taken';
}

export const LodgedPage = (props: LodgedPageProps): Html => {
  const { chrome, code, receivedOn, promisedUntil, sentAgain } = props;
  const { lang } = chrome;
  const words = messages(lang).slip.lodged;
  const mistake = props.cover === 'same' ? words.coverSame : props.cover === 'form' ? words.coverForm : undefined;
  return (
    <Page chrome={chrome} title={words.title} width="reading">
      <ErrorSummary lang={lang} mistakes={mistake === undefined ? [] : [{ name: 'cover', text: mistake }]} />
      <Panel kind="done" title={words.title} level={1}>
        <p>{words.lead}</p>
      </Panel>
      {sentAgain ? (
        <Panel>
          <p>{words.sentBefore}</p>
        </Panel>
      ) : null}
      <div class="pair">
        <section class="flow" aria-labelledby="code">
          <h2 id="code">{words.codeTitle}</h2>
          <p>
            <strong>{words.onlyNow}</strong>
          </p>
          <CodeBlock label={words.codeDigits} groups={code.digits} />
          {code.digits.join() === code.latinDigits.join() ? null : (
            <CodeBlock label={words.codeDigits} groups={code.latinDigits} />
          )}
          <p>{words.codeLetters}:</p>
          <CodeBlock label={words.codeLetters} groups={code.letters} />
          <p class="hint">{words.codeHint}</p>
        </section>
        <div>
          <Slips {...props} />
          <section class="flow" aria-labelledby="routing">
            <h2 id="routing">{words.routingTitle}</h2>
            {props.routing.map((reason) => (
              <p>{words.routing[reason]}</p>
            ))}
            {props.outside.length === 0 ? null : (
              <ul class="points">
                {props.outside.map(({ name, contact }) => (
                  <li>
                    {name}
                    {contact === undefined ? null : <bdi> · {contact}</bdi>}
                  </li>
                ))}
              </ul>
            )}
          </section>
          <section class="flow" aria-labelledby="promise">
            <h2 id="promise">{words.promiseTitle}</h2>
            <p>{words.promise(receivedOn, promisedUntil)}</p>
            <p class="hint">{words.promiseHint}</p>
          </section>
        </div>
      </div>
      <div class="pair">
        <Cover {...props} mistake={mistake} />
        <section class="flow" aria-labelledby="copy">
          <h2 id="copy">{words.copyTitle}</h2>
          {props.copy === 'taken' ? (
            <p>{words.copyTaken}</p>
          ) : (
            <>
              <p>{words.copyText}</p>
              <Form action={`/${lang}/lodged/copy`}>
                <Buttons>
                  <Button kind="secondary" icon="lock">
                    {words.copyTake}
                  </Button>
                </Buttons>
              </Form>
            </>
          )}
        </section>
      </div>
      <section class="flow" aria-labelledby="finish">
        <h2 id="finish">{words.finishTitle}</h2>
        <p>{words.finishText}</p>
        <Form action={`/${lang}/lodged/finish`}>
          <Buttons>
            <Button icon="check">{words.finish}</Button>
          </Buttons>
        </Form>
      </section>
    </Page>
  );
};

const Slips = ({ chrome: { lang } }: LodgedPageProps): Html => {
  const words = messages(lang).slip.lodged;
  return (
    <section class="flow" aria-labelledby="slips">
      <h2 id="slips">{words.slips}</h2>
      <Buttons>
        <ButtonLink kind="secondary" icon="print" href={`/${lang}/slip`}>
          {words.slipA6}
        </ButtonLink>
        <ButtonLink kind="secondary" icon="print" href={`/${lang}/slip/roll`}>
          {words.slipRoll}
        </ButtonLink>
        <ButtonLink kind="secondary" icon="print" href={`/${lang}/slip/quiet`}>
          {words.slipQuiet}
        </ButtonLink>
      </Buttons>
      <p class="hint">{words.slipQuietHint}</p>
    </section>
  );
};

const Cover = ({
  chrome: { lang },
  cover,
  mistake,
}: LodgedPageProps & { readonly mistake: string | undefined }): Html => {
  const words = messages(lang).slip.lodged;
  return (
    <section class="flow" aria-labelledby="cover">
      <h2 id="cover">{words.coverTitle}</h2>
      <p>{words.coverText}</p>
      {cover === 'kept' ? (
        <p>
          <strong>{words.coverKept}</strong>
        </p>
      ) : (
        <Form action={`/${lang}/lodged/cover`}>
          <TextField
            lang={lang}
            name="cover"
            label={words.coverLabel}
            keyboard="numeric"
            width="short"
            error={mistake}
          />
          <Buttons>
            <Button kind="secondary" icon="key">
              {words.coverKeep}
            </Button>
          </Buttons>
        </Form>
      )}
    </section>
  );
};

/** After the end: nothing of it is on this device any more. */
export const FinishedPage = ({ chrome }: { readonly chrome: Chrome }): Html => {
  const { lang } = chrome;
  const words = messages(lang).slip.finished;
  return (
    <Page chrome={chrome} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Buttons>
        <ButtonLink href={`/${lang}`}>{words.home}</ButtonLink>
        <ButtonLink kind="secondary" icon="key" href={`/${lang}/code`}>
          {words.toCode}
        </ButtonLink>
      </Buttons>
    </Page>
  );
};
