/**
 * A map of the settlements of one district, drawn by the server out of the gazetteer that comes with the program: no tiles, nobody
 * else is asked. What is marked stands also in a table, by the same numbers.
 */
import type { VillageMapView } from '@amanat/casework';
import { caseNumberOf } from '@amanat/domain';
import type { Html } from '../../html.ts';
import { digits, formatNumber, type Lang, messages } from '../../locales/index.ts';
import { DataTable } from '../data-table/data-table.tsx';
import { layOutMap, type MapLayout, type PlacedMark } from './map-layout.ts';

export interface VillageMapProps {
  readonly lang: Lang;
  readonly map: VillageMapView;
  /** As the page calls it. */
  readonly district: string;
}

export const VillageMap = ({ lang, map, district }: VillageMapProps): Html => {
  const words = messages(lang).warnings;
  if (map.settlements.length === 0 && map.marked.length === 0) return <></>;
  // As the reader's language writes them, where the gazetteer has it.
  const named = map.marked.map((mark) => ({ ...mark, name: lang === 'ur' ? (mark.ur ?? mark.name) : mark.name }));
  const layout = layOutMap({ ...map, marked: named });
  const ids = { title: `map-${map.district}`, desc: `map-${map.district}-desc` };
  return (
    <div class="flow">
      <svg
        class="villages"
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="img"
        aria-labelledby={`${ids.title} ${ids.desc}`}
      >
        <title id={ids.title}>{words.mapOf(district)}</title>
        <desc id={ids.desc}>
          {words.mapDesc(formatNumber(lang, map.settlements.length), formatNumber(lang, map.marked.length))}
        </desc>
        <path class="villages-all" d={layout.points} />
        {layout.marks.map((mark) => (
          <Mark lang={lang} mark={mark} />
        ))}
        <ScaleBar lang={lang} layout={layout} />
      </svg>
      {map.marked.length === 0 ? null : (
        <DataTable
          compact
          caption={words.mapTable(district)}
          heads={[words.mapHeads.number, words.mapHeads.place, words.mapHeads.cases]}
          rows={layout.marks.map(({ number, mark: { name, cases } }) => [
            formatNumber(lang, number),
            <Name name={name} />,
            <ul class="plain">
              {cases.map((each) => (
                <li>
                  <a class="case-number" dir="ltr" href={`/${lang}/staff/cases/${each}`}>
                    {caseNumberOf(each)}
                  </a>
                </li>
              ))}
            </ul>,
          ])}
        />
      )}
    </div>
  );
};

const arabicLetter = /\p{Script=Arabic}/u;

const Name = ({ name }: { readonly name: string }): Html => (
  <span lang={arabicLetter.test(name) ? 'ur' : 'en'} dir="auto" translate="no">
    {name}
  </span>
);

const Mark = ({
  lang,
  mark: { x, y, radius, number, name, mark },
}: {
  readonly lang: Lang;
  readonly mark: PlacedMark;
}): Html => {
  const isArabic = arabicLetter.test(mark.name);
  return (
    <g class="village">
      <circle cx={x} cy={y} r={radius} />
      <text class="village-number" x={x} y={y + 5}>
        {digits(lang, String(number))}
      </text>
      {name === undefined ? null : (
        <text
          class="village-name"
          lang={isArabic ? 'ur' : 'en'}
          direction={isArabic ? 'rtl' : 'ltr'}
          x={name.x}
          y={name.y}
          // `start` is where reading begins: on the right side of a name in Urdu.
          text-anchor={name.end === isArabic ? 'start' : 'end'}
        >
          {mark.name}
        </text>
      )}
    </g>
  );
};

const ScaleBar = ({
  lang,
  layout: { width, height, scale },
}: {
  readonly lang: Lang;
  readonly layout: MapLayout;
}): Html => {
  const [to, y] = [width - 20, height - 14];
  const from = to - scale.length;
  return (
    <g>
      <path class="villages-scale" d={`M${from} ${y - 6}V${y}H${to}V${y - 6}`} />
      <text x={(from + to) / 2} y={y - 9} text-anchor="middle" direction={lang === 'ur' ? 'rtl' : 'ltr'}>
        {messages(lang).warnings.kilometres(formatNumber(lang, scale.km))}
      </text>
    </g>
  );
};
