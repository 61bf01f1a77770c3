/**
 * Which answer belongs to whom: the child's part, the reporter's, an official's. All three are always there, so that
 * neither a receipt in the wrong hands nor the tables tell whether somebody left a name or named an official.
 */
import type { ComplaintAnswers, PartName } from '@amanat/domain';
import { canonicalJson } from '@amanat/ledger';

/** The texts of the parts, canonical JSON each; `{}` where nothing was answered. */
export function partTexts(answers: ComplaintAnswers): Readonly<Record<PartName, string>> {
  const { district, group: _inClear, reach, exclude, ...ofChild } = answers;
  const child = {
    ...ofChild,
    ...('typed' in district ? { districtTyped: district.typed, districtCountry: district.country } : {}),
    ...(exclude?.offices === undefined ? {} : { excludedOffices: exclude.offices }),
  };
  return {
    child: canonicalJson(child),
    reporter: canonicalJson(reach ?? {}),
    official: canonicalJson(exclude?.named === undefined ? {} : { named: exclude.named }),
  };
}
