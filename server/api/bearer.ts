/** A key given in `Authorization: Bearer …`, compared so that the time taken says nothing of how much of it was right. */
import { hash, timingSafeEqual } from 'node:crypto';
import { ApiRefused } from './api-refused.ts';

const digest = (text: string): Buffer => hash('sha256', text, 'buffer');

/** False if no key was given. @throws ApiRefused `bearer-wrong` if another one was */
export function holdsKey(authorization: string | undefined, key: string): boolean {
  if (authorization === undefined) return false;
  const given = /^Bearer ([A-Za-z0-9._~+/-]{1,200}=*)$/.exec(authorization)?.[1] ?? '';
  if (!timingSafeEqual(digest(given), digest(key))) throw new ApiRefused('bearer-wrong');
  return true;
}
