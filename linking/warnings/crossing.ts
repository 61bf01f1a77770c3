/** Which lines the cases of a warning cross: what one office alone would not see. */
import type { CaseFact, FoundReason } from './case-fact.ts';

/** With how many districts, stations and villages there are; nothing for those of which there is one, or that are not known. */
export function crossingOf(cases: readonly CaseFact[]): readonly FoundReason[] {
  const districts = countOf(cases.map(({ district }) => district));
  const stations = countOf(cases.map(({ station }) => station));
  const villages = countOf(cases.map(({ place }) => place?.key));
  return [
    ...(districts > 1 ? [{ reason: 'crosses-district', number: districts } as const] : []),
    ...(stations > 1 ? [{ reason: 'crosses-station', number: stations } as const] : []),
    ...(villages > 1 ? [{ reason: 'crosses-village', number: villages } as const] : []),
  ];
}

const countOf = (values: readonly (string | undefined)[]): number =>
  new Set(values.filter((value) => value !== undefined)).size;
