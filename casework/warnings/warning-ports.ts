/** What early warning needs of the store beside links: which cases have moved since they were last looked at. */

export interface CaseHead {
  readonly caseId: string;
  /** The last place of its stream. */
  readonly seq: number;
}

export interface WarningStore {
  /** All cases by id, those after that one. */
  caseHeads(after: string | undefined, limit: number): Promise<readonly CaseHead[]>;
}
