/**
 * The clocks of a case as a picture of its way: stations in the order of the law, where the case rests, and at each station what
 * ran, runs and has passed. Drawn by the server; the same stands below as a table.
 */
import type { ClockView } from '@amanat/casework';
import type { Life } from '@amanat/domain';
import { DataTable, Fold } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import { dayInWords, type OfficeNames } from './case-words.tsx';
import { addressOfClock, ClockName, ClockState, ForWhom, lastDayInWords } from './clock-words.tsx';
import { courseOf, placeOn, type Scale, scaleOf, type StationOfCase, stationOfClock, wayOf } from './way.ts';

export interface WayPictureProps {
  readonly lang: Lang;
  readonly caseId: string;
  readonly life: Life;
  readonly clocks: readonly ClockView[];
  readonly offices: OfficeNames;
  readonly today: string;
}

export const WayPicture = (props: WayPictureProps): Html => {
  const { lang, life, clocks, today } = props;
  const words = messages(lang).life;
  const way = wayOf(life, clocks);
  const shown = clocks.filter((clock) => courseOf(clock) !== undefined);
  const scale = scaleOf(shown, today);
  return (
    <section class="flow ruled">
      <h2>{words.wayTitle}</h2>
      {shown.length === 0 ? <p>{words.noClocks}</p> : <p class="small soft">{words.wayText}</p>}
      <ol class="case-way">
        {way.map((station) => (
          <StationItem {...props} station={station} scale={scale} />
        ))}
      </ol>
      {shown.length === 0 ? null : (
        <Fold title={words.asTable}>
          <ClockTable {...props} clocks={shown} />
        </Fold>
      )}
    </section>
  );
};

const classOf = ({ station, isReached, restsSince, clocks }: StationOfCase): string =>
  [
    'station',
    station === 'beside' ? 'station-beside' : '',
    restsSince === undefined ? '' : 'station-rests',
    isReached ? 'station-reached' : '',
    clocks.passed.length > 0 ? 'station-passed' : '',
  ]
    .filter((each) => each !== '')
    .join(' ');

const StationItem = (props: WayPictureProps & { readonly station: StationOfCase; readonly scale: Scale }): Html => {
  const { lang, caseId, station, today } = props;
  const words = messages(lang).life;
  const { clocks, restsSince, isReached } = station;
  const counts = (['passed', 'running', 'ended'] as const).filter((course) => clocks[course].length > 0);
  const open = [...clocks.passed, ...clocks.running];
  const told = [
    ...(restsSince === undefined && station.station !== 'beside' ? [isReached ? words.reached : words.notReached] : []),
    ...counts.map((course) => words.counted[course](formatNumber(lang, clocks[course].length))),
  ];
  return (
    <li class={classOf(station)}>
      <h3>{words.stations[station.station]}</h3>
      <p class="small soft station-state">
        {restsSince === undefined ? null : (
          <strong>
            {words.rests} {words.restsSince(Temporal.PlainDate.from(restsSince), daysSince(lang, restsSince, today))}
          </strong>
        )}
        {told.map((each, index) => (
          <span>
            {index === 0 && restsSince === undefined ? null : words.apart}
            {each}
          </span>
        ))}
      </p>
      {open.length === 0 ? null : (
        <ul class="way-clocks">
          {open.map((clock) => (
            <li>
              <p class="way-clock">
                <a href={addressOfClock(lang, caseId, clock.clock)}>
                  <ClockName lang={lang} clock={clock} />
                </a>{' '}
                <span class="small soft">
                  <ForWhom lang={lang} clock={clock} />
                </span>
              </p>
              <Bar {...props} clock={clock} />
              <p class="small">
                <ClockState lang={lang} clock={clock} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {clocks.ended.length === 0 ? null : (
        <details class="way-ended">
          <summary>{words.endedClocks(formatNumber(lang, clocks.ended.length))}</summary>
          <ul>
            {clocks.ended.map((clock) => (
              <li>
                <a href={addressOfClock(lang, caseId, clock.clock)}>
                  <ClockName lang={lang} clock={clock} />
                </a>{' '}
                <span class="small soft">
                  <ForWhom lang={lang} clock={clock} />
                </span>{' '}
                <span class="small">
                  <ClockState lang={lang} clock={clock} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
};

const daysSince = (lang: Lang, from: string, today: string): string =>
  formatNumber(
    lang,
    Math.max(0, Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(today)).total({ unit: 'days' })),
  );

/** From the day on which it began to its last day; what lies behind the last day is drawn apart. Says nothing that the words do not. */
const Bar = ({
  scale,
  clock,
  today,
}: {
  readonly scale: Scale;
  readonly clock: ClockView;
  readonly today: string;
}): Html => {
  const { dueOn, opensAt } = clock;
  if (dueOn === undefined) return <></>;
  const from = placeOn(scale, opensAt.slice(0, 10));
  const due = Math.max(from + 8, placeOn(scale, dayAfter(dueOn)));
  const now = placeOn(scale, today);
  const isPassed = courseOf(clock) === 'passed';
  return (
    <svg class="bar" viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="bar-ground" x="0" y="5" width="1000" height="4" />
      <rect class="bar-allowed" x={from} y="2" width={Math.min(1000, due) - from} height="10" />
      {isPassed && now > due ? <rect class="bar-late" x={due} y="2" width={now - due} height="10" /> : null}
      <rect class="bar-today" x={Math.min(996, now)} y="0" width="4" height="14" />
    </svg>
  );
};

const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

const ClockTable = ({ lang, caseId, clocks, offices }: WayPictureProps): Html => {
  const { life } = messages(lang);
  const { columns } = life;
  return (
    <DataTable
      caption={life.clocksTitle}
      heads={[columns.clock, columns.place, columns.opened, columns.due, columns.state, columns.owner, columns.keeper]}
      rows={clocks.map((clock) => [
        <>
          <a href={addressOfClock(lang, caseId, clock.clock)}>
            <ClockName lang={lang} clock={clock} />
          </a>{' '}
          <ForWhom lang={lang} clock={clock} />
        </>,
        life.stations[stationOfClock(clock)],
        dayInWords(lang, clock.opensAt.slice(0, 10)),
        lastDayInWords(lang, clock),
        <ClockState lang={lang} clock={clock} />,
        life.owners[clock.owner],
        clock.keeper === undefined ? '' : (offices.get(clock.keeper) ?? clock.keeper),
      ])}
    />
  );
};
