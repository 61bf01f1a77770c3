/** Why a file of cases is not taken at all. Names of places may be told: they are printed anyway. Nothing else of a row is. */
export const casesRefusals = [
  'column-missing',
  'column-twice',
  'cells-missing',
  'name-malformed',
  'name-too-long',
  'two-divisions',
] as const;
export type CasesRefusal = (typeof casesRefusals)[number];

export class CasesRefused extends Error {
  override readonly name = 'CasesRefused';
  readonly code: CasesRefusal;
  /** In the file, from 1. */
  readonly line: number;
  readonly columns: readonly string[];
  readonly district: string | undefined;
  readonly divisions: readonly string[];

  constructor(
    code: CasesRefusal,
    line: number,
    told: {
      readonly columns?: readonly string[];
      readonly district?: string;
      readonly divisions?: readonly string[];
    } = {},
  ) {
    super(code);
    this.code = code;
    this.line = line;
    this.columns = told.columns ?? [];
    this.district = told.district;
    this.divisions = told.divisions ?? [];
  }
}
