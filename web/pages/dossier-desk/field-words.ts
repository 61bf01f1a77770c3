/** Label and hint of a field, which some forms ask for otherwise than others. */
import { type Lang, messages } from '../../locales/index.ts';
import type { DossierField, DossierForm } from './dossier-forms.ts';

const lookUp = (words: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

export function fieldLabel(lang: Lang, form: DossierForm, name: DossierField): string {
  const { labels, fields } = messages(lang).dossierDesk;
  return lookUp(labels, `${form}.${name}`) ?? fields[name];
}

export function fieldHint(lang: Lang, form: DossierForm, name: DossierField): string | undefined {
  const { hintsOf, hints } = messages(lang).dossierDesk;
  return lookUp(hintsOf, `${form}.${name}`) ?? lookUp(hints, name);
}
