/** Puts what follows from a run on the record, each warning by itself: raised, grown, ended or passed on, with who is told. */
import { type AccountId, warningId, type WarningEvent, type WarningId } from '@amanat/domain';
import type { Settled, WarningRules } from '@amanat/linking';
import { alarmsFor } from '../alarms/alarms-for.ts';
import { todayOf } from '../deployment.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { appendToWarning } from './append-warning.ts';
import { casesOrNone, type Keeping, keepingOf } from './keeper-of.ts';
import { type LoadedWarning, loadWarning } from './load-warning.ts';
import type { Watched } from './warnings.ts';

/** @throws SealedError · StoreError */
export async function recordSettled(
  { raised, grown, ended }: Settled,
  known: readonly LoadedWarning[],
  rules: WarningRules,
  deployment: StaffDeployment,
): Promise<Omit<Watched, 'cases'>> {
  const sum = { raised: 0, grown: 0, closed: 0 };
  for (const { warning, ground } of ended) {
    const data = { ground } as const;
    const before = known.find((each) => each.warning === warning)?.state;
    // Else whoever wants it never to be read would take back a link before anybody has.
    const kept = before === undefined ? undefined : await keeping(before.cases, deployment);
    const accounts = kept?.keeper === before?.keeper ? (kept?.accounts ?? []) : [];
    if (await follow(warning, { type: 'warning.closed', data }, accounts, deployment)) sum.closed++;
  }
  for (const { warning, ...more } of grown) {
    const before = known.find((each) => each.warning === warning)?.state.cases ?? [];
    const kept = await keeping([...before, ...more.cases], deployment);
    if (kept === undefined) continue;
    const data = { ...inOrder(more), keeper: kept.keeper };
    if (await follow(warning, { type: 'warning.grown', data }, kept.accounts, deployment)) sum.grown++;
  }
  for (const { words, rule, about, ...more } of raised) {
    const kept = await keeping(more.cases, deployment);
    if (kept === undefined) continue;
    const { keeper, accounts } = kept;
    const lookBy = lookByOf(rules, deployment);
    const data = { rule, rules: rules.version, about, ...inOrder(more), keeper, lookBy };
    if (await raise(idOf(words, deployment), { type: 'warning.raised', data }, accounts, deployment)) sum.raised++;
  }
  const over = new Set([...ended, ...grown].map(({ warning }) => warning));
  for (const each of known) if (!over.has(each.warning)) await passOn(each, deployment);
  return sum;
}

const inOrder = <More extends Pick<Settled['grown'][number], 'cases' | 'subjects' | 'reasons'>>({
  cases,
  subjects,
  reasons,
}: More) => ({ cases: [...cases], subjects: [...subjects].slice(0, 200), reasons: reasons.slice(0, 15) });

/** `undefined` where no office is left that may know: it is tried again the next time. */
async function keeping(caseIds: readonly string[], deployment: StaffDeployment): Promise<Keeping | undefined> {
  const cases = await casesOrNone(caseIds, deployment);
  return cases && keepingOf(cases, deployment);
}

/** False if somebody else wrote to it first: the next run sees what they wrote. */
async function follow(
  id: string,
  event: WarningEvent,
  accounts: readonly AccountId[],
  deployment: StaffDeployment,
): Promise<boolean> {
  const loaded = await loadWarning(id, deployment);
  if (loaded === undefined || loaded.state.status === 'closed') return false;
  const alarms = alarmsFor('warning-raised', { accounts, streamId: id }, deployment);
  return (await appendToWarning(loaded, event, alarms, deployment)).kind === 'stored';
}

async function raise(
  warning: WarningId,
  event: Extract<WarningEvent, { readonly type: 'warning.raised' }>,
  accounts: readonly AccountId[],
  deployment: StaffDeployment,
): Promise<boolean> {
  const alarms = alarmsFor('warning-raised', { accounts, streamId: warning }, deployment);
  const first = { warning, events: [], nextSeq: 1 };
  return (await appendToWarning(first, event, alarms, deployment)).kind === 'stored';
}

/** Its keeper may not know of it any more, since a case of it keeps another office away; or nobody is left there to be told. */
async function passOn({ warning, state }: LoadedWarning, deployment: StaffDeployment): Promise<void> {
  if (state.status === 'closed') return;
  const kept = await keeping(state.cases, deployment);
  if (kept === undefined || kept.keeper === state.keeper) return;
  await follow(warning, { type: 'warning.passed-on', data: { keeper: kept.keeper } }, kept.accounts, deployment);
}

/** The same for the same words, and told by nobody who lacks the deployment's key. @throws SealedError */
function idOf(words: string, { keyring, ciphers }: StaffDeployment): WarningId {
  const key = ciphers.hkdf(keyring.deploymentKey(), 'amanat/warning-key/v1', 32);
  const digest = ciphers.sha256(ciphers.utf8(words)).toHex();
  return warningId(ciphers.hkdf(key, `amanat/warning/v1\n${digest}`, 17));
}

/** House norm. */
const lookByOf = ({ lookWithinDays: days }: WarningRules, deployment: StaffDeployment): string =>
  Temporal.PlainDate.from(todayOf(deployment)).add({ days }).toString();
