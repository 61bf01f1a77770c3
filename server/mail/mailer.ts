/**
 * Hands a mail to an SMTP server. What the server says is sorted into four outcomes and thrown away: it may quote the address. The
 * machine's own name is told to nobody.
 */
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { DigestSent } from '@amanat/casework';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import { z } from 'zod';
import type { MailOptions } from './mail-options.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: 'ur' | 'en';
  /** Stands in the Message-ID: a mailbox can tell one that comes twice. */
  readonly id: string;
}

export interface Mailer {
  /** Never throws: a mail holds up nothing. One connection for each. */
  send(mail: Mail): Promise<DigestSent>;
}

const connectMs = 10_000;
const answerMs = 30_000;

type Credentials = { readonly user: string; readonly pass: string } | undefined;

/** @throws Error if the file of the password cannot be read */
export function openMailer(
  { host, port, tls, user, passwordFile, from }: MailOptions,
  now: () => Temporal.Instant,
  // Of a server whose certificate the machine does not know.
  ca?: string,
): Mailer {
  const domain = from.slice(from.indexOf('@') + 1);
  const credentials: Credentials =
    user === undefined || passwordFile === undefined
      ? undefined
      : { user, pass: readFileSync(passwordFile, 'utf8').trim() };
  const settings: SMTPConnectionOptions = {
    host,
    port,
    name: domain,
    secure: tls === 'always',
    requireTLS: tls === 'must',
    ignoreTLS: tls === 'none',
    tls: { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: answerMs,
  };
  return {
    async send({ to, subject, text, language, id }) {
      const composed = new MailComposer({
        from,
        to,
        subject,
        text,
        messageId: `<${id}@${domain}>`,
        date: mailDate(now()),
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      const bytes = await composed.compile().build();
      return handOver(bytes, { from, to }, settings, credentials);
    },
  };
}

function handOver(
  bytes: Buffer,
  { from, to }: { readonly from: string; readonly to: string },
  settings: SMTPConnectionOptions,
  credentials: Credentials,
): Promise<DigestSent> {
  const connection = new SMTPConnection(settings);
  const { promise, resolve } = Promise.withResolvers<DigestSent>();
  let isOnItsWay = false;
  // Read only once the server has asked for it: from then on it may have it, whatever becomes of the connection.
  const read = function* (): Generator<Buffer> {
    isOnItsWay = true;
    yield bytes;
  };
  const failed = (error: unknown): void => resolve(outcomeOf(error, isOnItsWay));
  const send = (): void =>
    connection.send({ from, to: [to] }, Readable.from(read()), (error) => {
      if (error) return failed(error);
      resolve('sent');
      connection.quit();
    });
  connection.on('error', failed);
  connection.connect((error) => {
    if (error) return failed(error);
    if (credentials === undefined) return send();
    connection.login({ credentials }, (refused) => (refused ? failed(refused) : send()));
  });
  return promise.finally(() => setImmediate(() => connection.close()));
}

/** What the server answered, if it did, and to which command. */
const answerSchema = z.object({ responseCode: z.int(), command: z.string() });

function outcomeOf(error: unknown, isOnItsWay: boolean): DigestSent {
  const answered = answerSchema.safeParse(error);
  if (!answered.success) return isOnItsWay ? 'sent' : 'unreachable';
  const { responseCode, command } = answered.data;
  if (command !== 'RCPT TO' && command !== 'DATA') return 'unreachable';
  return responseCode >= 500 ? 'refused' : 'later';
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Sun, 22 Nov 2026 02:00:00 +0000` @source RFC 5322 section 3.3 */
function mailDate(at: Temporal.Instant): string {
  const { dayOfWeek, day, month, year, hour, minute, second } = at.toZonedDateTimeISO('UTC');
  const time = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
  return `${weekdays[dayOfWeek - 1] ?? ''}, ${String(day)} ${months[month - 1] ?? ''} ${String(year)} ${time} +0000`;
}
