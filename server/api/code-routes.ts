/** The receipt for programs that hold a code. What a page may not tell (who was named, what was sent), this may not either. */
import { Hono } from 'hono';
import { InputError, parseWith } from '@amanat/domain';
import { type Code, parseCode } from '@amanat/sealing';
import { answerReceipt } from '../code/receipt-file.ts';
import type { Services } from '../services.ts';
import { ApiRefused } from './api-refused.ts';
import { codeBody } from './schemas.ts';
import { parseStrictJson } from './strict-json.ts';

export function codeRoutes({ casework, today }: Pick<Services, 'casework' | 'today'>): Hono {
  const app = new Hono();

  app.post('/code/receipt', async (c) => {
    const code = parsedCode(parseWith(codeBody, parseStrictJson(await c.req.text())).code);
    const answer = await casework.receiptOfCode(code);
    if (answer === undefined) throw new ApiRefused('code-unknown');
    if (answer.kind === 'waiting') return c.json({ promisedUntil: answer.promisedUntil }, 202);
    return answerReceipt(c, answer.text, code, today());
  });

  return app;
}

/** @throws InputError `code-form`, `code-check-digits` */
function parsedCode(typed: string): Code {
  const parsed = parseCode(typed);
  if (parsed.kind === 'code') return parsed.code;
  throw new InputError(parsed.kind === 'miscopied' ? 'code-check-digits' : 'code-form', 'code');
}
