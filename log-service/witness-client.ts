/** Asks one witness to cosign a checkpoint (spec section 6), from the log's side; if it disagrees, asks what it has seen. */
import {
  acceptCosignatures,
  type CosignerKey,
  encodeAddCheckpoint,
  LedgerError,
  noteTextUnverified,
  parseDecimal,
  utf8,
} from '@amanat/ledger';
import { sha256, verifyEd25519 } from '@amanat/node-crypto';
import { askForText, below } from './signer-ask.ts';
import type { CosignAnswer, Witness } from './witnesses.ts';

export interface WitnessClientOptions {
  /** The policy's name for it. */
  readonly name: string;
  readonly key: CosignerKey;
  /** Submission prefix. */
  readonly url: string;
  /** 10 s. */
  readonly timeoutMs?: number;
}

const usualTimeoutMs = 10_000;
const sizeType = 'text/x.tlog.size';
const attempts = 2;

export function openWitnessClient({ name, key, url, timeoutMs = usualTimeoutMs }: WitnessClientOptions): Witness {
  /** What it cosigned last, as far as this process knows: spares a question, and is never relied on. */
  let lastSize = 0;

  const ask = (body: string) =>
    askForText(below(url, 'add-checkpoint'), {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body,
      timeoutMs,
    });

  /** Of its lines those by the configured key, if they verify over this text. */
  function acceptedLines(body: string, text: string): readonly string[] {
    try {
      return acceptCosignatures(body, text, [key], verifyEd25519);
    } catch (error) {
      if (error instanceof LedgerError) return [];
      throw error;
    }
  }

  /** What it cosigned last of this log; a witness need not show it. */
  async function shown(text: string): Promise<{ readonly note?: string }> {
    const origin = text.slice(0, text.indexOf('\n'));
    const path = `${sha256(utf8(origin)).toHex()}/checkpoint`;
    const answer = await askForText(below(url, path), { method: 'GET', timeoutMs });
    return answer?.status === 200 ? { note: answer.body } : {};
  }

  return {
    name,
    async cosign(signedNote, size, proofFrom): Promise<CosignAnswer> {
      const text = noteTextUnverified(signedNote);
      let oldSize = lastSize > size ? 0 : lastSize;
      for (let attempt = 0; attempt < attempts; attempt++) {
        // To the same size, and from nothing, the proof is empty.
        const proof = oldSize === 0 || oldSize === size ? [] : await proofFrom(oldSize);
        const answer = await ask(encodeAddCheckpoint({ oldSize, proof, checkpoint: signedNote }));
        if (answer?.status === 200) {
          const lines = acceptedLines(answer.body, text);
          if (lines.length === 0) return { kind: 'unreachable' };
          lastSize = size;
          return { kind: 'cosigned', lines };
        }
        if (answer?.status === 422) return { kind: 'conflict', reason: 'witness-inconsistent', ...(await shown(text)) };
        const remembered = answer?.status === 409 && answer.type === sizeType ? parseSize(answer.body) : undefined;
        if (answer?.status === 404 || answer?.status === 403) return { kind: 'unreachable', why: 'log-unknown' };
        if (remembered === undefined) return { kind: 'unreachable' };
        if (remembered > size)
          return { kind: 'conflict', reason: 'witness-ahead', size: remembered, ...(await shown(text)) };
        oldSize = remembered;
      }
      // Its memory moved between our two questions: somebody else asks it too.
      return { kind: 'unreachable' };
    },
  };
}

function parseSize(body: string): number | undefined {
  try {
    return body.endsWith('\n') ? parseDecimal(body.slice(0, -1)) : undefined;
  } catch (error) {
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}
