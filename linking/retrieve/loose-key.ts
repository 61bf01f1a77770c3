/**
 * A key that more spellings share than `tokenKey`: sounds that one script does not tell apart, or that people write one for the
 * other. Too common to find a person by alone; good beside a father or a village.
 */
const soundOf: Readonly<Record<string, string>> = {
  b: 'b',
  p: 'b',
  f: 'f',
  t: 't',
  d: 't',
  s: 's',
  z: 's',
  x: 's',
  c: 's',
  j: 'j',
  k: 'k',
  g: 'k',
};

/** Of a `tokenKey`: `xbnm` and `sbnm` (Shabnam, Sebnem) give one. Digits stay as they are. */
export const looseKey = (key: string): string => [...key].map((sound) => soundOf[sound] ?? sound).join('');
