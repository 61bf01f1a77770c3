/**
 * Reads a clean QR code (error correction M, byte mode) as a scanner would, written from the standard and apart from
 * what draws it: what the slip shows must be the promise, not merely what our own library makes of it.
 *
 * @source ISO/IEC 18004
 */

/** True is dark. */
export type Modules = readonly (readonly boolean[])[];

// For versions 1 to 20 at level M: codewords of error correction in a block, and blocks.
const correction = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
const blockCounts = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** The dark fields of a path such as `M4 4h1v1h-1z…` in a box of `size`, without its light border. */
export function modulesOf(path: string, size: number): Modules {
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
  if (path.replaceAll(/M\d+ \d+h1v1h-1z/g, '') !== '') throw new Error('the path has more than squares');
  const border = 4;
  const inside = Array.from({ length: size - 2 * border }, (_, index) => index + border);
  const isLight = (x: number, y: number): boolean => !inside.includes(x) || !inside.includes(y);
  for (const field of dark) {
    const [x, y] = field.split(' ').map(Number);
    if (isLight(x ?? 0, y ?? 0)) throw new Error('the border is not light');
  }
  return inside.map((y) => inside.map((x) => dark.has(`${x} ${y}`)));
}

/** Text of the code. */
export function readPattern(modules: Modules): string {
  const size = modules.length;
  const version = (size - 17) / 4;
  const at = (x: number, y: number): boolean => modules[y]?.[x] ?? false;
  // Format, first copy: level in two bits (M is 00), then the mask, all under a fixed mask of its own.
  const format = [0, 1, 2, 3, 4].reduce((bits, x) => (bits << 1) | Number(at(x, 8)), 0) ^ 0b10101;
  if (format >> 3 !== 0) throw new Error('not of level M');
  const mask = masks[format & 7];
  if (mask === undefined) throw new Error('no such mask');
  const bits: boolean[] = [];
  let upward = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right--;
    for (let step = 0; step < size; step++) {
      const y = upward ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (!isFunction(x, y, size, version)) bits.push(at(x, y) !== mask(x, y));
    }
    upward = !upward;
  }
  return textOf(dataOf(bytesOf(bits), version), version);
}

function isFunction(x: number, y: number, size: number, version: number): boolean {
  const isFinder = (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8);
  const isVersion = version >= 7 && ((x < 6 && y >= size - 11) || (y < 6 && x >= size - 11));
  if (isFinder || isVersion || x === 6 || y === 6) return true;
  const centres = alignmentOf(version, size);
  const last = centres.length - 1;
  return centres.some((cx, i) =>
    centres.some((cy, j) => {
      const underFinder = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0);
      return !underFinder && Math.abs(x - cx) <= 2 && Math.abs(y - cy) <= 2;
    }),
  );
}

function alignmentOf(version: number, size: number): readonly number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, index) => size - 7 - step * (count - 2 - index))];
}

function bytesOf(bits: readonly boolean[]): readonly number[] {
  return Array.from({ length: bits.length >> 3 }, (_, index) =>
    bits.slice(index * 8, index * 8 + 8).reduce((byte, bit) => (byte << 1) | Number(bit), 0),
  );
}

/** The blocks lie interleaved; their data comes first, their error correction after. */
function dataOf(codewords: readonly number[], version: number): readonly number[] {
  const blocks = blockCounts[version - 1] ?? 0;
  const perBlock = correction[version - 1] ?? 0;
  const dataCount = codewords.length - blocks * perBlock;
  const short = Math.floor(dataCount / blocks);
  const shortBlocks = blocks - (dataCount % blocks);
  const ordered: number[][] = Array.from({ length: blocks }, () => []);
  let next = 0;
  for (let row = 0; row <= short; row++)
    for (const [index, block] of ordered.entries())
      if (row < short || index >= shortBlocks) block.push(codewords[next++] ?? 0);
  return ordered.flat();
}

function textOf(data: readonly number[], version: number): string {
  const bits = data.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  if (!bits.startsWith('0100')) throw new Error('not in byte mode');
  const lengthBits = version < 10 ? 8 : 16;
  const length = Number.parseInt(bits.slice(4, 4 + lengthBits), 2);
  const start = 4 + lengthBits;
  const bytes = Array.from({ length }, (_, index) =>
    Number.parseInt(bits.slice(start + index * 8, start + index * 8 + 8), 2),
  );
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
