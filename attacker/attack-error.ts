/** Why an attack says nothing: never "nothing found" in place of "could not look". */
export type AttackErrorCode =
  /** A true count lies outside what is printed of it, or breaks a relation: the bundle was made wrongly. */
  | 'contradiction'
  /** No whole counts at all satisfy what is printed; only where the bundle lacks true counts. */
  | 'no-world'
  /** `budgetSeconds` were over before every count and change was decided. */
  | 'budget-spent';

export class AttackError extends Error {
  override readonly name = 'AttackError';
  readonly code: AttackErrorCode;

  /** `message` names releases and keys, which are printed anyway, and no true count. */
  constructor(code: AttackErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
