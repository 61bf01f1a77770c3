/** A name as it is compared, so that marks, vowel signs and the keyboard's kind of ye and kaf make no difference. */

const sameLetter: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک', ە: 'ہ', ه: 'ہ', ھ: 'ہ' };

/** Lower case, words parted by one space, nothing but letters and digits: `Chak  No. 12`, `chak no 12`. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[يىكەهھ]/g, (letter) => sameLetter[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
