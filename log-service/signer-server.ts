/**
 * The signer as a service, for a log on another machine (or in another process):
 *
 *     GET  /verifier-keys   200 and a verifier key a line, the older first
 *     POST /sign            the request of a witness (spec section 6) with the bare text where the note would be
 *
 *     200   signature lines, one for each key in use
 *     401   not this signer's word
 *     409   signed another size last: that size, `text/x.tlog.size`
 *     422   refused: `not-consistent`, `wrong-origin`, `frozen` or `malformed`
 *     503   a SignerError: its code
 */
import { LedgerError, parseAddCheckpoint } from '@amanat/ledger';
import type { SignAnswer, Signer } from './signer.ts';
import { SignerError } from './signer-error.ts';
import { type Answered, type Asked, listen, type Listener, type ListenOptions } from './signer-listener.ts';
import { isSignerWord } from './signer-word.ts';

export const sizeType = 'text/x.tlog.size';

export interface SignerServerOptions extends ListenOptions {
  readonly signer: Signer;
  readonly word: string;
  /** A fault that is no answer, for the operator. */
  readonly failed: (error: unknown) => void;
}

export const startSignerServer = ({ signer, word, failed, ...where }: SignerServerOptions): Promise<Listener> =>
  listen(
    where,
    async (asked) => {
      if (!isSignerWord(asked.authorization, word)) return { status: 401 };
      try {
        return await answer(asked, signer);
      } catch (error) {
        if (!(error instanceof SignerError)) throw error;
        failed(error);
        return { status: 503, body: `${error.code}\n` };
      }
    },
    failed,
  );

async function answer({ method, path, body }: Asked, signer: Signer): Promise<Answered> {
  if (path === '/verifier-keys' && method === 'GET')
    return { status: 200, body: (await signer.verifierKeys()).map((key) => `${key}\n`).join('') };
  if (path !== '/sign') return { status: 404 };
  if (method !== 'POST') return { status: 405 };
  const answered = await signOrRefuse(body, signer);
  switch (answered.kind) {
    case 'signed':
      return { status: 200, body: answered.lines.join('') };
    case 'other-size':
      return { status: 409, body: `${answered.size}\n`, type: sizeType };
    case 'refused':
      return { status: 422, body: `${answered.reason}\n` };
    default:
      throw new Error(`not handled: ${String(answered satisfies never)}`);
  }
}

async function signOrRefuse(body: string, signer: Signer): Promise<SignAnswer> {
  try {
    const { oldSize, proof, checkpoint: text } = parseAddCheckpoint(body);
    return await signer.sign({ oldSize, proof, text });
  } catch (error) {
    if (error instanceof LedgerError) return { kind: 'refused', reason: 'malformed' };
    throw error;
  }
}
