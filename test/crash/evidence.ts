/**
 * What the world outside has seen of a log, kept by whoever is not killed, in files for the checker: heads that were
 * signed, digests of every published file, and what was promised. Nothing is ever taken out.
 */
import { existsSync, fsyncSync, globSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { noteTextUnverified, parseCheckpointText } from '@amanat/ledger';
import { sha256 } from '@amanat/node-crypto';

/** A head that has left the program, or that its signer remembers to have signed. */
export interface SeenHead {
  readonly size: number;
  /** Base64. */
  readonly root: string;
  readonly seenBy: 'witness' | 'reader' | 'signer';
}

export interface Evidence {
  sawPromise(commitment: string): void;
  sawHead(text: string, seenBy: SeenHead['seenBy']): void;
  /** Looks at the published folder. @throws Error if a file is no longer what it was */
  lookAtFiles(): void;
  /** Makes all of it last. */
  flush(): void;
  readonly promisedCount: number;
}

export const evidenceFile = (folder: string, name: 'promised' | 'heads' | 'files'): string => join(folder, name);

/** Path and digest of each published file but `checkpoint`; what is being written has a name that begins with a point. */
export const digestsIn = (logFolder: string): readonly (readonly [string, string])[] =>
  globSync('tile/**/*', { cwd: logFolder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(logFolder.length + 1), sha256(readFileSync(path)).toHex()]);

export function openEvidence(folder: string, logFolder: string): Evidence {
  mkdirSync(folder, { recursive: true });
  const [promised, heads, files] = (['promised', 'heads', 'files'] as const).map((name) =>
    openSync(evidenceFile(folder, name), 'a'),
  ) as [number, number, number];
  const seenHeads = new Set<string>();
  const digests = new Map<string, string>();
  let promisedCount = 0;

  return {
    get promisedCount() {
      return promisedCount;
    },
    sawPromise(commitment) {
      writeSync(promised, `${commitment}\n`);
      promisedCount++;
    },
    sawHead(text, seenBy) {
      const { size, root } = parseCheckpointText(text);
      const head: SeenHead = { size, root: root.toBase64(), seenBy };
      const line = `${JSON.stringify(head)}\n`;
      if (seenHeads.has(line)) return;
      seenHeads.add(line);
      writeSync(heads, line);
    },
    lookAtFiles() {
      const checkpoint = join(logFolder, 'checkpoint');
      if (existsSync(checkpoint)) this.sawHead(noteTextUnverified(readFileSync(checkpoint, 'utf8')), 'reader');
      if (!existsSync(logFolder)) return;
      for (const [path, digest] of digestsIn(logFolder)) {
        const before = digests.get(path);
        if (before !== undefined && before !== digest) throw new Error(`a published file has changed: ${path}`);
        if (before !== undefined) continue;
        digests.set(path, digest);
        writeSync(files, `${path} ${digest}\n`);
      }
    },
    flush() {
      for (const file of [promised, heads, files]) fsyncSync(file);
    },
  };
}

export const linesOf = (folder: string, name: 'promised' | 'heads' | 'files'): readonly string[] =>
  readFileSync(evidenceFile(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
