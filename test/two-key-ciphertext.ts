/**
 * For a test: one AES-256-GCM ciphertext whose tag holds under two keys. GHASH is linear, so one block of the
 * ciphertext can be chosen to make both tags equal ("invisible salamanders", Dodis et al. 2018).
 */
import { createCipheriv } from 'node:crypto';

export interface TwoKeyCiphertext {
  /** Under the first it opens to the text given; under the second to noise whose length field is possible. */
  readonly keys: readonly [Uint8Array, Uint8Array];
  /** Nonce, ciphertext and tag. */
  readonly text: Uint8Array;
}

const plainBytes = 32_768;
const nonce = Buffer.alloc(12, 7);
const firstKey = Buffer.alloc(32, 1);

export function twoKeyCiphertext(of: {
  readonly text: string;
  readonly salt: Uint8Array;
  readonly associated: Uint8Array;
}): TwoKeyCiphertext {
  const bytes = Buffer.from(of.text);
  const plain = Buffer.alloc(plainBytes);
  plain.set(of.salt);
  plain.writeUInt32BE(bytes.length, 32);
  plain.set(bytes, 36);
  const cipher = createCipheriv('aes-256-gcm', firstKey, nonce);
  const body = cipher.update(plain);
  const secondKey = keyWithPossibleLength(body.readUInt32BE(32));

  const keys = [firstKey, secondKey] as const;
  const blocks = [...blocksOf(of.associated), ...blocksOf(body), lengths(of.associated.length, body.length)];
  // The last block of the padding is given up: nobody reads it.
  const free = blocks.length - 2;
  blocks[free] = 0n;
  const hashKeys = keys.map((key) => block(encrypt(key, Buffer.alloc(16))));
  const masks = keys.map((key) => block(encrypt(key, counterBlock(1))));
  const [firstHash = 0n, secondHash = 0n] = hashKeys.map((hashKey) => ghash(blocks, hashKey));
  const [firstMask = 0n, secondMask = 0n] = masks;
  const [firstSquare = 0n, secondSquare = 0n] = hashKeys.map((hashKey) => times(hashKey, hashKey));
  const wanted = firstHash ^ secondHash ^ firstMask ^ secondMask;
  const chosen = times(wanted, inverse(firstSquare ^ secondSquare));
  blocks[free] = chosen;
  body.set(bytesOf(chosen), body.length - 16);
  const tag = ghash(blocks, hashKeys[0] ?? 0n) ^ firstMask;
  return { keys, text: Buffer.concat([nonce, body, bytesOf(tag)]) };
}

/** The length field is 4 bytes: one key in 2^17 makes it small enough. */
function keyWithPossibleLength(masked: number): Buffer {
  for (let attempt = 0; attempt < 2 ** 22; attempt++) {
    const key = Buffer.alloc(32, 2);
    key.writeUInt32BE(attempt);
    const length = (masked ^ encrypt(key, counterBlock(4)).readUInt32BE(0)) >>> 0;
    if (length <= plainBytes - 36) return key;
  }
  throw new Error('no such key');
}

const encrypt = (key: Uint8Array, of: Uint8Array): Buffer => createCipheriv('aes-256-ecb', key, null).update(of);

function counterBlock(counter: number): Buffer {
  const of = Buffer.alloc(16);
  of.set(nonce);
  of.writeUInt32BE(counter, 12);
  return of;
}

// GF(2^128) as in NIST SP 800-38D: the first bit of a block is the coefficient of x^0.
const reduction = 0xe1n << 120n;

function times(left: bigint, right: bigint): bigint {
  let product = 0n;
  let shifted = right;
  for (let bit = 127n; bit >= 0n; bit--) {
    if ((left >> bit) & 1n) product ^= shifted;
    shifted = shifted & 1n ? (shifted >> 1n) ^ reduction : shifted >> 1n;
  }
  return product;
}

/** of^(2^128 − 2). */
function inverse(of: bigint): bigint {
  let result = 1n << 127n;
  let square = of;
  for (let bit = 1; bit < 128; bit++) {
    square = times(square, square);
    result = times(result, square);
  }
  return result;
}

const ghash = (blocks: readonly bigint[], hashKey: bigint): bigint =>
  blocks.reduce((hash, each) => times(hash ^ each, hashKey), 0n);

const block = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex').padEnd(32, '0')}`);
const bytesOf = (of: bigint): Buffer => Buffer.from(of.toString(16).padStart(32, '0'), 'hex');
const lengths = (associated: number, body: number): bigint => (BigInt(associated * 8) << 64n) | BigInt(body * 8);

function blocksOf(bytes: Uint8Array): bigint[] {
  return Array.from({ length: Math.ceil(bytes.length / 16) }, (_, at) => block(bytes.subarray(at * 16, at * 16 + 16)));
}
