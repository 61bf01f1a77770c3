/** What of the list of cases is asked for. An address that somebody changed by hand shows the whole list, not an error. */
import type { CaseFilter } from '@amanat/casework';
import { isCaseId } from '@amanat/domain';

export interface ListQuery {
  readonly filter: CaseFilter;
  /** A conflict was declared just now. */
  readonly hasLeft: boolean;
  /** A case was given to an office just now, and is not this person's to see any more. */
  readonly wasGiven: boolean;
}

export function listQueryOf(query: URLSearchParams): ListQuery {
  const district = query.get('district') ?? '';
  const after = placeOf(query.get('after') ?? '');
  return {
    filter: {
      // A district that no case has lists none; only its form matters here.
      ...(/^[a-z0-9-]{1,100}$/.test(district) ? { district } : {}),
      ...(query.get('mine') === 'yes' ? { ownOnly: true } : {}),
      ...(after === undefined ? {} : { after }),
    },
    hasLeft: query.get('left') === 'yes',
    wasGiven: query.get('given') === 'yes',
  };
}

/** `2026-11-22.case_…`: the last of the page before. */
function placeOf(text: string): CaseFilter['after'] {
  const [recordedOn = '', caseId = '', ...more] = text.split('.');
  const isPlace = /^\d{4}-\d{2}-\d{2}$/.test(recordedOn) && isCaseId(caseId) && more.length === 0;
  return isPlace ? { recordedOn, caseId } : undefined;
}
