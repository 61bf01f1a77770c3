/** Where a small service of the command line listens: loopback, unless it speaks TLS or stands behind what does. */
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { ListenOptions } from '@amanat/log-service';
import { WrongUse } from './terminal.ts';

/** Spread into the options of a command that listens. */
export const listenFlags = {
  host: { type: 'string' },
  port: { type: 'string' },
  'tls-cert': { type: 'string' },
  'tls-key': { type: 'string' },
  'behind-proxy': { type: 'boolean' },
} as const;

export const listenUse = '[--host ADDRESS (--tls-cert FILE --tls-key FILE | --behind-proxy)]';

type Given = Readonly<{ [Flag in keyof typeof listenFlags]?: string | boolean | undefined }>;

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/** @throws WrongUse */
export function listenOptionsOf(given: Given, use: string): ListenOptions {
  const host = String(given.host ?? '127.0.0.1');
  const port = /^\d{1,5}$/.test(String(given.port)) ? Number(given.port) : Number.NaN;
  if (!(port <= 65_535))
    throw new WrongUse(`--port is a whole number from 0 to 65535; 0 lets the machine choose.\n${use}`);
  const tls = tlsOf(given['tls-cert'], given['tls-key'], use);
  if (!loopback.has(host) && tls === undefined && given['behind-proxy'] !== true)
    throw new WrongUse(`${host} can be reached by others: give --tls-cert and --tls-key, or --behind-proxy.\n${use}`);
  return { host, port, ...(tls === undefined ? {} : { tls }) };
}

function tlsOf(certFile: Given['tls-cert'], keyFile: Given['tls-key'], use: string): ListenOptions['tls'] {
  if (certFile === undefined && keyFile === undefined) return undefined;
  if (typeof certFile !== 'string' || typeof keyFile !== 'string')
    throw new WrongUse(`--tls-cert and --tls-key go together.\n${use}`);
  const files = { cert: readPem('--tls-cert', certFile), key: readPem('--tls-key', keyFile) };
  try {
    createSecureContext(files);
    return files;
  } catch {
    throw new WrongUse('--tls-cert and --tls-key do not hold a certificate and its own key, in PEM.');
  }
}

function readPem(option: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new WrongUse(`${option} ${file} cannot be read.`);
  }
}
