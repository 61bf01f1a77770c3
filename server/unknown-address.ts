/** Addresses that nobody answers, and addresses that answer to another method. To be added after all routes. */
import type { Hono } from 'hono';
import { answerFailure, type Failure } from './error-response.ts';
import type { Services } from './services.ts';

const notFound: Failure = { status: 404, code: 'not-found', problem: { code: 'not-found' } };
const otherMethod: Failure = { status: 405, code: 'method-not-allowed', problem: { code: 'not-found' } };

export function answerUnknownAddresses(app: Hono, services: Services): void {
  const methodsOf = new Map<string, Set<string>>();
  for (const { method, path } of app.routes) {
    // Middleware is registered for all methods, and answers nothing by itself.
    if (method === 'ALL') continue;
    const methods = methodsOf.get(path) ?? new Set<string>();
    methodsOf.set(path, method === 'GET' ? methods.add('GET').add('HEAD') : methods.add(method));
  }
  for (const [path, methods] of methodsOf) {
    app.all(path, (c) => {
      c.header('Allow', [...methods].join(', '));
      return answerFailure(otherMethod, c, services);
    });
  }
  app.notFound((c) => answerFailure(notFound, c, services));
}
