/**
 * `amanat figures answer`: answers questions about event logs and tables in a folder, as `reference.json` of the test data asks
 * them. A question that cannot be answered gets the reason in place of its answer, and the others theirs; it then ends with 2.
 */
import { realpathSync, statSync } from 'node:fs';
import { answerQuestion, parseQuestion, QuestionError } from '@amanat/figures';
import { parseArguments } from '../arguments.ts';
import { readJsonFile } from '../read-file.ts';
import { type Call, type ExitCode, WrongUse } from '../terminal.ts';
import { FileRefused, folderOfTables } from './figures-answer-files.ts';
import { answersInWords } from './figures-answer-words.ts';

const use = `amanat figures answer QUESTIONS.json --data DIR [--json]`;

export type AnsweredEntry = Readonly<Record<string, unknown>>;

export async function figuresAnswer({ args, terminal }: Call): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, { data: { type: 'string' }, json: { type: 'boolean' } }, use);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0 || values.data === undefined) throw new WrongUse(use);
  if (!statSync(values.data, { throwIfNoEntry: false })?.isDirectory())
    throw new WrongUse(`${values.data} is no folder.`);
  const tableOf = folderOfTables(realpathSync(values.data));
  const answers: AnsweredEntry[] = [];
  for (const question of questionsIn(readJsonFile(file), file)) answers.push(await answered(question, tableOf));
  const isUnanswered = answers.some((entry) => 'error' in entry);
  terminal.print(values.json === true ? JSON.stringify({ answers }) : answersInWords(answers));
  if (isUnanswered) terminal.complain('Some questions have no answer; each says why.');
  return isUnanswered ? 2 : 0;
}

/** A list of questions, or an object that holds it as `answers` or `questions`. @throws WrongUse */
function questionsIn(value: unknown, file: string): readonly unknown[] {
  const fields = typeof value === 'object' && value !== null ? value : {};
  const found = [value, ...['answers', 'questions'].map((name): unknown => Reflect.get(fields, name))].find(
    Array.isArray,
  );
  if (found === undefined) throw new WrongUse(`${file} has no list "answers" of questions.`);
  return found;
}

/** The question as it was asked, with its answer or the reason why there is none. */
async function answered(asked: unknown, tableOf: ReturnType<typeof folderOfTables>): Promise<AnsweredEntry> {
  const { answer: _, ...question }: { readonly [field: string]: unknown } =
    typeof asked === 'object' && asked !== null ? { ...asked } : {};
  try {
    const parsed = parseQuestion(asked);
    const { answer, leftOut } = answerQuestion(parsed, await tableOf(question['file']));
    return { ...question, answer, ...(leftOut === 0 ? {} : { leftOut }) };
  } catch (error) {
    if (error instanceof QuestionError || error instanceof FileRefused)
      return { ...question, error: { code: error.code, message: error.message } };
    throw error;
  }
}
