/**
 * Whether a text that everybody will read seems to name a person. It is made to stop what slips in: what it lets through, a second
 * person still reads; what it stops for nothing is said with the office instead, or declared (decision 0020). Offices, districts,
 * laws and institutions that bear a name are taken out first.
 */
import { listedDistricts, listedSpeakers } from '@amanat/domain';
import type { NamedHow } from './names-a-person-error.ts';
import { nameWordOf } from './person-words.ts';
import { coveredBy, keysOf, type PhraseList, phraseList, type TextToken, tokensOfText } from './text-tokens.ts';
import { wayToAPersonIn } from './ways-to-a-person.ts';
import {
  honorifics,
  institutions,
  kinship,
  kinshipRoman,
  knownPhrases,
  ordinary,
  personalTitles,
  placeMarkers,
  titles,
  titlesAfter,
} from './words-around-names.ts';

export interface FoundPerson {
  readonly how: NamedHow;
  /** As it stands in the text. */
  readonly word: string;
}

export interface ReadWith {
  /** Names that are declared with their office. */
  readonly allowed: readonly string[];
  readonly offices: readonly { readonly en: string; readonly ur: string }[];
  /** Whether there is a settlement of that name, by `normalName`; asked only beside "village", "گاؤں" and the like. */
  readonly isPlace?: (name: string) => boolean;
}

/** Words of lists that hold no name need not be taken out. */
const holdsName = (phrase: string): boolean => tokensOfText(phrase).some((token) => nameWordOf(token) !== undefined);

const alwaysKnown: PhraseList = phraseList([
  ...knownPhrases,
  ...[...listedDistricts, ...listedSpeakers].flatMap(({ en, ur }) => [en, ur]).filter(holdsName),
]);

const ofOffices = new WeakMap<ReadWith['offices'], PhraseList>();
function officePhrases(offices: ReadWith['offices']): PhraseList {
  const known = ofOffices.get(offices) ?? phraseList(offices.flatMap(({ en, ur }) => [en, ur]).filter(holdsName));
  ofOffices.set(offices, known);
  return known;
}

/** The first that is found; `undefined` if the text seems to name nobody. */
export function personIn(text: string, { allowed, offices, isPlace = () => false }: ReadWith): FoundPerson | undefined {
  const way = wayToAPersonIn(text);
  if (way !== undefined) return way;
  const tokens = tokensOfText(text);
  const lists = [alwaysKnown, officePhrases(offices), phraseList(allowed)].map((list) => coveredBy(tokens, list));
  const open = tokens.map((_, place) => !lists.some((covered) => covered[place] === true));
  const read: Read = { tokens, open, isName: (place) => nameAt(tokens, open, place) };
  takeOutPlaces(read, isPlace);
  const kin = kinshipRoman.exec(text);
  if (kin !== null) return { how: 'name', word: kin[0] };
  for (const [place, token] of tokens.entries()) {
    if (open[place] === true && namesSomebody(read, place)) return { how: 'name', word: withNext(read, place, token) };
  }
  return undefined;
}

interface Read {
  readonly tokens: readonly TextToken[];
  /** Not taken out. Places are taken out as they are found. */
  readonly open: boolean[];
  readonly isName: (place: number) => ReturnType<typeof nameWordOf>;
}

const nameAt = (tokens: readonly TextToken[], open: readonly boolean[], place: number) => {
  const token = tokens[place];
  return token === undefined || open[place] !== true ? undefined : nameWordOf(token);
};

/** The name as far as it is seen, with the title before it. */
function withNext({ tokens, isName }: Read, place: number, { word, joinsNext }: TextToken): string {
  const next = joinsNext ? tokens[place + 1] : undefined;
  if (next === undefined) return word;
  const belongs = isName(place) === undefined || isName(place + 1) !== undefined || titlesAfter.has(next.key);
  return belongs || isUnknownName(next) ? `${word} ${next.word}` : word;
}

/** Runs of name words that an institution follows, or that stand beside "village" and are one. */
function takeOutPlaces({ tokens, open, isName }: Read, isPlace: (name: string) => boolean): void {
  for (let from = 0; from < tokens.length; from++) {
    if (isName(from) === undefined) continue;
    let to = from;
    while (tokens[to]?.joinsNext === true && isName(to + 1) !== undefined) to++;
    const next = tokens[to]?.joinsNext === true ? tokens[to + 1] : undefined;
    const before = tokens[from - 1]?.joinsNext === true ? tokens[from - 1] : undefined;
    const isMarked = [next, before].some((token) => token !== undefined && placeMarkers.has(token.key));
    const isInstitution = next !== undefined && institutions.has(next.key) && (next.isUrdu || next.isCapital);
    const name = tokens.slice(from, to + 1).map(({ key }) => key);
    if (isInstitution || (isMarked && isPlace(name.join(' ')))) open.fill(false, from, to + 1);
    from = to;
  }
}

function namesSomebody({ tokens, open, isName }: Read, place: number): boolean {
  const token = tokens[place];
  if (token === undefined) return false;
  const next = token.joinsNext && open[place + 1] === true ? tokens[place + 1] : undefined;
  const own = isName(place);
  const following = next === undefined ? undefined : isName(place + 1);
  if (own === 'surely' && (token.isUrdu || token.isCapital)) return true;
  if (own !== undefined && following !== undefined) return true;
  if (next === undefined) return false;
  // A name that no list has, beside a word that may be one.
  if (own !== undefined && (titlesAfter.has(next.key) || isUnknownName(next))) return true;
  if (following !== undefined && !next.isUrdu && isUnknownName(token)) return true;
  if (titles.has(token.key) && following !== undefined) return true;
  if (personalTitles.has(token.key) && token.isCapital && isUnknownName(next)) return true;
  if (kinship.has(token.key) && (following !== undefined || alwaysOfAPerson(token, next))) return true;
  if (honorifics.has(token.key))
    return next.isUrdu ? following !== undefined || isUnknownUrdu(token, next) : next.isCapital;
  if (token.isInitial && isUnknownName(next)) return true;
  return following !== undefined && isLoneLetter(token);
}

const [sonOf = '', alias = '', common = ''] = ['ولد', 'عرف', 'عام'].map((word) => keysOf(word)[0]);
/** "ولد X" and "عرف X" are said of people only, but for "عرفِ عام". */
const alwaysOfAPerson = ({ key }: TextToken, next: TextToken): boolean =>
  key === sonOf || (key === alias && next.key !== common);

const isUnknownName = ({ isCapital, key, word }: TextToken): boolean =>
  isCapital && word.length > 2 && word !== word.toUpperCase() && !ordinary.has(key) && !institutions.has(key);

/** After "Mr" and "Mrs" any word is a person; "جناب" stands before offices too. */
const [mister = '', missis = '', miss = ''] = ['مسٹر', 'مسز', 'مس'].map((word) => keysOf(word)[0]);
const isUnknownUrdu = ({ key }: TextToken, next: TextToken): boolean =>
  [mister, missis, miss].includes(key) && !placeMarkers.has(next.key);

/** `M` of "M Malik"; "A" and "I" are words. */
const isLoneLetter = ({ word, isUrdu }: TextToken): boolean => !isUrdu && /^[B-HJ-Z]$/.test(word);
