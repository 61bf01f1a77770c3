/** From the fields of the forms to the shape of the answers; nothing is judged here, `parseAnswers` does that. */
import type { Typed } from '@amanat/web';

type Shape = Readonly<Record<string, unknown>>;

/** Without what is undefined; `undefined` if nothing is left. */
function given(shape: Shape): Shape | undefined {
  const entries = Object.entries(shape).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

const ticks = (text: string | undefined): readonly string[] | undefined => text?.split(' ');

/** All that was answered; also of a single step, for judging it alone. */
export function answersOfTyped(typed: Typed): Shape {
  const told = [1, 2, 3].flatMap((number) => toldOf(typed, number) ?? []);
  const pressure = given({ by: ticks(typed['pressed-by']), how: ticks(typed['pressed-how']) });
  // Whoever says by whom or how is pressed, whether or not the first question was answered.
  const pressed = typed['pressed'] ?? (pressure === undefined ? undefined : 'yes');
  const contact = given({ at: typed['reach-at'], when: typed['reach-when'], name: typed['name'] });
  const reach = typed['reach'] ?? (contact === undefined || 'at' in contact ? undefined : 'none');
  return (
    given({
      danger: typed['danger'],
      keepFrom: typed['keep-from'],
      relation: typed['self'] === 'yes' ? 'self' : typed['relation'],
      group: typed['group'],
      district: districtOf(typed),
      village: typed['village'],
      told: told.length === 0 ? undefined : told,
      exclude: given({ offices: ticks(typed['office']), named: typed['named'] }),
      pressure: pressed === undefined ? undefined : { now: pressed, ...pressure },
      reach: reach === undefined && contact === undefined ? undefined : { ...given({ how: reach }), ...contact },
      text: typed['text'],
      helper: typed['helper'],
    }) ?? {}
  );
}

function districtOf(typed: Typed): Shape | undefined {
  if (typed['district'] !== undefined) return { id: typed['district'] };
  const named = typed['district-typed'];
  return named === undefined ? undefined : { typed: named, ...given({ country: typed['country'] }) };
}

function toldOf(typed: Typed, number: number): Shape | undefined {
  const part = (name: string): string | undefined => typed[`told-${number}-${name}`];
  const rest = given({
    name: part('name'),
    on: dayOf(part('on-year'), part('on-month'), part('on-day')),
    did: part('did'),
  });
  const office = part('office') ?? (rest === undefined ? undefined : 'other');
  return office === undefined ? undefined : { office, ...rest };
}

/** `2026`, `2026-03` or `2026-03-07`; parts that make no day become a text that no day is written like. */
function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  if (year === undefined && month === undefined && day === undefined) return undefined;
  if (year === undefined || (day !== undefined && month === undefined)) return 'incomplete';
  const parts = [month, day].flatMap((part) => (part === undefined ? [] : [latin(part).padStart(2, '0')]));
  return [latin(year), ...parts].join('-');
}

/** Urdu (۰–۹) and Arabic (٠–٩) digits as Latin ones. */
export const latin = (text: string): string =>
  text.replaceAll(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
