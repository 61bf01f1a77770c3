/**
 * Solves the ticket's proof of work while the answers are being checked, so that sending needs no place in the line.
 * Where the browser has no `crypto.subtle`, or the form is sent before it is done, the line does the same.
 */
const proofField = (): HTMLInputElement | null => document.querySelector('#ticket input[name="proof"]');

async function solve(ticket: string, bits: number): Promise<string> {
  const encoder = new TextEncoder();
  for (let number = 0; ; number++) {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(`${ticket}.${number}`)));
    if (leadingZeroBits(hash) >= bits) return String(number);
  }
}

function leadingZeroBits(hash: Uint8Array): number {
  let bits = 0;
  for (const byte of hash) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24;
    bits += 8;
  }
  return bits;
}

const { ticket, bits } = document.querySelector<HTMLElement>('#ticket')?.dataset ?? {};
if (ticket !== undefined && bits !== undefined && globalThis.crypto?.subtle !== undefined) {
  void solve(ticket, Number(bits)).then((proof) => {
    const field = proofField();
    if (field !== null) field.value = proof;
  });
}
