/** A complaint for tests of routes, with its code, its cover code and its pseudonym. */
import { parseAnswers } from '@amanat/domain';
import { type Code, coverCodeOf, drawCode } from '@amanat/sealing';
import { ciphers } from '../ciphers.ts';
import type { Services } from '../services.ts';

export interface LodgedComplaint {
  readonly code: Code;
  readonly cover: Code;
  readonly caseId: string;
  readonly eventId: string;
}

/** `answers`: instead of the plain ones, or beside them. */
export async function lodgeComplaint({ casework, today }: Services, answers: object = {}): Promise<LodgedComplaint> {
  const code = drawCode(ciphers);
  const coverLastGroup = code.endsWith('4711') ? '4712' : '4711';
  const answer = await casework.lodgeComplaint({
    answers: parseAnswers({ group: 'other-or-unknown', district: { id: 'pk-pb-kasur' }, ...answers }, today()),
    channel: 'web',
    code,
    coverLastGroup,
    secret: ciphers.random(32),
    ticketHash: ciphers.random(32),
  });
  if (answer.kind !== 'lodged') throw new Error('a new complaint is lodged');
  const { caseId, eventId } = answer.lodged;
  return { code, cover: coverCodeOf(code, coverLastGroup), caseId, eventId };
}
