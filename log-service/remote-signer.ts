/** A signer that runs elsewhere (`signer-server.ts` says what is sent). What it answers is checked before it is believed. */
import {
  encodeAddCheckpoint,
  LedgerError,
  parseDecimal,
  parseSignatureLines,
  parseVerifierKey,
  signatureLine,
} from '@amanat/ledger';
import { sha256 } from '@amanat/node-crypto';
import type { SignAnswer, Signer } from './signer.ts';
import { askForText, below, type Question, type TextAnswer } from './signer-ask.ts';
import { SignerError } from './signer-error.ts';
import { sizeType } from './signer-server.ts';

export interface RemoteSignerOptions {
  /** `https`, or loopback. A certificate of one's own authority: NODE_EXTRA_CA_CERTS. */
  readonly url: string;
  /** {@link readSignerWord} of the file that the signer has too. */
  readonly word: string;
  /** 10 s. */
  readonly timeoutMs?: number;
}

const usualTimeoutMs = 10_000;
const refusals = ['not-consistent', 'wrong-origin', 'frozen', 'malformed'] as const;

/**
 * Both members throw SignerError `signer-unreachable` or `signer-word-wrong`.
 *
 * @throws SignerError `signer-address-insecure`
 */
export function openRemoteSigner({ url, word, timeoutMs = usualTimeoutMs }: RemoteSignerOptions): Signer {
  if (!isPrivateWay(new URL(url))) throw new SignerError('signer-address-insecure');

  async function ask(path: string, question: Pick<Question, 'method' | 'body'>): Promise<TextAnswer> {
    const headers = { authorization: `Bearer ${word}`, 'content-type': 'text/plain; charset=utf-8' };
    const answer = await askForText(below(url, path), { ...question, headers, timeoutMs });
    if (answer === undefined) throw new SignerError('signer-unreachable');
    if (answer.status === 401) throw new SignerError('signer-word-wrong');
    return answer;
  }

  return {
    verifierKeys: async () => {
      const { status, body } = await ask('verifier-keys', { method: 'GET' });
      return believed(() => {
        const keys = linesOf(status === 200 ? body : '');
        keys.forEach((key) => parseVerifierKey(key, sha256));
        return keys;
      });
    },
    sign: async ({ oldSize, proof, text }) => {
      const body = encodeAddCheckpoint({ oldSize, proof, checkpoint: text });
      const answer = await ask('sign', { method: 'POST', body });
      return believed(() => parseAnswer(answer));
    },
  };
}

const isPrivateWay = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname));

/** What is no answer of a signer comes from something else that listens there. */
function believed<Result>(parse: () => Result): Result {
  try {
    return parse();
  } catch (error) {
    if (error instanceof LedgerError) throw new SignerError('signer-unreachable');
    throw error;
  }
}

/** One line at least, each with its newline. @throws SignerError `signer-unreachable` */
function linesOf(body: string): readonly string[] {
  const lines = body.split('\n');
  if (lines.pop() !== '' || lines.length === 0) throw new SignerError('signer-unreachable');
  return lines;
}

function parseAnswer({ status, type, body }: TextAnswer): SignAnswer {
  const [line = '', ...more] = linesOf(body);
  if (status === 200) return { kind: 'signed', lines: parseSignatureLines(body).map(signatureLine) };
  if (status === 409 && type === sizeType && more.length === 0) return { kind: 'other-size', size: parseDecimal(line) };
  const reason = refusals.find((each) => each === line);
  if (status === 422 && reason !== undefined && more.length === 0) return { kind: 'refused', reason };
  throw new SignerError('signer-unreachable');
}
