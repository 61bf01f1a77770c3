/**
 * What the machine's operator and the keepers may tell the keyring, from the command line: one shape for a running server's
 * API and for a data folder without one. Nothing of a secret is in an answer but the shares that a ceremony deals, once.
 */
import { type OpenedKeyring, SealedError, type UnsealMeans, type WantedSlot } from '@amanat/casework';
import { type Ciphers, type KeyShare, parseShare } from '@amanat/sealing';
import { z } from '@hono/zod-openapi';

const passphrase = z.string().min(1).max(2000);
/** 32 bytes in hexadecimal. */
const key = z.string().regex(/^[0-9a-f]{64}$/);

const wantedSlot = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), passphrase }),
  z.strictObject({ kind: z.literal('key-file'), key }),
  z.strictObject({ kind: z.literal('shares'), shares: z.int().min(2).max(20), threshold: z.int().min(2).max(20) }),
]);

const unsealMeans = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), passphrase }),
  z.strictObject({ kind: z.literal('key-file'), key }),
  z.strictObject({ kind: z.literal('shares'), shares: z.array(z.string().max(500)).min(1).max(20) }),
]);

export const keyCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status') }),
  z.strictObject({
    kind: z.literal('ceremony'),
    slots: z.array(wantedSlot).max(10),
    intakePrivateKey: key.optional(),
  }),
  z.strictObject({ kind: z.literal('unseal'), by: unsealMeans }),
  z.strictObject({ kind: z.literal('seal') }),
  z.strictObject({ kind: z.literal('add-slot'), slot: wantedSlot }),
  z.strictObject({ kind: z.literal('remove-slot'), slot: z.string().max(100) }),
  z.strictObject({ kind: z.literal('rotate-intake') }),
]);
export type KeyCommand = Readonly<z.output<typeof keyCommandSchema>>;

/** `kind` says how it ended; which others there are depends on it. */
export type KeyAnswer = { readonly kind: string } & Readonly<Record<string, unknown>>;

export async function runKeyCommand(command: KeyCommand, keyring: OpenedKeyring, ciphers: Ciphers): Promise<KeyAnswer> {
  try {
    return await answerOf(command, keyring, ciphers);
  } catch (error) {
    if (error instanceof SealedError) return { kind: error.code };
    throw error;
  }
}

async function answerOf(command: KeyCommand, keyring: OpenedKeyring, ciphers: Ciphers): Promise<KeyAnswer> {
  switch (command.kind) {
    case 'status':
      return statusOf(keyring);
    case 'ceremony': {
      const { intakePrivateKey } = command;
      const brought = intakePrivateKey === undefined ? undefined : Uint8Array.fromHex(intakePrivateKey);
      return keyring.holdCeremony({ slots: command.slots.map(wantedOf), intakePrivateKey: brought });
    }
    case 'unseal': {
      const means = meansOf(command.by, ciphers);
      return 'means' in means ? keyring.unseal(means.means) : means;
    }
    case 'seal':
      if (keyring.state() === 'no-keys') return { kind: 'no-keys' };
      await keyring.seal();
      return { kind: 'sealed-now' };
    case 'add-slot':
      return keyring.addSlot(wantedOf(command.slot));
    case 'remove-slot':
      return { kind: await keyring.removeSlot(command.slot) };
    case 'rotate-intake':
      return { kind: 'rotated', fingerprint: await keyring.rotateIntake() };
    default:
      throw new Error(`unknown command: ${String(command satisfies never)}`);
  }
}

async function statusOf(keyring: OpenedKeyring): Promise<KeyAnswer> {
  const state = keyring.state();
  const waiting = state === 'unsealed' ? await keyring.waiting() : {};
  return { kind: 'status', state, slots: await keyring.slots(), ...waiting };
}

type Wanted = z.output<typeof wantedSlot>;
const wantedOf = (wanted: Wanted): WantedSlot =>
  wanted.kind === 'key-file' ? { kind: 'key-file', key: Uint8Array.fromHex(wanted.key) } : wanted;

function meansOf(
  by: z.output<typeof unsealMeans>,
  ciphers: Ciphers,
):
  | { readonly means: UnsealMeans }
  | { readonly kind: 'share-not-the-form' | 'share-miscopied'; readonly place: number } {
  if (by.kind === 'passphrase') return { means: by };
  if (by.kind === 'key-file') return { means: { kind: 'key-file', key: Uint8Array.fromHex(by.key) } };
  const shares: KeyShare[] = [];
  for (const [index, text] of by.shares.entries()) {
    const parsed = parseShare(text, ciphers);
    if (parsed.kind !== 'share') return { kind: `share-${parsed.kind}`, place: index + 1 };
    shares.push(parsed.share);
  }
  return { means: { kind: 'shares', shares } };
}
