/** Files of a release as the table holds them, against the digest that the event says. */
import { readRelease, type ReleaseFiles, type ReleaseView } from '@amanat/figures';
import type { Ciphers } from '@amanat/sealing';
import type { KeptFile } from './figure-ports.ts';

export interface ReadFiles {
  readonly files: ReleaseFiles;
  readonly view: ReleaseView;
}

/** `undefined` if a file is missing, too many or other than named, or if `release.json` is not what the event says. */
export function readFiles(kept: readonly KeptFile[], digest: string, ciphers: Ciphers): ReadFiles | undefined {
  const files = textsOf(kept, ciphers);
  if (files === undefined) return undefined;
  const read = readRelease(files, (text) => ciphers.sha256(ciphers.utf8(text)).toHex());
  return read.kind === 'read' && read.view.digest === digest ? { files, view: read.view } : undefined;
}

/** `undefined` where bytes are no text, which nothing of a release is. */
function textsOf(kept: readonly KeptFile[], ciphers: Ciphers): ReleaseFiles | undefined {
  try {
    return new Map(kept.map(({ file, content }) => [file, ciphers.text(content)]));
  } catch {
    return undefined;
  }
}
