/** Part `tree`: a tree of 2^20 leaves in a process of its own, beside one made as the standard's definition is first read. */
import { runProgram } from '../test/fixtures/server-process.ts';
import { median, type Part, seconds } from './measuring.ts';

interface TreeRun {
  readonly ms: number;
  readonly peakMegabytes: number;
  readonly root: string;
}

const runs = 5;

async function grown(kind: 'edge' | 'naive', leaves: number, times: number): Promise<readonly TreeRun[]> {
  const all: TreeRun[] = [];
  for (let run = 0; run < times; run++)
    all.push(JSON.parse(await runProgram('bench/log-tree-process.ts', kind, String(leaves))) as TreeRun);
  return all;
}

export const treePart: Part = {
  name: 'tree',
  async measure(quick) {
    const height = quick ? 16 : 20;
    const ours = await grown('edge', 2 ** height, quick ? 1 : runs);
    const naive = await grown('naive', 2 ** height, quick ? 1 : runs);
    if (new Set([...ours, ...naive].map(({ root }) => root)).size !== 1) throw new Error('the trees differ');
    const say = (all: readonly TreeRun[]): string =>
      `${seconds(median(all.map(({ ms }) => ms)))}, peak ${median(all.map(({ peakMegabytes }) => peakMegabytes)).toFixed(0)} MB`;
    return [
      {
        what: `tree of 2^${height} leaves, all tiles taken (medians of ${quick ? 1 : runs}, whole process's peak)`,
        measured: say(ours),
        wanted: '≤ 3 s, ≤ 150 MB',
        beside: `createHash().update().digest(): ${say(naive)}`,
      },
    ];
  },
};
