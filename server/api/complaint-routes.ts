/** Tickets and complaints for programs. The same request again is the same complaint, however often a line breaks. */
import { Hono } from 'hono';
import { type LodgedView, secretsFromCallerKey } from '@amanat/casework';
import { type ComplaintAnswers, InputError, parseWith, refuseFutureDays } from '@amanat/domain';
import { type Code, formatCode } from '@amanat/sealing';
import { byteBudgetOf, complaintOverheadBytes } from '../intake/byte-budget.ts';
import type { Services } from '../services.ts';
import { type Admission, ticketsOf } from '../tickets/index.ts';
import { ApiRefused, type ApiRefusal } from './api-refused.ts';
import { holdsKey } from './bearer.ts';
import { parseCallerKey } from './caller-key.ts';
import { complaintBody } from './schemas.ts';
import { parseStrictJson } from './strict-json.ts';

export function complaintRoutes(services: Services): Hono {
  const { casework, settings, ciphers, today, intakeOpen, deskKey } = services;
  const tickets = ticketsOf(services);
  const budget = byteBudgetOf(services);
  const app = new Hono();

  app.get('/tickets', (c) => c.json({ ticket: tickets.draw(), difficulty: tickets.difficulty }));

  app.post('/complaints', async (c) => {
    const callerKey = parseCallerKey(c.req.header('idempotency-key'));
    const isOffice = holdsKey(c.req.header('authorization'), deskKey);
    const body = await c.req.text();
    const { ticket, proof, ...answers } = parseWith(complaintBody, parseStrictJson(body));
    refuseFutureDays(answers.told, today());
    if (settings.insecureLan) refuseIdentity(answers);
    const { code, secret } = secretsFromCallerKey(callerKey, settings.origin, ciphers);
    const ticketHash = await admittedHash(ticket, proof, code);
    if (!(await intakeOpen())) throw new ApiRefused('intake-stopped');
    const bytes = Buffer.byteLength(body) + complaintOverheadBytes;
    if (!budget.take(bytes, isOffice)) throw new ApiRefused('intake-busy');
    const channel = isOffice ? 'office' : 'api';
    const answer = await casework.lodgeComplaint({ answers, channel, code, secret, ticketHash });
    if (answer.kind !== 'lodged') budget.giveBack(bytes);
    if (answer.kind === 'ticket-used') throw new ApiRefused('ticket-used');
    return c.json(lodgedAnswer(code, answer.lodged), answer.kind === 'lodged' ? 201 : 200);
  });

  /** A ticket that has run out meanwhile must not keep a caller from hearing that its complaint was kept. */
  async function admittedHash(ticket: string, proof: string, code: Code): Promise<Uint8Array> {
    const admission = tickets.admits(ticket, proof);
    if (admission.kind === 'admitted') return admission.hash;
    if ((await casework.openCode(code)) === undefined) throw new ApiRefused(refusalOf(admission.kind));
    return ciphers.sha256(ciphers.utf8(ticket));
  }

  return app;
}

function refusalOf(kind: Exclude<Admission['kind'], 'admitted'>): ApiRefusal {
  switch (kind) {
    case 'not-a-ticket':
      return 'ticket-unknown';
    case 'expired':
      return 'ticket-expired';
    case 'no-place':
    case 'not-yet':
      return 'ticket-unproven';
    default:
      throw new Error(`not handled: ${String(kind satisfies never)}`);
  }
}

/** Nothing that only the first answer knows stands in it: the same bytes again are the answer to the same request. */
function lodgedAnswer(code: Code, { promise, receivedOn, promisedUntil }: LodgedView) {
  const written = { digits: formatCode(code, 'digits'), letters: formatCode(code, 'letters') };
  return { code: written, promise, receivedOn, promisedUntil };
}

/** Over an open network no name and no way to be reached is taken. @throws InputError `unknown-field` */
function refuseIdentity({ reach, exclude, told }: ComplaintAnswers): void {
  const path =
    reach?.name !== undefined || reach?.at !== undefined
      ? 'reach'
      : exclude?.named !== undefined
        ? 'exclude.named'
        : told?.some(({ name }) => name !== undefined) === true
          ? 'told'
          : undefined;
  if (path !== undefined) throw new InputError('unknown-field', path);
}
