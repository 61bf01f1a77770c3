/** A real witness over real HTTP, and before it a door where each checkpoint that the log shows to it is noted. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { parseAddCheckpoint, parseVerifierKey } from '@amanat/ledger';
import { startWitnessServer } from '@amanat/log-service';
import { sha256 } from '@amanat/node-crypto';

export interface WatchedWitness {
  /** The witness itself: for the checker. */
  readonly url: string;
  /** A line of `witnesses.policy` that names the door. */
  readonly policyLine: string;
  stop(): Promise<void>;
}

const name = 'watch';

/** `asked` is told of each signed note before the witness is. */
export async function startWatchedWitness(
  folder: string,
  logKey: string,
  asked: (signedNote: string) => void,
): Promise<WatchedWitness> {
  const witness = await startWitnessServer({
    folder,
    logs: [parseVerifierKey(logKey, sha256)],
    name: 'witness.test.example/watch',
    now: () => Temporal.Now.instant(),
    failed: (error) => {
      throw error;
    },
    host: '127.0.0.1',
    port: 0,
  });
  const door = createServer((request, response) => {
    void (async () => {
      const body = await text(request);
      asked(parseAddCheckpoint(body).checkpoint);
      const answer = await fetch(`${witness.url}${request.url ?? ''}`, { method: 'POST', body });
      const type = answer.headers.get('content-type') ?? 'text/plain';
      response.writeHead(answer.status, { 'content-type': type }).end(await answer.text());
      // Whoever has asked may be dead by now.
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => void door.listen(0, '127.0.0.1', resolve));
  const { port } = door.address() as AddressInfo;
  return {
    url: witness.url,
    policyLine: `witness ${name} ${witness.verifierKey} http://127.0.0.1:${port}`,
    stop: async () => {
      door.closeAllConnections();
      await new Promise<void>((resolve) => void door.close(() => resolve()));
      await witness.stop();
    },
  };
}

export const quorumLine = `quorum ${name}`;
