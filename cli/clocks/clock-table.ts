/** Clocks for a person who reads them on a terminal: what to do, by when, who owes it, and by which section. */
import type { Clock, Pack, Rule } from '@amanat/rules';

/** In words, a line for the clock and a line for its law; the gravest first. */
export function clockTable(clocks: readonly Clock[], pack: Pack): string {
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
  const lines = clocks
    .toSorted((one, other) => gravity.indexOf(one.status) - gravity.indexOf(other.status))
    .flatMap((clock) => [headOf(clock), `    ${lawOf(rules.get(ruleOf(clock)))}`]);
  const warned = clocks.some(({ status, confirmed }) => !confirmed && past.has(status));
  return [
    ...(lines.length === 0 ? ['No event of this case opens a clock.'] : lines),
    ...(warned ? ['', notConfirmed] : []),
  ].join('\n');
}

const notConfirmed =
  'Past a limit means: limit passed, rule not yet confirmed by a lawyer. This is working material, not legal advice.';

const gravity: readonly Clock['status'][] = [
  'power-exhausted',
  'overdue',
  'given-too-late',
  'due-soon',
  'date-needed',
  'running',
  'past-target',
  'window-closed',
  'reported',
  'suspended',
  'done-late',
  'done',
  'not-needed',
  'off',
];

const past: ReadonlySet<Clock['status']> = new Set(['power-exhausted', 'overdue', 'given-too-late', 'window-closed']);

function headOf({ status, rule, owner, daysLate, accused, charge, confidence, ...ends }: Clock): string {
  return [
    status.padEnd(16),
    rule.padEnd(22),
    endOf(ends),
    ...(daysLate > 0 ? [`${daysLate} ${daysLate === 1 ? 'day' : 'days'} late`] : []),
    `owed by ${owner}`,
    ...(accused === undefined ? [] : [`for ${accused}`]),
    ...(charge === undefined ? [] : [`charge ${charge}`]),
    ...(confidence === 'text-read' ? [] : [confidence === 'secondary' ? 'reported rule' : 'rule not read']),
  ].join('  ');
}

function endOf({ dueAt, dueBetween }: Pick<Clock, 'dueAt' | 'dueBetween'>): string {
  if (dueBetween !== undefined) return `due between ${momentOf(dueBetween[0])} and ${momentOf(dueBetween[1])}`;
  return dueAt === undefined || dueAt === null ? 'no date' : `due ${momentOf(dueAt)}`;
}

/** A limit in days ends with its last day: midnight of the next is nobody's way to say so. */
function momentOf(instant: string): string {
  const local = Temporal.PlainDateTime.from(instant.slice(0, 19));
  const isMidnight = local.hour === 0 && local.minute === 0;
  return isMidnight
    ? `end of ${local.toPlainDate().subtract({ days: 1 }).toString()}`
    : `${local.toPlainDate().toString()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

const ruleOf = ({ rule }: Clock): string => rule.split('#', 1)[0] ?? rule;

const lawOf = (rule: Rule | undefined): string =>
  rule === undefined ? '' : `${rule.requiredStep} (${rule.instrument}, ${rule.section})`;
