/**
 * The picture of what is joined, drawn by the server: no script, no colour that says anything alone, and mirrored for a language
 * that is written from right to left. It is one picture to a screen reader; the table beside it says the same with links.
 */
import type { NetworkView, SubjectView } from '@amanat/casework';
import { caseNumberOf } from '@amanat/domain';
import type { Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';
import { layOut, type NetworkLayout, type PlacedCase, type PlacedJoin } from './network-layout.ts';

export interface NetworkPictureProps {
  readonly lang: Lang;
  readonly view: NetworkView;
  /** The case on whose page it stands. */
  readonly here: string;
  /** As the page calls a district. */
  readonly districtOf: (district: string) => string;
}

const width = 400;
/** Where the circles of the cases stand, from the side on which reading begins. */
const spine = 196;
const firstLane = spine + 34;
const corner = 9;

export const NetworkPicture = ({ lang, view, here, districtOf }: NetworkPictureProps): Html => {
  const words = messages(lang).links;
  const layout = layOut(view);
  // From where reading begins: in Urdu everything is counted from the right edge.
  const x = (from: number): number => (lang === 'ur' ? width - from : from);
  const laneX = laneOf(layout, x);
  return (
    <svg
      class="network"
      viewBox={`0 0 ${width} ${layout.height}`}
      role="img"
      aria-labelledby="network-title network-desc"
    >
      <title id="network-title">{words.networkTitle}</title>
      <desc id="network-desc">
        {words.networkDesc(formatNumber(lang, layout.cases.length), formatNumber(lang, layout.joins.length))}
      </desc>
      {layout.joins.map((placed) => (
        <Bracket
          placed={placed}
          from={x(spine)}
          to={laneX(placed.lane)}
          isWeakest={placed.join.link === view.weakest}
        />
      ))}
      {layout.joins.map((placed) => (
        <g
          class={placed.join.link === view.weakest ? 'network-mark network-weakest' : 'network-mark'}
          transform={`translate(${laneX(placed.lane)} ${(placed.fromY + placed.toY) / 2})`}
        >
          <Sign what={placed.join.what} />
        </g>
      ))}
      {layout.cases.map((placed) => (
        <Case
          lang={lang}
          placed={placed}
          x={x}
          isHere={placed.of.caseId === here}
          district={districtOf(placed.of.district)}
        />
      ))}
    </svg>
  );
};

function laneOf({ laneCount }: NetworkLayout, x: (from: number) => number): (lane: number) => number {
  const room = width - firstLane - 16;
  const gap = laneCount < 2 ? 0 : Math.min(36, room / (laneCount - 1));
  return (lane) => x(Math.round(firstLane + lane * gap));
}

interface BracketProps {
  readonly placed: PlacedJoin;
  readonly from: number;
  readonly to: number;
  readonly isWeakest: boolean;
}

const Bracket = ({ placed: { join, fromY, toY }, from, to, isWeakest }: BracketProps): Html => {
  const side = to < from ? -1 : 1;
  const bend = to - side * corner;
  const path = `M${from} ${fromY}H${bend}Q${to} ${fromY} ${to} ${fromY + corner}V${toY - corner}Q${to} ${toY} ${bend} ${toY}H${from}`;
  return isWeakest ? <WeakLine d={path} /> : <path class={`network-join network-${join.state}`} d={path} />;
};

/** Hollow, as it holds the least. */
export const WeakLine = ({ d }: { readonly d: string }): Html => (
  <>
    <path class="network-join network-weakest" d={d} />
    <path class="network-join network-hollow" d={d} />
  </>
);

interface CaseProps {
  readonly lang: Lang;
  readonly placed: PlacedCase;
  readonly x: (from: number) => number;
  readonly isHere: boolean;
  readonly district: string;
}

const Case = ({ lang, placed: { y, of }, x, isHere, district }: CaseProps): Html => (
  <g class={isHere ? 'network-case network-here' : 'network-case'}>
    {isHere ? <circle class="network-ring" cx={x(spine)} cy={y} r="15" /> : null}
    <circle cx={x(spine)} cy={y} r="9" />
    <text
      class="network-number"
      x={x(spine - 24)}
      y={y - 7}
      text-anchor={lang === 'ur' ? 'start' : 'end'}
      direction="ltr"
    >
      {caseNumberOf(of.caseId)}
    </text>
    <text
      class="network-district"
      x={x(spine - 24)}
      y={y + 19}
      text-anchor="end"
      direction={lang === 'ur' ? 'rtl' : 'ltr'}
    >
      {district}
    </text>
  </g>
);

/** A sign for each kind of thing that joins, told apart by its form; about 14 units in size, around 0 0. */
const signs: Readonly<Record<SubjectView['what'], string>> = {
  person: 'M0-7a7 7 0 1 1 0 14a7 7 0 1 1 0-14z',
  device: 'M-6-7h12v14h-12z',
  seal: 'M0-8l8 8-8 8-8-8z',
  phone: 'M0-8l8 14h-16z',
  place: 'M0 8l-8-14h16z',
};

export const Sign = ({ what }: { readonly what: SubjectView['what'] }): Html => (
  <path class="network-sign" d={signs[what]} />
);
