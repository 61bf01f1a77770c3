/**
 * What a reporter has written and not yet sent. It lives in the reporter's encrypted cookies only; the server keeps
 * nothing of it. Once sent, the words leave it at once: code, promise and the secret of the own copy stay to the end.
 */
import { z } from 'zod';
import type { OfficeId, RoutingReason } from '@amanat/domain';
import { type Code, drawCode, parseCode } from '@amanat/sealing';
import type { Typed } from '@amanat/web';
import type { Services } from '../services.ts';
import type { Tickets } from '../tickets/index.ts';

export interface Draft {
  readonly startedAt: Temporal.Instant;
  readonly channel: 'web' | 'assisted';
  readonly typed: Typed;
  readonly code: Code;
  /** 32 bytes that the complaint's ids and keys come from; gone once the own copy is taken. */
  readonly secret?: Uint8Array | undefined;
  readonly ticket: string;
  /** Set once it was sent. */
  readonly lodged?: LodgedDraft | undefined;
}

export interface LodgedDraft {
  /** The signed note. */
  readonly promise: string;
  readonly receivedOn: string;
  readonly promisedUntil: string;
  readonly because: readonly RoutingReason[];
  /** Bodies outside that the reporter is told of; none unless the complaint waits with the custodians. */
  readonly outside: readonly OfficeId[];
  readonly coverKept: boolean;
  /** Something was sent or changed after the first sending: the page says that only the first was kept. */
  readonly sentAgain: boolean;
}

export const draftLifeSeconds = 2 * 60 * 60;

export function beginDraft(
  channel: Draft['channel'],
  typed: Typed,
  tickets: Tickets,
  { ciphers, now }: Pick<Services, 'ciphers' | 'now'>,
): Draft {
  return {
    startedAt: now(),
    channel,
    typed,
    code: drawCode(ciphers),
    secret: ciphers.random(32),
    ticket: tickets.draw(),
  };
}

/** Whole seconds that a draft has left; 0 or less once it is over. */
export function secondsLeft({ startedAt }: Draft, now: Temporal.Instant): number {
  return Math.floor(draftLifeSeconds - now.since(startedAt).total('seconds'));
}

const text = z.string();
const kept = z.strictObject({
  at: z.number().int(),
  channel: z.enum(['web', 'assisted']),
  typed: z.record(text, text),
  code: text,
  secret: text.optional(),
  ticket: text,
  lodged: z
    .strictObject({
      promise: text,
      receivedOn: text,
      promisedUntil: text,
      because: z.array(text as unknown as z.ZodType<RoutingReason>),
      outside: z.array(text as unknown as z.ZodType<OfficeId>),
      coverKept: z.boolean(),
      sentAgain: z.boolean(),
    })
    .optional(),
});

/** As JSON text, for the cookie. */
export function encodeDraft({ startedAt, secret, ...rest }: Draft): string {
  return JSON.stringify({
    at: startedAt.epochMilliseconds,
    ...rest,
    ...(secret === undefined ? {} : { secret: secret.toBase64() }),
  });
}

/** `undefined` if it is no draft. What comes here was sealed by us, so only an older program's shape fails. */
export function parseDraft(json: string): Draft | undefined {
  const parsed = kept.safeParse(parseJson(json));
  if (!parsed.success) return undefined;
  const { at, secret, code: typedCode, lodged, ...rest } = parsed.data;
  const code = parseCode(typedCode);
  if (code.kind !== 'code') return undefined;
  return {
    ...rest,
    startedAt: Temporal.Instant.fromEpochMilliseconds(at),
    code: code.code,
    secret: secret === undefined ? undefined : Uint8Array.fromBase64(secret),
    lodged,
  };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
