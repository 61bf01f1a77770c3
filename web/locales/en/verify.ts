/** English words of the page that checks a receipt on the device; what it finds is said by `verify-outcome.ts`. */
export const verify = {
  title: 'Check a receipt',
  lead: 'This page shows whether what your receipt speaks of stands in the public log, unaltered. It is worked out on this device. The page has no way to send anything, and keeps nothing.',
  saveText:
    'Best is to save the page, or to get it from somebody you trust, and to open the saved page without a connection.',
  save: 'Save this page',
  choose: 'Choose a file',
  receiptLabel: 'The receipt',
  receiptHint:
    'The locked file that you got with your code, or one that has been opened already. It stays on this device.',
  codeLabel: 'Your code',
  codeHint:
    'For a locked file. Digits or letters, in Urdu or Latin numerals, with or without spaces. It stays on this device.',
  keysLabel: 'The key of the log',
  keysHint:
    'Take it from where this site cannot change it: the board in the office, a newspaper, a lawyer, somebody who follows the log. Whoever could alter the record could also show you a false key here. The text of a policy file may stand here too.',
  copyTitle: 'Check your own copy as well',
  copyLabel: 'Your own copy',
  copyHint:
    'The locked file with what you wrote, if you took it with you. The same code opens it. Your words are not shown unless you ask for them.',
  promiseTitle: 'Check the promise on your slip as well',
  promiseLabel: 'The promise',
  promiseHint:
    'Read the square pattern on the slip with a phone and put the text here. The key of the promises must then stand above too, on a line of its own.',
  check: 'Check',
  clear: 'Clear everything',
  resultTitle: 'Result',
  meaningTitle: 'What the result means',
  meaning: [
    'If it holds, exactly this was in the log when the log was signed. Nobody can take it out or change it again without strangers being able to show it.',
    'If it does not hold, the file is damaged, or belongs to another log, or somebody has altered something. The reason is named. Keep the file as it is.',
    'It does not say what any office has done since. A time is the office’s claim unless a witness from outside has signed.',
  ],
  noScriptTitle: 'This browser cannot calculate here',
  noScript: 'It runs no scripts, or is too old for this page. On a computer with Amanat the same check is one command:',
  otherTools: 'How to check with other programs stands in the source of Amanat, in this file:',
  toLog: 'The public log',
};
