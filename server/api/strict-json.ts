/**
 * JSON from outside, read once and in one way: a name given twice would be one answer to us and another to whoever
 * checks what was sent, so it is refused, as is nesting that no answer needs.
 */
import { InputError } from '@amanat/domain';

const mostDepth = 12;

/** @throws InputError `not-json`, `too-deep`, `duplicate-field` */
export function parseStrictJson(text: string): unknown {
  // Before the parser, which would go as deep as it is told to.
  refuseNesting(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError('not-json');
  }
  refuseDuplicates(text);
  return value;
}

/**
 * Strings as wholes, then the signs that matter; everything between is numbers, words and blanks. A string that never
 * ends is the rest of the text: looked for anew from each of its quotes it would cost the square of the length.
 */
const tokens = (text: string): readonly string[] => text.match(/"(?:[^"\\]|\\.)*"?|[{}[\]:,]/gs) ?? [];

function refuseNesting(text: string): void {
  let depth = 0;
  for (const token of tokens(text)) {
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth > mostDepth) throw new InputError('too-deep');
  }
}

/** `text` is JSON. A string before a colon is a name; names count by what they say, not by how they are escaped. */
function refuseDuplicates(text: string): void {
  const open: Set<string>[] = [];
  let before = '';
  for (const token of tokens(text)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const name = String(JSON.parse(before));
      const names = open.at(-1);
      if (names?.has(name) === true) throw new InputError('duplicate-field');
      names?.add(name);
    }
    before = token;
  }
}
