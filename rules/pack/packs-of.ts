/**
 * Jurisdictions and their rules, put together as the packs that the calculator takes: a province has the rules of the federation
 * too. What does not fit together is refused here, at start, so that no case ever meets a broken rule.
 */
import { checkRules } from './check-rules.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import { PackError } from './pack-error.ts';
import type { Pack } from './pack.ts';
import type { Rule } from './rule.ts';

/** A jurisdiction with what its files hold. */
export interface ReadJurisdiction {
  /** `pk` */
  readonly folder: string;
  readonly jurisdiction: Jurisdiction;
  /** By file, in the order in which they are listed. */
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
}

/** @throws PackError for two of one id, a reference to nothing, or a rule that contradicts itself */
export function packsOf(read: readonly ReadJurisdiction[]): ReadonlyMap<string, Pack> {
  const byId = new Map<string, ReadJurisdiction>();
  for (const one of read) {
    const { id } = one.jurisdiction;
    if (byId.has(id)) throw new PackError('pack-duplicate-id', listOf(one), `a second jurisdiction ${id}`);
    byId.set(id, one);
  }
  const packs = new Map(read.map((one) => [one.jurisdiction.id, packOf(one, byId)]));
  checkRules(read, packs);
  return packs;
}

const listOf = ({ folder }: ReadJurisdiction): string => `${folder}/jurisdictions.json`;

function packOf(one: ReadJurisdiction, byId: ReadonlyMap<string, ReadJurisdiction>): Pack {
  const { id, name, timeZone, calendar } = one.jurisdiction;
  const all = withIncluded(one, byId, []);
  const calendars = new Map(
    all
      .flatMap(({ jurisdiction }) => [...jurisdiction.calendars, jurisdiction.calendar])
      .map((each) => [each.id, each]),
  );
  return {
    jurisdiction: id,
    name,
    timeZone,
    rules: all.toReversed().flatMap(({ rules }) => [...rules.values()].flat()),
    calendar,
    calendars: [...calendars.values()],
  };
}

/** Itself first; each once. */
function withIncluded(
  one: ReadJurisdiction,
  byId: ReadonlyMap<string, ReadJurisdiction>,
  above: readonly string[],
): readonly ReadJurisdiction[] {
  const { id, includes } = one.jurisdiction;
  if (above.includes(id)) throw new PackError('pack-contradiction', listOf(one), `${id} includes itself`);
  const included = includes.flatMap((name) => {
    const other = byId.get(name);
    if (other === undefined) throw new PackError('pack-unknown-reference', listOf(one), `${id} includes no ${name}`);
    return withIncluded(other, byId, [...above, id]);
  });
  return [...new Set([one, ...included])];
}
