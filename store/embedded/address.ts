/**
 * Where the embedded server listens: a Unix socket in the data folder if its path is short enough for the system,
 * else a free port on loopback. Both ask for a password; no other interface is ever used.
 */
import { createServer } from 'node:net';
import { join } from 'node:path';

export type ServerAddress =
  | { readonly kind: 'socket'; readonly folder: string; readonly port: number }
  | { readonly kind: 'loopback'; readonly host: '127.0.0.1'; readonly port: number };

/** Linux takes 107 bytes, macOS 103. */
const longestSocketPathBytes = 100;
const socketPort = 5432;

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const probe = createServer();
  probe.once('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() =>
      typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
    );
  });
  return promise;
}

export async function chooseAddress(dataFolder: string): Promise<ServerAddress> {
  const folder = join(dataFolder, 'socket');
  const path = join(folder, `.s.PGSQL.${String(socketPort)}`);
  // The server reads its socket folders as a list with commas and quotes.
  const plain = !/[,"]/.test(folder) && folder.trim() === folder;
  if (process.platform !== 'win32' && plain && Buffer.byteLength(path) < longestSocketPathBytes) {
    return { kind: 'socket', folder, port: socketPort };
  }
  return { kind: 'loopback', host: '127.0.0.1', port: await freePort() };
}
