/** Where mails go out, from the command line and the environment. A password never stands in either: both are seen by others. */
import { resolve } from 'node:path';
import { parseMailAddress } from '@amanat/casework';

export interface MailOptions {
  readonly host: string;
  readonly port: number;
  /** `always`: from the first byte (smtps). `must`: by STARTTLS, or nothing is sent. `none`: on this machine, or told so. */
  readonly tls: 'always' | 'must' | 'none';
  readonly user?: string;
  readonly passwordFile?: string;
  readonly from: string;
}

interface Given {
  readonly url: string | undefined;
  readonly from: string | undefined;
  readonly passwordFile: string | undefined;
  readonly withoutTls: string | undefined;
}

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** `undefined`: this server writes to nobody. A sentence: what is wrong. */
export function mailOptionsOf({ url: text, from, passwordFile, withoutTls }: Given): MailOptions | string | undefined {
  if (text === undefined && from === undefined && passwordFile === undefined && withoutTls === undefined)
    return undefined;
  if (text === undefined || from === undefined)
    return '--smtp-url (AMANAT_SMTP_URL) and --mail-from (AMANAT_MAIL_FROM) go together';
  const url = URL.parse(text);
  if (
    url === null ||
    !/^smtps?:$/.test(url.protocol) ||
    url.hostname === '' ||
    !/^\/?$/.test(url.pathname) ||
    url.search !== '' ||
    url.hash !== ''
  )
    return '--smtp-url is an address such as smtps://name@mail.example or smtp://mail.example:587';
  if (url.password !== '')
    return 'a password does not stand in --smtp-url: put it into a file that AMANAT_SMTP_PASSWORD_FILE names';
  const user = decodeURIComponent(url.username);
  if ((user === '') !== (passwordFile === undefined))
    return 'a user name in --smtp-url and AMANAT_SMTP_PASSWORD_FILE go together';
  const sender = parseMailAddress(from);
  if (sender === undefined) return '--mail-from is an address such as notices@office.example';
  if (withoutTls !== undefined && withoutTls !== 'yes') return 'AMANAT_SMTP_WITHOUT_TLS is yes, or not set';
  const isSecure = url.protocol === 'smtps:';
  const isOpen = !isSecure && (withoutTls === 'yes' || loopback.has(url.hostname));
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
    tls: isSecure ? 'always' : isOpen ? 'none' : 'must',
    ...(user === '' || passwordFile === undefined ? {} : { user, passwordFile: resolve(passwordFile) }),
    from: sender,
  };
}
