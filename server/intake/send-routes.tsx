/** Check, read back, send, and the line to wait in with scripts off. */
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { CheckPage, ReadBackPage, type StepMistake, WaitingPage } from '@amanat/web';
import { langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { ticketsOf } from '../tickets/index.ts';
import { isDesk } from './desk-cookie.ts';
import type { Draft } from './draft.ts';
import { answerClosed, answerGone, chromeAt, draftOf, goTo, keepDraft, officeChoices } from './intake-context.ts';
import { sendComplaint, type Sent } from './send-complaint.ts';
import { ticketScriptPath } from './ticket-script.ts';

/** Longest time until a waiting page looks again by itself. */
const lookAgainSeconds = 15;

export function sendRoutes(services: Services): Hono {
  const app = new Hono();

  app.get('/:lang{(?:ur|en)}/lodge/check', (c) => {
    const draft = draftOf(c, services);
    if (draft === undefined) return answerGone(c, services);
    return draft.lodged === undefined ? showCheck(c, draft, []) : goTo(c, '/lodged');
  });

  app.get('/:lang{(?:ur|en)}/lodge/read-back', (c) => {
    const draft = draftOf(c, services);
    if (draft === undefined) return answerGone(c, services);
    if (draft.lodged !== undefined) return goTo(c, '/lodged');
    return respond(c, <ReadBackPage chrome={chromeAt(c, '/lodge/read-back', services)} {...viewOf(c, draft)} />);
  });

  app.post('/:lang{(?:ur|en)}/lodge/send', async (c) => {
    const draft = draftOf(c, services);
    if (draft === undefined) return answerGone(c, services);
    const proof = new URLSearchParams(await c.req.text()).get('proof') ?? undefined;
    return answerSent(c, await send(c, draft, proof));
  });

  // What is sent here was asked for by POST before: the ticket in the draft has its place in the line.
  app.get('/:lang{(?:ur|en)}/lodge/waiting', async (c) => {
    const draft = draftOf(c, services);
    if (draft === undefined) return answerGone(c, services);
    if (draft.lodged === undefined && ticketsOf(services).admits(draft.ticket).kind === 'no-place')
      return goTo(c, '/lodge/check');
    const sent = await send(c, draft, undefined);
    return sent.kind === 'waits' ? showWaiting(c, sent.turnAt) : answerSent(c, sent);
  });

  const send = (c: Context, draft: Draft, proof: string | undefined): Promise<Sent> =>
    sendComplaint(draft, { proof, isDesk: isDesk(c, services), address: addressOf(c) }, services);

  function answerSent(c: Context, sent: Sent): Response | Promise<Response> {
    switch (sent.kind) {
      case 'lodged':
        keepDraft(c, sent.draft, services);
        return goTo(c, '/lodged');
      case 'waits':
        keepDraft(c, sent.draft, services);
        return goTo(c, '/lodge/waiting');
      case 'mistaken':
        keepDraft(c, sent.draft, services);
        return showCheck(c, sent.draft, sent.mistakes);
      case 'closed':
        return answerClosed(c, sent.why, '/lodge/check', services);
      case 'gone':
        return answerGone(c, services);
      default:
        return sent satisfies never;
    }
  }

  function showWaiting(c: Context, turnAt: Temporal.Instant): Response | Promise<Response> {
    const secondsLeft = Math.max(1, Math.ceil(turnAt.since(services.now()).total('seconds')));
    const place = ticketsOf(services).placeAt(turnAt);
    c.header('Refresh', String(Math.min(secondsLeft, lookAgainSeconds)));
    const chrome = chromeAt(c, '/lodge/waiting', services);
    return respond(c, <WaitingPage chrome={chrome} place={place} secondsLeft={secondsLeft} />);
  }

  function viewOf(c: Context, { typed, ticket }: Draft) {
    const offices = officeChoices(typed, langOf(c), services);
    const districts = services.casework.districts();
    return {
      typed,
      offices,
      districts,
      ticket: { ticket, difficulty: ticketsOf(services).difficulty, script: ticketScriptPath },
    };
  }

  function showCheck(c: Context, draft: Draft, mistakes: readonly StepMistake[]): Response | Promise<Response> {
    const chrome = chromeAt(c, '/lodge/check', services);
    const assisted = draft.channel === 'assisted';
    const page = <CheckPage chrome={chrome} mistakes={mistakes} assisted={assisted} {...viewOf(c, draft)} />;
    return respond(c, page, mistakes.length === 0 ? 200 : 422);
  }

  return app;
}

/** `undefined` where there is no socket (tests) or it is closed already. */
function addressOf(c: Context): string | undefined {
  try {
    return getConnInfo(c).remote.address;
  } catch {
    return undefined;
  }
}
