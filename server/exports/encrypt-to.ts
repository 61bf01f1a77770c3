/** The `age` format to one recipient: the file opens with that recipient's own key, without us. */
import type { EncryptTo } from '@amanat/casework';
import { InputError } from '@amanat/domain';
import { Encrypter } from 'age-encryption';

/** @throws InputError `not-this-shape` at `recipient` for letters that are well formed and no public key */
export const encryptTo: EncryptTo = async (recipient, content) => {
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
    return Uint8Array.from(await encrypter.encrypt(content));
  } catch {
    // A point that gives every sender the same secret is refused by the curve; nothing else here can fail.
    throw new InputError('not-this-shape', 'recipient');
  }
};
