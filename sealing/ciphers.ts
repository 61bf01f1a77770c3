/** The ciphers that this folder is given: it decides what is bound to what, never how a cipher works. */
export interface Ciphers {
  /** SHA-256, 32 bytes. */
  sha256(bytes: Uint8Array): Uint8Array;
  /** HKDF-SHA-256 (RFC 5869) with an empty salt unless given. */
  hkdf(secret: Uint8Array, label: string, lengthBytes: number, salt?: Uint8Array): Uint8Array;
  /** AES-256-GCM; returns ciphertext ‖ 16-byte tag. `key` 32 bytes, `nonce` 12 bytes. */
  seal(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, associated: Uint8Array): Uint8Array;
  /** `undefined` if the tag does not hold. */
  open(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, associated: Uint8Array): Uint8Array | undefined;
  /** Cryptographically random bytes. */
  random(lengthBytes: number): Uint8Array;
  /** DHKEM(X25519, HKDF-SHA256) of RFC 9180: a fresh shared secret, and 32 bytes that only the key's owner can open. */
  encapsulate(publicKey: Uint8Array): { readonly shared: Uint8Array; readonly encapsulated: Uint8Array };
  decapsulate(privateKey: Uint8Array, encapsulated: Uint8Array): Uint8Array | undefined;
  /** Raw X25519 public key of a raw private key, 32 bytes each. */
  publicKeyOf(privateKey: Uint8Array): Uint8Array;
  utf8(text: string): Uint8Array;
  /** @throws if the bytes are not UTF-8 */
  text(bytes: Uint8Array): string;
}
