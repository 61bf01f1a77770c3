/** What a schema cannot see: that rules fit each other, their jurisdiction and themselves. The first fault is thrown. */
import { PackError, type PackErrorCode } from './pack-error.ts';
import type { Pack } from './pack.ts';
import type { ReadJurisdiction } from './packs-of.ts';
import { clockKinds, type Limit, type Rule } from './rule.ts';

type Refuse = (code: PackErrorCode, what: string) => never;
type Limits = ReadonlyMap<string, Limit>;

/** @throws PackError naming file and rule */
export function checkRules(read: readonly ReadJurisdiction[], packs: ReadonlyMap<string, Pack>): void {
  const seen = new Set<string>();
  for (const { folder, jurisdiction, rules } of read) {
    const pack = packs.get(jurisdiction.id);
    if (pack === undefined) continue;
    const limits: Limits = new Map(pack.rules.flatMap(limitsById));
    for (const [file, ofFile] of rules) {
      for (const rule of ofFile) {
        const refuse: Refuse = (code, what) => {
          throw new PackError(code, `${folder}/${file}`, what, rule.id);
        };
        if (seen.has(rule.id)) refuse('pack-duplicate-id', 'a second rule of this id');
        seen.add(rule.id);
        if (rule.jurisdiction !== jurisdiction.id)
          refuse('pack-contradiction', `jurisdiction is not ${jurisdiction.id}, whose file this is`);
        checkRule(rule, refuse);
        for (const [id, limit] of limitsById(rule)) checkReferences(id, limit, pack, limits, refuse);
      }
    }
  }
}

const limitsById = (rule: Rule): readonly (readonly [string, Limit])[] =>
  rule.limits.map((limit, index) => [index === 0 ? rule.id : `${rule.id}#${index}`, limit]);

const isClockKind = (kind: Rule['kind']): boolean => clockKinds.some((clock) => clock === kind);

function checkRule({ kind, limits, effective }: Rule, refuse: Refuse): void {
  const [own, ...further] = limits;
  if (isClockKind(kind) !== (own !== undefined))
    refuse('pack-contradiction', own === undefined ? `a ${kind} needs a limit` : `a ${kind} makes no clock`);
  if (own !== undefined && own.kind !== kind)
    refuse('pack-contradiction', 'kind of the rule and of its own limit differ');
  if (own?.condition !== undefined) refuse('pack-contradiction', 'limits.0: the own limit has no condition');
  if (further.some(({ condition }) => condition === undefined))
    refuse('pack-contradiction', 'a further limit needs its condition');
  const { from, to } = effective;
  if (to !== undefined && from !== 'unknown' && to <= from)
    refuse('pack-contradiction', 'effective: ends before it begins');
  for (const [index, limit] of limits.entries())
    checkLimit(limit, (code, what) => refuse(code, `limits.${index}: ${what}`));
}

/** The end of an ISO 8601 duration that each unit has. */
const durationOf = {
  hours: /^PT\d+H$/,
  'calendar-days': /^P\d+D$/,
  'working-days': /^P\d+D$/,
  months: /^P\d+M$/,
  years: /^P\d+Y$/,
} as const;

function checkLimit({ time, unit, appliesIf, opens, kind }: Limit, refuse: Refuse): void {
  const fits = unit === 'immediate' || unit === 'none' ? time === null : time !== null && durationOf[unit].test(time);
  if (!fits) refuse('pack-contradiction', 'time and unit do not agree');
  if (opens !== undefined && kind !== 'threshold') refuse('pack-contradiction', 'only a threshold opens something');
  const facts = new Set(Object.keys(appliesIf ?? {}));
  if (appliesIf?.stated?.some((fact) => !facts.has(fact)) === true)
    refuse('pack-unknown-reference', 'appliesIf.stated names a fact that it does not ask for');
}

function checkReferences(id: string, limit: Limit, pack: Pack, limits: Limits, refuse: Refuse): void {
  if (limit.calendarId !== undefined && !pack.calendars.some((calendar) => calendar.id === limit.calendarId))
    refuse('pack-unknown-reference', `no calendar ${limit.calendarId} in ${pack.jurisdiction}`);
  const { afterLimitOf } = limit;
  if (afterLimitOf !== undefined && !limits.has(afterLimitOf))
    refuse('pack-unknown-reference', `afterLimitOf: no limit ${afterLimitOf} in ${pack.jurisdiction}`);
  if (follows(id, limit, limits)) refuse('pack-contradiction', 'afterLimitOf: it waits for itself');
  for (const code of limit.opens ?? [])
    if (![...limits.values()].some((other) => other.afterLimitOf === id && other.opensOn.includes(code)))
      refuse('pack-unknown-reference', `opens ${code}, on which no limit after it opens`);
}

/** Whether the limits that it waits for lead back to it. */
function follows(id: string, limit: Limit, limits: Limits): boolean {
  const passed = new Set([id]);
  for (let next = limit.afterLimitOf; next !== undefined; next = limits.get(next)?.afterLimitOf) {
    if (passed.has(next)) return true;
    passed.add(next);
  }
  return false;
}
