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
  const places = Array.from({ length: shown }, (_, index) => index + 1);
  const isWrong = (place: number): boolean =>
    errorOf(one, place === 1 ? field : sectionField(field, place)) !== undefined;
  const error = places.map((place) => errorOf(one, place === 1 ? field : sectionField(field, place))).find(Boolean);
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
        <p class="mistake" id={`${controlId(field)}-error`}>
          <strong>{common.errorPrefix}</strong> {error}
        </p>
      )}
      <div class="section-fields">
        {places.map((place) => {
          const name = sectionField(field, place);
          const id = place === 1 ? controlId(field) : controlId(name);
          return (
            <div>
              <label class="part-label" for={id}>
                {life.sectionNumber(digits(lang, String(place)))}
              </label>
              <input
                class="input"
                id={id}
                name={name}
                type="text"
                value={first(one, name) ?? ''}
                dir="ltr"
                list="law-sections"
                autocomplete="off"
                spellcheck={false}
                aria-invalid={isWrong(place) ? 'true' : undefined}
                aria-describedby={isWrong(place) ? `${controlId(field)}-error` : undefined}
              />
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
