/** Numbers that gazetteers write in words: `one hundred twenty two` is 122. */

const small = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'
  .concat(' seventeen eighteen nineteen')
  .split(' ');
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const valueOf: ReadonlyMap<string, number> = new Map([
  ...small.map((word, value) => [word, value] as const),
  ...tens.flatMap((word, index) => (word === '' ? [] : [[word, index * 10] as const])),
  ['fourty', 40],
  ['ninty', 90],
]);

/**
 * Words in normal form, with those that are numbers as digits: `chak twenty two three r` gives `chak`, `22`, `3`, `r`. A second
 * number begins where no larger one can go on (`twenty two three`, `five five`).
 */
export function numbersInDigits(words: readonly string[]): readonly string[] {
  const written: string[] = [];
  let open: number | undefined;
  const close = (): void => {
    if (open !== undefined) written.push(String(open));
    open = undefined;
  };
  for (const word of words) {
    const value = valueOf.get(word);
    if (word === 'hundred' && open !== undefined && open > 0 && open < 10) open *= 100;
    else if (value === undefined) {
      close();
      written.push(word);
    } else if (open !== undefined && goesOn(open, value)) open += value;
    else {
      close();
      open = value;
    }
  }
  close();
  return written;
}

/** `hundred` takes what is below it, `twenty` a single digit. */
const goesOn = (open: number, value: number): boolean =>
  value > 0 && ((open >= 100 && open % 100 === 0) || (open % 100 >= 20 && open % 10 === 0 && value < 10));
