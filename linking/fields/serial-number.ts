/** Serial numbers of devices and numbers of seals, read by eye from small print: `8VCW`, `BVCW` may be one. */
import { normalName } from '../names/normal-name.ts';
import { differsByOne } from './differs-by-one.ts';

const leastSigns = 4;
/** Shorter serial numbers are too alike by chance for one sign to be a slip. */
const longSigns = 8;
const misread: Readonly<Record<string, string>> = { O: '0', Q: '0', D: '0', I: '1', L: '1', S: '5', B: '8', Z: '2' };

export interface SerialNumber {
  /** Upper case, nothing but letters and digits. */
  readonly text: string;
  /** The same with signs that are misread for each other as one. */
  readonly readAs: string;
}

/** `undefined`: too short to be one. */
export function serialNumber(written: string): SerialNumber | undefined {
  const text = normalName(written).replaceAll(' ', '').toUpperCase();
  if (text.length < leastSigns) return undefined;
  return { text, readAs: text.replace(/[OQDILSBZ]/g, (sign) => misread[sign] ?? sign) };
}

export type SerialLevel = 'same' | 'possible-misreading' | 'one-sign-off' | 'different';

export function serialLevel(a: SerialNumber, b: SerialNumber): SerialLevel {
  if (a.text === b.text) return 'same';
  if (a.readAs === b.readAs) return 'possible-misreading';
  return Math.min(a.text.length, b.text.length) >= longSigns && differsByOne(a.readAs, b.readAs)
    ? 'one-sign-off'
    : 'different';
}
