/** `DATABASE_URL` as connection settings. The URL holds a password, so nothing of it is ever quoted. */
import { StoreError } from '../store-error.ts';
import type { ConnectionSettings } from './connection.ts';

/** How `sslmode` is understood: `verify-full` checks the certificate, `require` only encrypts. */
function tlsOf(mode: string | null): Pick<ConnectionSettings, 'ssl'> {
  if (mode === null || mode === 'disable') return {};
  return { ssl: { rejectUnauthorized: mode !== 'require' && mode !== 'prefer' } };
}

/** `postgres://user:password@host:port/database?sslmode=…`; `?host=/folder` for a Unix socket. @throws StoreError */
export function settingsFromUrl(databaseUrl: string): ConnectionSettings {
  const url = URL.parse(databaseUrl);
  if (url === null || !/^postgres(?:ql)?:$/.test(url.protocol)) {
    throw new StoreError('login-refused', { about: 'DATABASE_URL is not a postgres:// address' });
  }
  const user = decodeURIComponent(url.username);
  return {
    host: url.searchParams.get('host') ?? (url.hostname.replace(/^\[(.*)\]$/, '$1') || 'localhost'),
    port: url.port === '' ? 5432 : Number(url.port),
    database: decodeURIComponent(url.pathname.slice(1)) || user,
    user,
    password: decodeURIComponent(url.password),
    ...tlsOf(url.searchParams.get('sslmode')),
  };
}
