/**
 * Once a day somebody who wishes it is written to that something waits: how many matters, and nothing else. No key is needed: what
 * is counted are alarms that row security shows to the account now. What is told counts as told before it is sent, so that of
 * two programs, or of one that was killed, nobody is written to twice for the same; what could not be sent is given back.
 */
import type { AccountId, Member } from '@amanat/domain';
import { todayOf } from '../deployment.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { DigestClaim, MailAddressRow } from '../work-ports.ts';
import { parseMailAddress } from './mail-address.ts';

/** What is sent. It says of no case that there is one. */
export interface Digest {
  readonly to: string;
  readonly language: 'ur' | 'en';
  /** At least 1. */
  readonly count: number;
  /** The same for the same digest, and nothing to anybody else: 26 letters and digits. */
  readonly id: string;
}

/**
 * `sent`: taken, or perhaps taken: it is not sent again. `later`: not now. `refused`: that address never takes it.
 * `unreachable`: no address gets anything now.
 */
export type DigestSent = 'sent' | 'later' | 'refused' | 'unreachable';
export type SendDigest = (digest: Digest) => Promise<DigestSent>;

export type DigestCounts = Readonly<Record<DigestSent, number>>;

export interface Digests {
  addressOf(member: Member): Promise<MailAddressRow | undefined>;
  /** The first digest comes on a later day, of what happens from now on. */
  setAddress(member: Member, typed: string, language: 'ur' | 'en'): Promise<'set' | 'not-an-address'>;
  removeAddress(member: Member): Promise<void>;
  /** To everybody for whom something is new and who got none today. @throws StoreError */
  sendAll(send: SendDigest, isOver?: () => boolean): Promise<DigestCounts>;
}

/** House norm: in the morning, all at once, so that the minute of a mail tells of nothing that happened. */
const fromHour = 7;

export const digestsOf = (deployment: StaffDeployment): Digests => ({
  addressOf: ({ account }) => deployment.staff.mailAddressOf(account),
  async setAddress({ account }, typed, language) {
    const address = parseMailAddress(typed);
    if (address === undefined) return 'not-an-address';
    await deployment.staff.setMailAddress({ account, address, language, toldOn: todayOf(deployment) });
    return 'set';
  },
  removeAddress: ({ account }) => deployment.staff.removeMailAddress(account),
  sendAll: (send, isOver = () => false) => sendAll(send, isOver, deployment),
});

async function sendAll(send: SendDigest, isOver: () => boolean, deployment: StaffDeployment): Promise<DigestCounts> {
  const counts = { sent: 0, later: 0, refused: 0, unreachable: 0 };
  const { staff, now, timeZone } = deployment;
  if (now().toZonedDateTimeISO(timeZone).hour < fromHour) return counts;
  const today = todayOf(deployment);
  const due = (await staff.mailAddresses()).filter(({ toldOn }) => toldOn < today);
  if (due.length === 0) return counts;
  const active = await activeAccounts(deployment);
  const upTo = await staff.newestAlarm();
  for (const row of due) {
    if (isOver()) break;
    if (!active.has(row.account) || upTo <= row.toldTo) continue;
    const outcome = await sendOne(row, { before: row, toldTo: upTo, toldOn: today }, send, deployment);
    if (outcome === undefined) continue;
    counts[outcome]++;
    if (outcome === 'unreachable') break;
  }
  return counts;
}

async function activeAccounts({ staff }: StaffDeployment): Promise<ReadonlySet<AccountId>> {
  const accounts = await staff.accounts();
  return new Set(accounts.filter(({ state }) => state === 'active').map(({ account }) => account));
}

/** `undefined`: nothing is new, or another program sends it. */
async function sendOne(
  { account, address, language, toldTo }: MailAddressRow,
  claim: DigestClaim,
  send: SendDigest,
  { staff, ciphers }: StaffDeployment,
): Promise<DigestSent | undefined> {
  const count = await staff.readerFor(account).countAlarms({ after: toldTo, upTo: claim.toldTo });
  if (count === 0 || !(await staff.claimDigest(claim))) return undefined;
  const words = ['amanat/digest/v1', account, String(claim.toldTo), claim.toldOn].join('\n');
  const id = ciphers.sha256(ciphers.utf8(words)).toHex().slice(0, 26);
  const outcome = await send({ to: address, language, count, id });
  if (outcome !== 'sent') await staff.giveBackDigest(claim, outcome === 'refused' ? claim.toldOn : undefined);
  return outcome;
}
