/** The lines that a code page may show: a closed list, so that nothing else can ever become one. */
import { parseWith, questionCodes } from '@amanat/domain';
import { parseCanonicalJson } from '@amanat/ledger';
import { z } from 'zod';
import type { Notice } from './views.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const schema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('step'), step: z.enum(['acknowledged']), on: day }),
  z.strictObject({ kind: z.literal('question'), question: z.enum(questionCodes), on: day }),
]);

/** @throws LedgerError `not-canonical` · InputError */
export const parseNotice = (text: string): Notice => parseWith(schema, parseCanonicalJson(text));
