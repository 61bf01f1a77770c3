/**
 * `amanat figures attack BUNDLE.json`: what somebody can work out who has all releases. The bundle holds true counts; the answer names
 * only what follows from what is printed.
 */
import { AttackError, attackBundle, BundleRefused, type Derivation, parseBundle, parseKnown } from '@amanat/attacker';
import { parseArguments } from '../arguments.ts';
import { readJsonFile } from '../read-file.ts';
import { type Call, type ExitCode, shown, WrongUse } from '../terminal.ts';

const use = `amanat figures attack BUNDLE.json [--since RELEASE] [--known FILE.json] [--budget SECONDS] [--json]
BUNDLE.json is an audit bundle (sdc-attack/1); - for standard input. FILE.json is what somebody knows beside the print:
[{ "release": …, "key": …, "min": …, "max": …, "from"?: … }]. Ends with 1 if a small count or change follows, with 0 if none does.`;

const options = {
  since: { type: 'string' },
  known: { type: 'string' },
  budget: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export async function figuresAttack({ args, terminal }: Call): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, options, use);
  if (values.help === true) {
    terminal.print(use);
    return 0;
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new WrongUse(use);
  const bundle = parsed(file, parseBundle);
  if (values.since !== undefined && !bundle.releases.includes(values.since))
    throw new WrongUse('--since takes a release of the bundle.');
  const budgetSeconds = values.budget === undefined ? undefined : Number(values.budget);
  if (budgetSeconds !== undefined && !(budgetSeconds > 0)) throw new WrongUse('--budget takes seconds.');
  try {
    const found = await attackBundle(bundle, {
      ...(values.since === undefined ? {} : { since: values.since }),
      ...(values.known === undefined ? {} : { known: parsed(values.known, parseKnown) }),
      ...(budgetSeconds === undefined ? {} : { budgetSeconds }),
    });
    terminal.print(shown(values.json === true ? JSON.stringify({ findings: found }) : inWords(found)));
    return found.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof AttackError)) throw error;
    terminal.complain(shown(`${error.code}: ${error.message}`));
    return 1;
  }
}

/** @throws WrongUse for what is not of that form */
function parsed<Parsed>(file: string, parse: (value: unknown) => Parsed): Parsed {
  try {
    return parse(readJsonFile(file));
  } catch (error) {
    if (error instanceof BundleRefused) throw new WrongUse(`${file}: ${error.message}`);
    throw error;
  }
}

const means: Readonly<Record<Derivation['by'], string>> = {
  subtraction: 'by one subtraction',
  bounds: 'from bound to bound',
  linear: 'by linear programming',
  'whole-numbers': 'since counts are whole',
  undecided: 'not decided; to be treated as known',
};

function inWords(found: readonly Derivation[]): string {
  if (found.length === 0) return 'No count and no change of a few children follows from what is printed.';
  return found
    .map(({ kind, key, release, from, min, max, by }) => {
      const what = kind === 'count' ? release : `change from ${from ?? ''} to ${release}`;
      return `${key}, ${what}: ${min === max ? min : `${min} to ${max}`} (${means[by]})`;
    })
    .join('\n');
}
