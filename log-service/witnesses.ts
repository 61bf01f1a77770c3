/** Who cosigns checkpoints: others, elsewhere, each with its own memory of this log. */

export type CosignAnswer =
  /** Signature lines that verify over the very text that was sent, by the witness's configured key. */
  | { readonly kind: 'cosigned'; readonly lines: readonly string[] }
  /** It cannot be reached, or answers what is no answer: tried again. `log-unknown`: it says that it knows no such log, or key. */
  | { readonly kind: 'unreachable'; readonly why?: 'log-unknown' }
  /** It says that it has seen a larger tree of this origin, or one that ours does not extend: {@link WitnessConflict}. */
  | WitnessConflict;

/** Its word alone stops nothing (`judge-conflict.ts`). */
export type WitnessConflict = {
  readonly kind: 'conflict';
  /** What it shows for having cosigned last: bounded, and not looked at yet. Absent if it shows nothing. */
  readonly note?: string;
} & (
  | { readonly reason: 'witness-inconsistent' }
  /** `size`: what it has cosigned, if it says so. */
  | { readonly reason: 'witness-ahead'; readonly size?: number }
);

/** A witness that has not signed, for the operator. */
export interface MissingWitness {
  readonly name: string;
  readonly why: 'no-answer' | 'log-unknown' | 'contradicts';
}

export interface Witness {
  readonly name: string;
  /** `proofFrom` gives the consistency proof from that size to the checkpoint's; called again once if the witness remembers another size. */
  cosign(
    signedNote: string,
    size: number,
    proofFrom: (oldSize: number) => Promise<readonly Uint8Array[]>,
  ): Promise<CosignAnswer>;
}

/** The witnesses of this deployment, and when enough of them have signed. */
export interface Witnesses {
  readonly all: readonly Witness[];
  /** Whether the note, with the lines gathered so far, satisfies the policy's quorum. */
  isEnough(note: string): boolean;
}
