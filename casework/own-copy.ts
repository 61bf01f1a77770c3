/** The own copy, made from the secret that is still in the reporter's draft: it opens the kept event, and nothing else. */
import { partNames } from '@amanat/domain';
import { openText, type OwnCopy } from '@amanat/sealing';
import { complaintSecret } from './complaint-secret.ts';
import type { Deployment } from './deployment.ts';
import { readEvent } from './stored-event.ts';

/** `undefined` if no event of this secret is kept. What it holds is what was kept, whatever the draft says by now. */
export async function ownCopyOf(secret: Uint8Array, deployment: Deployment): Promise<OwnCopy | undefined> {
  const { store, ciphers } = deployment;
  const { eventId, personKey } = complaintSecret(secret, ciphers);
  const row = await store.loadEvent(eventId);
  if (row === undefined) return undefined;
  const sealed = readEvent(row, ciphers).sealed ?? {};
  const parts = partNames.flatMap((part) => {
    const kept = sealed[part];
    const { key, keyId } = personKey(part);
    if (kept === undefined || kept.key !== keyId) return [];
    const bytes = { text: Uint8Array.fromBase64(kept.text), check: Uint8Array.fromBase64(kept.check) };
    const place = { eventId, streamId: row.streamId, personId: kept.person, part };
    return [{ part, ...openText(bytes, key, place, ciphers) }];
  });
  return { eventId, parts };
}
