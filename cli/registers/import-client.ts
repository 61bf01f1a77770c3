/** Batches of rows to the server that runs on the data folder, and what it answers. */
import type { ImportMode, Mention } from '@amanat/domain';
import type { FinishedAnswer, RowOutcome } from '@amanat/casework';
import { apiErrorOf, askApi, isRecord } from '../api-client.ts';

export interface ImportClient {
  /** Nothing is stored. */
  check(mentions: readonly Mention[]): Promise<readonly RowOutcome[]>;
  take(mentions: readonly Mention[], mode: ImportMode, isFirst: boolean): Promise<readonly RowOutcome[]>;
  finish(mode: ImportMode, refused: number): Promise<Extract<FinishedAnswer, { kind: 'finished' }>['counts']>;
  cancel(): Promise<void>;
}

/** The server says no, or does not answer. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
  /** A refusal of the server's, an error's code, or `unreachable`. */
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export function importClient(
  { url, operatorKey }: { readonly url: string; readonly operatorKey: string },
  permit: string,
): ImportClient {
  const headers = { authorization: `Bearer ${operatorKey}` };
  const ask = async (command: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>> => {
    const answer = await askApi(url, '/api/registers/rows', { method: 'POST', headers, body: { ...command, permit } });
    if (answer.kind === 'unreachable') throw new ImportRefused('unreachable');
    const { status, body } = answer;
    if (status !== 200 || !isRecord(body)) throw new ImportRefused(apiErrorOf(body));
    if (body['kind'] === 'refused') throw new ImportRefused(String(body['refusal']));
    return body;
  };
  const outcomesOf = (body: Readonly<Record<string, unknown>>, count: number): readonly RowOutcome[] => {
    const { outcomes } = body;
    if (!Array.isArray(outcomes) || outcomes.length !== count) throw new ImportRefused('not-understood');
    return outcomes.map(outcomeOf);
  };
  return {
    check: async (mentions) => outcomesOf(await ask({ kind: 'check', mentions }), mentions.length),
    take: async (mentions, mode, isFirst) =>
      outcomesOf(await ask({ kind: 'take', mode, mentions, first: isFirst }), mentions.length),
    finish: async (mode, refused) => {
      const { counts } = await ask({ kind: 'finish', mode, refused });
      const of = isRecord(counts) ? counts : {};
      const count = (name: string): number => (typeof of[name] === 'number' ? of[name] : 0);
      return {
        added: count('added'),
        changed: count('changed'),
        unchanged: count('unchanged'),
        refused: count('refused'),
      };
    },
    cancel: async () => void (await ask({ kind: 'cancel' }).catch(() => undefined)),
  };
}

const known: readonly RowOutcome[] = ['added', 'changed', 'unchanged', 'erased'];

function outcomeOf(outside: unknown): RowOutcome {
  const found = known.find((each) => each === outside);
  if (found === undefined) throw new ImportRefused('not-understood');
  return found;
}
