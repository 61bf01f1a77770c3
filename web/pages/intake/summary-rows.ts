/** The answers in words, row by row, each with the step where it can be changed. Only what was asked or answered shows. */
import { type AddedDistrict, findOffenceGroup, listedDistricts } from '@amanat/domain';
import type { SummaryRow } from '../../components/summary-list/summary-list.tsx';
import { digits, messages, monthNames, type Lang } from '../../locales/index.ts';
import type { OfficeChoice } from './step-context.ts';
import { flowOf, isChild, type StepName, type Typed } from './steps.ts';

interface Answer {
  /** Absent for what is not asked on the way and cannot be changed. */
  readonly step?: StepName;
  readonly label: string;
  readonly value: string | undefined;
  /** Nothing can be sent without it: it never stands back. */
  readonly needed?: true;
}

export interface SummaryProps {
  readonly lang: Lang;
  readonly typed: Typed;
  readonly insecureLan: boolean;
  readonly offices?: readonly OfficeChoice[] | undefined;
  readonly districts?: readonly AddedDistrict[] | undefined;
}

/** `changeHref` is left out where the rows are only read. */
export function summaryRows(props: SummaryProps, mayChange: boolean): readonly SummaryRow[] {
  const { lang, typed, insecureLan } = props;
  const { check } = messages(lang).intake;
  const flow = flowOf(typed, { insecureLan });
  return answersInWords(props)
    .filter(({ step, value }) => value !== undefined || (mayChange && step !== undefined && flow.includes(step)))
    .map(({ step, label, value, needed }) => ({
      label,
      value: value ?? check.none,
      ...(value === undefined && needed === undefined ? { unanswered: true } : {}),
      ...(mayChange && step !== undefined ? { changeHref: `/${lang}/lodge/${step}?back=check` } : {}),
    }));
}

/** First-strong isolate, so that Latin words and numbers do not change places with what stands beside them. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

function answersInWords({ lang, typed, offices = [], districts = listedDistricts }: SummaryProps): readonly Answer[] {
  const words = messages(lang).intake;
  const { rows } = words.check;
  const group = findOffenceGroup(typed['group'] ?? '');
  const separator = lang === 'ur' ? '، ' : ', ';
  const join = (...parts: readonly (string | undefined)[]): string | undefined => {
    const given = parts.filter((part): part is string => part !== undefined && part !== '');
    // One alone takes its direction from the row; several stand in the page's order, whatever each is written in.
    return given.length < 2 ? given[0] : given.map(isolated).join(separator);
  };
  const labels = (all: Readonly<Record<string, string>>, name: string): readonly string[] =>
    (typed[name] ?? '').split(' ').flatMap((code) => all[code] ?? []);
  const one = (all: Readonly<Record<string, string>>, name: string): string | undefined => all[typed[name] ?? ''];
  const child = isChild(typed);

  const told = ([1, 2, 3] as const).map((number): Answer => {
    const name = (part: string): string => `told-${number}-${part}`;
    const month = monthNames(lang)[Number(typed[name('on-month')]) - 1] ?? typed[name('on-month')];
    const date = [typed[name('on-day')], month, typed[name('on-year')]].filter((part) => part !== undefined).join(' ');
    return {
      step: number === 1 ? 'told' : `told-${number}`,
      label: rows.told(digits(lang, String(number))),
      value: join(
        one(words.told.offices, name('office')),
        typed[name('name')],
        digits(lang, date),
        one(words.told.dids, name('did')),
      ),
    };
  });

  return [
    { step: 'danger', label: rows.danger, value: one(words.danger.labels, 'danger') },
    { step: 'child', label: rows.self, value: one({ yes: words.child.yes, no: words.child.no }, 'self') },
    ...(child
      ? []
      : [{ step: 'relation', label: rows.relation, value: one(words.relation.labels, 'relation') } as const]),
    { step: 'about', needed: true, label: rows.group, value: lang === 'ur' ? group?.labelUr : group?.labelEn },
    {
      step: 'where',
      needed: true,
      label: rows.district,
      value: join(
        districts.find(({ id }) => id === typed['district'])?.[lang] ?? typed['district-typed'],
        typed['district-typed'] === undefined ? undefined : one(words.where.countries, 'country'),
      ),
    },
    { step: 'where', label: rows.village, value: typed['village'] },
    ...told,
    {
      step: child ? 'keep-from' : 'exclude',
      label: rows.exclude,
      value: join(
        ...(typed['office'] ?? '').split(' ').flatMap((id) => offices.find((office) => office.id === id)?.name ?? []),
        typed['named'],
      ),
    },
    {
      step: 'pressure',
      label: rows.pressure,
      value: join(
        one(words.pressure.labels, 'pressed'),
        ...labels(words.pressure.bys, 'pressed-by'),
        ...labels(words.pressure.hows, 'pressed-how'),
      ),
    },
    {
      step: 'reach',
      label: rows.reach,
      value: join(one(words.reach.labels, 'reach'), typed['reach-at'], typed['reach-when']),
    },
    ...(child ? [] : [{ step: 'reach', label: rows.name, value: typed['name'] } as const]),
    { step: child ? 'keep-from' : 'reach', label: rows.keepFrom, value: typed['keep-from'] },
    { step: 'text', label: rows.text, value: typed['text'] },
    { label: rows.helper, value: one(words.desk.helpers, 'helper') },
  ];
}
