/** One bounded question to a signer or a witness: little is sent, little is taken, no redirect is followed. */

export interface Question {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For all of it, the answer's last byte included. */
  readonly timeoutMs: number;
}

export interface TextAnswer {
  readonly status: number;
  /** Content type, small letters, without parameters; empty if none is named. */
  readonly type: string;
  readonly body: string;
}

/** A hundred signature lines are far below. */
const maxAnswerBytes = 64 * 1024;

/** `undefined`: nobody answered in time, or with more than an answer may hold, or not with text. */
export async function askForText(url: string, question: Question): Promise<TextAnswer | undefined> {
  const { timeoutMs, ...rest } = question;
  const broken = new AbortController();
  const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), broken.signal]);
  try {
    const response = await fetch(url, { ...rest, redirect: 'error', signal });
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const part of response.body ?? []) {
      length += part.length;
      if (length > maxAnswerBytes) return undefined;
      parts.push(part);
    }
    const type = (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return { status: response.status, type, body: decoder.decode(Buffer.concat(parts)) };
  } catch {
    return undefined;
  } finally {
    broken.abort();
  }
}

/** The address below a prefix, whether or not the prefix ends with a slash. */
export const below = (prefix: string, path: string): string => `${prefix.replace(/\/+$/, '')}/${path}`;
