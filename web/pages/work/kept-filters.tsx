/** Filters that somebody keeps under a name of their own: links, and the form that keeps the one that is shown. */
import type { SavedFilter, WorkChoice } from '@amanat/casework';
import { Button, Buttons, Fold, Form, TextField } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { workQuery } from './work-address.ts';

export type FilterMistakeCode = keyof ReturnType<typeof messages>['work']['mistakes'];
export interface FilterMistake {
  readonly code: FilterMistakeCode;
  /** As it was typed. */
  readonly name: string;
}

interface Kept {
  readonly lang: Lang;
  readonly choice: WorkChoice;
  readonly saved: readonly SavedFilter[];
}

/** On one line above the list: what somebody comes back to every morning. */
export const KeptFilters = ({ lang, choice, saved }: Kept): Html => {
  const words = messages(lang).work;
  const shown = workQuery(choice);
  if (saved.length === 0) return <></>;
  return (
    <nav class="kept-filters" aria-label={words.savedTitle}>
      <p class="small soft">{words.savedTitle}</p>
      <ul>
        {saved.map(({ name, query }) => (
          <li>
            <a
              href={query === '' ? `/${lang}/staff/work` : `/${lang}/staff/work?${query}`}
              aria-current={query === shown ? 'true' : undefined}
            >
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** Keeps the filter that is shown, and removes kept ones. */
export const KeepFilter = ({
  lang,
  choice,
  saved,
  mistake,
}: Kept & { readonly mistake?: FilterMistake | undefined }): Html => {
  const words = messages(lang).work;
  const error = mistake === undefined ? undefined : words.mistakes[mistake.code];
  const shown = workQuery(choice);
  return (
    <Fold title={words.keepTitle} open={mistake !== undefined}>
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
      {saved.length === 0 ? null : (
        <ul class="kept-removals">
          {saved.map(({ filter, name }) => (
            <li>
              <bdi>{name}</bdi>
              <Form action={`/${lang}/staff/work/filters/remove`} hidden={{ filter, shown }}>
                <button class="button button-secondary" type="submit" aria-label={words.removeNamed(name)}>
                  <span>{words.remove}</span>
                </button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
};
