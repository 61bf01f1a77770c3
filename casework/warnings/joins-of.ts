/** What joins subjects of cases: what somebody decided, and what was suggested so strongly that it is seldom wrong. */
import { type Join, score } from '@amanat/linking';
import type { LinkRow, SuggestionRow } from '../linking/linking-ports.ts';
import { evidenceIfWhole } from '../linking/sealed-evidence.ts';
import type { StaffDeployment } from '../staff-deployment.ts';

const pageSize = 1000;
/** Of twenty suggestions that a warning may rest on about one is wrong. */
const leastPrecision = 0.95;

/** Rows of registers join nothing. @throws SealedError · StoreError */
export async function joinsOf(deployment: StaffDeployment): Promise<readonly Join[]> {
  const { links, linking } = deployment;
  const decided = await allOf<LinkRow>((after) => links.sameLinks(after, pageSize));
  const suggested = await allOf<SuggestionRow>((after) => links.suggestions(after, pageSize));
  const baseSize = await links.countMentions();
  const isDecided = new Set(decided.map(({ link }) => link));
  const strong = suggested.filter(
    (row) =>
      !isDecided.has(row.link) &&
      isOfCases(row) &&
      score(bitsOf(row, deployment), baseSize, linking.calibration).expectedPrecision >= leastPrecision,
  );
  const refused = await refusedOf(strong, deployment);
  return [
    ...decided.filter(isOfCases).map((row) => joinOf(row, 'decided')),
    ...strong.filter(({ link }) => !refused.has(link)).map((row) => joinOf(row, 'suggested')),
  ];
}

type Pair = Pick<LinkRow, 'link' | 'left' | 'right'>;

const isOfCases = ({ left, right }: Pair): boolean =>
  left.stream.startsWith('case_') && right.stream.startsWith('case_') && left.stream !== right.stream;

const joinOf = ({ left, right }: Pair, state: Join['state']): Join => ({
  left: left.subject,
  right: right.subject,
  state,
});

/** What was altered speaks for nothing: it is made anew. */
const bitsOf = (row: SuggestionRow, deployment: StaffDeployment): { readonly bits: number } =>
  evidenceIfWhole(row, deployment) ?? { bits: -1000 };

/** Said not to be one, or withdrawn for the reasons that they still have; `cannot-tell` refuses nothing. */
async function refusedOf(rows: readonly SuggestionRow[], { links }: StaffDeployment): Promise<ReadonlySet<string>> {
  const refused = new Set<string>();
  const basisOf = new Map(rows.map(({ link, basis }) => [link, basis]));
  const streams = [...new Set(rows.map(({ left }) => left.stream))];
  for (let from = 0; from < streams.length; from += pageSize)
    for (const { link, state, spentBases } of await links.linksOfStreams(streams.slice(from, from + pageSize)))
      if (state === 'not-same' || spentBases.includes(basisOf.get(link) ?? '')) refused.add(link);
  return refused;
}

async function allOf<Row extends { readonly link: string }>(
  page: (after: string | undefined) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const all: Row[] = [];
  for (let after: string | undefined; ; after = all.at(-1)?.link) {
    const rows = await page(after);
    all.push(...rows);
    if (rows.length < pageSize) return all;
  }
}
