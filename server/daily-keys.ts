/**
 * Random server keys that change each day; yesterday's still opens. What they sealed (drafts, tickets) is unreadable for
 * good once both are gone, whoever kept the cookie.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Ciphers } from '@amanat/sealing';

export interface DailyKeys {
  /** Authenticated encryption; `purpose` is bound: what was sealed for one purpose opens for no other. */
  seal(bytes: Uint8Array, purpose: string): Uint8Array;
  /** `undefined` if it was not sealed here for this purpose, today or yesterday. */
  open(sealed: Uint8Array, purpose: string): Uint8Array | undefined;
}

interface DayKey {
  /** UTC calendar day. */
  readonly day: string;
  readonly key: Uint8Array;
}

const nonceBytes = 12;
/** Beside today's: yesterday's, and what a wrong clock has left. */
const mostOthers = 3;

/** Keeps the two keys in `file` (0600), so that a draft survives a restart; older ones are overwritten. */
export function openDailyKeys(file: string, now: () => Temporal.Instant, ciphers: Ciphers): DailyKeys {
  let keys = read(file);

  function current(): readonly DayKey[] {
    const day = now().toString().slice(0, 10);
    if (keys[0]?.day === day) return keys;
    const yesterday = Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
    // Later days are kept: a clock that is set back (a machine without its battery) must not end what people are writing.
    const others = keys.filter((each) => each.day !== day && each.day >= yesterday).slice(0, mostOthers);
    keys = [keys.find((each) => each.day === day) ?? { day, key: ciphers.random(32) }, ...others];
    write(file, keys);
    return keys;
  }

  return {
    seal(bytes, purpose) {
      const [today] = current();
      if (today === undefined) throw new Error('no key of today');
      const nonce = ciphers.random(nonceBytes);
      return Buffer.concat([nonce, ciphers.seal(keyFor(today, purpose), nonce, bytes, ciphers.utf8(purpose))]);
    },
    open(sealed, purpose) {
      if (sealed.length < nonceBytes + 16) return undefined;
      const nonce = sealed.subarray(0, nonceBytes);
      for (const each of current()) {
        const key = keyFor(each, purpose);
        const bytes = ciphers.open(key, nonce, sealed.subarray(nonceBytes), ciphers.utf8(purpose));
        if (bytes !== undefined) return bytes;
      }
      return undefined;
    },
  };

  function keyFor({ key }: DayKey, purpose: string): Uint8Array {
    return ciphers.hkdf(key, `amanat/daily-key/v1\n${purpose}`, 32);
  }
}

function read(file: string): readonly DayKey[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line) => {
    const match = /^(\d{4}-\d{2}-\d{2}) ([A-Za-z0-9+/]{43}=)$/.exec(line);
    return match?.[1] === undefined || match[2] === undefined
      ? []
      : [{ day: match[1], key: Uint8Array.fromBase64(match[2]) }];
  });
}

function write(file: string, keys: readonly DayKey[]): void {
  const text = keys.map(({ day, key }) => `${day} ${key.toBase64()}\n`).join('');
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
