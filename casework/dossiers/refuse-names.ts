/** Every text of a change is read for persons before it is stored; speakers are those of the list, or offices of this deployment. */
import {
  type DossierChange,
  InputError,
  isListedSpeaker,
  type NamedInOffice,
  normalSpeaker,
  type Office,
  type UrduWords,
} from '@amanat/domain';
import { personIn } from './names-a-person.ts';
import { NamesAPersonError } from './names-a-person-error.ts';
import { type ReadText, textsOf } from './texts-of-change.ts';

type OfficeNames = Pick<Office, 'en' | 'ur'>;

/**
 * @throws NamesAPersonError at the field that seems to name a person; InputError `not-in-list` or `dangling-reference` for a
 * declared name whose office is not listed, or that stands nowhere in the text
 */
export function refuseNames(
  change: DossierChange,
  urdu: UrduWords,
  named: readonly NamedInOffice[],
  offices: readonly OfficeNames[],
  isPlace?: (name: string) => boolean,
): void {
  const own: ReadonlySet<string> = new Set(offices.flatMap(({ en, ur }) => [en, ur]).map(normalSpeaker));
  const isOffice = (text: string): boolean => isListedSpeaker(text) || own.has(normalSpeaker(text));
  const texts = [...textsOf(change), ...urduTexts(urdu)];
  named.forEach(({ name, office }, place) => {
    if (!isOffice(office)) throw new InputError('not-in-list', `named.${place}.office`);
    if (!texts.some(({ text }) => text.includes(name)))
      throw new InputError('dangling-reference', `named.${place}.name`);
  });
  const names = named.map(({ name }) => name);
  for (const { path, text, isSpeaker } of texts) {
    if (isOffice(text)) continue;
    const found = personIn(text, { allowed: names, offices, ...(isPlace === undefined ? {} : { isPlace }) });
    if (found !== undefined) throw new NamesAPersonError(path, found.how, found.word);
    // Declared: the name with its office, as "NAME, Prime Minister of Pakistan".
    const isDeclared = names.some((name) => text.includes(name));
    if (isSpeaker && !isDeclared) throw new NamesAPersonError(path, 'unlisted-speaker', text);
  }
}

/** Of a speaker whom the list has in English, the Urdu may be any words that name nobody. */
const urduTexts = (urdu: UrduWords): readonly ReadText[] =>
  Object.entries(urdu).map(([key, text]) => ({ path: `urdu.${key}`, text, isSpeaker: false }));
