/** Tickets: what admits a complaint without an account. One line and one set of rules per deployment. */
import type { Services } from '../services.ts';
import { createTickets, type Tickets } from './tickets.ts';

export { proofBits, provesWork, solveProof } from './proof.ts';
export type { Admission, Placed, Tickets } from './tickets.ts';

const made = new WeakMap<object, Tickets>();

/** The deployment's tickets: the web form and the API share one line. */
export function ticketsOf(services: Pick<Services, 'dailyKeys' | 'ciphers' | 'now'>): Tickets {
  const tickets = made.get(services) ?? createTickets(services);
  made.set(services, tickets);
  return tickets;
}
