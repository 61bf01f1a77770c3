/** Why a signer gives no answer at all. What it refuses to sign is an answer (`signer.ts`), not one of these. */

export const signerErrorCodes = [
  'signer-folder-not-private',
  'signer-memory-missing',
  'signer-memory-garbled',
  'signer-origin-differs',
  'signer-key-missing',
  'signer-key-garbled',
  'signer-busy',
  'signer-rotates-already',
  'signer-rotates-not',
  'signer-word-unreadable',
  'signer-address-insecure',
  'signer-unreachable',
  'signer-word-wrong',
] as const;
export type SignerErrorCode = (typeof signerErrorCodes)[number];

const sentences: Readonly<Record<SignerErrorCode, string>> = {
  'signer-folder-not-private': 'others on this machine may read the folder of the signer: chmod 700',
  'signer-memory-missing':
    'the folder holds a key but not what it signed last: restore last-signed, or freeze this log and begin another',
  'signer-memory-garbled':
    'last-signed cannot be read: restore it from where it is kept besides; without it nothing is signed',
  'signer-origin-differs': 'the folder belongs to the signer of another log',
  'signer-key-missing': 'the folder has signed before and its key is gone: restore log.key',
  'signer-key-garbled': 'a key file of the signer does not hold a key: restore it',
  'signer-busy': 'another process holds the folder of the signer',
  'signer-rotates-already': 'two keys are in use already: retire the older one first',
  'signer-rotates-not': 'only one key is in use: there is none to retire',
  'signer-word-unreadable':
    "the file with the signer's word cannot be read, or does not hold 22 to 200 letters and digits",
  'signer-address-insecure':
    "the signer's address is another machine's, without https: the word would go there in the open",
  'signer-unreachable': 'the signer does not answer, or not as a signer does',
  'signer-word-wrong': 'the signer does not know this word',
};

export class SignerError extends Error {
  override readonly name = 'SignerError';
  readonly code: SignerErrorCode;

  constructor(code: SignerErrorCode) {
    super(sentences[code]);
    this.code = code;
  }
}
