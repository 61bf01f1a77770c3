/** Calendars of offices, and a day that was announced later: clocks are counted anew then, after the answer is sent. */
import { type Context, Hono } from 'hono';
import { holidayNames } from '@amanat/domain';
import { CalendarsPage, type CalendarsPageProps, type HolidayMistake } from '@amanat/web';
import { notAllowed } from '../changes/change-routes.tsx';
import { isAllowed } from '../changes/is-allowed.ts';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';
import { choiceIn, formOf } from '../staff/staff-form.ts';
import { dayFields, type DayOfTyped, dayOfTyped, typedDayIn } from './posted-day.ts';

type Shown = Pick<CalendarsPageProps, 'done' | 'typed' | 'mistakes'>;

export function calendarRoutes(services: Services): Hono {
  const { rulebook } = services.staff;
  const app = new Hono();
  const list = '/:lang{(?:ur|en)}/staff/calendars';

  app.get(list, (c) => calendarsPage(c, { done: c.req.query('done') === 'added' ? 'added' : undefined }));

  app.post(list, async (c) => {
    const form = await formOf(c, ['calendar', 'name', ...dayFields('day')]);
    const { member } = signedInOf(c);
    if (!isAllowed(member, 'add-holiday')) return notAllowed(c, services);
    const calendar = form.get('calendar') ?? '';
    const day = typedDayIn(form, 'day');
    const name = choiceIn(holidayNames, withoutEmpty(form), 'name');
    const typed = { calendar, day, name };
    const parsed = dayOfTyped(day);
    if (calendar === '' || parsed.kind !== 'day' || name === undefined) {
      const mistakes: readonly HolidayMistake[] = [
        ...(calendar === '' ? (['calendar'] as const) : []),
        ...mistakeOfDay(parsed),
        ...(name === undefined ? (['name'] as const) : []),
      ];
      return calendarsPage(c, { typed, mistakes });
    }
    const answer = await rulebook.addHoliday(member, { calendar, date: parsed.day, name });
    if (answer.kind === 'done') {
      // Whatever ends it in the middle, it goes on at the next hour.
      services.timers.soon();
      return c.redirect(`/${langOf(c)}/staff/calendars?done=added`, 303);
    }
    if (answer.refusal === 'already-listed') return calendarsPage(c, { typed, mistakes: [answer.refusal] });
    return answer.refusal === 'no-such-calendar'
      ? calendarsPage(c, { typed, mistakes: ['calendar'] })
      : notAllowed(c, services);
  });

  async function calendarsPage(c: Context, { done, typed, mistakes = [] }: Shown) {
    const answer = await rulebook.calendars(signedInOf(c).member, services.settings.jurisdiction);
    if (answer.kind === 'refused') return notAllowed(c, services);
    const { calendars, mayAdd } = answer;
    const page = { chrome: await staffChromeOf(c, services), calendars, mayAdd, done, typed, mistakes };
    return respond(c, <CalendarsPage {...page} />, mistakes.length === 0 ? 200 : 422);
  }

  return app;
}

/** An empty choice of a list is posted as nothing. */
const withoutEmpty = (form: URLSearchParams): URLSearchParams =>
  new URLSearchParams([...form].filter(([, value]) => value !== ''));

function mistakeOfDay(parsed: DayOfTyped): readonly HolidayMistake[] {
  if (parsed.kind === 'missing') return ['date-missing'];
  return parsed.kind === 'not-a-day' ? ['not-a-day'] : [];
}
