/**
 * A ticket admits one complaint: it is drawn with the first page, sealed under the key of the day, holds nothing of the
 * sender, and is kept nowhere. What is kept with the complaint is a hash of its random id, so that it is used once.
 *
 * It admits when a proof of work was solved, or when its turn in the line has come (scripts off).
 */
import type { Ciphers } from '@amanat/sealing';
import type { DailyKeys } from '../daily-keys.ts';
import { proofBits, provesWork } from './proof.ts';
import { createWaitLine } from './wait-line.ts';

const idBytes = 16;
const ticketBytes = idBytes + 16;
/** As long as a draft lives. */
const lifeMs = 2 * 60 * 60 * 1000;
/** Whoever took this long to write has waited: the line may let them through at once. */
const shortestAgeMs = 10_000;

export type Admission =
  /** `hash`: 32 bytes to be stored with the complaint; a second complaint with it is refused by the store. */
  | { readonly kind: 'admitted'; readonly hash: Uint8Array }
  /** In line; `turnAt` is when to come again. */
  | { readonly kind: 'not-yet'; readonly turnAt: Temporal.Instant }
  /** Neither proof nor place: `takePlace` gives one. */
  | { readonly kind: 'no-place' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'not-a-ticket' };

export type Placed =
  /** `ticket` is the same ticket, now with its turn; `place` counts from 1. */
  | {
      readonly kind: 'placed';
      readonly ticket: string;
      readonly turnAt: Temporal.Instant;
      readonly place: number;
    }
  | { readonly kind: 'line-full' }
  | { readonly kind: 'expired' };

export interface Tickets {
  /** Zero bits that a proof must show (`proof.ts`). */
  readonly difficulty: number;
  draw(): string;
  /**
   * A place in the line; the same ticket asked twice keeps its first turn if it is passed with it. `callerAddress` is
   * looked at only as a keyed hash in memory; leave it out where all callers look like one.
   */
  takePlace(ticket: string, callerAddress?: string): Placed;
  /** How many turns come before and with this one, from 1. */
  placeAt(turnAt: Temporal.Instant): number;
  admits(ticket: string, proof?: string): Admission;
}

interface Opened {
  readonly id: Uint8Array;
  readonly drawnMs: number;
  /** 0: no turn yet. */
  readonly turnMs: number;
}

export function createTickets(services: {
  readonly dailyKeys: Pick<DailyKeys, 'seal' | 'open'>;
  readonly ciphers: Ciphers;
  readonly now: () => Temporal.Instant;
}): Tickets {
  const { dailyKeys, ciphers } = services;
  const nowMs = (): number => services.now().epochMilliseconds;
  const line = createWaitLine({ nowMs, placesPerSecond: 10, callerSpacingMs: 1000, longestWaitMs: 10 * 60 * 1000 });
  const callerKey = ciphers.random(32);

  function seal({ id, drawnMs, turnMs }: Opened): string {
    const bytes = new Uint8Array(ticketBytes);
    bytes.set(id);
    const times = new DataView(bytes.buffer, idBytes);
    times.setFloat64(0, drawnMs);
    times.setFloat64(8, turnMs);
    return dailyKeys.seal(bytes, 'ticket').toBase64({ alphabet: 'base64url', omitPadding: true });
  }

  function open(ticket: string): Opened | undefined {
    if (!/^[A-Za-z0-9_-]{40,120}$/.test(ticket)) return undefined;
    const sealed = decode(ticket);
    const bytes = sealed === undefined ? undefined : dailyKeys.open(sealed, 'ticket');
    if (bytes === undefined || bytes.length !== ticketBytes) return undefined;
    const times = new DataView(bytes.buffer, bytes.byteOffset + idBytes);
    return { id: bytes.subarray(0, idBytes), drawnMs: times.getFloat64(0), turnMs: times.getFloat64(8) };
  }

  const hasExpired = ({ drawnMs }: Opened): boolean => nowMs() - drawnMs > lifeMs;
  const hashOf = ({ id }: Opened): Uint8Array => ciphers.hkdf(id, 'amanat/ticket/v1', 32);
  const hashedCaller = (address: string): string => ciphers.hkdf(callerKey, `caller\n${nearOf(address)}`, 16).toHex();

  return {
    difficulty: proofBits,
    draw: () => seal({ id: ciphers.random(idBytes), drawnMs: nowMs(), turnMs: 0 }),
    takePlace(ticket, callerAddress) {
      const opened = open(ticket);
      if (opened === undefined || hasExpired(opened)) return { kind: 'expired' };
      const caller = callerAddress === undefined ? undefined : hashedCaller(callerAddress);
      const turnMs = opened.turnMs > 0 ? opened.turnMs : line.takePlace(opened.drawnMs + shortestAgeMs, caller);
      if (turnMs === undefined) return { kind: 'line-full' };
      const turnAt = Temporal.Instant.fromEpochMilliseconds(Math.ceil(turnMs));
      return { kind: 'placed', ticket: seal({ ...opened, turnMs }), turnAt, place: line.placeOf(turnMs) };
    },
    placeAt: (turnAt) => line.placeOf(turnAt.epochMilliseconds),
    admits(ticket, proof) {
      const opened = open(ticket);
      if (opened === undefined) return { kind: 'not-a-ticket' };
      if (hasExpired(opened)) return { kind: 'expired' };
      if (proof !== undefined && provesWork(ticket, proof, ciphers)) return { kind: 'admitted', hash: hashOf(opened) };
      if (opened.turnMs === 0) return { kind: 'no-place' };
      if (nowMs() >= opened.turnMs) return { kind: 'admitted', hash: hashOf(opened) };
      return { kind: 'not-yet', turnAt: Temporal.Instant.fromEpochMilliseconds(Math.ceil(opened.turnMs)) };
    },
  };
}

/** One household or phone has a whole /64 of IPv6: its first four groups stand for it. */
const nearOf = (address: string): string =>
  address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;

function decode(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.fromBase64(text, { alphabet: 'base64url' });
  } catch {
    return undefined;
  }
}
