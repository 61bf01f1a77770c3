/** Why a check does not hold, in a sentence that says what to do. Never quotes what was read. */

const sentences: Readonly<Record<string, string>> = {
  // What stands in a file or comes from a log.
  'proof-file-malformed': 'This is not a receipt, or it was cut or changed: fetch it again with the code.',
  'receipt-malformed': 'This proof has no event in it: it is not a receipt.',
  'note-malformed': 'This is not a signed note: it was cut or changed.',
  'note-unsigned': 'The log of this key has not signed it: compare the key with the board or the slip, then ask why.',
  'note-signature': 'The signature does not hold: what is signed was changed afterwards.',
  'log-not-listed': 'It is of another log than that of the key or policy given.',
  'checkpoint-origin': 'It is of another log than that of the key given.',
  'quorum-missing': 'Too few of the witnesses that the policy asks for have signed: take a newer receipt, or ask them.',
  'cosignature-signature': 'The signature of a witness does not hold: the checkpoint was changed afterwards.',
  'inclusion-mismatch': 'The event is not in the log at that place: receipt and log do not belong together.',
  'index-outside': 'The place that is told lies outside the tree.',
  'proof-length': 'The proof is longer or shorter than that place needs.',
  'promise-malformed': 'This is not a promise: it was cut or changed.',
  'origin-malformed': 'The promise is of another log than that of the key given.',
  'entry-malformed': 'An entry has not the form that every entry has.',
  'bundle-malformed': 'A file of entries is cut or has more in it than it should.',
  // What is encrypted, and the own copy.
  'does-not-open': 'It does not open: this is not its code, or the file was changed.',
  'not-text': 'It holds no text: it is neither a receipt nor an own copy.',
  'own-copy-malformed': 'The second file is not an own copy.',
  'own-copy-of-another': 'The own copy is of another event than the receipt.',
  'own-copy-part-unknown': 'The own copy has a text that the event does not have.',
  'check-mismatch': 'The text of the own copy is not the one that was kept.',
  // Reading and checking a whole log.
  'log-unreachable': 'The log does not answer: try again later, or from another network.',
  'log-slow': 'The log answers too slowly: try again later.',
  'answer-too-large': 'The log answers with more than such a file holds: this is not the address of a log.',
  'answer-refused': 'The log refuses, or sends elsewhere: give the address under which its files lie.',
  'file-missing': 'A file that the log must have is not there. On a server of Amanat the address ends in /log.',
  'tile-differs': 'The entries and the tree that the log publishes do not belong together.',
  'root-differs': 'The entries do not add up to the root that the log has signed.',
  'anchor-unknown': 'An entry names a checkpoint that this log never had before it.',
  'anchor-goes-back': 'An entry names an older checkpoint than the entry before it.',
  'rolled-back': 'ALARM: the log is smaller than it was. Keep the folder with both notes, and tell others.',
  fork: 'ALARM: the log does not extend what it showed before: two logs are shown. Keep the folder with both notes, and tell others.',
  'split-view': 'ALARM: the two show two logs that cannot both be true. Keep both folders, and tell others.',
  'promise-broken': 'The time is over, and the entry is not in the log: this promise is the proof. Show it to others.',
  'challenge-refused': 'The log did not answer the challenge: look whether it knows this auditor, else tell others.',
  'opening-missing': 'ALARM: nothing is kept that opens an index. Something was removed: tell others.',
  'opening-differs': 'ALARM: what the log opens is not what stands at the index. Something was altered: tell others.',
  'memory-damaged': 'What was remembered of this log cannot be read: look who changed it before it is put away.',
  'mirror-damaged': 'The mirror is not as it was left: look who changed it, and begin another beside it.',
};

/** The reason alone where it has no sentence of its own: a fault of form deep inside, which the code names. */
export const reasonOf = (code: string): string => sentences[code] ?? `It is not well formed (${code}).`;
