/** Which offices a complaint keeps away, out of what its reporter said. */
import type { District } from '../places/district.ts';
import { plainName } from '../places/plain-name.ts';
import type { Office, OfficeId, OfficeKind } from './office.ts';

/** What an office did that bars it from the complaint about it. */
export const barringResponses = ['refused', 'concealed', 'pressed'] as const;

export type Naming = {
  /** Whom the reporter told, and what that office did. */
  readonly told: readonly {
    readonly officeId?: OfficeId | undefined;
    readonly kind?: OfficeKind | undefined;
    readonly name?: string | undefined;
    readonly did?: string | undefined;
  }[];
  /** Who must not see it. */
  readonly excluded: readonly OfficeId[];
  readonly excludedKinds?: readonly OfficeKind[] | undefined;
  /** Who must not see it, in the reporter's words. */
  readonly excludedInWords?: string | undefined;
};

export type Barring = {
  readonly barred: ReadonlySet<OfficeId>;
  /** The reporter named somebody, listed or not: a monitor must know. */
  readonly isNamed: boolean;
  /** Somebody is named whom the list does not tell apart: any office of the chain may be meant. */
  readonly isUnclear: boolean;
};

export function barredOffices(naming: Naming, district: District, offices: readonly Office[]): Barring {
  const barred = new Set<OfficeId>(naming.excluded);
  const add = (named: readonly Office[]): void => named.forEach(({ id }) => barred.add(id));
  for (const kind of naming.excludedKinds ?? []) add(offices.filter((office) => office.kind === kind));

  const words = [naming.excludedInWords ?? ''];
  const isListed = (id: OfficeId): boolean => offices.some((office) => office.id === id);
  let isUnclear = words.some((text) => text.trim() !== '') || naming.excluded.some((id) => !isListed(id));
  let isNamed = (naming.excludedKinds ?? []).length > 0;
  for (const { officeId, kind, name, did } of naming.told) {
    if (!barringResponses.some((response) => response === did)) continue;
    isNamed = true;
    if (officeId !== undefined && isListed(officeId)) barred.add(officeId);
    else if (officeId !== undefined || kind === undefined || kind === 'other') isUnclear = true;
    else add(ofKindNear(kind, district, offices));
    words.push(name ?? '');
  }
  for (const text of words) add(namedIn(text, offices));
  return { barred: withSubordinates(barred, offices), isNamed: isNamed || isUnclear || barred.size > 0, isUnclear };
}

function ofKindNear(kind: OfficeKind, district: District, offices: readonly Office[]): readonly Office[] {
  const ofKind = offices.filter((office) => office.kind === kind);
  const here = ofKind.filter((office) => district.kind === 'listed' && office.district === district.id);
  return here.length > 0 ? here : ofKind;
}

/** With a space at each end, so that only whole words are found. */
const plain = (text: string): string => ` ${plainName(text)} `;

// On the path of every complaint, so each office's names are made plain once.
const plainNames = new WeakMap<Office, readonly string[]>();

function plainNamesOf(office: Office): readonly string[] {
  const known = plainNames.get(office);
  if (known !== undefined) return known;
  const names = [office.en, office.ur, ...(office.alsoCalled ?? [])].map(plain);
  plainNames.set(office, names);
  return names;
}

function namedIn(text: string, offices: readonly Office[]): readonly Office[] {
  const words = plain(text);
  if (words.trim() === '') return [];
  return offices.filter((office) => plainNamesOf(office).some((name) => words.includes(name)));
}

function withSubordinates(barred: ReadonlySet<OfficeId>, offices: readonly Office[]): ReadonlySet<OfficeId> {
  if (barred.size === 0) return barred;
  const byId = new Map(offices.map((office) => [office.id, office]));
  const all = new Set(barred);
  for (const office of offices) {
    if (office.monitors) continue;
    const seen = new Set<OfficeId>();
    for (let id = office.above; id !== undefined && !seen.has(id); id = byId.get(id)?.above) {
      if (barred.has(id)) all.add(office.id);
      seen.add(id);
    }
  }
  return all;
}
