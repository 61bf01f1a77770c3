/** `amanat verify log DIR|URL`: every entry, every tile, and that nothing shown before has gone. */
import { existsSync } from 'node:fs';
import { compareLogs, openLogSource, openRememberedLog, verifyRemembered } from '@amanat/log-service';
import { sha256, sha256Into, verifyEd25519 } from '@amanat/node-crypto';
import { parseArguments } from '../arguments.ts';
import { answerCheck } from '../log-answer.ts';
import { openProgress } from '../progress.ts';
import { stateFolderOf } from '../state-folder.ts';
import { type Call, type ExitCode, WrongUse } from '../terminal.ts';
import { trustOf } from '../trust.ts';

const use = `amanat verify log DIR|URL --key VKEY [--policy FILE] [--state DIR] [--json]
amanat verify log DIR --against DIR|URL --key VKEY [--policy FILE] [--json]
URL is the address under which the log's file checkpoint lies. What holds is remembered in --state, else below $XDG_STATE_HOME/amanat/logs; the next run says if the log went back behind it. --against compares two copies and remembers nothing.`;

export const logChecks = { sha256, hashInto: sha256Into, verify: verifyEd25519 };

export async function verifyLogCommand({ args, env, terminal }: Call): Promise<ExitCode> {
  const { values, positionals } = parseArguments(
    args,
    {
      key: { type: 'string' },
      policy: { type: 'string' },
      state: { type: 'string' },
      against: { type: 'string' },
      json: { type: 'boolean' },
    },
    use,
  );
  const [place, ...more] = positionals;
  const { key, against } = values;
  if (place === undefined || more.length > 0 || key === undefined) throw new WrongUse(use);
  if (against !== undefined && values.state !== undefined)
    throw new WrongUse(`--against remembers nothing: leave --state out.\n${use}`);
  const policy = trustOf(values, use);
  const source = sourceOf(place);
  const other = against === undefined ? undefined : sourceOf(against);
  const json = values.json === true;
  const progress = openProgress(json);
  const check = async (): Promise<Found> => {
    try {
      if (other !== undefined) return await compared(source, other);
      const memory = openRememberedLog(values.state ?? stateFolderOf(key, env));
      const { checkpoint, rememberedSize } = await verifyRemembered(source, policy, logChecks, memory, progress.show);
      const { origin, size, root, cosigned } = checkpoint;
      return {
        kind: 'holds',
        log: origin,
        size,
        root: root.toBase64(),
        witnesses: cosigned.map(({ name }) => name),
        ...(rememberedSize === undefined ? {} : { rememberedSize }),
      };
    } finally {
      progress.end();
    }
  };
  const compared = async (...sources: readonly [typeof source, typeof source]): Promise<Found> => {
    const [{ origin, size, root }, { size: otherSize }] = await compareLogs(sources, policy, logChecks, (done) =>
      progress.show(done),
    );
    return { kind: 'holds', log: origin, size, root: root.toBase64(), otherSize };
  };
  return answerCheck(terminal, json, check, inWords);
}

interface Found {
  readonly kind: 'holds';
  readonly log: string;
  readonly size: number;
  readonly root: string;
  readonly witnesses?: readonly string[];
  readonly rememberedSize?: number;
  readonly otherSize?: number;
}

/** @throws WrongUse for what is neither an address nor a folder */
export function sourceOf(place: string) {
  const isAddress = /^https?:\/\//.test(place);
  if (isAddress ? !URL.canParse(place) : !existsSync(place))
    throw new WrongUse(`${isAddress ? 'This is no address' : `${place} is not there`}: give a folder, or an address.`);
  return openLogSource(place);
}

function inWords({ log, size, root, witnesses, rememberedSize, otherSize }: Found): string {
  return [
    `Holds: ${size} entries of ${log} add up to the root that it has signed.`,
    `  root  ${root}`,
    ...(witnesses === undefined || witnesses.length === 0 ? [] : [`  witnesses  ${witnesses.join(', ')}`]),
    ...(otherSize === undefined ? [] : [`The other copy, of ${otherSize} entries, is of the same log.`]),
    ...(rememberedSize === undefined ? [] : [`All ${rememberedSize} entries seen last time are still in it.`]),
    ...(otherSize === undefined && rememberedSize === undefined
      ? ['Seen for the first time: the next run can tell whether it went back.']
      : []),
  ].join('\n');
}
