/**
 * What is filled in when all is good, and each way in which a receipt or a key can be false, with the reason for which it
 * then fails: the same reason in every browser.
 */
import * as log from '../../fixtures/checked-receipt.ts';
import type { Filled } from '../verify-page.ts';

export const good: Filled = { receipt: log.receipt(), keys: log.logKey };

const lines = (text: string): string[] => text.split('\n');
/** The receipt with one line of it changed. */
export const altered = (at: number, change: (line: string) => string, text = log.receipt()): string =>
  lines(text)
    .map((line, number) => (number === at ? change(line) : line))
    .join('\n');
const flipped = (base64: string): string => `${base64.startsWith('A') ? 'B' : 'A'}${base64.slice(1)}`;
const lineWith = (start: string): number => lines(log.receipt()).findIndex((line) => line.startsWith(start));
const signatureLine = lineWith(`— ${log.logName} `);
const witnessLine = lineWith('— witness.example/bar ');
const tamperedSignature = (line: string): string => `${line.slice(0, -6)}${flipped(line.slice(-6))}`;
const originLine = signatureLine - 4;

/** What is filled in over what is good, and the code of the reason that the page then gives. */
export const wrong: readonly (readonly [what: string, Filled, code: string])[] = [
  ['another text', { receipt: log.receipt({ held: { body: Buffer.from('{}') } }) }, 'inclusion-mismatch'],
  ['another salt', { receipt: log.receipt({ held: { salt: new Uint8Array(32) } }) }, 'inclusion-mismatch'],
  ['another place', { receipt: log.receipt({ held: { index: 4 } }) }, 'inclusion-mismatch'],
  ['a place beyond the log', { receipt: log.receipt({ held: { index: 7 } }) }, 'index-outside'],
  ['another hash in the proof', { receipt: altered(3, flipped) }, 'inclusion-mismatch'],
  ['a hash too few', { receipt: lines(log.receipt()).toSpliced(3, 1).join('\n') }, 'proof-length'],
  ['another size of the log', { receipt: altered(originLine + 1, () => '8') }, 'note-signature'],
  ['another root', { receipt: altered(originLine + 2, flipped) }, 'note-signature'],
  ['another signature', { receipt: altered(signatureLine, tamperedSignature) }, 'note-signature'],
  ['a log of the same name with another key', { receipt: log.forgedReceipt }, 'note-unsigned'],
  ['the key of another log', { keys: log.otherLogKey }, 'log-not-listed'],
  [
    'an altered cosignature',
    { receipt: altered(witnessLine, tamperedSignature), keys: log.policy },
    'cosignature-signature',
  ],
  ['no cosignature', { receipt: log.receipt({ cosigned: false }), keys: log.policy }, 'quorum-missing'],
  ['a witness too few', { keys: log.strictPolicy }, 'quorum-missing'],
  ['a file cut short', { receipt: log.receipt().slice(0, -1) }, 'note-malformed'],
  ['line ends of another system', { receipt: log.receipt().replaceAll('\n', '\r\n') }, 'proof-file-malformed'],
  ['a proof without the event', { receipt: lines(log.receipt()).toSpliced(1, 1).join('\n') }, 'receipt-malformed'],
];
