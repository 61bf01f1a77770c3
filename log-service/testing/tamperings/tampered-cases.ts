/**
 * Tamperings with the columns of cases, and with the codes that lead to them. What the tables of cases and codes say
 * is compared with the complaints that began them.
 */
import { idAt, type Tampering } from './tampering.ts';

export const tamperedCases: readonly Tampering[] = [
  {
    what: 'a case that was removed',
    by: (at) => at.sql('DELETE FROM cases WHERE case_id = (SELECT min(case_id) FROM cases)'),
    finds: { 'case-missing': 1 },
  },
  {
    what: 'columns of cases that were altered',
    by: (at) => at.sql("UPDATE cases SET district = 'Elsewhere'"),
    finds: { 'case-altered': 3 },
  },
  {
    what: 'an office that was let in',
    by: (at) =>
      at.sql("UPDATE cases SET allowed_offices = '{office_x}' WHERE case_id = (SELECT min(case_id) FROM cases)"),
    finds: { 'case-altered': 1 },
  },
  {
    what: 'a case that no complaint began',
    by: (at) =>
      at.sql(`INSERT INTO cases SELECT 'case_made_up', recorded_on, district, offence_group, channel, allowed_offices,
        allow_salt, waits_with_custodians FROM cases LIMIT 1`),
    finds: { 'case-unfounded': 1 },
    place: () => ({ caseId: 'case_made_up' }),
  },
  {
    what: 'a code that was removed',
    by: (at) => at.sql("DELETE FROM codes WHERE role = 'code' AND case_id = (SELECT min(case_id) FROM codes)"),
    finds: { 'code-missing': 1 },
  },
  {
    what: 'a cover that leads to another event',
    by: (at) =>
      at.sql(
        "UPDATE codes SET event_id = $1 WHERE role = 'cover' AND case_id = (SELECT min(case_id) FROM codes)",
        idAt(at, 0),
      ),
    finds: { 'code-stray': 1 },
  },
];
