/** Who can read an identity: keys, envelopes, codes. Ciphers come in as arguments. */
export type * from './ciphers.ts';
export * from './code.ts';
export * from './key-share.ts';
export * from './key-slot.ts';
export * from './key-wrap.ts';
export * from './own-copy.ts';
export * from './person-key.ts';
export * from './sealed-box.ts';
export * from './sealed-part.ts';
export * from './sealing-error.ts';
export * from './verify-own-copy.ts';
