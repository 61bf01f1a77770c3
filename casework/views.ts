/** What casework answers: plain values that a page, the API or the command line show. Nothing sealed is in them. */
import type { QuestionCode, Routing } from '@amanat/domain';
import type { OpeningsOfMonth } from './openings/openings-by-code.ts';

/** Given to the reporter at once. */
export interface LodgedView {
  readonly caseId: string;
  readonly eventId: string;
  /** The signed note, byte for byte (`ledger/promise.ts`). */
  readonly promise: string;
  /** Calendar day in the jurisdiction. */
  readonly receivedOn: string;
  readonly promisedUntil: string;
  /** Who may see it, and why not somebody else: told to the reporter in general words. Absent when replayed. */
  readonly routing?: Routing;
}

export type LodgeAnswer =
  | { readonly kind: 'lodged'; readonly lodged: LodgedView }
  /** The same was sent before: nothing was stored now, and this is the first answer again. */
  | { readonly kind: 'lodged-before'; readonly lodged: LodgedView }
  /** The ticket has admitted another complaint. */
  | { readonly kind: 'ticket-used' };

/** One line on the code page, decrypted with the code. Steps of pressure, withdrawal, review, opening, linking, identity or care never become one. */
export type Notice =
  | { readonly kind: 'step'; readonly step: 'acknowledged'; readonly on: string }
  | { readonly kind: 'question'; readonly question: QuestionCode; readonly on: string };

/** How the promise given at intake stands, by the office's clock. The same for a code and its cover. */
export type PromiseState =
  | {
      /** `missing`: the deadline has passed and the log does not show the entry; the promise itself is then the proof. */
      readonly kind: 'waiting' | 'missing';
      /** RFC 3339 instant. */
      readonly promisedUntil: string;
    }
  | {
      /** `late`: shown by the log, but only after the deadline. */
      readonly kind: 'in-log' | 'late';
      readonly promisedUntil: string;
      /** Calendar day in the jurisdiction, by this office's clock. */
      readonly publishedOn: string;
      /** By this day somebody outside saw it there; absent if the day is only this office's claim. */
      readonly witnessedOn?: string;
    };

export type ReceiptAnswer =
  /** A proof file (`ledger/receipt.ts`): nothing of it is text that anybody wrote. */
  { readonly kind: 'receipt'; readonly text: string } | { readonly kind: 'waiting'; readonly promisedUntil: string };

/** The code page. Equal before and after whatever the holder sends; a cover code has no notices. */
export interface CodePageView {
  readonly receivedOn: string;
  readonly promise: PromiseState;
  /** The last step in one line, if there was one. */
  readonly lastStep?: Extract<Notice, { kind: 'step' }>;
  readonly questions: readonly QuestionCode[];
  /** How often, by month and kind of office, somebody opened what was written. May be less than there were, and says so. */
  readonly openings: readonly OpeningsOfMonth[];
}

/** What the code's holder may send. The answer is always the same: what you send here is kept. */
export type CodeAction =
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'answer'; readonly question: QuestionCode; readonly text: string }
  | {
      readonly kind: 'pressed';
      readonly text?: string;
      readonly by?: readonly string[];
      readonly how?: readonly string[];
    }
  | { readonly kind: 'contact'; readonly how: string; readonly at?: string; readonly when?: string }
  | { readonly kind: 'withdraw'; readonly text?: string };
