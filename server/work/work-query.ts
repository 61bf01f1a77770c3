/** What of the work list and of the list of limits is asked for. What nobody can choose on a page is left out, not an error. */
import type { PassedFilter, WorkChoice, WorkFilter } from '@amanat/casework';
import { isCaseId, stages } from '@amanat/domain';
import { ownerKinds } from '@amanat/rules';

const only = ['passed', 'soon', 'review'] as const;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** One of them, as our pages write it. */
const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | undefined =>
  values.find((value) => value === text);
const formed = (form: RegExp, text: string | null): string | undefined =>
  text !== null && form.test(text) ? text : undefined;
/** A district that no case has lists none; only its form matters here. */
const districtIn = (query: URLSearchParams): string | undefined => formed(/^[a-z0-9-]{1,100}$/, query.get('district'));

/** @param offices through which this person sees cases: another's is none to choose */
export function workChoiceOf(query: URLSearchParams, offices: readonly string[]): WorkChoice {
  const whose = query.get('whose');
  const office = oneOf(offices, whose);
  const district = districtIn(query);
  const stage = oneOf(stages, query.get('stage'));
  const wanted = oneOf(only, query.get('only'));
  return {
    ...(whose === 'mine' ? { ownOnly: true } : {}),
    ...(office === undefined ? {} : { office }),
    ...(district === undefined ? {} : { district }),
    ...(stage === undefined ? {} : { stage }),
    ...(wanted === undefined ? {} : { only: wanted }),
  };
}

/** `3.2026-11-22.case_…`: the last of the page before. */
export function workPlaceOf(query: URLSearchParams): WorkFilter['after'] {
  const [urgency = '', dueOn = '', caseId = '', ...more] = (query.get('after') ?? '').split('.');
  const isPlace = /^\d$/.test(urgency) && day.test(dueOn) && isCaseId(caseId) && more.length === 0;
  return isPlace ? { urgency: Number(urgency), dueOn, caseId } : undefined;
}

export function passedFilterOf(query: URLSearchParams): PassedFilter {
  const district = districtIn(query);
  const rule = formed(/^[A-Z0-9]+(?:-[A-Z0-9]+)*(?:#[1-9])?$/, query.get('rule'));
  const owner = oneOf(ownerKinds, query.get('owner'));
  const keeper = formed(/^office_[a-z0-9-]{1,90}$/, query.get('keeper'));
  const after = passedPlaceOf(query);
  return {
    ...(district === undefined ? {} : { district }),
    ...(rule === undefined ? {} : { rule }),
    ...(owner === undefined ? {} : { owner }),
    ...(keeper === undefined ? {} : { keeper }),
    ...(after === undefined ? {} : { after }),
  };
}

/** `2.2026-11-22.case_….PK-CONST-10~accused-1` */
function passedPlaceOf(query: URLSearchParams): PassedFilter['after'] {
  const [gravity = '', dueOn = '', caseId = '', clock = '', ...more] = (query.get('after') ?? '').split('.');
  const isPlace =
    /^\d$/.test(gravity) &&
    day.test(dueOn) &&
    isCaseId(caseId) &&
    /^[A-Za-z0-9#~-]{1,120}$/.test(clock) &&
    more.length === 0;
  return isPlace ? { gravity: Number(gravity), dueOn, caseId, clock } : undefined;
}
