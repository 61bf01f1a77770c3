/** Which answer belongs to whom: the child's part, the reporter's, an official's. Everything here is sealed. */
import type { ComplaintAnswers, PartName } from '@amanat/domain';
import { canonicalJson, type Json } from '@amanat/ledger';

/** The texts of the parts, canonical JSON each; a part without content is absent, the child's is always there. */
export function partTexts(
  answers: ComplaintAnswers,
): { readonly child: string } & Readonly<Partial<Record<PartName, string>>> {
  const { district, group: _inClear, reach, exclude, ...ofChild } = answers;
  const child = {
    ...ofChild,
    ...('typed' in district ? { districtTyped: district.typed, districtCountry: district.country } : {}),
    ...(exclude?.offices === undefined ? {} : { excludedOffices: exclude.offices }),
  };
  const reporter = reach !== undefined && (reach.how !== 'none' || isFilled(reach.name)) ? reach : undefined;
  const official = isFilled(exclude?.named) ? { named: exclude?.named } : undefined;
  return {
    child: canonicalJson(child as Json),
    ...(reporter === undefined ? {} : { reporter: canonicalJson(reporter as Json) }),
    ...(official === undefined ? {} : { official: canonicalJson(official as Json) }),
  };
}

/** Who else than the child has a key of his own: a child that reports for itself is one person, not two. */
export const ownerOf = (part: PartName, answers: ComplaintAnswers): PartName =>
  part === 'reporter' && answers.relation === 'self' ? 'child' : part;

const isFilled = (text: string | undefined): boolean => text !== undefined && text !== '';
