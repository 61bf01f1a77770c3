/** Sections of law, found by typing: one, or as many as an FIR names. The browser offers those of the list. */
import { lawSections } from '@amanat/domain';
import { controlId, TextField } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { digits, messages } from '../../locales/index.ts';
import { mostSections, sectionField } from './field-names.ts';
import { errorOf, first, type OneField, propsOf } from './one-field.ts';

export const SectionField = (one: OneField): Html => (
  <TextField {...propsOf(one)} width="short" value={first(one, one.field)} suggestions={lawSections} />
);

/** As many fields as were typed in, and some more; a form that comes back has room again. */
export const SectionsField = (one: OneField): Html => {
  const { lang, field, label, optional, hint } = one;
  const { life, common } = messages(lang);
  const used = Array.from({ length: mostSections }, (_, index) => index + 1).findLast(
    (place) => (first(one, sectionField(field, place)) ?? '') !== '',
  );
  const shown = Math.min(mostSections, Math.max(4, (used ?? 0) + 2));
  const error = errorOf(one, field);
  return (
    <fieldset class={error === undefined ? 'field' : 'field field-wrong'} aria-describedby={`${controlId(field)}-hint`}>
      <legend class="label">
        {label}
        {optional === true ? <span class="optional"> ({common.optional})</span> : null}
      </legend>
      <p class="hint" id={`${controlId(field)}-hint`}>
        {hint ?? life.sectionHint}
      </p>
      {error === undefined ? null : (
        <p class="mistake">
          <strong>{common.errorPrefix}</strong> {error}
        </p>
      )}
      <div class="section-fields">
        {Array.from({ length: shown }, (_, index) => index + 1).map((place) => {
          const name = sectionField(field, place);
          const wrong = errorOf(one, name);
          return (
            <div class={wrong === undefined ? undefined : 'field-wrong'}>
              <label class="part-label" for={place === 1 ? controlId(field) : controlId(name)}>
                {life.sectionNumber(digits(lang, String(place)))}
              </label>
              <input
                class="input"
                id={place === 1 ? controlId(field) : controlId(name)}
                name={name}
                type="text"
                value={first(one, name) ?? ''}
                dir="ltr"
                list="law-sections"
                autocomplete="off"
                spellcheck={false}
                aria-invalid={wrong === undefined ? undefined : 'true'}
                aria-describedby={wrong === undefined ? undefined : `${controlId(name)}-error`}
              />
              {wrong === undefined ? null : (
                <p class="mistake" id={`${controlId(name)}-error`}>
                  {wrong}
                </p>
              )}
            </div>
          );
        })}
      </div>
      <datalist id="law-sections">
        {lawSections.map((section) => (
          <option value={section} />
        ))}
      </datalist>
    </fieldset>
  );
};
