/** What a receipt of a public event shows: the event itself, as it was committed to. Of one with sealed parts nothing is told. */
import { type Json, LedgerError, parseCanonicalJson } from '@amanat/ledger';
import { isRecord } from './api-client.ts';

/** `undefined` if it has sealed parts, or is no event of ours. */
export function eventInClear(body: Uint8Array): Json | undefined {
  try {
    const event = parseCanonicalJson(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return isRecord(event) && !('sealed' in event) && typeof event['type'] === 'string' ? event : undefined;
  } catch (error) {
    if (error instanceof LedgerError || error instanceof TypeError) return undefined;
    throw error;
  }
}
