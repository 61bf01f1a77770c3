/** A clock of a list in words: which limit, whether it has passed and since when, with whom it is, and how sure the rule is. */
import type { ListedClock } from '@amanat/casework';
import type { Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import { dayOf, type OfficeNames } from '../cases/case-words.tsx';
import { RuleTitle } from '../rules/rule-words.tsx';

type Passing = Pick<ListedClock, 'kind' | 'confidence' | 'gravity' | 'daysLate'>;

export const agoInWords = (lang: Lang, daysLate: number): string =>
  messages(lang).work.ago(formatNumber(lang, daysLate));

/** `limit passed 3 days ago`; of a reported rule never that a limit has passed. */
export function stateInWords(lang: Lang, clock: Passing): string {
  const { past, left } = messages(lang).work;
  if (clock.daysLate > 0) return past[pastOf(clock)](agoInWords(lang, clock.daysLate));
  const words = clock.daysLate === 0 ? left.today : left.days(formatNumber(lang, -clock.daysLate));
  return clock.confidence === 'text-read' ? words : `${left.reported}: ${words}`;
}

type Past = keyof ReturnType<typeof messages>['work']['past'];

function pastOf({ kind, confidence, gravity }: Passing): Past {
  if (confidence !== 'text-read') return 'reported';
  switch (kind) {
    case 'cap':
      // Of a cap on something else than liberty no power of anybody ends.
      return gravity >= onLiberty ? 'power' : 'limit';
    case 'target':
      return 'target';
    case 'window':
      return 'window';
    case 'floor-before':
      return 'floor';
    case 'duty':
    case 'threshold':
    case 'order-set':
    case 'floor':
      return 'limit';
    default:
      throw new Error(`unknown kind: ${String(kind satisfies never)}`);
  }
}

/** The gravity of a cap on liberty (`ClockRow`). */
const onLiberty = 3;

/** What stands out. Of a reported rule nobody can say that a limit has passed. */
export const hasPassed = ({ daysLate, confidence }: Pick<ListedClock, 'daysLate' | 'confidence'>): boolean =>
  daysLate > 0 && confidence === 'text-read';

/** Only of what has passed: of what still runs nobody says that anything was missed. */
export const isUnconfirmed = (clock: ListedClock): boolean => hasPassed(clock) && !clock.confirmed;

/** `accused 1`, of a clock that runs for one of them. */
export function whomOf(lang: Lang, clock: string): string | undefined {
  const number = /~accused-(\d+)/.exec(clock)?.[1];
  return number === undefined ? undefined : messages(lang).work.forAccused(formatNumber(lang, Number(number)));
}

/** By its mark if the list of offices has it no more. */
export const OfficeName = ({ id, offices }: { readonly id: string; readonly offices: OfficeNames }): Html => (
  <bdi>{offices.get(id) ?? id}</bdi>
);

/** Which limit, and for whom. */
export const ClockTitle = ({
  lang,
  clock,
}: {
  readonly lang: Lang;
  readonly clock: Pick<ListedClock, 'clock' | 'rule' | 'about'>;
}): Html => {
  const whom = whomOf(lang, clock.clock);
  return (
    <>
      <RuleTitle lang={lang} rule={clock.rule} about={clock.about} />
      {whom === undefined ? null : ` (${whom})`}
    </>
  );
};

/** With whom it is now, and how often it went up. */
export const KeeperLine = ({
  lang,
  clock: { keeper, level },
  offices,
}: {
  readonly lang: Lang;
  readonly clock: Pick<ListedClock, 'keeper' | 'level'>;
  readonly offices: OfficeNames;
}): Html => {
  const words = messages(lang).work;
  if (keeper === undefined) return <>{words.noKeeper}</>;
  return (
    <>
      <OfficeName id={keeper} offices={offices} />
      {level === 0 ? null : words.comma + words.level(formatNumber(lang, level))}
    </>
  );
};

/** The clock that comes first, as a row of the work list says it. */
export const FirstClock = ({
  lang,
  clock,
  offices,
}: {
  readonly lang: Lang;
  readonly clock: ListedClock;
  readonly offices: OfficeNames;
}): Html => {
  const words = messages(lang).work;
  return (
    <>
      <p class={hasPassed(clock) ? 'clock-past' : undefined}>
        <ClockTitle lang={lang} clock={clock} />: <strong>{stateInWords(lang, clock)}</strong>
        {isUnconfirmed(clock) ? words.comma + words.unconfirmed : null}
      </p>
      <p class="small soft">
        {words.lastDay(dayOf(clock.dueOn))} · {words.keeper}: <KeeperLine lang={lang} clock={clock} offices={offices} />
      </p>
    </>
  );
};
