/** What the command line can do, in one screen. */
import type { ExitCode, Terminal } from '../terminal.ts';

const commandLines: readonly { readonly use: string; readonly does: string }[] = [
  { use: 'amanat serve [--demo] …', does: 'starts the server; amanat serve --help lists its options' },
  {
    use: 'amanat lodge FILE [--server URL] [--data DIR] [--demo] [--idempotency-key KEY]',
    does: 'lodges the complaint in FILE (JSON, - for standard input); prints code and promise',
  },
  {
    use: 'amanat import dossier FILE [--translation FILE]… [--reason TEXT] [--data DIR] [--demo]',
    does: 'publishes a dossier, or a new version of one, with the reason for it',
  },
  {
    use: 'amanat import register FILE.csv --mapping FILE [--dry-run] [--all-or-nothing | --row-wise] [--permit FILE|-] [--data DIR] [--demo]',
    does: 'takes in rows of another register as sealed claims, under a permit of the page of registers; --dry-run only says what would happen',
  },
  {
    use: 'amanat verify receipt FILE (--key VKEY | --policy FILE) [--code CODE|-] [--text COPY]',
    does: 'checks that the event of a receipt is in the log, and that an own copy belongs to it',
  },
  {
    use: 'amanat verify log DIR|URL --key VKEY [--policy FILE] [--state DIR | --against DIR|URL]',
    does: 'recomputes a whole log, and says whether it went back since the last time, or differs from another copy',
  },
  {
    use: 'amanat verify promise FILE|- --key VKEY --promise-key VKEY --log DIR|URL [--policy FILE]',
    does: 'says whether a promise was kept, still has time, or is broken and now the proof',
  },
  {
    use: 'amanat verify release DIR [--key VKEY | --policy FILE]',
    does: 'checks that published figures are as they were released, and with a key that their digest is on the log',
  },
  {
    use: 'amanat clocks FILE [--as-of INSTANT] | clocks --schema input|output',
    does: 'counts what the law gives each case in FILE (JSON, one or a line each) to do, by when, and who owes it',
  },
  {
    use: 'amanat link --input FILE.csv --output PAIRS.csv [--cluster FILE.csv] [--with OTHER.csv] [--mapping NAME|FILE]',
    does: 'says which rows of a file may be of the same person, each pair with its score; it suggests, a person decides',
  },
  {
    use: 'amanat figures answer QUESTIONS.json --data DIR',
    does: 'answers questions about event logs in DIR: funnels, times with the undecided counted, outcomes, what rests',
  },
  {
    use: 'amanat figures release [--input CASES.csv] --snapshot DATE --out DIR [--previous DIR]… [--audit-bundle FILE]',
    does: 'makes the public tables of one day, attacks them together with all earlier ones, and writes them only if nothing of a child follows',
  },
  {
    use: 'amanat figures attack BUNDLE.json [--since RELEASE] [--known FILE.json] [--budget SECONDS]',
    does: 'says what somebody who has all releases can work out; BUNDLE.json holds true counts and is never public',
  },
  {
    use: 'amanat audit [--data DIR] [--demo] [--mirror DIR] [--signer DIR]',
    does: 'looks whether anything in the record was altered, removed, put in later or moved; also while the server runs',
  },
  {
    use: 'amanat monitor URL --key VKEY --mirror DIR [--policy FILE] [--once | --every SECONDS] [--auditor DIR]',
    does: 'follows a log from another machine, keeps a mirror, and says when it does not extend what it showed',
  },
  {
    use: 'amanat monitor keygen --name NAME --dir DIR',
    does: 'makes the keys of an auditor, and what the log needs of them',
  },
  {
    use: 'amanat witness --dir DIR --port N --log VKEY[=URL]… [--name NAME] [--host …]',
    does: 'cosigns the checkpoints of other logs, and remembers each log',
  },
  {
    use: 'amanat signer --dir DIR --origin NAME --port N --token-file FILE [--host …]',
    does: 'signs the checkpoints of one log, on a machine of its own',
  },
  {
    use: 'amanat keys show | rotate-log | retire-log | freeze --reason TEXT [--data DIR] [--dir DIR]',
    does: 'shows or changes the keys that sign the log; freeze ends it for ever',
  },
  {
    use: 'amanat keys resume | new-origin NAME --reason TEXT [--data DIR] [--demo]',
    does: 'lets a log that has stopped go on, or begins another in its place',
  },
  {
    use: 'amanat keys ceremony --passphrases N | --key-file FILE | --shares K/N … [--custodian age1…]… [--intake-key FILE]',
    does: 'once: draws the key that opens what was lodged, and gives it to keepers and custodians',
  },
  {
    use: 'amanat keys slots | add-slot … | remove-slot SLOT | rotate-intake',
    does: 'shows or changes who can unseal; rotate-intake seals to a new key from the next start on',
  },
  {
    use: 'amanat unseal [--key-file FILE | --passphrase-file FILE | --share FILE… | --gather] [--data DIR]',
    does: 'unseals the running server, with a passphrase unless told otherwise',
  },
  {
    use: 'amanat accounts first-link [--data DIR]',
    does: 'prints the address by which the first administrator joins, until one has',
  },
  { use: 'amanat seal [--data DIR]', does: 'seals it at once; complaints are still taken' },
  {
    use: 'amanat backup --to DIR [--recipient age1…]… [--recipients FILE] [--data DIR] [--demo] | backup keygen',
    does: 'copies record and keys, encrypted, also while the server runs; keygen prints a new identity, once',
  },
  {
    use: 'amanat restore --from BACKUP --identity FILE --data NEWDIR [--signer DIR] [--policy FILE] [--checkpoint FILE] [--person-keys-from BACKUP]',
    does: 'makes a data folder of a backup, and holds it against what was signed and seen',
  },
  { use: 'amanat demo reset [--data DIR]', does: 'throws the training deployment away; never a real one' },
  { use: 'amanat help', does: 'prints this' },
];

const ending = `Every command takes --json. It ends with 0 if what it was asked holds, 1 if not, 2 if it was used wrongly.
The data folder is --data, else AMANAT_DATA, else ./data (as root /var/lib/amanat).`;

export function help(terminal: Pick<Terminal, 'print'>, json = false): ExitCode {
  if (json) terminal.print(JSON.stringify({ commands: commandLines }));
  else terminal.print([...commandLines.map(({ use, does }) => `${use}\n    ${does}`), '', ending].join('\n'));
  return 0;
}
