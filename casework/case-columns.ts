/**
 * What stands in clear beside a case, because lists and row security work on it: district, offence group, channel, and the
 * offices that may see it. The event holds only a salted commitment to all of it. So whoever has the database cannot change
 * a column or add an office unseen, and a receipt in the wrong hands tells neither what a complaint is about, nor where,
 * nor whom it keeps away.
 */
import { canonicalJson, concatBytes, equalBytes, utf8 } from '@amanat/ledger';
import type { Ciphers } from '@amanat/sealing';
import type { CaseRow } from './ports.ts';

export type CaseColumns = Pick<CaseRow, 'district' | 'offenceGroup' | 'channel' | 'allowedOffices'>;

export interface ColumnsCommitment {
  /** 32 random bytes, kept beside the columns. */
  readonly salt: Uint8Array;
  /** SHA-256(`amanat/case-columns/v1\n` ‖ salt ‖ canonical JSON of the columns, offices sorted), 32 bytes. */
  readonly commitment: Uint8Array;
}

export function commitCaseColumns(columns: CaseColumns, ciphers: Ciphers): ColumnsCommitment {
  const salt = ciphers.random(32);
  return { salt, commitment: commitmentOf(columns, salt, ciphers) };
}

/** Whether these columns are the ones that were committed to when the complaint came in. */
export const areCommittedColumns = (
  columns: CaseColumns,
  { salt, commitment }: ColumnsCommitment,
  ciphers: Pick<Ciphers, 'sha256'>,
): boolean => equalBytes(commitmentOf(columns, salt, ciphers), commitment);

function commitmentOf(
  { district, offenceGroup, channel, allowedOffices }: CaseColumns,
  salt: Uint8Array,
  { sha256 }: Pick<Ciphers, 'sha256'>,
): Uint8Array {
  const columns = canonicalJson({ district, offenceGroup, channel, offices: allowedOffices.toSorted() });
  return sha256(concatBytes(utf8('amanat/case-columns/v1\n'), salt, utf8(columns)));
}
