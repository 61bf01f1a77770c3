/** Files of a release as the table holds them, against the digest that the event says. */
import type { ReleaseFiles, ReleaseView } from '@amanat/figures';
import type { Ciphers } from '@amanat/sealing';
import type { KeptFile } from './figure-ports.ts';

export interface ReadRelease {
  readonly files: ReleaseFiles;
  readonly view: ReleaseView;
}

/** `undefined` if a file is missing, too many or other than named. */
export function readFiles(kept: readonly KeptFile[], digest: string, ciphers: Ciphers): ReadRelease | undefined {
  const bytesOf = new Map(kept.map(({ file, content }) => [file, content]));
  const manifestBytes = bytesOf.get('release.json');
  if (manifestBytes === undefined || ciphers.sha256(manifestBytes).toHex() !== digest) return undefined;
  // Bytes with that digest are those that this program wrote, and so are the files that they name.
  const manifest = JSON.parse(ciphers.text(manifestBytes)) as ReleaseView['manifest'];
  const named = new Map(manifest.files.map(({ name, sha256 }) => [name, sha256]));
  if (named.size !== bytesOf.size - 1) return undefined;
  for (const [name, sha256] of named) {
    const bytes = bytesOf.get(name);
    if (bytes === undefined || ciphers.sha256(bytes).toHex() !== sha256) return undefined;
  }
  const files = new Map([...bytesOf].map(([name, bytes]) => [name, ciphers.text(bytes)]));
  const table = (name: string): unknown => {
    const text = files.get(`${name}.json`);
    return text === undefined ? undefined : JSON.parse(text);
  };
  const promises = table('promises') as ReleaseView['promises'];
  const view: ReleaseView = {
    manifest,
    digest,
    funnel: table('funnel') as ReleaseView['funnel'],
    outcomes: table('outcomes') as ReleaseView['outcomes'],
    stalled: table('stalled') as ReleaseView['stalled'],
    ages: table('ages') as ReleaseView['ages'],
    times: table('times') as ReleaseView['times'],
    ends: table('ends') as ReleaseView['ends'],
    ...(promises === undefined ? {} : { promises }),
  };
  return { files, view };
}
