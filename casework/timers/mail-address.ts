/** An address for digests, as somebody types it. One of the plain form only: no list, no display name, nothing quoted. */
const form =
  /^[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9_%+-])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/** `undefined` for what cannot be one. Whether anybody reads it, nobody here can tell. */
export function parseMailAddress(typed: string): string | undefined {
  const address = typed.trim();
  return address.length <= 254 && form.test(address) && !address.includes('..') ? address : undefined;
}
