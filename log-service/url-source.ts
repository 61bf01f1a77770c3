/** A log at an address. Whoever answers there may be hostile: every answer is bounded in bytes and in time. */
import { LogProblem } from './log-problem.ts';
import type { LogSource } from './log-source.ts';

export interface UrlSourceOptions {
  /** For one file, from the request to its last byte. */
  readonly timeoutMs?: number;
}

const defaultTimeoutMs = 20_000;

/** `prefix` is the address under which `checkpoint` lies, with or without a slash at its end. */
export function openUrlSource(prefix: string, { timeoutMs = defaultTimeoutMs }: UrlSourceOptions): LogSource {
  const base = prefix.endsWith('/') ? prefix : `${prefix}/`;
  return {
    readsAtOnce: 8,
    async read(path, maxBytes) {
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        // Nobody is followed elsewhere: another address is another log, and is for a person to choose.
        const response = await fetch(new URL(path, base), { redirect: 'manual', signal });
        if (response.status === 404 || response.status === 410) return await drained(response, undefined);
        if (response.status !== 200)
          throw await drained(response, new LogProblem('answer-refused', { path, status: response.status }));
        return await bodyOf(response, maxBytes, path);
      } catch (error) {
        if (error instanceof LogProblem) throw error;
        throw new LogProblem(signal.aborted ? 'log-slow' : 'log-unreachable', { path });
      }
    },
  };
}

/** Lets the connection go; an error page may be endless. */
async function drained<Result>(response: Response, result: Result): Promise<Result> {
  await response.body?.cancel();
  return result;
}

/** @throws LogProblem `answer-too-large` as soon as it is, unpacked bytes counted */
async function bodyOf(response: Response, maxBytes: number, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > maxBytes) throw new LogProblem('answer-too-large', { path });
    chunks.push(chunk);
  }
  return Uint8Array.from(Buffer.concat(chunks));
}
