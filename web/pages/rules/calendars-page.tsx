/** Calendars of offices: what is closed every week, which holidays there are, and the form that adds one announced later. */
import type { CalendarView } from '@amanat/casework';
import { holidayNames } from '@amanat/domain';
import {
  Button,
  Buttons,
  DataTable,
  DateField,
  type DateParts,
  ErrorSummary,
  Fold,
  Form,
  Panel,
  SelectField,
  StaffPage,
  type StaffChrome,
  SummaryList,
} from '../../components/index.ts';
import type { Child, Html } from '../../html.ts';
import { digits, formatDay, formatNumber, type Lang, messages } from '../../locales/index.ts';
import { Person } from '../cases/case-words.tsx';
import { English, Mark } from './rule-words.tsx';
import { jurisdictionInWords } from './rules-page.tsx';

export interface TypedHoliday {
  readonly calendar?: string | undefined;
  readonly day?: DateParts | undefined;
  readonly name?: string | undefined;
}
export type HolidayMistake = 'calendar' | 'date-missing' | 'not-a-day' | 'already-listed' | 'name';

export interface CalendarsPageProps {
  readonly chrome: StaffChrome;
  readonly calendars: readonly CalendarView[];
  readonly mayAdd: boolean;
  readonly done?: 'added' | undefined;
  readonly typed?: TypedHoliday | undefined;
  readonly mistakes?: readonly HolidayMistake[] | undefined;
}

export const CalendarsPage = ({ chrome, calendars, mayAdd, done, typed, mistakes = [] }: CalendarsPageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).rules;
  return (
    <StaffPage chrome={chrome} title={words.calendarsTitle} place="rules" backHref={`/${lang}/staff/rules`}>
      {done === undefined ? null : (
        <Panel kind="done">
          <p role="status">{words.done[done]}</p>
        </Panel>
      )}
      <h1>{words.calendarsTitle}</h1>
      <ErrorSummary
        lang={lang}
        mistakes={mistakes.map((code) => ({ name: fieldOf[code], text: words.mistakes[code] }))}
      />
      <p>{words.calendarsText}</p>
      {mayAdd ? <AddForm lang={lang} calendars={calendars} typed={typed} mistakes={mistakes} /> : null}
      {calendars.map((view) => (
        <OneCalendar lang={lang} view={view} />
      ))}
    </StaffPage>
  );
};

const fieldOf = {
  calendar: 'calendar',
  'date-missing': 'day',
  'not-a-day': 'day',
  'already-listed': 'day',
  name: 'name',
} as const satisfies Readonly<Record<HolidayMistake, string>>;

const AddForm = ({
  lang,
  calendars,
  typed = {},
  mistakes,
}: {
  readonly lang: Lang;
  readonly calendars: readonly CalendarView[];
  readonly typed?: TypedHoliday | undefined;
  readonly mistakes: readonly HolidayMistake[];
}): Html => {
  const words = messages(lang).rules;
  const errorOf = (field: string): string | undefined => {
    const code = mistakes.find((each) => fieldOf[each] === field);
    return code === undefined ? undefined : words.mistakes[code];
  };
  return (
    <Fold title={words.addTitle} open={mistakes.length > 0}>
      <p>{words.addText}</p>
      <Form action={`/${lang}/staff/calendars`}>
        <SelectField
          lang={lang}
          name="calendar"
          label={words.calendar}
          groups={[
            {
              label: '',
              options: calendars.map(({ calendar: { id } }) => ({ value: id, label: calendarInWords(lang, id) ?? id })),
            },
          ]}
          value={typed.calendar}
          error={errorOf('calendar')}
        />
        <DateField lang={lang} name="day" label={words.day} value={typed.day} error={errorOf('day')} />
        <SelectField
          lang={lang}
          name="name"
          label={words.which}
          groups={[{ label: '', options: holidayNames.map((value) => ({ value, label: words.holidayNames[value] })) }]}
          value={typed.name}
          error={errorOf('name')}
        />
        <Buttons>
          <Button>{words.add}</Button>
        </Buttons>
      </Form>
    </Fold>
  );
};

function calendarInWords(lang: Lang, id: string): string | undefined {
  const names: Readonly<Record<string, string>> = messages(lang).rules.calendarNames;
  return names[id];
}

const OneCalendar = ({ lang, view }: { readonly lang: Lang; readonly view: CalendarView }): Html => {
  const words = messages(lang).rules;
  const { calendar, version, added, defaultOf } = view;
  const { comma } = messages(lang).work;
  return (
    <section class="flow ruled">
      <h2>{calendarInWords(lang, calendar.id) ?? <Mark text={calendar.id} />}</h2>
      <SummaryList
        lang={lang}
        rows={[
          { label: words.calendarMark, value: <Mark text={calendar.id} /> },
          { label: words.calendarVersion, value: <bdi dir="ltr">{digits(lang, version)}</bdi> },
          { label: words.weeklyOff, value: calendar.weeklyOff.map((day) => words.weekdays[day]).join(comma) },
          ...(defaultOf.length === 0
            ? []
            : [
                { label: words.defaultOf, value: defaultOf.map((each) => jurisdictionInWords(lang, each)).join(comma) },
              ]),
          ...(calendar.basis === undefined ? [] : [{ label: words.basis, value: <English text={calendar.basis} /> }]),
        ]}
      />
      {calendar.holidays.length + added.length === 0 ? (
        <p>
          {words.holidays}: {words.noHolidays}
        </p>
      ) : (
        <>
          {added.length === 0 ? null : <p>{words.addedTo(formatNumber(lang, added.length))}</p>}
          <DataTable
            caption={words.holidays}
            heads={[words.holidayHeads.day, words.holidayHeads.which, words.holidayHeads.added]}
            rows={holidaysOf(lang, view)}
          />
        </>
      )}
    </section>
  );
};

/** By day, those of the pack and those that were added. */
function holidaysOf(lang: Lang, { calendar, added }: CalendarView): readonly (readonly Child[])[] {
  const words = messages(lang).rules;
  const dayInWords = (day: string): string => formatDay(lang, Temporal.PlainDate.from(day));
  const ofPack = calendar.holidays.map((holiday) => {
    const { date, name = '' } = typeof holiday === 'string' ? { date: holiday } : holiday;
    return { date, cells: [dayInWords(date), name === '' ? '' : <English text={name} />, words.ofPack] };
  });
  const later = added.map(({ date, name, on, by }) => ({
    date,
    cells: [
      dayInWords(date),
      words.holidayNames[name],
      <>
        {words.addedOn(Temporal.PlainDate.from(on))} <Person lang={lang} person={by} />
      </>,
    ],
  }));
  return [...ofPack, ...later].toSorted((one, other) => one.date.localeCompare(other.date)).map(({ cells }) => cells);
}
