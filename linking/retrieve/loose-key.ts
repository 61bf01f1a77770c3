/**
 * A key that more spellings share than `tokenKey`: sounds that one script does not tell apart, or that people write one for the
 * other. Too common to find a person by alone; good beside a father or a village.
 */
const soundOf: Readonly<Record<string, string>> = Object.fromEntries(
  ['bpf', 'tdszxc', 'kgj'].flatMap((sounds) => [...sounds].map((sound) => [sound, sounds.slice(0, 1)] as const)),
);

/**
 * Of a `tokenKey` or of keys joined: `xbnm` and `sbnm` (Shabnam, Sebnem), `rmzn` and `rmdn` (Ramzan, Ramadan) give one. A sound that
 * follows itself is one. Digits stay as they are.
 */
export function looseKey(key: string): string {
  if (/[0-9]/.test(key)) return key;
  let [loose, before] = ['', ''];
  for (let at = 0; at < key.length; at += 1) {
    const written = key.charAt(at);
    const sound = soundOf[written] ?? written;
    if (sound !== before) loose += sound;
    before = sound;
  }
  return loose;
}
