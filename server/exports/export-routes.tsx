/** Taking a case, or one's list, out of the machine: a page that asks to whom, and the encrypted file as its answer. */
import { type Context, Hono } from 'hono';
import type { ExportAnswer, ExportWish } from '@amanat/casework';
import { type CaseId, InputError, purposes } from '@amanat/domain';
import { exportForms, type ExportMistake, ExportNotAllowedPage, ExportPage, type ExportPageProps } from '@amanat/web';
import { respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { signedInOf } from '../staff/signed-in.ts';
import { staffChromeOf } from '../staff/staff-chrome.ts';
import { choiceIn, formOf } from '../staff/staff-form.ts';
import { encryptTo } from './encrypt-to.ts';

export function exportRoutes(services: Services): Hono {
  const { exports } = services.staff;
  const app = new Hono();
  const ofCase = '/:lang{(?:ur|en)}/staff/cases/:id/export';
  const ofList = '/:lang{(?:ur|en)}/staff/export';

  app.get(ofCase, async (c) => {
    const caseId = await exports.caseFor(signedInOf(c).member, c.req.param('id'));
    return caseId === undefined ? c.notFound() : exportPage(c, caseId);
  });

  app.post(ofCase, async (c) => {
    const { member } = signedInOf(c);
    const caseId = await exports.caseFor(member, c.req.param('id'));
    if (caseId === undefined) return c.notFound();
    return exported(c, caseId, (wish) => exports.exportCase(member, caseId, wish, encryptTo));
  });

  app.get(ofList, (c) => (exports.mayExport(signedInOf(c).member) ? exportPage(c) : notAllowed(c)));

  app.post(ofList, (c) => exported(c, undefined, (wish) => exports.exportList(signedInOf(c).member, wish, encryptTo)));

  async function exported(
    c: Context,
    caseId: CaseId | undefined,
    make: (wish: ExportWish) => Promise<ExportAnswer>,
  ): Promise<Response> {
    const form = await formOf(c, ['recipient', 'purpose', 'form']);
    const sent = {
      recipient: form.get('recipient') ?? '',
      purpose: choiceIn(purposes, form, 'purpose'),
      form: choiceIn(exportForms, form, 'form'),
    };
    const again = (mistake: ExportMistake) => exportPage(c, caseId, { ...sent, mistakes: [mistake] });
    if (sent.purpose === undefined) return again('purpose');
    try {
      const { recipient, purpose } = sent;
      const answer = await make({ recipient, purpose, form: sent.form === 'event-log' ? 'event-log' : undefined });
      if (answer.kind === 'refused') return answer.existenceIsSecret ? c.notFound() : notAllowed(c);
      c.header('Content-Type', 'application/octet-stream');
      c.header('Content-Disposition', `attachment; filename="${answer.fileName}"`);
      return c.body(answer.file);
    } catch (error) {
      if (error instanceof InputError && error.path === 'recipient') return again('recipient');
      throw error;
    }
  }

  async function exportPage(
    c: Context,
    caseId?: CaseId,
    sent?: NonNullable<ExportPageProps['sent']>,
  ): Promise<Response> {
    const page = { chrome: await staffChromeOf(c, services), caseId };
    return sent === undefined
      ? respond(c, <ExportPage {...page} />)
      : respond(c, <ExportPage {...page} sent={sent} />, 422);
  }

  const notAllowed = async (c: Context): Promise<Response> =>
    respond(c, <ExportNotAllowedPage chrome={await staffChromeOf(c, services)} />, 403);

  return app;
}
