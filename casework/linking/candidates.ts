/**
 * Which earlier mentions may be of the same as new ones: found by shared tokens, of which the rare ones count for more; the best
 * hundred are opened in memory, for nobody's eyes, and compared. What a pair of subjects shows is its best comparison.
 */
import {
  type Comparison,
  compareMentions,
  comparisonTables,
  type ComparisonTables,
  type Frequencies,
  type PreparedMention,
  prepareMention,
} from '@amanat/linking';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { CandidateRow, MentionRow } from './linking-ports.ts';
import { type OpenedMention, openMentions } from './open-material.ts';
import type { SubjectMention } from './take-mentions.ts';
import { leastBase } from './strength.ts';
import { type KeyedKey, keyedKeys, linkTokenKey } from './tokens.ts';

export interface Candidate {
  /** Of the stream that was asked about. */
  readonly own: SubjectMention;
  readonly other: SubjectMention;
  readonly comparison: Comparison;
}

/** Looked at for each token, and opened of all that were found. */
const [mostPerToken, mostOpened] = [300, 100];

/** A number that fewer mentions have is a person's or a household's: the least of what makes it common, and less than twice this. */
const leastMany = 8;

/** A pair that was found before, by its subjects. */
export interface Suggested {
  readonly own: string;
  readonly other: string;
}

type Needs = Pick<StaffDeployment, 'links' | 'keys' | 'keyring' | 'ciphers' | 'linking'>;

interface Asked {
  readonly mention: SubjectMention;
  readonly prepared: PreparedMention;
  readonly keyed: readonly KeyedKey[];
}

/**
 * For mentions of one stream or of several, strongest first, one for each pair of subjects; never two of one stream. Whether a
 * pair is worth showing at the present size is for the caller to say (`score`). What is `suggested` is compared again also where
 * so many share its tokens by now that it would not be found.
 *
 * @throws SealedError · StoreError
 */
export async function candidatesFor(
  mentions: readonly SubjectMention[],
  deployment: Needs,
  suggested: readonly Suggested[] = [],
): Promise<readonly Candidate[]> {
  const { keyring, ciphers, linking, links } = deployment;
  const key = linkTokenKey(keyring.deploymentKey(), ciphers);
  const asked = mentions.flatMap((mention): readonly Asked[] => {
    // Two complaints from one village are no suggestion: what they make together is for a warning to say.
    if (mention.content.what === 'place') return [];
    const prepared = prepareMention(mention.content.mention, linking.gazetteer);
    const keyed = keyedKeys(prepared, key, ciphers);
    return keyed.length === 0 ? [] : [{ mention, prepared, keyed }];
  });
  const [found, baseSize] = await Promise.all([
    Promise.all(asked.map(async (each) => ({ each, rows: await rowsFor(each, deployment) }))).then((rows) =>
      withSuggested(rows, suggested, deployment),
    ),
    links.countMentions(),
  ]);
  const opened = new Map(
    (await openMentions(unique(found.flatMap(({ rows }) => rows)), deployment)).map((each) => [
      placeOf(each.row),
      each,
    ]),
  );
  const prepared = new Map<string, PreparedMention>();
  const preparedOf = ({ row, content }: OpenedMention): PreparedMention => {
    const known = prepared.get(placeOf(row)) ?? prepareMention(content.mention, linking.gazetteer);
    prepared.set(placeOf(row), known);
    return known;
  };
  const pairs: Candidate[] = [];
  for (const { each, rows } of found) {
    const tables = await tablesFor(each, baseSize, deployment);
    for (const row of rows) {
      const other = opened.get(placeOf(row));
      if (other === undefined || other.content.what === 'place') continue;
      const comparison = compareMentions(each.prepared, preparedOf(other), tables);
      const { subject, stream } = row;
      pairs.push({ own: each.mention, other: { subject, stream, content: other.content }, comparison });
    }
  }
  return bestOfEach(pairs);
}

