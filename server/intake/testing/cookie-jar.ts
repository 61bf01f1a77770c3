/** A browser without scripts, as far as the routes can tell: it keeps cookies, posts forms and follows no redirect. */
import type { Hono } from 'hono';

export interface CookieJar {
  get(path: string): Promise<Response>;
  post(path: string, fields?: Readonly<Record<string, string | readonly string[]>>): Promise<Response>;
  /** Name and value of every cookie that it holds. */
  readonly cookies: ReadonlyMap<string, string>;
  /** Every `Set-Cookie` line that came, newest last. */
  readonly lines: readonly string[];
  /** Another browser that holds the same cookies now. */
  copy(): CookieJar;
}

export function openCookieJar(app: Hono, kept: ReadonlyMap<string, string> = new Map()): CookieJar {
  const cookies = new Map(kept);
  const lines: string[] = [];

  function keep(answer: Response): Response {
    for (const line of answer.headers.getSetCookie()) {
      lines.push(line);
      const [pair = '', ...attributes] = line.split('; ');
      const name = pair.slice(0, pair.indexOf('='));
      if (attributes.includes('Max-Age=0')) cookies.delete(name);
      else cookies.set(name, pair.slice(name.length + 1));
    }
    return answer;
  }
  const header = (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  return {
    cookies,
    lines,
    get: async (path) => keep(await app.request(path, { headers: { cookie: header() } })),
    async post(path, fields = {}) {
      const pairs = Object.entries(fields).flatMap(([name, value]) =>
        (typeof value === 'string' ? [value] : value).map((each) => [name, each]),
      );
      const headers = { 'content-type': 'application/x-www-form-urlencoded', cookie: header() };
      return keep(await app.request(path, { method: 'POST', headers, body: new URLSearchParams(pairs).toString() }));
    },
    copy: () => openCookieJar(app, cookies),
  };
}
