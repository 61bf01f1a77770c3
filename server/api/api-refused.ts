/** Why the API says no to a request that could be read. Refusals are part of its description; each has a row in docs/errors.md. */

export const apiRefusals = [
  'idempotency-key-missing',
  'idempotency-key-weak',
  'ticket-unknown',
  'ticket-expired',
  'ticket-unproven',
  'ticket-used',
  'bearer-wrong',
  'intake-stopped',
  'intake-busy',
  'code-unknown',
  'auditor-unknown',
  'challenge-unreadable',
  'challenge-of-another-log',
  'challenge-not-today',
  'challenge-not-published',
  'challenged-today',
  'release-running',
  'snapshot-too-young',
  'snapshot-not-later',
  'monthly-twice',
  'keys-waiting',
  'earlier-altered',
  'no-release',
  'not-found',
  'method-not-allowed',
] as const;
export type ApiRefusal = (typeof apiRefusals)[number];

export const apiRefusalStatus = {
  'idempotency-key-missing': 422,
  'idempotency-key-weak': 422,
  'ticket-unknown': 422,
  'ticket-expired': 410,
  'ticket-unproven': 403,
  'ticket-used': 409,
  'bearer-wrong': 401,
  'intake-stopped': 503,
  'intake-busy': 503,
  'code-unknown': 404,
  'auditor-unknown': 403,
  'challenge-unreadable': 422,
  'challenge-of-another-log': 422,
  'challenge-not-today': 422,
  'challenge-not-published': 422,
  'challenged-today': 409,
  'release-running': 409,
  'snapshot-too-young': 422,
  'snapshot-not-later': 409,
  'monthly-twice': 409,
  'keys-waiting': 503,
  'earlier-altered': 409,
  'no-release': 409,
  'not-found': 404,
  'method-not-allowed': 405,
} as const satisfies Record<ApiRefusal, number>;

export class ApiRefused extends Error {
  override readonly name = 'ApiRefused';
  readonly code: ApiRefusal;

  constructor(code: ApiRefusal) {
    super(code);
    this.code = code;
  }
}
