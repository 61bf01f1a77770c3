/** Registers of one's own offices as a page shows them: who may take them in, what came of it, how many rows are here. Never a row. */
import {
  decideAccess,
  type ImportBasis,
  type ImportMode,
  type Member,
  policy,
  type Purpose,
  type RegisterName,
} from '@amanat/domain';
import type { StaffDeployment } from '../staff-deployment.ts';
import { readEvent } from '../stored-event.ts';
import { type DatedRegisterEvent, permitToken, registerEventOf } from './permit.ts';

export interface SeenPermit {
  readonly permit: string;
  readonly on: string;
  /** How colleagues call them. */
  readonly by: string;
  readonly purpose: Purpose;
  readonly basis: ImportBasis;
  readonly until: Temporal.Instant;
  /** For whoever was given it, while it can be used. */
  readonly token?: string;
}

export interface SeenImport {
  readonly on: string;
  readonly by: string;
  readonly mode: ImportMode;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}

export interface SeenRegister {
  readonly register: string;
  readonly name: RegisterName;
  readonly office: string;
  readonly rowCount: number;
  /** Newest first. */
  readonly permits: readonly SeenPermit[];
  readonly imports: readonly SeenImport[];
  /** Erasures that one person has asked for and nobody has agreed to. */
  readonly erasuresAsked: number;
  readonly erased: number;
}

/** Offices in which one holds a role that may take registers in. */
export const officesThatImport = ({ memberships }: Pick<Member, 'memberships'>): ReadonlySet<string> =>
  new Set(memberships.filter(({ role }) => policy[role]['import-register'] !== undefined).map(({ office }) => office));

/** `undefined` for whoever has no such role. @throws SealedError, LedgerError, StoreError */
export async function listRegisters(
  member: Member,
  deployment: StaffDeployment,
): Promise<readonly SeenRegister[] | undefined> {
  const { store, ciphers } = deployment;
  // The purpose is asked for with each permit; here it only stands for one.
  if (decideAccess(member, { action: 'import-register', purpose: 'review' }).kind === 'refused') return undefined;
  const offices = officesThatImport(member);
  const events = (await store.loadStreamsOf('register')).map((row) => {
    const body = readEvent(row, ciphers);
    return { stream: body.stream, id: body.event, seq: body.seq, on: body.recordedOn, event: registerEventOf(body) };
  });
  const names = new Map((await deployment.staff.accounts()).map(({ account, displayName }) => [account, displayName]));
  const seen: SeenRegister[] = [];
  for (const [register, its] of Map.groupBy(events, ({ stream }) => stream)) {
    const first = its[0]?.event;
    if (first?.type !== 'register.permitted' || !offices.has(first.data.office)) continue;
    const rowCount = await deployment.registers.countRows(register);
    seen.push({
      register,
      name: first.data.name,
      office: first.data.office,
      rowCount,
      ...toldBy(its, member, names, deployment),
    });
  }
  return seen.toSorted((one, other) => (other.permits[0]?.on ?? '').localeCompare(one.permits[0]?.on ?? ''));
}

function toldBy(
  events: readonly DatedRegisterEvent[],
  member: Member,
  names: ReadonlyMap<string, string>,
  deployment: StaffDeployment,
): Pick<SeenRegister, 'permits' | 'imports' | 'erasuresAsked' | 'erased'> {
  const permits: SeenPermit[] = [];
  const imports: SeenImport[] = [];
  const used = new Set<string>();
  const asked = new Set<string>();
  let erased = 0;
  for (const { event } of events) if (event.type === 'register.imported') used.add(event.data.permit);
  for (const { id, on, event } of events) {
    switch (event.type) {
      case 'register.permitted': {
        const { by, purpose, basis, until: ends } = event.data;
        const until = Temporal.Instant.from(ends);
        const isOpen = by === member.account && !used.has(id) && Temporal.Instant.compare(deployment.now(), until) < 0;
        const token = isOpen ? { token: permitToken(id, deployment) } : {};
        permits.unshift({ permit: id, on, by: names.get(by) ?? by, purpose, basis, until, ...token });
        break;
      }
      case 'register.imported': {
        const { by, permit: _permit, office: _office, ...counts } = event.data;
        imports.unshift({ on, by: names.get(by) ?? by, ...counts });
        break;
      }
      case 'register.erasure-asked':
        asked.add(event.data.row);
        break;
      case 'register.erasure-agreed':
        asked.delete(event.data.row);
        break;
      case 'register.row-erased':
        erased += 1;
        break;
      default:
        throw new Error(`not handled: ${String(event satisfies never)}`);
    }
  }
  return { permits, imports, erasuresAsked: asked.size, erased };
}
