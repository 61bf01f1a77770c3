/**
 * Random server keys that change each day; yesterday's still opens. What they sealed (drafts, tickets) is unreadable for
 * good once both are gone, whoever kept the cookie.
 */
export interface DailyKeys {
  /** Authenticated encryption; `purpose` is bound: what was sealed for one purpose opens for no other. */
  seal(bytes: Uint8Array, purpose: string): Uint8Array;
  /** `undefined` if it was not sealed here for this purpose, today or yesterday. */
  open(sealed: Uint8Array, purpose: string): Uint8Array | undefined;
}
