/** Notices by e-mail: to whom it is handed, and in which words. */
export { digestMail } from './digest-mail.ts';
export { type Mail, type Mailer, openMailer } from './mailer.ts';
export { type MailOptions, mailOptionsOf } from './mail-options.ts';
