/**
 * What the check needs and a phone of some years ago does not have. Added only where it is missing, before anything else
 * runs; as strict as the original where the log's formats ask for it (`ledger/bytes.ts` compares what it gets).
 */

const binary = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

const bytesOfBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

function base64Of(this: Uint8Array): string {
  return btoa(binary(this));
}

const bytesOfHex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

function hexOf(this: Uint8Array): string {
  return Array.from(this, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The text itself if the calendar has that moment, as `Temporal` would spell it. `ending` makes a day an instant. */
function checkedMoment(text: string, ending: string): string {
  const whole = `${text}${ending}`;
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}:\d{2}Z$/.exec(whole) ?? [];
  const leapDay = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0) ? 29 : 28;
  const lastDay = [31, leapDay, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  const isReal = Number(day) >= 1 && Number(day) <= lastDay && /T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(whole);
  if (!isReal) throw new RangeError('no such moment');
  return text;
}

const missing: readonly (readonly [owner: object, name: string, value: unknown])[] = [
  [Uint8Array, 'fromBase64', bytesOfBase64],
  [Uint8Array, 'fromHex', bytesOfHex],
  [Uint8Array.prototype, 'toBase64', base64Of],
  [Uint8Array.prototype, 'toHex', hexOf],
  [Object, 'hasOwn', (owner: object, name: string): boolean => Object.prototype.hasOwnProperty.call(owner, name)],
  [
    globalThis,
    'Temporal',
    {
      PlainDate: { from: (text: string) => checkedMoment(text, 'T00:00:00Z') },
      Instant: { from: (text: string) => checkedMoment(text, '') },
    },
  ],
];

for (const [owner, name, value] of missing)
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true });
