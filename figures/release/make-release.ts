/**
 * A release: what is counted becomes files, and nothing of it is written before the attack on it, with all earlier ones beside it,
 * has found nothing. The same figures that print alike give the same bytes: no byte depends on anything but printed tokens.
 *
 * @source specs/public-statistics, section 2; decisions 0021 and 0022
 */
import { type Catalogue, catalogueText, publicCatalogue } from '../catalogue/public-catalogue.ts';
import type { TrueFigures } from '../catalogue/true-figures.ts';
import { isoDayOf } from '../children/day-number.ts';
import type { Decided } from '../control/control.ts';
import { decidePrints } from '../control/decide-prints.ts';
import { gatheredPlaces, isBorneOut, printedRowOf } from '../control/gathered.ts';
import { printedCount, withheld } from '../publication/printed-counts.ts';
import { publicationRule, ruleText } from '../publication/rule.ts';
import type { AuditBundle, Finding } from './audit-bundle.ts';
import { auditBundle, countOfFinding, countsKnownOf, type KnownRelease } from './bundle.ts';
import { truthOf } from './bundle-truth.ts';
import { chartFiles } from './chart-text.ts';
import { fallenCounts } from './fallen.ts';
import { districtsOf, divisionsInOrder } from './places-in-order.ts';
import type { PlacesKnown } from './places-known.ts';
import { printedTables } from './printed-tables.ts';
import { releaseJson } from './release-json.ts';
import type {
  PromisesTable,
  ReleaseFiles,
  ReleaseManifest,
  ReleaseTables,
  ReleaseView,
  Repair,
} from './release-view.ts';
import { tableFiles } from './table-files.ts';

/** Hex SHA-256 of the text as UTF-8. */
export type Sha256OfText = (text: string) => string;

export interface ReleaseInput {
  /** Its snapshot is the release's id. */
  readonly figures: TrueFigures;
  /** All before it, oldest first, as they were read back. */
  readonly earlier: readonly ReleaseView[];
  /**
   * For each earlier release that is known, what was true at its snapshot: {@link truthOf}. For the bundle, and for which counts fell
   * since; what is printed depends on nothing else of it.
   */
  readonly earlierTruth: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Rows that count nowhere. */
  readonly rejected: number;
  /** Places that rows of all others may hold; left out where every place has its row. */
  readonly placesKnown?: PlacesKnown | undefined;
  readonly promises?: PromisesTable | undefined;
  readonly mark?: NonNullable<ReleaseManifest['mark']> | undefined;
  readonly catalogue?: Catalogue | undefined;
  /** What follows from the bundle about a single child: of `@amanat/attacker`, or of another program. */
  readonly attack: (bundle: AuditBundle) => Promise<readonly Finding[]>;
  readonly sha256: Sha256OfText;
}

export interface MadeRelease {
  readonly files: ReleaseFiles;
  readonly view: ReleaseView;
  /** Never public: it holds the true counts. */
  readonly bundle: AuditBundle;
  /** Those that began with this release; the manifest has all that are in force. */
  readonly newRepairs: readonly Repair[];
  /** How often it was attacked; more than once if a repair was needed for what was found. */
  readonly attacks: number;
}

/** The attack still finds something after all that may be mended: there is no release. */
export class NoRelease extends Error {
  override readonly name = 'NoRelease';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super('no release can be made that tells nothing of a single child');
    this.findings = findings;
  }
}

