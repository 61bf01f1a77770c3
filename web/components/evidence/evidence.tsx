/**
 * What speaks for a suggestion and what against it, side by side, each line with its weight as a word; then what says little and
 * what is missing. No number of it is a percentage, and none of what was written stands here.
 */
import type { EvidenceView, SubjectView } from '@amanat/casework';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { Tag } from '../tag/tag.tsx';
import { fieldsInWords, levelInWords, oneInWords, toneOf } from './evidence-words.ts';

export interface EvidenceProps {
  readonly lang: Lang;
  /** As casework orders it: strongest first. */
  readonly evidence: readonly EvidenceView[];
  /** Level of the headings: below that of the suggestion. */
  readonly level?: 3 | 4 | undefined;
  /** Of anything but a person it is not said what is missing: a telephone has no father. */
  readonly what?: SubjectView['what'] | undefined;
}

export const WeightTag = ({ lang, weight }: { readonly lang: Lang } & Pick<EvidenceView, 'weight'>): Html => (
  <Tag tone={toneOf[weight]}>{messages(lang).evidence.weights[weight]}</Tag>
);

export const Evidence = ({ lang, evidence, level = 3, what = 'person' }: EvidenceProps): Html => {
  const words = messages(lang).evidence;
  const of = (...weights: readonly EvidenceView['weight'][]): readonly EvidenceView[] =>
    evidence.filter(({ field, weight }) => field !== 'household' && weights.includes(weight));
  // What takes from the sum because a household shares it anyway speaks of nothing against the pair: it stands with what it is taken from.
  const household = evidence.filter(({ field }) => field === 'household');
  const against = of('strong-against', 'against');
  if (evidence.length === 0) return <p>{words.nothingLeft}</p>;
  const [neutral, missing] = [of('neutral'), what === 'person' ? of('missing') : []];
  return (
    <>
      <div class="evidence">
        <div>
          <Heading level={level} title={words.forTitle} />
          <Lines lang={lang} evidence={[...of('strong-for', 'for'), ...household]} />
        </div>
        <div class="evidence-against">
          <Heading level={level} title={words.againstTitle} />
          {against.length === 0 ? <p class="soft">{words.nothingAgainst}</p> : <Lines lang={lang} evidence={against} />}
        </div>
      </div>
      {neutral.length === 0 ? null : <p class="small soft">{words.neutral(fieldsInWords(lang, neutral))}</p>}
      {missing.length === 0 ? null : <p class="small soft">{words.missing(fieldsInWords(lang, missing))}</p>}
    </>
  );
};

const Heading = ({ level, title }: { readonly level: 3 | 4; readonly title: string }): Html =>
  level === 3 ? <h3>{title}</h3> : <h4>{title}</h4>;

/** Names are counted as they were written: one that is not the first of its side is an alias. */
const isByAlias = ({ field, left = 0, right = 0, bits }: EvidenceView): boolean =>
  (field === 'name' || field === 'father') && bits > 0 && left + right > 0;

const Lines = ({ lang, evidence }: Pick<EvidenceProps, 'lang' | 'evidence'>): Html => {
  const words = messages(lang).evidence;
  return (
    <ul class="evidence-lines">
      {evidence.map((line) => {
        const common = oneInWords(lang, line);
        return (
          <li>
            {line.field === 'household' ? (
              <Tag tone="part">{words.countedLess}</Tag>
            ) : (
              <WeightTag lang={lang} weight={line.weight} />
            )}
            <span>
              <strong>{words.fields[line.field]}:</strong> {levelInWords(lang, line)}
              {isByAlias(line) ? words.byAlias : null}
              {common === undefined ? null : <span class="soft"> ({common})</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
};
