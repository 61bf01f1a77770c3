/** From the running log, its policy and the record to what the page about the log shows. */
import { isCalendarSecond, parsePolicy, type TrustPolicy, verifyByPolicy } from '@amanat/ledger';
import type { Lang, LogPageView, LogState } from '@amanat/web';
import { sha256, verifyEd25519 } from '../ciphers.ts';
import { instantInWords } from '../intake/code-view.ts';
import type { Services } from '../services.ts';

type LogStatus = ReturnType<Services['log']['status']>;

export type LogPageServices = Pick<Services, 'casework' | 'settings' | 'assets' | 'log'>;

/** `host`: as the request names it. */
export async function logPageView(
  lang: Lang,
  { casework, log, settings }: Omit<LogPageServices, 'assets'>,
  host?: string,
): Promise<LogPageView> {
  const inWords = (instant: Temporal.Instant): string => instantInWords(instant.toString(), lang, settings.timeZone);
  const status = log.status();
  const policy = parsePolicy(await log.policyText(), sha256);
  const { publishedSize: size, publishedAt, halted, checkpoint } = status;
  const signed = checkpoint === undefined ? new Map<string, number>() : cosigned(checkpoint, policy);
  return {
    origin: log.origin,
    address: addressOf(host, settings),
    state: stateOf(status),
    haltCode: halted,
    published: publishedAt === undefined ? undefined : { size, at: inWords(publishedAt) },
    publishEvery: log.publishSeconds,
    logKeys: await log.verifierKeys(),
    promiseKey: await casework.listedPromiseKey(),
    witnesses: policy.witnesses.map(({ name }) => {
      const seconds = signed.get(name);
      const at = seconds === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
      return { name, signedAt: at === undefined ? undefined : inWords(at) };
    }),
    witnessesNeeded: fewestWitnesses(policy),
    frozen: (await casework.frozenLogs()).map(({ origin, size: frozenAt, reason }) => ({
      origin,
      size: frozenAt,
      reason,
    })),
  };
}

const hostForm = /^(?:[a-z0-9.-]{1,253}|\[[0-9a-f:]{2,39}\])(?::\d{1,5})?$/i;
const onion = /\.onion(?::\d+)?$/i;

/** A proxy passes the host on unchanged, and speaks TLS; an onion service needs none. */
function addressOf(
  host: string | undefined,
  { tls, behindProxy }: Pick<LogPageServices['settings'], 'tls' | 'behindProxy'>,
): string | undefined {
  if (host === undefined || !hostForm.test(host)) return undefined;
  return `${tls || (behindProxy && !onion.test(host)) ? 'https' : 'http'}://${host}/log`;
}

/** When each witness has signed it, in seconds. A checkpoint of before a change of the policy may not hold by it now. */
function cosigned(checkpoint: string, policy: TrustPolicy): ReadonlyMap<string, number> {
  try {
    const { cosigned: lines } = verifyByPolicy(checkpoint, { ...policy, quorum: undefined }, verifyEd25519);
    return new Map(lines.filter(({ time }) => isCalendarSecond(time)).map(({ name, time }) => [name, time]));
  } catch {
    return new Map();
  }
}

/** The fewest of the policy's witnesses that satisfy its quorum. */
export function fewestWitnesses({ groups, quorum }: Pick<TrustPolicy, 'groups' | 'quorum'>): number {
  const fewestOf = (name: string): number => {
    const group = groups.find((each) => each.name === name);
    if (group === undefined) return 1;
    const each = group.members.map(fewestOf).toSorted((a, b) => a - b);
    return each.slice(0, group.needed).reduce((sum, fewest) => sum + fewest, 0);
  };
  return quorum === undefined ? 0 : fewestOf(quorum);
}

function stateOf({ halted, waitsFor, publishedAt }: LogStatus): LogState {
  if (halted !== undefined) return stoppedBecause(halted);
  if (waitsFor === 'witnesses') return 'waits-for-witnesses';
  if (waitsFor === 'signer') return 'waits-for-signer';
  if (waitsFor === 'writer') return 'waits';
  return publishedAt === undefined ? 'begins' : 'goes-on';
}

/** What a reader must know of a code of the log (docs/errors.md). */
function stoppedBecause(code: string): LogState {
  switch (code) {
    case 'signer-frozen':
      return 'stopped-frozen';
    case 'published-ahead':
    case 'signer-ahead':
    case 'witness-ahead':
    case 'restored-below-signer':
      return 'stopped-smaller';
    case 'another-origin':
    case 'signer-wrong-origin':
    case 'signer-behind':
    case 'signer-malformed':
    case 'signer-unlisted':
      return 'stopped-mixed-up';
    default:
      return 'stopped-altered';
  }
}
