/** A digest in words: that something is new, how many, where to sign in. Nothing that tells what this place is for. */
import type { Digest } from '@amanat/casework';
import { digits, messages } from '@amanat/web';
import type { Mail } from './mailer.ts';

/** @param staffOrigin address of the pages of staff; absent where nobody has said it */
export function digestMail({ to, language, count, id }: Digest, staffOrigin: string | undefined): Mail {
  const words = messages(language).mail;
  const where = staffOrigin === undefined ? words.signInAsAlways : words.signInAt(`${staffOrigin}/${language}/sign-in`);
  const text = [words.count(digits(language, String(count))), where, words.why].join('\n\n');
  return { to, subject: words.subject, text: `${text}\n`, language, id };
}
