/** Words of a compound name (`abd ul rahman`, `عبد الرحمن`, `rahmat ullah`) as one, however many blanks were written. */

const particle = new Set(['ul', 'ud', 'ur', 'us', 'un', 'uz', 'al', 'el']);
const servant = new Set(['abd', 'abdul', 'abdal', 'abdel', 'abdur', 'abdus', 'abdun', 'abdu', 'عبد', 'عبدال']);
const ofGod = new Set(['ullah', 'allah', 'ulla', 'اللہ']);
/** What follows the article in Urdu compounds. A list, because names such as `الیاس` begin with the same two letters. */
const afterArticle = new Set('دین حق حسن حسین رحمن رحمان رحیم اسلام نسا زمان رشید قادر کریم بشر امین'.split(' '));

const joinsBefore = (before: string, word: string, isLast: boolean): boolean =>
  servant.has(before) ||
  ofGod.has(word) ||
  (!isLast && particle.has(word)) ||
  (word.startsWith('ال') && afterArticle.has(word.slice(2)));

/** `words` in normal form. */
export function joinedWords(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let open = false;
  for (const [index, word] of words.entries()) {
    const before = joined.at(-1);
    if (before !== undefined && (open || joinsBefore(before, word, index === words.length - 1)))
      joined[joined.length - 1] = before + word;
    else joined.push(word);
    open = index > 0 && index < words.length - 1 && particle.has(word);
  }
  return joined;
}
