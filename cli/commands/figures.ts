/** `amanat figures answer|release|attack`: what can be counted of event logs, and what may be told of cases. */
import { type Call, type ExitCode, WrongUse } from '../terminal.ts';

const kinds: Readonly<Record<string, () => Promise<(call: Call) => Promise<ExitCode>>>> = {
  answer: async () => (await import('./figures-answer.ts')).figuresAnswer,
  release: async () => (await import('./figures-release.ts')).figuresRelease,
  attack: async () => (await import('./figures-attack.ts')).figuresAttack,
};

export async function figures({ args: [kind = '', ...args], ...call }: Call): Promise<ExitCode> {
  const load = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (load === undefined)
    throw new WrongUse(
      'amanat figures answer QUESTIONS.json --data DIR … | amanat figures release … | amanat figures attack BUNDLE.json …',
    );
  return (await load())({ args, ...call });
}
