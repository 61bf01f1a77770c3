/** What a deployment may choose. Read once, in `main.ts`, from the environment and the command line. */
export interface Settings {
  /** Neutral log name without a scheme, such as `record.example/kasur`. */
  readonly origin: string;
  /** `PK-PB` includes `PK`. */
  readonly jurisdiction: string;
  /** IANA name; the calendar day of intake is told in it. */
  readonly timeZone: string;
  /** `--demo`: every page and slip says TRAINING. */
  readonly training: boolean;
  /** `--insecure-lan`: plain HTTP beyond loopback; every page warns, identity fields are off. */
  readonly insecureLan: boolean;
  /** The server itself speaks TLS: answers then insist on it. */
  readonly tls: boolean;
  /** Cookies may be `Secure` with the `__Host-` prefix: TLS, or loopback (which browsers trust). */
  readonly secureCookies: boolean;
  /** Behind a proxy or an onion service all callers look like one: tickets alone count. */
  readonly behindProxy: boolean;
  /** Address of the pages of staff, such as `https://office.example`: passkeys are bound to it. A host with a name, or absent. */
  readonly staffOrigin?: string | undefined;
  /** Notices by e-mail go out: `--smtp-url`. */
  readonly sendsMail: boolean;
  /** Where "leave this page" goes. */
  readonly exitUrl: { readonly ur: string; readonly en: string };
  /** Hours within which the log must show a promised commitment. */
  readonly promiseHours: number;
  /** Bytes that intake may store in an hour; a fifth is kept for desks and offices. */
  readonly intakeBytesPerHour: number;
}
