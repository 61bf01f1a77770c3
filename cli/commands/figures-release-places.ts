/** Where a release and its audit bundle will be written, looked at before the work of making them is done. */
import { accessSync, constants, existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { WrongUse } from '../terminal.ts';
import { isFree, isRelease } from './figures-release-folder.ts';

/** @throws WrongUse where something would be lost, where nothing can be written, and where a bundle would be published */
export function requirePlaces(out: string | undefined, bundle: string | undefined): void {
  if (out === '' || bundle === '') throw new WrongUse('A path is empty.');
  if (out !== undefined) {
    requireWritable(out);
    if (lstatSync(out, { throwIfNoEntry: false })?.isSymbolicLink() === true)
      throw new WrongUse(`${out} is a link. Name the folder itself: a release is put in its place whole.`);
    if (!isFree(out)) throw new WrongUse(`${out} is there and not empty. A release is never written over.`);
    const around = releaseAround(out);
    if (around !== undefined)
      throw new WrongUse(
        `${out} lies in the release ${around}. A release is never changed: put the new one beside it.`,
      );
  }
  if (bundle === undefined) return;
  requireWritable(bundle);
  const isWithin = out !== undefined && `${resolve(bundle)}${sep}`.startsWith(`${resolve(out)}${sep}`);
  if (isWithin || releaseAround(bundle) !== undefined)
    throw new WrongUse(`${bundle} lies in a release, which is public. The audit bundle holds true counts.`);
}

/** The folder and all that lead to it. @throws the machine's own error about the path */
export function makeFolders(folder: string, mode?: number): void {
  // One by one: where a folder takes no other, as of the machine's own, `recursive` never ends.
  for (const missing of foldersTo(resolve(folder)).filter((each) => !existsSync(each)))
    try {
      mkdirSync(missing, mode);
    } catch (error) {
      if (!existsSync(missing)) throw error;
    }
}

/** @throws WrongUse */
function requireWritable(path: string): void {
  const nearest = foldersTo(dirname(resolve(path))).findLast((each) => existsSync(each)) ?? sep;
  if (!statSync(nearest).isDirectory()) throw new WrongUse(`${nearest} is no folder: nothing can be put in it.`);
  try {
    accessSync(nearest, constants.W_OK | constants.X_OK);
  } catch {
    throw new WrongUse(`Nothing can be written in ${nearest}.`);
  }
}

/** The release in whose folder the path lies. */
const releaseAround = (path: string): string | undefined => foldersTo(dirname(resolve(path))).findLast(isRelease);

/** From the root down to the folder itself. */
function foldersTo(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [...foldersTo(above), folder];
}
