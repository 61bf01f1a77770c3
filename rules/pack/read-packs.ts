/**
 * Reads every pack of rules below one folder: each subfolder with a `jurisdictions.json` is a family of jurisdictions. The only
 * file of `rules/` that sees a disk. All or nothing: a broken file is refused with its name and rule.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Jurisdiction, jurisdictionSchema } from './jurisdiction.ts';
import { PackError } from './pack-error.ts';
import type { Pack } from './pack.ts';
import { packsOf, type ReadJurisdiction } from './packs-of.ts';
import { type Rule, ruleSchema } from './rule.ts';

const list = 'jurisdictions.json';

/**
 * By jurisdiction: `PK-PB`. Absent `folder`: the rules that came with the program.
 *
 * @throws PackError naming file and rule
 */
export function readPacks(folder: string = fileURLToPath(new URL('..', import.meta.url))): ReadonlyMap<string, Pack> {
  const families = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, list)))
    .map(({ name }) => name)
    .toSorted();
  return packsOf(families.flatMap((family) => readFamily(folder, family)));
}

function readFamily(root: string, family: string): readonly ReadJurisdiction[] {
  const file = `${family}/${list}`;
  const jurisdictions: readonly Jurisdiction[] = shaped(z.array(jurisdictionSchema), readJson(root, file), file);
  const listed = new Set(jurisdictions.flatMap(({ files }) => files));
  for (const name of readdirSync(join(root, family)))
    if (name.endsWith('.json') && name !== list && !listed.has(name))
      throw new PackError('pack-file-not-listed', `${family}/${name}`, `${list} does not list it`);
  return jurisdictions.map((jurisdiction) => ({
    folder: family,
    jurisdiction,
    rules: new Map(jurisdiction.files.map((name) => [name, readRules(root, `${family}/${name}`)])),
  }));
}

function readRules(root: string, file: string): readonly Rule[] {
  const rules = shaped(z.array(z.unknown()), readJson(root, file), file);
  return rules.map((rule, index) => shaped(ruleSchema, rule, file, idOf(rule) ?? `rule ${index + 1}`));
}

function readJson(root: string, file: string): unknown {
  let text: string;
  try {
    text = readFileSync(join(root, file), 'utf8');
  } catch {
    throw new PackError('pack-file-missing', file, 'cannot be read');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new PackError('pack-not-json', file, 'is not JSON');
  }
}

function shaped<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  file: string,
  rule?: string,
): z.output<Schema> {
  const read = schema.safeParse(data);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  throw new PackError('pack-shape', file, `${where}${issue?.message ?? 'another shape'}`, rule);
}

const named = z.object({ id: z.string().regex(/^[A-Z0-9-]{1,40}$/) });
const idOf = (rule: unknown): string | undefined => named.safeParse(rule).data?.id;
