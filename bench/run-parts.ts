/** Runs the parts of a bench and prints their lines as one table: `--only a,b` some of them, `--quick` with numbers for nobody. */
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import type { Part } from './measuring.ts';

export async function runParts(parts: readonly Part[]): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, quick: { type: 'boolean' } } });
  const only = values.only?.split(',') ?? parts.map(({ name }) => name);
  const unknown = only.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) {
    console.error(`parts are: ${parts.map(({ name }) => name).join(', ')}`);
    process.exit(2);
  }
  const machine = `${cpus()[0]?.model ?? ''} × ${cpus().length}, ${Math.round(totalmem() / 1024 ** 3)} GiB`;
  const load = loadavg()[0]?.toFixed(1) ?? '';
  console.log(`${machine}, Node ${process.version}, embedded PostgreSQL, fsync on; load ${load} before the run`);
  if (values.quick === true) console.log('QUICK: numbers for nobody');
  console.log('\n| part | what | measured | wanted | beside it |\n|---|---|---|---|---|');
  for (const part of parts) {
    if (!only.includes(part.name)) continue;
    for (const { what, measured, wanted, beside } of await part.measure(values.quick === true))
      console.log(`| ${part.name} | ${what} | ${measured} | ${wanted} | ${beside} |`);
  }
}
