/** Papers of which one thing was changed, and the line with which docs/verify-it-yourself.md says that they must fail. */
export interface OpenPapers {
  readonly receipt: string;
  readonly ownCopy: string;
  readonly promise: string;
  readonly logKey: string;
  readonly promiseKey: string;
  readonly policy: string;
  readonly stamp: Uint8Array;
}

export interface Tampering {
  readonly what: string;
  readonly change: Partial<OpenPapers>;
  readonly reason: string;
}

const notUnderRoot = 'commitment is not under this root';
const notSigned = 'the log has not signed this checkpoint';
const wrongLength = 'the proof is not as long as index and size ask for';
const brokenWitness = 'the line of a witness does not hold';
const otherWords = 'a text of the own copy is not the one that was kept';
const brokenPromise = 'the promise is not signed by its key';
const damagedKey = 'a verifier key is damaged';
const noReceipt = 'this is not a receipt';

/** The same base64 with one bit of its bytes flipped. */
function flipped(base64: string, at: number): string {
  const bytes = Uint8Array.fromBase64(base64);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes.toBase64();
}

/** @throws if nothing changes: a case that tampers with nothing shows nothing */
function replaced(text: string, pattern: RegExp, by: (...found: readonly string[]) => string): string {
  const changed = text.replace(pattern, (...found: readonly unknown[]) => by(...found.map(String)));
  if (changed === text) throw new Error(`${String(pattern)} changes nothing`);
  return changed;
}

