/** Where limits that have passed rest: how many of each rule, who owes them, who follows them up, and since when the oldest. */
import type { PassedGroup } from '@amanat/casework';
import { DataTable } from '../../components/index.ts';
import type { Child, Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import { dayOf, type OfficeNames } from '../cases/case-words.tsx';
import { RuleTitle } from '../rules/rule-words.tsx';
import { agoInWords, OfficeName } from './clock-words.tsx';
import { clocksAddress, type PassedChoice } from './work-address.ts';

const mostGroups = 60;

export const PassedSummary = ({
  lang,
  groups,
  choice,
  offices,
}: {
  readonly lang: Lang;
  readonly groups: readonly PassedGroup[];
  readonly choice: PassedChoice;
  readonly offices: OfficeNames;
}): Html => {
  const words = messages(lang).work;
  const shown = groups.filter((group) => isChosen(group, choice));
  const heads = words.summaryHeads;
  const sum = shown.reduce((total, { count }) => total + count, 0);
  return (
    <section class="flow ruled">
      <h2>{words.summaryTitle}</h2>
      <p>{words.clocksCount(formatNumber(lang, sum))}</p>
      {shown.length === 0 ? null : (
        <DataTable
          caption={words.summaryCaption}
          heads={[heads.rule, heads.owner, heads.keeper, heads.count, heads.oldest]}
          rows={shown.slice(0, mostGroups).map((group) => cellsOf(lang, group, choice, offices))}
        />
      )}
      {shown.length > mostGroups ? <p>{words.summaryMore(formatNumber(lang, mostGroups))}</p> : null}
    </section>
  );
};

const isChosen = (group: PassedGroup, { rule, owner, keeper }: PassedChoice): boolean =>
  (rule === undefined || group.rule === rule) &&
  (owner === undefined || group.owner === owner) &&
  (keeper === undefined || group.keeper === keeper);

/** Of a rule that was read and confirmed nothing need be said. */
function certaintyInWords(lang: Lang, { about, confirmed }: PassedGroup): string | undefined {
  const words = messages(lang).work;
  if (about !== undefined && about.confidence !== 'text-read') return words.left.reported;
  return confirmed ? undefined : words.unconfirmed;
}

function cellsOf(lang: Lang, group: PassedGroup, { district }: PassedChoice, offices: OfficeNames): readonly Child[] {
  const { rule, about, owner, keeper, count, oldestDueOn, daysLate } = group;
  const { work, life } = messages(lang);
  const of = {
    ...(district === undefined ? {} : { district }),
    rule,
    owner,
    ...(keeper === undefined ? {} : { keeper }),
  };
  return [
    <>
      <a href={clocksAddress(lang, of)}>
        <RuleTitle lang={lang} rule={rule} about={about} />
      </a>
      <span class="small soft work-since">{certaintyInWords(lang, group)}</span>
    </>,
    life.owners[owner],
    keeper === undefined ? work.noKeeper : <OfficeName id={keeper} offices={offices} />,
    formatNumber(lang, count),
    work.oldest(agoInWords(lang, daysLate), dayOf(oldestDueOn)),
  ];
}
