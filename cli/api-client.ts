/** One request to a server's API: the answer's status and JSON, or that nobody answered. */

export type ApiAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'unreachable' };

export interface ApiRequest {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
}

const longestWaitMs = 30_000;

export async function askApi(server: string, path: string, request: ApiRequest): Promise<ApiAnswer> {
  const { method, headers, body } = request;
  try {
    const response = await fetch(new URL(path, server), {
      method,
      // A redirect would carry the complaint to somebody else.
      redirect: 'error',
      signal: AbortSignal.timeout(longestWaitMs),
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { kind: 'answered', status: response.status, body: await response.json() };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** `code`, and the field it is about, of an error that the API gave. */
export function apiErrorOf(body: unknown): string {
  const error = isRecord(body) && isRecord(body['error']) ? body['error'] : {};
  const { code, path } = error;
  const said = typeof code === 'string' ? code : 'no reason given';
  return typeof path === 'string' ? `${said} at ${path}` : said;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
