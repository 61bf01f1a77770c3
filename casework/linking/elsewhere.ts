/**
 * A case that belongs together with one of another organisation: each side sees that, and nothing else, until a custodian of the
 * house has agreed for each (decision 0019). An office that the other case keeps away is not told that there is anything.
 */
import {
  type DecidedLink,
  isCaseId,
  isKeptAway,
  type Link,
  type LinkSide,
  maySeeCase,
  type Member,
} from '@amanat/domain';
import { withKeptAway } from '../cases/kept-away.ts';
import type { VerifiedCase } from '../cases/verified-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { ElsewhereView } from './linking-views.ts';
import type { LinkRow } from './linking-ports.ts';
import { loadLink } from './load-link.ts';
import { verifiedOrNot } from './pair-access.ts';

/** What is told of one decided pair to whoever sees only this case of it; `undefined`: nothing at all. */
export async function elsewhereOf(
  member: Member,
  caseId: string,
  row: LinkRow,
  deployment: StaffDeployment,
): Promise<ElsewhereView | undefined> {
  const loaded = row.state === 'same' ? await loadLink(row.link, deployment) : undefined;
  if (loaded === undefined || !isSame(loaded.state)) return undefined;
  const { left, right, contact } = loaded.state;
  const [side, other]: readonly [LinkSide, string] =
    left.stream === caseId ? ['left', right.stream] : ['right', left.stream];
  const found = isCaseId(other) ? await verifiedOrNot(other, deployment) : undefined;
  if (found === undefined || !(await mayBeTold(member, found, deployment))) return undefined;
  const office = contact.status === 'agreed' ? officeToSpeakTo(found, deployment) : undefined;
  return { link: loaded.link, contact: contact.status, side, ...(office === undefined ? {} : { office }) };
}

const isSame = (state: Link): state is DecidedLink => state.status === 'decided' && state.decision === 'same';

/** Of another organisation, and neither shut out of that case nor of an office that it keeps away. */
async function mayBeTold(member: Member, found: VerifiedCase, deployment: StaffDeployment): Promise<boolean> {
  const { facts } = found;
  if (facts.shutOut.includes(member.account) || maySeeCase(member, facts)) return false;
  if (member.memberships.some(({ office }) => facts.allowedOffices.includes(office))) return false;
  const { facts: withAway } = await withKeptAway(found, deployment);
  return !isKeptAway(member, withAway);
}

/** Whoever follows its clocks up, else the first office that has it to work on. */
function officeToSpeakTo({ facts, keeping }: VerifiedCase, { offices }: StaffDeployment): string | undefined {
  const [keeper] = keeping.keepers;
  return keeper ?? offices().find(({ id, monitors }) => !monitors && facts.allowedOffices.includes(id))?.id;
}
