/** Who signs checkpoints: apart from the database, with a memory of its own. */

/** What a signer is asked: the text, and that it follows from what it signed last. */
export interface SignRequest {
  /** Size that the signer signed last, as far as the log knows; 0 for none. */
  readonly oldSize: number;
  /** Consistency proof from `oldSize` to the text's size. */
  readonly proof: readonly Uint8Array[];
  /** Origin, size, root. */
  readonly text: string;
}

export type SignAnswer =
  /** One signature line for each key that is in use, each with its newline. */
  | { readonly kind: 'signed'; readonly lines: readonly string[] }
  /** Its memory is of another size: prove from there. A size above the log's own means a log that was rolled back. */
  | { readonly kind: 'other-size'; readonly size: number }
  /** Not consistent with what it signed, or not of its origin: the log must stop. */
  | { readonly kind: 'refused'; readonly reason: 'not-consistent' | 'wrong-origin' | 'frozen' | 'malformed' };

export interface Signer {
  /** Verifier keys in use: one, or two while keys rotate, the older first. */
  verifierKeys(): Promise<readonly string[]>;
  /** @throws Error if it cannot be reached: to be tried again */
  sign(request: SignRequest): Promise<SignAnswer>;
}
