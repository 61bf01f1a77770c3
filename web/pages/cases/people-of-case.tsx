/** People of a case by pseudonym, with what must be known of each; and the custody and bail of every accused. */
import { type Life, type PersonOfCase, type PersonRef, outcomesOf } from '@amanat/domain';
import { DataTable, Panel, Tag } from '../../components/index.ts';
import type { Child, Html } from '../../html.ts';
import { type Lang, messages, stepText } from '../../locales/index.ts';
import { listed, personInWords, Section } from '../steps/fact-words.tsx';
import { BailCourse, CustodyDays } from './custody-words.tsx';

interface OfLife {
  readonly lang: Lang;
  readonly life: Life;
}

export const PeopleOfCase = ({ lang, life }: OfLife): Html => {
  const words = messages(lang).life;
  const needs = needsOf(life);
  const { person, age, needs: needsHead, notes } = words.peopleColumns;
  return (
    <section class="flow ruled titled">
      <h2>{words.peopleTitle}</h2>
      <p class="small soft">{words.peopleText}</p>
      <DataTable
        caption={words.peopleTitle}
        heads={[person, age, needsHead, notes]}
        rows={[...life.people.people.values()].map((each) => [
          personInWords(lang, each.ref),
          choiceText(lang, 'ageBand', each.ageBand),
          listed(
            lang,
            (needs.get(each.ref) ?? []).map((need) => choiceText(lang, 'needs', need)),
          ),
          <Notes lang={lang} person={each} />,
        ])}
      />
    </section>
  );
};

const choiceText = (lang: Lang, field: 'ageBand' | 'needs', value: string): string =>
  stepText(lang, 'person.entered').facts[field]?.choices?.[value] ?? value;

const Notes = ({ lang, person }: { readonly lang: Lang; readonly person: PersonOfCase }): Html => {
  const words = messages(lang).life;
  const same = person.sameAs.map((ref) => personInWords(lang, ref));
  const notes: readonly Child[] = [
    person.hasConflict ? <Tag tone="part">{words.conflict}</Tag> : null,
    person.isJuvenile ? <span>{words.juvenile}</span> : null,
    same.length === 0 ? null : <span>{words.sameAs(listed(lang, same))}</span>,
  ];
  return <>{notes.filter((note) => note !== null).map((note, index) => (index === 0 ? note : <> {note}</>))}</>;
};

/** As they were said last: at the entry of the person, or later. */
function needsOf({ steps }: Life): ReadonlyMap<PersonRef, readonly string[]> {
  const needs = new Map<PersonRef, readonly string[]>();
  const counts = new Map<string, number>();
  for (const step of steps) {
    if (step.type === 'needs.assessed') needs.set(step.facts.person, step.facts.needs);
    if (step.type !== 'person.entered') continue;
    const { role } = step.facts;
    // The child of the complaint is the first survivor, and no step brought it in.
    const place = (counts.get(role) ?? (role === 'survivor' ? 1 : 0)) + 1;
    counts.set(role, place);
    if (step.facts.needs !== undefined) needs.set(`${role}-${place}`, step.facts.needs);
  }
  return needs;
}

export const AccusedOfCase = ({ lang, life }: OfLife): Html => {
  const words = messages(lang).life;
  const { totals } = life.custody;
  const { courses } = life.bail;
  const outcomes = outcomesOf(life);
  const accused = [...life.people.people.values()].filter(({ role }) => role === 'accused').map(({ ref }) => ref);
  const shown = accused.filter(
    (ref) => totals.has(ref) || courses.has(ref) || outcomes.some((each) => each.accused === ref),
  );
  if (shown.length === 0) return <></>;
  const { person, custody, bail, outcome } = words.heldColumns;
  return (
    <section class="flow ruled titled">
      <h2>{words.heldTitle}</h2>
      <DataTable
        caption={words.heldTitle}
        heads={[person, custody, bail, outcome]}
        rows={shown.map((ref) => [
          personInWords(lang, ref),
          <CustodyDays lang={lang} total={totals.get(ref)} />,
          <BailCourse lang={lang} course={courses.get(ref)} />,
          <ul class="plain">
            {outcomes
              .filter((each) => each.accused === ref)
              .map((each) => (
                <li>
                  <Section section={each.charge} />: {words.outcomes[each.outcome]}
                </li>
              ))}
          </ul>,
        ])}
      />
    </section>
  );
};

/** Before the date of a provisional bail, so that somebody is in court for the child; and after it, if nobody says how it went. */
export const BailWarnings = ({ lang, life, today }: OfLife & { readonly today: string }): Html => {
  const words = messages(lang).life;
  const near = [...life.bail.running].flatMap(([ref, { kind, until, warnOn }]) =>
    kind === 'interim' && until !== undefined && warnOn !== undefined && warnOn <= today ? [{ ref, until }] : [],
  );
  if (near.length === 0) return <></>;
  return (
    <Panel kind="firm">
      {near.map(({ ref, until }) => {
        const day = Temporal.PlainDate.from(until);
        return (
          <p>
            <strong>{personInWords(lang, ref)}:</strong> {until < today ? words.bailOver(day) : words.bailSoon(day)}
          </p>
        );
      })}
    </Panel>
  );
};
