/** Other releases in the folder around one: those that it names, and those that name it, are held against it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ReleaseProblem, ReleaseView } from '@amanat/figures';
import { z } from 'zod';
import { isRelease, sha256OfText } from './figures-release-folder.ts';

const namedSchema = z.object({
  id: z.string(),
  earlier: z.array(z.object({ id: z.string(), digest: z.string() })),
});
type Neighbour = z.infer<typeof namedSchema> & { readonly digest: string };

/** A neighbour whose own files are damaged is not the question here; its `release.json` alone is read. */
export function releasesBeside(
  folder: string,
  { manifest, digest }: ReleaseView,
): { readonly problems: readonly ReleaseProblem[]; readonly earlierFound: number; readonly laterFound: number } {
  const beside = neighboursOf(folder);
  const byDigest = new Map(beside.map((each) => [each.digest, each]));
  const named = new Map(manifest.earlier.map((each) => [each.id, each.digest]));
  const differing = beside.filter(({ id, digest: found }) => {
    const wanted = named.get(id);
    return wanted !== undefined && wanted !== found && !byDigest.has(wanted);
  });
  // Two histories: a release that is named names what this one names, up to itself.
  const other = manifest.earlier.filter(({ digest: wanted }, at) => {
    const found = byDigest.get(wanted);
    return found !== undefined && !isSame(found.earlier, manifest.earlier.slice(0, at));
  });
  const later = beside.filter(({ earlier }) => earlier.some(({ id }) => id === manifest.id));
  const denying = later.filter(
    ({ earlier }) => !earlier.some((each) => each.id === manifest.id && each.digest === digest),
  );
  return {
    problems: [...differing, ...other, ...denying].map(({ id }) => ({ code: 'earlier-differs', file: id })),
    earlierFound: manifest.earlier.filter((each) => byDigest.has(each.digest)).length,
    laterFound: later.length,
  };
}

const isSame = (one: Neighbour['earlier'], other: Neighbour['earlier']): boolean =>
  one.length === other.length && one.every(({ digest }, at) => digest === other[at]?.digest);

function neighboursOf(folder: string): readonly Neighbour[] {
  const place = resolve(folder);
  return readdirSync(dirname(place), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => join(dirname(place), name))
    .filter((path) => path !== place && isRelease(path))
    .flatMap((path) => {
      const text = readFileSync(join(path, 'release.json'), 'utf8');
      const { data } = namedSchema.safeParse(jsonOf(text));
      return data === undefined ? [] : [{ ...data, digest: sha256OfText(text) }];
    });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
