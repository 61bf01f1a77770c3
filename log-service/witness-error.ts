/** Why a witness, or the list of witnesses, cannot be used. One code per cause; each has a row in docs/errors.md. */

export const witnessErrorCodes = [
  'witness-policy-unreadable',
  'witness-policy-wrong',
  'witness-address-missing',
  'witness-key-missing',
  'witness-key-garbled',
  'witness-name-differs',
  'witness-memory-missing',
  'witness-memory-garbled',
  'witness-logs-wrong',
  'witness-folder-not-private',
] as const;
export type WitnessErrorCode = (typeof witnessErrorCodes)[number];

const sentences: Readonly<Record<WitnessErrorCode, string>> = {
  'witness-policy-unreadable': 'the file of witnesses cannot be read',
  'witness-policy-wrong': 'the file of witnesses is not a policy',
  'witness-address-missing':
    'a witness in the policy has no address, or one that is not http or https: it could never be asked',
  'witness-key-missing': 'the witness has cosigned before and its key is gone: restore witness.key',
  'witness-key-garbled': 'witness.key does not hold the key of a witness: restore it',
  'witness-name-differs': 'the key in this folder belongs to another name: leave --name out, or name another folder',
  'witness-memory-missing':
    'the folder holds a key but not what it cosigned: restore witness.sqlite, or begin with a new key',
  'witness-memory-garbled': 'witness.sqlite cannot be read: restore it; without it nothing is cosigned',
  'witness-logs-wrong': 'a log is named by its verifier key, name+12345678+base64, one a line',
  'witness-folder-not-private': 'others on this machine may read the folder of the witness: chmod 700',
};

export class WitnessError extends Error {
  override readonly name = 'WitnessError';
  readonly code: WitnessErrorCode;

  /** `cause` says which rule of a file was broken, by its code; `where` names file and line, never what stands there. */
  constructor(code: WitnessErrorCode, cause?: Error, where?: string) {
    const place = where === undefined ? '' : `: ${where}`;
    super(`${sentences[code]}${place}${cause === undefined ? '' : ` (${cause.message})`}`, { cause });
    this.code = code;
  }
}
