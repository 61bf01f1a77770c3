/** Filters that somebody keeps under a name of their own: links, and the form that keeps the one that is shown. */
import type { SavedFilter, WorkChoice } from '@amanat/casework';
import { Button, Buttons, ErrorSummary, Fold, Form, TextField } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { workQuery } from './work-address.ts';

export type FilterMistakeCode = keyof ReturnType<typeof messages>['work']['mistakes'];
export interface FilterMistake {
  readonly code: FilterMistakeCode;
  /** As it was typed. */
  readonly name: string;
}

export const KeptFilters = ({
  lang,
  choice,
  saved,
  mistake,
}: {
  readonly lang: Lang;
  readonly choice: WorkChoice;
  readonly saved: readonly SavedFilter[];
  readonly mistake?: FilterMistake | undefined;
}): Html => {
  const words = messages(lang).work;
  const error = mistake === undefined ? undefined : words.mistakes[mistake.code];
  const shown = workQuery(choice);
  return (
    <>
      {error === undefined ? null : <ErrorSummary lang={lang} mistakes={[{ name: 'name', text: error }]} />}
      <Fold title={words.savedTitle} open={mistake !== undefined || saved.length > 0}>
        {saved.length === 0 ? (
          <p>{words.savedNone}</p>
        ) : (
          <ul class="kept-filters">
            {saved.map(({ filter, name, query }) => (
              <li>
                <a
                  href={query === '' ? `/${lang}/staff/work` : `/${lang}/staff/work?${query}`}
                  aria-current={query === shown ? 'true' : undefined}
                >
                  <bdi>{name}</bdi>
                </a>
                <Form action={`/${lang}/staff/work/filters/remove`} hidden={{ filter, shown }}>
                  <button class="button button-secondary" type="submit" aria-label={words.removeNamed(name)}>
                    <span>{words.remove}</span>
                  </button>
                </Form>
              </li>
            ))}
          </ul>
        )}
        <Form action={`/${lang}/staff/work/filters`} hidden={{ shown }}>
          <TextField
            lang={lang}
            name="name"
            label={words.saveTitle}
            hint={words.saveHint}
            value={mistake?.name}
            error={error}
            width="medium"
          />
          <Buttons>
            <Button kind="secondary">{words.save}</Button>
          </Buttons>
        </Form>
      </Fold>
    </>
  );
};
