/** English words for what the check of a receipt found. The page's script holds them, so that they work in a saved page. */
export const verifyOutcome = {
  working: 'Working it out…',
  failed: 'Something went wrong in this page itself. Load it once more; nothing about the receipt has been shown.',
  mistakesTitle: 'Please look at this again',
  errorPrefix: 'Mistake:',
  mistakes: {
    'file-missing': 'Choose the file of the receipt.',
    'file-too-large': 'This file is far too large for a receipt. Choose another.',
    'file-unknown': 'This file is neither a receipt nor an own copy. Choose another.',
    'file-is-own-copy': 'This is your own copy. Choose the receipt here, and the copy further down.',
    'own-copy-is-receipt': 'This is a receipt. Choose your own copy here, or none.',
    'own-copy-malformed': 'This copy is damaged, or empty. Choose another, or none.',
    'code-missing': 'The file is locked. Write your code.',
    'code-form':
      'This is not a whole code. It has nine groups of four digits, or letters followed by six digits. Compare it with your paper.',
    'code-check-digits':
      'One or more digits are not as they were printed. Compare them with your paper, group by group.',
    'does-not-open':
      'This code does not open this file. Either the code belongs to another complaint or the file was altered.',
    'keys-missing': 'Write the key of the log.',
    'key-malformed':
      'This is not a key as it was printed. Compare it letter by letter; small and capital letters differ.',
    'policy-malformed': 'This policy cannot be used as it stands. Ask whoever gave it to you for an unaltered one.',
    'promise-key-missing':
      'To check the promise, write its key here too, on a line of its own. Its name ends in “promise”.',
  },
  holdsTitle: 'The receipt holds',
  holdsText: 'The entry stands in the public log, unaltered.',
  failsTitle: 'The receipt does not hold',
  failsNext: 'Keep the file as it is, and show it to somebody who follows the log, or to a lawyer.',
  reasonLabel: 'Reason',
  reasons: {
    damaged:
      'The file is not whole, or was changed. Fetch the receipt once more with your code and check that. Keep both.',
    'other-log':
      'The receipt is of another log than the one whose key you gave. Compare the name of the log on your slip with the name at the beginning of the key.',
    'no-known-signature':
      'No key that you gave has signed it. Either the key is not the one of this log, or the signature was made by somebody else.',
    'false-signature': 'The signature under the log does not fit. What is written there is not what the log signed.',
    'false-witness': 'The signature of a witness does not fit. It was altered, or made by somebody else.',
    'too-few-witnesses':
      'The log signed it, but not as many witnesses as your policy asks for. Fetch a newer receipt; if it stays so, tell the witnesses.',
    'not-in-log':
      'The calculation does not lead to what the log signed. The entry, its number or the proof is not the one that stands in the log.',
  },
  log: 'Log',
  place: 'Place in the log',
  placeOf: (index: string, size: string): string => `Number ${index}, counted from 0; the log then had ${size} entries`,
  seal: 'Seal of the entry',
  digest: 'Digest in the entry (SHA-256)',
  digestMeaning: 'Of a release of figures: compare it with the one on the page of the release, letter by letter.',
  witnesses: 'Witnesses from outside',
  witnessedAt: (time: string): string => `signed on ${time}`,
  witnessMeaning: 'The entry was in the log by then.',
  quorumHolds: 'As many witnesses have signed as your policy asks for.',
  noWitness: 'No witness that you named has signed. When the entry came in is the office’s claim.',
  notComplaint:
    'This entry is not a complaint. It is something else that the log holds: this is not the receipt of what you lodged.',
  isItYours: 'That it is your entry is shown only by your own copy, or by the promise on your slip.',
  copyHoldsTitle: 'Your own copy belongs to it',
  copyHoldsText: 'The words in the copy are the ones that were kept.',
  copyFailsTitle: 'Your own copy does not belong to it',
  copyReasons: {
    'check-mismatch': 'The words or the keys in the copy are not the ones that were kept.',
    'own-copy-of-another': 'The copy is of another entry than the receipt.',
    'own-copy-part-unknown': 'The copy has a part that the entry does not have.',
  },
  showWords: 'Show the words',
  hideWords: 'Hide the words',
  showHint: 'Look around first: somebody may be reading along.',
  nothingAnswered: 'Nothing was answered here.',
  parts: {
    child: 'About the child and what happened to the complaint',
    reporter: 'How you can be reached',
    official: 'Who must not see it',
  },
  promiseSameTitle: 'It is the entry that you were promised',
  promiseUntil: (time: string): string => `It was to be in the log by ${time}.`,
  promiseInTime: 'A witness saw it there by then: the promise was kept.',
  promiseTimeUnknown:
    'This receipt does not show whether it was there by then: no witness that you named signed so early. Somebody who follows the log can tell.',
  promiseOtherTitle: 'It is not the entry that you were promised',
  promiseOther:
    'Seal of receipt and seal of promise differ. Ask for the receipt with the code from the same slip. If there is none after that time, the slip itself proves that the promise was broken: show it to a lawyer or to a body outside.',
  promiseFailsTitle: 'The promise does not hold',
  promiseReasons: {
    malformed: 'This is not a whole promise. Read the pattern once more and put in all of its text.',
    'no-known-signature':
      'It was not signed with the key that you gave. Compare the name of the log on your slip with the name at the beginning of the key.',
    'false-signature':
      'Its signature does not fit: it was altered, or made by somebody else. Read the pattern once more to be sure.',
  },
};
