/**
 * What the rows of a case are counted from, as one digest that stands in them: rules, house norms, holidays announced later. A
 * case whose row names another one is counted anew, whenever that is found and wherever it was left off.
 */
import { escalationNorms, interimWarningDays } from '@amanat/domain';
import type { Pack } from '@amanat/rules';
import type { Rulebook } from '../rulebook/load-rulebook.ts';
import type { StaffDeployment } from '../staff-deployment.ts';

/** To be raised when the same rules are counted otherwise. */
const countingVersion = 1;

type Needs = Pick<StaffDeployment, 'packs' | 'ciphers'>;

/** Megabytes, and the same as long as the program runs. */
const digests = new WeakMap<ReadonlyMap<string, Pack>, string>();

function digestOf({ packs, ciphers }: Needs): string {
  const known = digests.get(packs);
  if (known !== undefined) return known;
  const digest = ciphers.sha256(ciphers.utf8(JSON.stringify([...packs]))).toHex();
  digests.set(packs, digest);
  return digest;
}

/** 64 hexadecimal digits. */
export function countingOf({ holidays }: Pick<Rulebook, 'holidays'>, needs: Needs): string {
  const { ciphers } = needs;
  const added = holidays.map(({ calendar, date, on }) => [calendar, date, on].join(' ')).toSorted();
  const counted = [countingVersion, digestOf(needs), escalationNorms, interimWarningDays, added];
  return ciphers.sha256(ciphers.utf8(JSON.stringify(counted))).toHex();
}