/** `others`: as good as these, of another complaint and of another log. */
export function tamperings(
  papers: OpenPapers,
  others: {
    readonly promise: string;
    /** Has the log's name. */
    readonly forgedKey: string;
    readonly logKey: string;
    readonly stamp: Uint8Array;
  },
): readonly Tampering[] {
  const receipt = (what: string, reason: string, pattern: RegExp, by: (...found: readonly string[]) => string) => ({
    what: `receipt: ${what}`,
    reason,
    change: { receipt: replaced(papers.receipt, pattern, by) },
  });
  const bitOf = (what: string, reason: string, line: RegExp, at: number) =>
    receipt(`a bit of ${what}`, reason, line, (_, before = '', base64 = '') => before + flipped(base64, at));
  const copy = (what: string, reason: string, pattern: RegExp, by: (...found: readonly string[]) => string) => ({
    what: `own copy: ${what}`,
    reason,
    change: { ownCopy: replaced(papers.ownCopy, pattern, by) },
  });
  const promise = (what: string, pattern: RegExp, by: (...found: readonly string[]) => string) => ({
    what: `promise: ${what}`,
    reason: brokenPromise,
    change: { promise: replaced(papers.promise, pattern, by) },
  });
  const extra = /^(extra )(.+)$/m;
  const firstHash = /^(index \d+\n)(.+)$/m;
  const root = /^(record\.example\/kasur\n\d+\n)(.+)$/m;
  const logLine = /^(— record\.example\/kasur )(.+)$/m;
  const witnessLine = /^(— witness\.example\/bar )(.+)$/m;
  return [
    bitOf('the salt', notUnderRoot, extra, 0),
    bitOf('the anchor', notUnderRoot, extra, 32),
    bitOf('the body', notUnderRoot, extra, 64),
    receipt('a last byte of the body is gone', notUnderRoot, extra, (_, before = '', base64 = '') => {
      return before + Uint8Array.fromBase64(base64).slice(0, -1).toBase64();
    }),
    bitOf('a hash of the proof', notUnderRoot, firstHash, 31),
    receipt('another index', notUnderRoot, /^index (\d+)$/m, (_, index) => `index ${Number(index) ^ 1}`),
    receipt('an index outside', 'the index lies outside of the log', /^index \d+$/m, () => 'index 999999'),
    receipt('an index spelt otherwise', 'a number is not well formed', /^index /m, () => 'index 0'),
    receipt('a hash taken out', wrongLength, /^(index \d+\n).+\n/m, (_, index = '') => index),
    receipt('a hash put in', wrongLength, firstHash, (_, index = '', hash = '') => `${index}${hash}\n${hash}`),
    receipt('a hash cut', wrongLength, firstHash, (_, index = '', hash = '') => {
      return index + Uint8Array.fromBase64(hash).slice(0, 31).toBase64();
    }),
    receipt('other letters of base64', 'a line is not base64', firstHash, (_, index = '', hash = '') => {
      return `${index}${hash.slice(0, -2)}*=`;
    }),
    receipt('a second spelling of base64', 'a line is not base64', firstHash, (_, index = '', hash = '') => {
      // Two bits of the last letter say nothing: another letter decodes to the same bytes.
      const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
      const last = letters[letters.indexOf(hash.at(-2) ?? '') + 1] ?? '';
      return `${index}${hash.slice(0, -2)}${last}=`;
    }),
    receipt('a larger size', notSigned, /^(record\.example\/kasur\n)(\d+)$/m, (_, name = '', size) => {
      return name + String(Number(size) + 1);
    }),
    bitOf('the root', notSigned, root, 0),
    bitOf('the log’s signature', notSigned, logLine, 40),
    bitOf('the log’s key id', notSigned, logLine, 0),
    receipt('the log’s line taken out', notSigned, /^— record\.example\/kasur .+\n/m, () => ''),
    receipt('another log’s name', 'this checkpoint is of another log', /^record\.example\/kasur$/m, () => 'record.x/k'),
    bitOf('a witness’s signature', brokenWitness, witnessLine, 40),
    bitOf('a witness’s time', brokenWitness, witnessLine, 11),
    receipt('the witness’s line taken out', 'too few witnesses have signed', /^— witness.+\n/m, () => ''),
    receipt('an empty line in the text', 'a signed note is not well formed', root, (_, a = '', b = '') => `${a}${b}\n`),
    receipt('another format', noReceipt, /proof@v1/, () => 'proof@v2'),
    receipt('lines that end otherwise', noReceipt, /^index \d+/m, (index = '') => `${index}\r`),
    receipt('the last newline taken off', noReceipt, /\n$/, () => ''),
    receipt('no event', noReceipt, extra, (_, before = '', base64 = '') => {
      return before + Uint8Array.fromBase64(base64).slice(0, 64).toBase64();
    }),
    copy('other words', otherWords, /TEST: the desk/, () => 'TEST: the disk'),
    copy('another escape', otherWords, /come back/, () => 'come back\\\\'),
    copy('a bit of a key', otherWords, /^( {3}"contentKey": ")([^"]+)/m, (_, a = '', b = '') => a + flipped(b, 0)),
    copy('a bit of a salt', otherWords, /^( {3}"salt": ")([^"]+)/m, (_, a = '', b = '') => a + flipped(b, 31)),
    copy('a part under another name', otherWords, /"child"/, () => '"reporter"'),
    copy('another event', 'the own copy is of another event', /"evt_./, () => '"evt_!'),
    promise('a bit of the commitment', /^(.+\/v1\n.+\n)(.+)$/m, (_, a = '', b = '') => a + flipped(b, 0)),
    promise('a later deadline', /until 20/, () => 'until 21'),
    promise('a bit of the signature', /^(— \S+ )(.+)$/m, (_, a = '', b = '') => a + flipped(b, 40)),
    {
      what: 'promise: of another complaint',
      reason: 'the promise names another commitment',
      change: { promise: others.promise },
    },
    {
      what: 'promise: under a log’s key',
      reason: 'this is a promise of another log',
      change: { promise: papers.receipt.slice(papers.receipt.indexOf('\n\n') + 2), promiseKey: papers.logKey },
    },
    { what: 'key: of somebody who takes the log’s name', reason: notSigned, change: { logKey: others.forgedKey } },
    { what: 'key: of another log', reason: 'this checkpoint is of another log', change: { logKey: others.logKey } },
    {
      what: 'key: a bit',
      reason: damagedKey,
      change: { logKey: replaced(papers.logKey, /(\+.{8}\+)(.+)$/, (_, a = '', b = '') => a + flipped(b, 9)) },
    },
    {
      what: 'policy: of another log',
      reason: 'the policy is of another log',
      change: { policy: replaced(papers.policy, /^log .+$/m, () => `log ${others.logKey}`) },
    },
    {
      what: 'policy: without a quorum',
      reason: 'the policy has no quorum',
      change: { policy: replaced(papers.policy, /^quorum .+\n/m, () => '') },
    },
    {
      what: 'policy: asks for more than there are',
      reason: 'too few witnesses have signed',
      change: { policy: replaced(papers.policy, /^group outside \d/m, () => 'group outside 2') },
    },
    {
      what: 'policy: a number that is none',
      reason: 'a number is not well formed',
      change: { policy: replaced(papers.policy, /^group outside \d/m, () => 'group outside few') },
    },
    { what: 'stamp: of other bytes', reason: 'the stamp is not of this checkpoint', change: { stamp: others.stamp } },
  ];
}
