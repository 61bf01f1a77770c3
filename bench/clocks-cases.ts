/**
 * Invented cases for the calculator, the same for the same seed: lawful lives from the complaint towards judgment, each as far as it
 * has come, with the office's calendar. About ten events each; times with minutes, some with the date alone.
 */
import { seededRandom } from '../test/crash/seeded-random.ts';

/** What comes next, after how many hours at most, and what goes with it. */
interface Step {
  readonly type: string;
  readonly withinHours: number;
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Of a hundred lives that can have it, how many do. */
  readonly share: number;
  /** What must have happened before. */
  readonly after?: string;
}

const sections = ['PPC 376', 'PPC 377B', 'PECA 22'];
const accused = 'accused-1';

const life: readonly Step[] = [
  { type: 'report.received', withinHours: 24, share: 100, fields: { victimUnder18: true } },
  { type: 'fir.registered', withinHours: 48, share: 97, fields: { sections, victimUnder18: true } },
  { type: 'medical.exam.requested', withinHours: 12, share: 70 },
  { type: 'medical.exam.done', withinHours: 24, share: 70, after: 'medical.exam.requested' },
  { type: 'investigation.assigned', withinHours: 48, share: 60 },
  { type: 'accused.arrested', withinHours: 240, share: 80, fields: { accused, journeyMinutes: 40 } },
  { type: 'accused.produced', withinHours: 26, share: 95, after: 'accused.arrested', fields: { accused } },
  { type: 'remand.ordered', withinHours: 2, share: 90, after: 'accused.produced', fields: { accused } },
  { type: 'statement.164.recorded', withinHours: 96, share: 60 },
  { type: 'bail.postarrest.applied', withinHours: 400, share: 30, after: 'accused.arrested', fields: { accused } },
  { type: 'report.173.interim', withinHours: 400, share: 50 },
  { type: 'rti.requested', withinHours: 200, share: 10 },
  { type: 'investigation.completed', withinHours: 900, share: 80 },
  { type: 'report.173.final', withinHours: 96, share: 95, after: 'investigation.completed' },
  { type: 'cognizance.taken', withinHours: 400, share: 80, after: 'report.173.final' },
  { type: 'trial.opened', withinHours: 400, share: 95, after: 'cognizance.taken' },
  { type: 'charge.framed', withinHours: 400, share: 90, after: 'trial.opened', fields: { accused } },
  { type: 'judgment.pronounced', withinHours: 4000, share: 70, after: 'charge.framed', fields: { accused } },
];

const calendar = {
  id: 'PK-PB-OFFICE-6',
  version: '2025.1',
  weeklyOff: ['sunday'],
  holidays: [
    { date: '2025-02-05', name: 'Kashmir Day' },
    { date: '2025-03-31', name: 'Eid ul-Fitr' },
    { date: '2025-05-01', name: 'Labour Day' },
    { date: '2025-08-14', name: 'Independence Day' },
  ],
};

const minuteMs = 60_000;
const offsetMs = 5 * 60 * minuteMs;
const firstDay = Temporal.Instant.from('2025-01-01T00:00:00+05:00').epochMilliseconds;
/** Lives begin within this time; the bench asks for the state shortly after its end. */
const daysOfBeginning = 300;
export const asOf = '2025-12-01T12:00:00+05:00';
const asOfMs = Temporal.Instant.from(asOf).epochMilliseconds;

const local = (ms: number): string => `${new Date(ms + offsetMs).toISOString().slice(0, 19)}+05:00`;

export interface MadeCases {
  readonly lines: string;
  readonly events: number;
}

/** So many cases as lines of NDJSON, those of this seed. */
export function madeCases(count: number, seed: number): MadeCases {
  const random = seededRandom(seed);
  let events = 0;
  const lines = Array.from({ length: count }, () => {
    const made: { readonly type: string; readonly at: string }[] = [];
    // A third of the cases rest early, as they do.
    const longest = random.below(3) === 0 ? 4 + random.below(6) : life.length;
    let at = firstDay + random.below(daysOfBeginning * 24 * 60) * minuteMs;
    for (const { type, withinHours, fields, share, after } of life) {
      if (made.length === longest) break;
      if (after !== undefined && !made.some((event) => event.type === after)) continue;
      if (random.below(100) >= share) continue;
      at += (1 + random.below(withinHours * 60)) * minuteMs;
      if (at > asOfMs) break;
      const dayAlone = random.below(50) === 0;
      made.push({ type, at: dayAlone ? local(at).slice(0, 10) : local(at), ...fields });
    }
    events += made.length;
    return JSON.stringify({ jurisdiction: 'PK-PB', calendar, events: made });
  });
  return { lines: `${lines.join('\n')}\n`, events };
}
