/** `sdc-attack/1` from outside: refused unless every part has its form, since a cell that is passed over is a count not attacked. */
import type { AuditBundle, BundleCell, BundleRelation, BundleTable } from '@amanat/figures';
import type { Known } from './constraints.ts';

/** `path` is where, as `tables[3].cells[0].status`; never what stands there. */
export class BundleRefused extends Error {
  override readonly name = 'BundleRefused';
  readonly path: string;

  constructor(path: string) {
    super(`${path === '' ? 'The file' : path} is not as sdc-attack/1 has it.`);
    this.path = path;
  }
}

/** @throws BundleRefused for what is not `sdc-attack/1`, another status of a cell or a duplicate release too */
export function parseBundle(text: unknown): AuditBundle {
  const bundle = record(text, '');
  if (bundle['format'] !== 'sdc-attack/1') throw new BundleRefused('format');
  const releases = list(bundle['releases'], 'releases').map(word);
  if (new Set(releases).size < releases.length) throw new BundleRefused('releases');
  const truth = record(bundle['truth'] ?? {}, 'truth');
  return {
    format: 'sdc-attack/1',
    threshold: count(bundle['threshold'], 'threshold'),
    incrementThreshold: count(bundle['incrementThreshold'], 'incrementThreshold'),
    pin: count(bundle['pin'], 'pin'),
    releases,
    cumulative: list(bundle['cumulative'] ?? [], 'cumulative').map(pattern),
    tables: list(bundle['tables'], 'tables').map((table, at) => tableOf(table, `tables[${at}]`, releases)),
    truth: Object.fromEntries(Object.entries(truth).map(([name, value]) => [name, count(value, 'truth')])),
  };
}

/** `[{ "release", "key", "from"?, "min", "max" }]`: what the adversary knows beside the print. @throws BundleRefused */
export function parseKnown(text: unknown): readonly Known[] {
  return list(text, '').map((entry, at) => {
    const fact = record(entry, `[${at}]`);
    return {
      release: word(fact['release'], `[${at}].release`),
      key: word(fact['key'], `[${at}].key`),
      ...(fact['from'] === undefined ? {} : { from: word(fact['from'], `[${at}].from`) }),
      min: number(fact['min'], `[${at}].min`),
      max: number(fact['max'], `[${at}].max`),
    };
  });
}

function tableOf(value: unknown, path: string, releases: readonly string[]): BundleTable {
  const table = record(value, path);
  const release = word(table['release'], `${path}.release`);
  if (!releases.includes(release)) throw new BundleRefused(`${path}.release`);
  return {
    id: word(table['id'], `${path}.id`),
    release,
    cells: list(table['cells'], `${path}.cells`).map((cell, at) => cellOf(cell, `${path}.cells[${at}]`)),
    relations: list(table['relations'] ?? [], `${path}.relations`).map((relation, at) =>
      relationOf(relation, `${path}.relations[${at}]`),
    ),
  };
}

function cellOf(value: unknown, path: string): BundleCell {
  const cell = record(value, path);
  const key = word(cell['key'], `${path}.key`);
  const { status } = cell;
  switch (status) {
    case 'published':
      return { key, status, value: count(cell['value'], `${path}.value`) };
    case 'suppressed':
    case 'band':
      return { key, status, min: count(cell['min'], `${path}.min`), max: count(cell['max'], `${path}.max`) };
    case 'rounded': {
      if (cell['method'] !== 'nearest') throw new BundleRefused(`${path}.method`);
      if (cell['ties'] !== 'up') throw new BundleRefused(`${path}.ties`);
      const base = count(cell['base'], `${path}.base`);
      return { key, status, base, method: 'nearest', ties: 'up', value: count(cell['value'], `${path}.value`) };
    }
    case 'perturbed':
      return {
        key,
        status,
        value: number(cell['value'], `${path}.value`),
        maxAbs: count(cell['maxAbs'], `${path}.maxAbs`),
      };
    case 'hidden':
      return { key, status };
    default:
      throw new BundleRefused(`${path}.status`);
  }
}

function relationOf(value: unknown, path: string): BundleRelation {
  const relation = record(value, path);
  if (relation['sum'] !== undefined)
    return { sum: list(relation['sum'], `${path}.sum`).map(word), total: word(relation['total'], `${path}.total`) };
  const { op } = relation;
  if (op !== '<=' && op !== '=' && op !== '>=') throw new BundleRefused(`${path}.op`);
  return {
    terms: list(relation['terms'], `${path}.terms`).map((term) => {
      const [coefficient, key, ...more] = list(term, `${path}.terms`);
      if (more.length > 0) throw new BundleRefused(`${path}.terms`);
      return [number(coefficient, `${path}.terms`), word(key, `${path}.terms`)] as const;
    }),
    op,
    rhs: number(relation['rhs'], `${path}.rhs`),
  };
}

function record(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BundleRefused(path);
  return Object.fromEntries(Object.entries(value));
}

function list(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new BundleRefused(path);
  return value;
}

function word(value: unknown, path: string | number): string {
  if (typeof value !== 'string' || value === '') throw new BundleRefused(`${path}`);
  return value;
}

function pattern(value: unknown, at: number): string {
  const text = word(value, `cumulative[${at}]`);
  try {
    return new RegExp(text, 'u').source;
  } catch {
    throw new BundleRefused(`cumulative[${at}]`);
  }
}

function number(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new BundleRefused(path);
  return value;
}

function count(value: unknown, path: string): number {
  const found = number(value, path);
  if (!Number.isSafeInteger(found) || found < 0) throw new BundleRefused(path);
  return found;
}
