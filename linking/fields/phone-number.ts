/** Telephone numbers as they are compared: digits as dialled inside the country, however they were written. */
import { normalName } from '../names/normal-name.ts';
import { differsByOne } from './differs-by-one.ts';

/** Below this many digits a number is an extension or an emergency line, which belongs to nobody. */
const leastDigits = 7;

/** `+92 300 1234567`, `۰۳۰۰-۱۲۳۴۵۶۷` and `3001234567` are `03001234567`. `undefined`: no number that is somebody's. */
export function phoneNumber(written: string): string | undefined {
  const digits = normalName(written).replace(/[^0-9]/g, '');
  const national = digits.replace(/^(?:0092|92)(?=[0-9]{9,10}$)/, '0').replace(/^(?=3[0-9]{9}$)/, '0');
  return national.length < leastDigits || /^(.)\1*$/.test(national) ? undefined : national;
}

export type PhoneLevel = 'same' | 'one-digit-off' | 'different';

/** Two numbers of `phoneNumber`. One digit off: another digit, two neighbours swapped, one missing. */
export function phoneLevel(a: string, b: string): PhoneLevel {
  if (a === b) return 'same';
  return differsByOne(a, b) ? 'one-digit-off' : 'different';
}
