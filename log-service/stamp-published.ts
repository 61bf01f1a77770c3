/** Has each published checkpoint stamped (RFC 3161) by the deployment's authorities, beside everything else. */
import { randomBytes } from 'node:crypto';
import type { LogWriter } from '@amanat/store';
import type { LogNews } from './log-options.ts';
import { codeOf } from './passing-failure.ts';
import type { StampAuthority } from './stamps/stamp-authority.ts';
import { stampCheckpoint } from './stamps/stamp-checkpoint.ts';

const encoder = new TextEncoder();

/**
 * Never throws and is not waited for: a stamp adds to what is already published. `note` is the file as it stands, and is
 * kept beside each stamp.
 */
export async function stampPublished(
  { size, note }: { readonly size: number; readonly note: string },
  authorities: readonly StampAuthority[],
  writer: LogWriter,
  signal: AbortSignal,
  report: (news: LogNews) => void,
): Promise<void> {
  const options = { random: (length: number) => randomBytes(length), signal };
  const bytes = encoder.encode(note);

  /** Each by itself: one that never answers must not hold up another's stamp. */
  async function stampBy(each: StampAuthority): Promise<void> {
    for (const outcome of await stampCheckpoint([each], bytes, options)) {
      const { authority } = outcome;
      if (signal.aborted) return;
      if (outcome.kind === 'failed') return report({ kind: 'not-stamped', authority, code: outcome.code });
      const { stamped, response } = outcome;
      try {
        await writer.keepStamp({ size, authority, stamped, response });
      } catch (error) {
        report({ kind: 'not-stamped', authority, code: codeOf(error) });
      }
    }
  }

  await Promise.all(authorities.map(stampBy));
}
