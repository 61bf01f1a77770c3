/**
 * The authorities of a deployment, `time-stamp-authorities.json` in its data folder:
 *
 *     [{ "name": "example", "url": "https://stamps.example/rfc3161", "certificate": "example-root.pem" }]
 *
 * `certificate` is the text of one or more PEM certificates, or the name of a file with them in the same folder.
 */
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { StampAuthority } from './stamp-authority.ts';
import { StampError } from './stamp-error.ts';

export const authorityListName = 'time-stamp-authorities.json';

const maxAuthorities = 8;
const pemStart = '-----BEGIN CERTIFICATE-----';
const pem = /-----BEGIN CERTIFICATE-----\r?\n[A-Za-z0-9+/=\r\n]+-----END CERTIFICATE-----/g;

/** Plain HTTP is allowed: many authorities offer nothing else, and the answer is signed. No password in an address. */
function isAuthorityUrl(text: string): boolean {
  const url = URL.parse(text);
  const isHttp = url?.protocol === 'https:' || url?.protocol === 'http:';
  return isHttp && url.username === '' && url.password === '' && url.hash === '';
}

const entry = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,62}$/),
  url: z.string().refine(isAuthorityUrl),
  certificate: z.union([z.string().startsWith(pemStart), z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/)]),
});
const list = z.array(entry).max(maxAuthorities);

function certificatesIn(text: string, path: string): readonly X509Certificate[] {
  const found = text.match(pem) ?? [];
  try {
    if (found.length === 0) throw new StampError('authorities-certificate', path);
    return found.map((each) => new X509Certificate(each));
  } catch {
    throw new StampError('authorities-certificate', path);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new StampError('authorities-not-json');
  }
}

/**
 * @param readCertificate - text of a file beside the list; what it throws becomes `authorities-certificate`
 * @throws StampError `authorities-not-json`, `authorities-malformed`, `authorities-name-twice`,
 *   `authorities-certificate`, each with its path
 */
export async function parseAuthorityList(
  text: string,
  readCertificate: (fileName: string) => Promise<string>,
): Promise<readonly StampAuthority[]> {
  const parsed = list.safeParse(jsonOf(text));
  if (!parsed.success) throw new StampError('authorities-malformed', parsed.error.issues[0]?.path.join('.'));
  const names = parsed.data.map(({ name }) => name);
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (twice >= 0) throw new StampError('authorities-name-twice', `${twice}.name`);
  return Promise.all(
    parsed.data.map(async ({ name, url, certificate }, index) => {
      const path = `${index}.certificate`;
      const unreadable = (): never => {
        throw new StampError('authorities-certificate', path);
      };
      const pemText = certificate.startsWith(pemStart)
        ? certificate
        : await readCertificate(certificate).catch(unreadable);
      return { name, url, trusted: certificatesIn(pemText, path) };
    }),
  );
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * Those of a deployment; none where the file is not there.
 *
 * @throws StampError as `parseAuthorityList`; the system's own error where the list is there but cannot be read
 */
export async function loadAuthorities(dataDir: string): Promise<readonly StampAuthority[]> {
  let text: string;
  try {
    text = await readFile(join(dataDir, authorityListName), 'utf8');
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
  return parseAuthorityList(text, (name) => readFile(join(dataDir, name), 'utf8'));
}
