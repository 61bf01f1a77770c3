/** The receipt as an answer: one file that only the code opens, whichever code of the complaint asked for it. */
import type { Context } from 'hono';
import type { Code } from '@amanat/sealing';
import { ageFileFor } from '../age-file.ts';

/** `text` is a proof file (`ledger/receipt.ts`); the name says nothing of what is inside. */
export async function answerReceipt(c: Context, text: string, code: Code, day: Temporal.PlainDate): Promise<Response> {
  c.header('Content-Type', 'application/octet-stream');
  c.header('Content-Disposition', `attachment; filename="papers-${day.toString()}.age"`);
  c.header('Cache-Control', 'no-store');
  return c.body(await ageFileFor(code, text));
}
