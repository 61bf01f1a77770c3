/**
 * The code page. It calls no brake: 112 random bits need none, and a brake would let one person slow another's answer.
 * What is sent here changes nothing that is shown here (I6).
 */
import { type Context, Hono } from 'hono';
import type { CodePageView } from '@amanat/casework';
import { InputError } from '@amanat/domain';
import { type Code, parseCode } from '@amanat/sealing';
import { CodeFormPage, type CodeProblem, KeptPage, RecordPage, type TypedRecordForm } from '@amanat/web';
import { ApiRefused } from '../api/api-refused.ts';
import { byteBudgetOf, complaintOverheadBytes } from '../intake/byte-budget.ts';
import { instantInWords } from '../intake/code-view.ts';
import { chromeOf, langOf, respond } from '../page-context.ts';
import { remedyTable } from '../public/index.ts';
import type { Services } from '../services.ts';
import { parseRecordForm } from './parse-record-form.ts';
import { answerReceipt } from './receipt-file.ts';
import { openCodeSessions } from './session-cookie.ts';

export function codeRoutes(services: Services): Hono {
  const { casework, settings } = services;
  const budget = byteBudgetOf(services, 'code');
  const sessions = openCodeSessions(services);
  const app = new Hono();

  app.get('/:lang{(?:ur|en)}/code', (c) => respond(c, <CodeFormPage chrome={chromeOf(c, services)} />));

  app.post('/:lang{(?:ur|en)}/code', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const typed = typedCode(form, ['code']);
    const parsed = parseTyped(typed);
    if ('problem' in parsed) return codeForm(c, { typed, problem: parsed.problem });
    if ((await casework.openCode(parsed.code)) === undefined) return unknownCode(c);
    sessions.start(c, parsed.code);
    return c.redirect(`/${langOf(c)}/record`, 303);
  });

  app.get('/:lang{(?:ur|en)}/record', async (c) => {
    const code = sessions.codeOf(c);
    if (code === undefined) return c.redirect(`/${langOf(c)}/code`, 303);
    const view = await casework.openCode(code);
    return view === undefined ? unknownCode(c) : record(c, view);
  });

  app.post('/:lang{(?:ur|en)}/record', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const parsed = parseRecordForm(form);
    const holder = holderOf(c, form);
    if ('problem' in holder) {
      const waiting = [...form].filter(([name]) => name !== 'code');
      return codeForm(c, { ...holder, waiting });
    }
    if (parsed.kind === 'mistaken') {
      const view = await casework.openCode(holder.code);
      return view === undefined ? unknownCode(c) : record(c, view, parsed.typed);
    }
    // No page of ours asks for it then: names and ways to be reached do not cross an open network.
    if (settings.insecureLan && parsed.action.kind === 'contact') throw new InputError('not-in-list', 'kind');
    // The same for whatever is sent, by whichever code: it says nothing but that all together sent too much.
    const bytes = complaintOverheadBytes + Buffer.byteLength(form.toString());
    if (!budget.take(bytes, true)) throw new ApiRefused('intake-busy');
    if ((await casework.actByCode(holder.code, parsed.action)) === 'unknown-code') {
      budget.giveBack(bytes);
      return unknownCode(c);
    }
    if (form.has('code')) sessions.start(c, holder.code);
    return c.redirect(`/${langOf(c)}/kept`, 303);
  });

  app.post('/:lang{(?:ur|en)}/record/receipt', async (c) => {
    const code = sessions.codeOf(c);
    if (code === undefined) return c.redirect(`/${langOf(c)}/code`, 303);
    const answer = await casework.receiptOfCode(code);
    if (answer === undefined) return unknownCode(c);
    // The page says by when it will be there.
    if (answer.kind === 'waiting') return c.redirect(`/${langOf(c)}/record`, 303);
    return answerReceipt(c, answer.text, code, services.today());
  });

  app.get('/:lang{(?:ur|en)}/kept', (c) => respond(c, <KeptPage chrome={chromeOf(c, services)} />));

  app.post('/:lang{(?:ur|en)}/record/close', (c) => {
    sessions.end(c);
    return c.redirect(`/${langOf(c)}`, 303);
  });

  /** The code of the session, or the one typed again after it ended. */
  function holderOf(c: Context, form: URLSearchParams) {
    if (form.has('code')) {
      const typed = form.get('code') ?? '';
      const parsed = parseTyped(typed);
      return 'problem' in parsed ? { ...parsed, typed } : parsed;
    }
    const code = sessions.codeOf(c);
    return code === undefined ? { problem: 'session-over' as const } : { code };
  }

  function codeForm(
    c: Context,
    { problem, typed, waiting }: { problem: CodeProblem; typed?: string; waiting?: [string, string][] },
  ) {
    const page = <CodeFormPage chrome={formChrome(c)} problem={problem} typed={typed} waiting={waiting} />;
    return respond(c, page, 422);
  }

  /** The same for every code that opens nothing, so that it says nothing about which part of it was right. */
  const unknownCode = (c: Context) => {
    sessions.end(c);
    return respond(c, <CodeFormPage chrome={formChrome(c)} problem="unknown-code" />, 404);
  };

  /** The other language's link leads to the form, whichever address was posted to. */
  const formChrome = (c: Context) => ({ ...chromeOf(c, services), path: '/code' });

  const record = (c: Context, view: CodePageView, typed?: TypedRecordForm) =>
    respond(
      c,
      <RecordPage
        chrome={chromeOf(c, services)}
        view={view}
        promisedUntil={instantInWords(view.promise.promisedUntil, langOf(c), settings.timeZone)}
        remedies={remedyTable(settings.jurisdiction)}
        typed={typed}
      />,
      typed === undefined ? 200 : 422,
    );

  return app;
}

/** @throws InputError for a field that our page does not send */
function typedCode(form: URLSearchParams, names: readonly string[]): string {
  for (const name of form.keys()) if (!names.includes(name)) throw new InputError('unknown-field');
  return form.get('code') ?? '';
}

/** Arithmetic that anybody can do on paper; the record is not asked. */
function parseTyped(typed: string): { readonly code: Code } | { readonly problem: CodeProblem } {
  const parsed = parseCode(typed);
  switch (parsed.kind) {
    case 'code':
      return { code: parsed.code };
    case 'miscopied':
      return { problem: 'code-check-digits' };
    case 'not-the-form':
      return { problem: 'code-form' };
    default:
      throw new Error(`not handled: ${String(parsed satisfies never)}`);
  }
}
