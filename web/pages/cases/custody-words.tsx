/** The days that somebody was under remand against what the law allows, and a bail with both its dates. */
import { type Life, type RemandBase, remandCaps } from '@amanat/domain';
import { Tag } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatNumber, type Lang, messages, stepText } from '../../locales/index.ts';

type Total = ReturnType<Life['custody']['totals']['get']>;
type Course = ReturnType<Life['bail']['courses']['get']>;

const baseText = (lang: Lang, base: RemandBase): string =>
  stepText(lang, 'remand.ordered').facts['under']?.choices?.[base] ?? base;

export const CustodyDays = ({ lang, total }: { readonly lang: Lang; readonly total: Total }): Html => {
  const words = messages(lang).life;
  if (total === undefined) return <>{words.notInCustody}</>;
  const { isInCustody, isHeldAsChild, days, byBase, beyondCap, remandedUntil } = total;
  return (
    <ul class="plain">
      <li>{isInCustody || isHeldAsChild ? words.inCustody : words.notInCustody}</li>
      {days === 0 ? null : <li>{words.remandDays(formatNumber(lang, days))}</li>}
      {byBase.map(({ under, days: ofBase, beyondCap: isBeyond }) => {
        const cap = remandCaps[under].inAll;
        const [name, shown] = [baseText(lang, under), formatNumber(lang, ofBase)];
        return (
          <li>
            {cap === undefined ? words.ofNoCap(name, shown) : words.ofCap(name, shown, formatNumber(lang, cap))}
            {isBeyond ? (
              <>
                {' '}
                <Tag tone="late">{words.beyondCap}</Tag>
              </>
            ) : null}
          </li>
        );
      })}
      {/* One order alone that is longer than one may be. */}
      {beyondCap && byBase.every((each) => !each.beyondCap) ? (
        <li>
          <Tag tone="late">{words.beyondCap}</Tag>
        </li>
      ) : null}
      {remandedUntil === undefined ? null : <li>{words.remandedUntil(Temporal.PlainDate.from(remandedUntil))}</li>}
    </ul>
  );
};

export const BailCourse = ({ lang, course }: { readonly lang: Lang; readonly course: Course }): Html => {
  const words = messages(lang).life;
  if (course === undefined) return <>{words.noBail}</>;
  const { running, interim } = course;
  const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
  return (
    <ul class="plain">
      {interim.map(({ grantedOn, until, decided }) => (
        <li>
          {words.bailKinds.interim}: {words.bailGranted(day(grantedOn))}, {words.bailUntil(day(until))};{' '}
          {decided === undefined ? words.bailUndecided : words.bailDecided[decided.as](day(decided.on))}
        </li>
      ))}
      {running === undefined || running.kind === 'interim' ? null : (
        <li>
          {words.bailKinds[running.kind]}: {words.bailGranted(day(running.grantedOn))}
          {running.until === undefined ? null : `, ${words.bailUntil(day(running.until))}`}
        </li>
      )}
      {running?.wasBreached === true ? <li>{words.breached}</li> : null}
      {running?.cancellationAsked === true ? <li>{words.cancellationAsked}</li> : null}
      {running === undefined && interim.length === 0 ? <li>{words.noBail}</li> : null}
    </ul>
  );
};
