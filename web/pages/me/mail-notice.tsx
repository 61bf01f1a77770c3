/** Where one is written to that something waits, on one's own page. */
import { Button, Buttons, Form, Panel, Radios, SummaryList, TextField } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatDay, type Lang, messages } from '../../locales/index.ts';

export interface MailNoticeView {
  /** False: this server sends none, or must not be told an address. One that is there can still be removed. */
  readonly isOffered: boolean;
  readonly address?: string | undefined;
  readonly language?: Lang | undefined;
  /** `2026-11-22`: the last one was not taken. */
  readonly refusedOn?: string | undefined;
  readonly done?: 'saved' | 'removed' | undefined;
  /** What was typed and cannot be an address. */
  readonly typed?: { readonly address: string; readonly language: string } | undefined;
}

export const MailNotice = ({ lang, mail }: { readonly lang: Lang; readonly mail: MailNoticeView }): Html => {
  const words = messages(lang).mail;
  const { isOffered, address, refusedOn, done, typed } = mail;
  return (
    <section class="flow ruled">
      <h2>{words.title}</h2>
      {done === undefined ? null : (
        <Panel kind="done">
          <p>{words[done]}</p>
        </Panel>
      )}
      <p>{isOffered ? words.text : words.notOffered}</p>
      {address === undefined ? null : (
        <>
          <SummaryList lang={lang} rows={[{ label: words.goesTo, value: <bdi>{address}</bdi> }]} />
          {refusedOn === undefined ? null : <p>{words.refused(formatDay(lang, Temporal.PlainDate.from(refusedOn)))}</p>}
          <Form action={`/${lang}/staff/me/mail/remove`}>
            <Buttons>
              <Button kind="secondary">{words.remove}</Button>
            </Buttons>
          </Form>
        </>
      )}
      {isOffered ? (
        <>
          <p>{words.whoReads}</p>
          <Form action={`/${lang}/staff/me/mail`}>
            <TextField
              lang={lang}
              name="address"
              label={words.address}
              value={typed?.address ?? address}
              keyboard="email"
              width="medium"
              error={typed === undefined ? undefined : words.problem}
            />
            <Radios
              lang={lang}
              name="language"
              label={words.language}
              value={typed?.language ?? mail.language ?? lang}
              choices={(['ur', 'en'] as const).map((value) => ({ value, label: nameOf(value, lang) }))}
            />
            <Buttons>
              <Button kind="secondary">{words.save}</Button>
            </Buttons>
          </Form>
        </>
      ) : null}
    </section>
  );
};

/** As the languages are named in the reader's own. */
const nameOf = (value: Lang, lang: Lang): string => messages(lang).mail.languages[value];
