/** What a browser answers for a passkey, as far as it is needed: outside data until these have read it. */
import { z } from 'zod';

const base64url = z.string().regex(/^[A-Za-z0-9_-]{1,12000}$/);

const transports = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);

// Browsers add fields of their own from time to time: what is not named here is dropped.
const newPasskey = z.object({
  id: base64url.max(1400),
  rawId: base64url.max(1400),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(transports).max(10).optional().catch([]),
  }),
});

const passkey = z.object({
  id: base64url.max(1400),
  rawId: base64url.max(1400),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional().catch(undefined),
  }),
});

const parsed = (text: unknown): unknown => {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** `undefined` for what no browser sends. */
export function parseNewPasskeyAnswer(answer: unknown) {
  const { data } = newPasskey.safeParse(parsed(answer));
  if (data === undefined) return undefined;
  const { transports: named, ...response } = data.response;
  return {
    ...data,
    response: named === undefined ? response : { ...response, transports: named },
    clientExtensionResults: {},
  };
}

export function parsePasskeyAnswer(answer: unknown) {
  const { data } = passkey.safeParse(parsed(answer));
  if (data === undefined) return undefined;
  const { userHandle, ...response } = data.response;
  return {
    ...data,
    response: userHandle === undefined ? response : { ...response, userHandle },
    clientExtensionResults: {},
  };
}