const placeOf = ({ eventId, place }: Pick<MentionRow, 'eventId' | 'place'>): string => `${eventId} ${String(place)}`;
const unique = (rows: readonly MentionRow[]): readonly MentionRow[] => [
  ...new Map(rows.map((row) => [placeOf(row), row])).values(),
];

interface Found {
  readonly each: Asked;
  readonly rows: readonly MentionRow[];
}

async function withSuggested(
  found: readonly Found[],
  suggested: readonly Suggested[],
  { links }: Needs,
): Promise<readonly Found[]> {
  const isFound = new Set(
    found.flatMap(({ each, rows }) => rows.map(({ subject }) => `${each.mention.subject} ${subject}`)),
  );
  const lost = suggested.filter(({ own, other }) => !isFound.has(`${own} ${other}`));
  if (lost.length === 0) return found;
  const known = await links.mentionsOfSubjects(lost.map(({ other }) => other));
  return found.map(({ each, rows }) => {
    const its = new Set(lost.flatMap(({ own, other }) => (own === each.mention.subject ? [other] : [])));
    return { each, rows: [...rows, ...known.filter(({ subject }) => its.has(subject))] };
  });
}

const rowsFor = ({ mention, keyed }: Asked, { links }: Needs): Promise<readonly CandidateRow[]> =>
  links.candidates({
    tokens: keyed.map(({ token }) => token),
    notOf: mention.stream,
    mostPerToken,
    limit: mostOpened,
  });

/**
 * A number that many mentions have is a shop's. Names are as common as the table says that came with the program.
 *
 * A few mentions more change nothing: else what is shown of a pair would tell whoever sees both its cases whether there is a third
 * that they do not see. How many are needed is told by the key alone, and is another for each number, so that nobody finds out by
 * entering some of their own; from there on the count is shown in powers of two.
 */
async function tablesFor({ keyed }: Asked, baseSize: number, deployment: Needs): Promise<ComparisonTables> {
  const { links } = deployment;
  const usual = rememberingTables(deployment);
  const numbers = keyed.filter(({ kind }) => kind === 'phone' || kind === 'device' || kind === 'seal');
  if (numbers.length === 0) return usual;
  const counts = await links.countTokens(numbers.map(({ token }) => token));
  const manyOf = new Map(
    numbers.map(({ text, token }, index) => {
      const count = counts[index] ?? 0;
      return [text, count < leastMany + ((token[0] ?? 0) % leastMany) ? 0 : 2 ** Math.floor(Math.log2(count))];
    }),
  );
  const frequencies: Frequencies = {
    oneIn(kind, key) {
      const usually = usual.frequencies.oneIn(kind, key);
      const many = manyOf.get(`${kind}\t${key}`) ?? 0;
      return many === 0 ? usually : Math.max(1, Math.min(usually, Math.max(baseSize, leastBase) / many));
    },
  };
  return { ...usual, frequencies };
}

/**
 * What tables remember are words of names, and a server that is sealed holds none: they hang on the deployment's key in memory,
 * and nothing leads to them once that is gone.
 */
const remembering = new WeakMap<Uint8Array, { readonly of: Needs['linking']; readonly tables: ComparisonTables }>();

function rememberingTables({ keyring, linking }: Needs): ComparisonTables {
  const key = keyring.deploymentKey();
  const known = remembering.get(key);
  if (known?.of === linking) return known.tables;
  const tables = comparisonTables(linking);
  remembering.set(key, { of: linking, tables });
  return tables;
}

function bestOfEach(pairs: readonly Candidate[]): readonly Candidate[] {
  const best = new Map<string, Candidate>();
  for (const pair of pairs) {
    const key = `${pair.own.subject} ${pair.other.subject}`;
    const before = best.get(key);
    if (before === undefined || pair.comparison.bits > before.comparison.bits) best.set(key, pair);
  }
  return [...best.values()].toSorted((one, other) => other.comparison.bits - one.comparison.bits);
}
