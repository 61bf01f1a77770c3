/** English words of the page about the public log. */
export const log = {
  title: 'The public log',
  lead: 'Whatever is kept here leaves a seal in a log that everybody can read. Nobody can take a seal out, change it or put one in with an older date without strangers being able to show it.',
  meaning:
    'A seal says nothing of what it stands for: neither what it is, nor when it came, nor where. In quiet hours empty entries are added, so that from outside a quiet night looks like any other.',
  stateTitle: 'How it stands',
  state: {
    begins: 'The log has begun; nothing has been published yet.',
    'goes-on': 'The log goes on as it should.',
    'waits-for-witnesses':
      'The log waits for its witnesses. Complaints are taken and kept all the same; nothing new is published until enough witnesses have signed.',
    'waits-for-signer':
      'The log waits for the machine that signs. Complaints are taken and kept all the same; nothing new is published until it answers.',
    waits: 'The log is being taken over by another program. Complaints are taken and kept all the same.',
    'stopped-frozen':
      'The log has been stopped: its key will never sign for it again. Complaints are taken and kept all the same.',
    'stopped-smaller':
      'The log has stopped by itself: somebody outside has seen more of it than is here now. Something was lost or set back. Complaints are taken and kept all the same, but until this is cleared up nothing new is published.',
    'stopped-altered':
      'The log has stopped by itself: what is kept here is not what was signed. Something was altered or damaged. Complaints are taken and kept all the same, but until this is cleared up nothing new is published.',
    'stopped-mixed-up':
      'The log has stopped by itself: the key that signs is not the one of this log. Complaints are taken and kept all the same, but nothing new is published.',
  },
  haltCode: 'For who is called to help:',
  name: 'Name of the log',
  size: 'Entries published',
  publishedAt: 'Published last',
  nothingYet: 'Nothing yet',
  rhythm: 'Rhythm',
  everyMinutes: (minutes: string): string => `Every ${minutes} minutes, the same number of entries each time`,
  everySeconds: (seconds: string): string => `Every ${seconds} seconds, the same number of entries each time`,
  timeClaimed: 'Times on this page are by the clock of this office; nobody outside confirms them.',
  timeWitnessed: 'Times on this page are by the clock of this office, but for those beside a witness.',
  keysTitle: 'The keys',
  keysText:
    'With the key of the log anybody can check a receipt. Whoever could alter the record could also show a false key on this page: compare it with one from elsewhere, such as a board, a newspaper, or somebody who has followed the log for long.',
  logKey: 'Key of the log',
  severalKeys: 'Two keys sign while one takes the place of the other.',
  noKey: 'Whoever signs cannot be asked right now.',
  promiseKey: 'Key of the promises on slips',
  witnessesTitle: 'Witnesses',
  witnessesText:
    'A witness is somebody outside who watches that the log only ever grows, and signs each time that it does.',
  noWitness: 'This log has no witness yet. That nobody was shown another log then rests on those who follow it.',
  quorum: (needed: string, all: string): string =>
    `Of ${all} at least ${needed} must sign before anything is published.`,
  quorumNone: 'Publication does not wait for any of them.',
  witnessesCaption: 'Who has signed what was published last',
  witness: 'Witness',
  signedAt: 'Signed',
  notSigned: 'Not yet',
  frozenTitle: 'Earlier logs',
  frozenText:
    'These logs of the same record are never continued. Everything in them stands in the present log, too. Old receipts stay valid under the old key.',
  frozenAt: (size: string): string => `stopped at ${size} entries. Reason given by the operator:`,
  checkTitle: 'Check for yourself',
  toVerify: 'Check a receipt on your own device',
  checkByProgram: 'The same with the program Amanat on any computer, without this site:',
  followByProgram: 'Follow the log from another machine and keep a copy of your own:',
  followAddress: 'Put the address of this site in place of the word in capitals before the stroke.',
  inCheckout: 'in a checkout of the program:',
  files: 'For programs of others that read such logs:',
  checkpointFile: 'The newest checkpoint',
  policyFile: 'The trust policy',
};
