/** When an authority says it stamped, and how exactly it knows. */
import type { TSTInfo } from '@peculiar/asn1-tsp';
import { readDer } from './der.ts';
import { StampError } from './stamp-error.ts';

const generalizedTimeTag = 0x18;
/** After version, policy, imprint and serial, none of which may be left out. */
const genTimeIndex = 4;
/** `20231220214918Z` or `20231220214918.25Z`; UTC only, no end zero in the fraction. */
const form = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{0,8}[1-9])?Z$/;

/**
 * Read from the text itself: the ASN.1 library would take local time and cut off what is finer than milliseconds.
 *
 * @throws StampError `stamp-time-malformed`
 * @source RFC 3161, 2.4.2, genTime
 */
export function genTimeOf(statement: Uint8Array): Temporal.Instant {
  const element = readDer(statement).parts[genTimeIndex];
  const found = form.exec(new TextDecoder('latin1').decode(element?.content));
  if (element?.tag !== generalizedTimeTag || found === null) throw new StampError('stamp-time-malformed');
  const [, year, month, day, hour, minute, second, fraction = ''] = found;
  try {
    return Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}Z`);
  } catch {
    throw new StampError('stamp-time-malformed');
  }
}

const isPart = (value: number | undefined): boolean =>
  value === undefined || (Number.isInteger(value) && value >= 1 && value <= 999);

/**
 * Most that the true time may differ from genTime, either way; `undefined` where the authority does not say.
 *
 * @throws StampError `stamp-malformed`
 */
export function accuracySecondsOf({ accuracy }: TSTInfo): number | undefined {
  if (accuracy === undefined) return undefined;
  const { seconds, millis, micros } = accuracy;
  if (!Number.isSafeInteger(seconds) || seconds < 0 || !isPart(millis) || !isPart(micros))
    throw new StampError('stamp-malformed');
  return seconds + (millis ?? 0) / 1e3 + (micros ?? 0) / 1e6;
}
