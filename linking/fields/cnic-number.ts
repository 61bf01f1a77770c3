/**
 * Numbers of identity cards, which papers often show with their middle masked: `35202-XXXX456-1`. Only digits that both sides show
 * are compared. The first five are the tehsil's, so most of what agrees there says only where somebody was registered.
 */
import { normalName } from '../names/normal-name.ts';

const length = 13;
const tehsilDigits = 5;
/** What is left to tell two people of one tehsil apart: at least this many digits must be seen on both sides. */
const enoughDigits = 4;

/** Thirteen signs, a digit or `*`. `undefined`: another length, or too little to see. */
export function cnicNumber(written: string): string | undefined {
  const signs = normalName(written.replace(/[xX*•_#?٭✱]/g, 'x'))
    .replace(/[^0-9x]/g, '')
    .replaceAll('x', '*');
  if (signs.length !== length) return undefined;
  return signs.slice(tehsilDigits).replaceAll('*', '').length < enoughDigits ? undefined : signs;
}

export type CnicLevel = 'same' | 'partly-visible' | 'one-digit-off' | 'different';

/** Two numbers of `cnicNumber`. `partly-visible`: nothing differs, but less than a full comparison was possible. */
export function cnicLevel(a: string, b: string): CnicLevel {
  let [own, shared, differing] = [0, 0, 0];
  for (let index = 0; index < length; index++) {
    if (a[index] === '*' || b[index] === '*') continue;
    shared++;
    if (index >= tehsilDigits) own++;
    if (a[index] !== b[index]) differing++;
  }
  if (differing > 1) return 'different';
  if (differing === 1) return shared > 1 ? 'one-digit-off' : 'different';
  return own >= enoughDigits && shared >= tehsilDigits + enoughDigits ? 'same' : 'partly-visible';
}

/** What masked and unmasked papers of one card share: the tehsil, the last three of the middle, the last. */
export function cnicKey(cnic: string): string | undefined {
  const seen = cnic.slice(0, tehsilDigits) + cnic.slice(9);
  return seen.includes('*') ? undefined : seen;
}
