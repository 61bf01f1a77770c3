/**
 * A strict reader of DER (X.690), used before and beside the ASN.1 library: that one also takes BER, in which the same
 * bytes can be read in two ways by two programs. It also gives parts as they were sent, which is what gets signed.
 */
import { StampError } from './stamp-error.ts';

export interface DerElement {
  /** Identifier octet: class, constructed bit and number. */
  readonly tag: number;
  /** Tag, length and content. */
  readonly whole: Uint8Array;
  readonly content: Uint8Array;
  /** What a constructed element holds; none for a primitive one. */
  readonly parts: readonly DerElement[];
}

const constructedBit = 0x20;
const contextClass = 0x80;
const maxDepth = 32;
/** Universal types that DER allows in pieces: SEQUENCE and SET. */
const mayBeConstructed: ReadonlySet<number> = new Set([0x30, 0x31]);

const notDer = (): StampError => new StampError('stamp-not-der');

/** @source X.690 10.1: definite, in as few octets as possible */
function lengthAt(bytes: Uint8Array, at: number): { readonly length: number; readonly next: number } {
  const first = bytes[at];
  if (first === undefined || first === 0x80 || first > 0x84) throw notDer();
  if (first < 0x80) return { length: first, next: at + 1 };
  const octets = bytes.subarray(at + 1, at + 1 + (first & 0x7f));
  const length = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const isShortest = octets[0] !== 0 && length >= 0x80;
  if (octets.length !== (first & 0x7f) || !isShortest) throw notDer();
  return { length, next: at + 1 + octets.length };
}

function elementAt(bytes: Uint8Array, at: number, depth: number): DerElement {
  const tag = bytes[at];
  if (tag === undefined || (tag & 0x1f) === 0x1f || depth > maxDepth) throw notDer();
  const { length, next } = lengthAt(bytes, at + 1);
  if (length > bytes.length - next) throw notDer();
  const content = bytes.subarray(next, next + length);
  const isConstructed = (tag & constructedBit) !== 0;
  if (isConstructed && tag < contextClass && !mayBeConstructed.has(tag)) throw notDer();
  const parts = isConstructed ? elementsIn(content, depth + 1) : [];
  return { tag, whole: bytes.subarray(at, next + length), content, parts };
}

function elementsIn(bytes: Uint8Array, depth: number): readonly DerElement[] {
  const found: DerElement[] = [];
  for (let at = 0; at < bytes.length; at += found.at(-1)?.whole.length ?? 0) found.push(elementAt(bytes, at, depth));
  return found;
}

/**
 * Exactly one element, nothing before or after it.
 *
 * @throws StampError `stamp-not-der`
 */
export function readDer(bytes: Uint8Array): DerElement {
  const element = elementAt(bytes, 0, 0);
  if (element.whole.length !== bytes.length) throw notDer();
  return element;
}
