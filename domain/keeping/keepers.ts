/** The offices that follow up a case's clocks, from the nearest up: around every office that the complaint keeps away. */
import type { Office, OfficeId } from '../offices/office.ts';

const mostKeepers = 8;

/**
 * Begins with the office that has the case, goes up by whose orders each stands under, and ends with the monitors that may
 * see the case. One that is kept away is passed over, and the way goes on above it.
 *
 * @param allowed the case's allow-list
 */
export function keepersOf(
  start: OfficeId,
  allowed: readonly string[],
  keptAway: ReadonlySet<string>,
  offices: readonly Office[],
): readonly OfficeId[] {
  const byId = new Map(offices.map((office) => [office.id, office]));
  const chain = new Set<OfficeId>();
  const walked = new Set<OfficeId>();
  for (let id: OfficeId | undefined = start; id !== undefined && !walked.has(id); id = byId.get(id)?.above) {
    walked.add(id);
    const office = byId.get(id);
    if (office !== undefined && !office.outside && !keptAway.has(id)) chain.add(id);
  }
  for (const { id, monitors } of offices) if (monitors && allowed.includes(id) && !keptAway.has(id)) chain.add(id);
  return [...chain].slice(0, mostKeepers);
}
