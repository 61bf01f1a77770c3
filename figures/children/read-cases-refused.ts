/** Why a file of cases is not taken at all. Nothing of a row is told, but where it is: its cells may have slipped into other columns. */
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
  /** Of a row that says otherwise. */
  readonly otherLine: number | undefined;

  constructor(
    code: CasesRefusal,
    line: number,
    told: {
      readonly columns?: readonly string[];
      readonly otherLine?: number | undefined;
    } = {},
  ) {
    super(code);
    this.code = code;
    this.line = line;
    this.columns = told.columns ?? [];
    this.otherLine = told.otherLine;
  }
}