/** @throws NoRelease · Error if an earlier release is not earlier */
export async function makeRelease(input: ReleaseInput): Promise<MadeRelease> {
  const { figures, earlier, attack } = input;
  const id = isoDayOf(figures.snapshot);
  const last = earlier.at(-1)?.manifest;
  if (last !== undefined && last.snapshot >= id) throw new Error('a release is later than all before it');
  const before = last?.repairs ?? [];
  const { placesKnown } = input;
  const truth = new Map([...truthOf(figures, input.rejected), ...(placesKnown?.counts ?? [])]);
  const gathered = placesKnown && gatheredPlaces(figures.districts, placesKnown.districts);
  const known = earlier.map((view) => withGathered(view, input.earlierTruth.get(view.manifest.id), placesKnown));
  const printedEarlier = known.map((each) => ({
    id: each.view.manifest.id,
    kind: each.view.manifest.kind,
    printed: countsKnownOf(each),
    districts: districtsOf(each.view.manifest.places),
    gathered: each.gathered,
  }));
  const fallen = fallenCounts([
    ...printedEarlier.map((each) => ({ ...each, truth: input.earlierTruth.get(each.id) })),
    // Its tokens are not chosen yet, and not asked for: the truth has each of these counts.
    {
      printed: new Map([...figures.counts.keys(), ...(placesKnown?.counts.keys() ?? [])].map((key) => [key, withheld])),
      truth,
      districts: figures.districts,
    },
  ]);
  let findings: readonly Finding[] = [];
  for (let attacks = 1; attacks <= publicationRule.attack.mostRounds; attacks += 1) {
    const decided = decidePrints({
      release: { id, kind: figures.kind },
      districts: figures.districts,
      years: figures.years,
      counts: figures.counts,
      gathered,
      gatheredCounts: placesKnown?.counts,
      earlier: printedEarlier,
      fallen,
      repairs: before,
      findings: findings.map((finding) => ({
        ...finding,
        key: printedRowOf(countOfFinding(finding.key), gathered ?? []),
      })),
    });
    const made = filesOf(input, id, decided);
    const bundle = auditBundle([...known, { view: made.view, truth, gathered }]);
    const found = await attack(bundle);
    if (found.length === 0) {
      const isNew = ({ since }: Repair): boolean => since === id;
      return { ...made, bundle, newRepairs: decided.repairs.filter(isNew), attacks };
    }
    findings = [...findings, ...found];
  }
  throw new NoRelease(findings);
}

/** Without what rows of all others hold where that was otherwise then: a place can have lost all its children since. */
function withGathered(
  view: ReleaseView,
  truth: KnownRelease['truth'],
  placesKnown: PlacesKnown | undefined,
): KnownRelease {
  if (placesKnown === undefined || truth === undefined) return { view, truth };
  const shown = districtsOf(view.manifest.places);
  const gathered = gatheredPlaces(shown, placesKnown.districts);
  return { view, truth, ...(isBorneOut(gathered, shown, truth) ? { gathered } : {}) };
}

export const releaseFile = 'release.json';
/** Holds the digest of `release.json` as `sha256sum` writes it, so that a slip of a hand is seen without the log. */
export const digestFile = 'release.sha256';
export const digestLine = (digest: string): string => `${digest}  ${releaseFile}\n`;

function filesOf(
  { figures, earlier, rejected, promises, mark, catalogue = publicCatalogue, sha256 }: ReleaseInput,
  id: string,
  { printed, repairs }: Decided,
): { readonly files: ReleaseFiles; readonly view: ReleaseView } {
  const tables: ReleaseTables = printedTables({ figures, printed, catalogue, promises });
  const [catalogueFile, ruleFile] = [catalogueText(catalogue), ruleText(publicationRule)];
  const named: ReleaseFiles = new Map([
    ...tableFiles(tables),
    ...chartFiles(tables, { snapshot: id, ...(mark === undefined ? {} : { mark }) }),
    ['catalogue.json', catalogueFile],
    ['rule.json', ruleFile],
  ]);
  const manifest: ReleaseManifest = {
    format: 'amanat-figures-release/1',
    id,
    kind: figures.kind,
    snapshot: id,
    ...(mark === undefined ? {} : { mark }),
    catalogue: { version: catalogue.version, digest: sha256(catalogueFile) },
    rule: { version: publicationRule.version, digest: sha256(ruleFile) },
    places: divisionsInOrder(figures.districts),
    years: figures.years,
    repairs,
    rejected: printedCount(rejected),
    earlier: earlier.map((each) => ({ id: each.manifest.id, digest: each.digest })),
    files: [...named].map(([name, text]) => ({ name, sha256: sha256(text) })),
  };
  const text = releaseJson(manifest);
  const digest = sha256(text);
  const files = new Map([[releaseFile, text], [digestFile, digestLine(digest)], ...named]);
  return { files, view: { manifest, digest, ...tables } };
}
