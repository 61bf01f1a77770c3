/**
 * Somebody else's server, and the ways by which words that ran in a page could try to reach it. It counts who comes, so
 * that "nothing leaves" is seen from the other side too.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody else's server, that counts who comes. */
export async function stranger(): Promise<{
  readonly url: string;
  readonly calls: () => number;
  readonly server: Server;
}> {
  let calls = 0;
  const listening = createServer((_, response) => {
    calls++;
    response.setHeader('access-control-allow-origin', '*').end();
  });
  await new Promise<void>((resolve) => void listening.listen(0, '127.0.0.1', resolve));
  const { port } = listening.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, calls: () => calls, server: listening };
}

/** Ways by which a script could talk to somebody; each ends, whatever comes of it. */
export const ways = (to: string): string => `(async () => {
  const to = ${JSON.stringify(to)};
  const tried = [];
  const attempt = async (name, way) => { try { await way(); tried.push(name + ' went through'); } catch { tried.push(name + ' stopped'); } };
  await attempt('fetch', () => fetch(to + '/fetch', { mode: 'no-cors' }));
  await attempt('xhr', () => new Promise((resolve, reject) => { const x = new XMLHttpRequest(); x.onload = resolve; x.onerror = reject; x.open('POST', to + '/xhr'); x.send('a'); }));
  await attempt('beacon', () => { navigator.sendBeacon(to + '/beacon', 'a'); throw new Error('it never says'); });
  await attempt('socket', () => new Promise((resolve, reject) => { const s = new WebSocket(to.replace('http', 'ws')); s.onopen = resolve; s.onerror = reject; }));
  await attempt('events', () => new Promise((resolve, reject) => { const s = new EventSource(to + '/events'); s.onopen = resolve; s.onerror = reject; }));
  for (const [tag, name] of [['img', 'src'], ['script', 'src'], ['iframe', 'src'], ['link', 'href'], ['video', 'src'], ['object', 'data']])
    await attempt(tag, () => new Promise((resolve, reject) => { const e = document.createElement(tag); e.rel = 'stylesheet'; e.onload = tag === 'iframe' || tag === 'object' ? reject : resolve; e.onerror = reject; e[name] = to + '/' + tag; document.body.append(e); setTimeout(reject, 300); }));
  const form = document.createElement('form'); form.method = 'post'; form.action = to + '/form'; form.target = '_blank'; document.body.append(form); form.submit();
  await new Promise((resolve) => setTimeout(resolve, 300));
  return tried.filter((each) => each.endsWith('through'));
})()`;
