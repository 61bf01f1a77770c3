/** Names of settlements as they are compared, in either script: a chak, or the words of a name. */
import { normalName } from '../names/normal-name.ts';
import { tokenKey } from '../names/token-key.ts';
import { type ChakName, chakName } from './chak-name.ts';

export interface PlaceWord {
  readonly text: string;
  readonly key: string;
}

export interface PlaceName {
  /** In normal form, words parted by a space: what a gazetteer is asked for. */
  readonly text: string;
  readonly chak?: ChakName;
  /** Without words for any settlement (`basti`, `kot`), unless there is nothing else. */
  readonly words: readonly PlaceWord[];
  /** The same in both scripts and for most spellings; of a chak only the number, as its branch is often left out. */
  readonly key: string;
}

/** Words for a settlement, a well, a camp; the larger and the smaller of two. They come and go. */
const anySettlement: ReadonlySet<string> = new Set(
  'chak basti dhok chah mauza mouza mohra thatta thatti dera khu jhok kot kotli kotla goth bhaini tibba tibbi pind pindi haveli mad vasti bastee village colony town mohalla kalan khurd di da ka ki no'
    .concat(
      ' چک بستی ڈھوک چاہ موضع موہڑہ ٹھٹھہ ٹھٹہ ڈیرہ ڈیری جھوک کوٹ کوٹلی کوٹلہ گوٹھ ٹبہ ٹبی پنڈ حویلی محلہ کلان خورد دی دا کا کی',
    )
    .split(' ')
    .map(normalName),
);

/** `undefined`: nothing to compare. */
export function placeName(written: string): PlaceName | undefined {
  const text = normalName(written);
  if (text === '') return undefined;
  const parted = normalName(written.replace(/\s-\s?|-\s|\//g, ' slash '));
  const chak = chakName(parted.split(' '));
  if (chak !== undefined) return { text, chak, words: [], key: `#${chak.number}` };
  const words = text.split(' ').map((word) => ({ text: word, key: tokenKey(word) }));
  const telling = words.filter((word) => !anySettlement.has(word.text));
  const kept = telling.length === 0 ? words : telling;
  return { text, words: kept, key: kept.map(({ key }) => key).join('') };
}

/** A chak with its branch, where it is said; else the place's key. */
export const placeExactKey = (place: PlaceName): string =>
  place.chak === undefined || place.chak.branch === '' ? place.key : `${place.key}-${place.chak.branch}`;
