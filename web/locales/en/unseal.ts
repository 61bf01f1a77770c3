/** English words of the page on which keepers and custodians unseal the server. The Urdu file must have the same keys. */
export const unseal = {
  title: 'Unseal',
  sealedTitle: 'The server is sealed',
  sealedText:
    'Names and texts stay locked after each start. Complaints are taken all the same, and codes, receipts and public pages work; nothing is lost. Offices can go on once it is unsealed.',
  whoTitle: 'Who can unseal it',
  who: [
    'Either of the two keepers, with a passphrase here.',
    'A keeper with a key file, on the machine itself.',
    'Enough custodians together, each with a share on paper: for when the keepers cannot come, or do not agree.',
  ],
  kept: 'Each unsealing is kept on the public record, with the way that was used and without a name.',
  passphraseTitle: 'With a keeper’s passphrase',
  passphraseLabel: 'Passphrase',
  passphraseHint: 'It takes a second or two to be tried.',
  passphraseGo: 'Unseal',
  sharesTitle: 'With custodians’ shares',
  shareLabel: 'One share',
  shareHint:
    'Eighteen groups of four letters. Capitals and spaces make no difference; O counts as 0, I and L count as 1.',
  shareGo: 'Add this share',
  gathered: (have: string, threshold: string): string =>
    `${have} of ${threshold} shares are here. They are kept in memory for fifteen minutes after the last one, and nowhere else.`,
  problem: {
    'does-not-open':
      'This does not open it. Nothing else can be said about it. Look at the keyboard’s language and capitals.',
    'share-not-the-form': 'This is not a share: it has eighteen groups of four letters. Compare it with the paper.',
    'share-miscopied': 'One of the letters is wrong or in another place. Compare it with the paper, group by group.',
    'share-unknown': 'This share belongs to another ceremony, or is not as it was given out.',
    slowed: (seconds: string): string =>
      `That was wrong several times from here. Please wait ${seconds} seconds. From elsewhere it can be tried at once.`,
    busy: 'Too many try at once. Please try again in a moment.',
  },
  openTitle: 'The server is unsealed',
  openText:
    'People of an office can sign in. A restart seals it again. So do administrators, supervisors and monitors on their first page, and whoever runs the machine with “amanat seal”, at once.',
  toSignIn: 'Sign in',
  seal: {
    link: 'Seal the server',
    linkText: 'At the end of a day, or when the machine may be in the wrong hands.',
    title: 'Seal the server?',
    lead: 'The key that opens names and texts is taken out of the server’s memory at once.',
    points: [
      'Whoever is signed in can go on with nothing, you neither, and nobody can sign in until a keeper or enough custodians unseal it.',
      'Complaints are still taken. Codes, receipts and public pages go on working, and nothing is lost.',
      'Is a keeper near who can unseal it tomorrow? Ask before you seal.',
    ],
    sealNow: 'Seal now',
    goOn: 'Leave it open',
  },
  noKeysTitle: 'The keys have not been made yet',
  noKeysText:
    'There is nothing to unseal. The people in charge first hold the ceremony of the keys, on the machine itself, with “amanat keys ceremony”. Complaints are taken meanwhile and wait for it.',
  offTitle: 'It cannot be unsealed over this connection',
  offText:
    'Others on this network could read what is typed here. Unseal on the machine itself with “amanat unseal”, or over a protected address (https).',
};
