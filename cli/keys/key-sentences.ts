/** What a keyring's answer means, for the person at the keyboard. */
import type { KeyAnswer } from '@amanat/server';

const sentences: Readonly<Record<string, string>> = {
  'no-server': 'No server runs on this data folder: start it first, or give --data.',
  'no-deployment': 'There is no deployment in this data folder: start the server once, or give --data.',
  unreachable: 'The server does not answer.',
  'no-keys': 'No ceremony was held yet: amanat keys ceremony.',
  sealed: 'The server is sealed: unseal it first (amanat unseal).',
  'held-before': 'The ceremony was held before. Slots are added and removed by amanat keys add-slot and remove-slot.',
  'does-not-open': 'This does not open it.',
  'was-unsealed': 'It was unsealed before.',
  'unknown-slot': 'There is no such slot: amanat keys slots lists them.',
  'last-slot': 'This is the last slot: without it nobody could unseal again. Add another first.',
  'passphrase-too-short':
    'A keeper’s passphrase has at least 16 letters: five words that nobody would expect together.',
  'passphrase-too-long': 'A passphrase has at most 1000 letters.',
  'key-file-length': 'A key file holds 32 bytes in hexadecimal.',
  'shares-out-of-range': 'Shares are K/N: 2 to 20 in all, and at least 2 that it takes.',
  'too-few-slots': 'At least two ways to unseal are needed, so that no single person can lose everything.',
  'intake-key-missing':
    'The private half of the intake key is not in the data folder: bring it with --intake-key FILE. Without it nothing that came in could ever be read.',
  'intake-key-of-another': 'This is not the private half of the intake key that complaints are sealed to.',
};

/** What failed; for an answer that succeeded there is no sentence here. */
export function failureSentence(answer: KeyAnswer): string {
  const { kind, refusal, number, place, have, threshold, code } = answer;
  switch (kind) {
    case 'refused':
      return sentences[String(refusal)] ?? `Refused: ${String(refusal)}.`;
    case 'share-unknown':
      return `Share ${String(number)} is not of this ceremony, or not as it was dealt.`;
    case 'shares-too-few':
      return `${String(have)} of the ${String(threshold)} shares that it takes.`;
    case 'share-miscopied':
      return `Share ${String(place)} of those given was copied wrongly: its check letters do not hold. Compare it group by group.`;
    case 'share-not-the-form':
      return `What was given as share ${String(place)} is none: a share has 18 groups of four letters.`;
    default:
      return sentences[kind] ?? `It did not work: ${String(code ?? kind)}.`;
  }
}
