/** The parts of `bench:cases` over one world, since filling it takes longer than most of what is measured. */
import { type Member, parseStep } from '@amanat/domain';
import { trainingAccount, type TrainingPerson } from '@amanat/casework';
import { ciphers } from '../server/ciphers.ts';
import { openTestDeployment, type TestDeployment } from '../server/testing/test-deployment.ts';
import { unsealTraining } from '../server/training-keys.ts';
import { onConnection } from '../store/access/connection.ts';
import { trainingMember } from '../test/fixtures/training-member.ts';
import { fillWorld, type World } from './cases-world.ts';
import { type Line, milliseconds, type Part, quantile, seconds, whole } from './measuring.ts';

export const casesPart: Part = {
  name: 'cases',
  async measure(quick) {
    const deployment = await openTestDeployment();
    try {
      const handler = trainingAccount('case-worker-a', { ciphers, origin: deployment.services.settings.origin });
      const told = (done: number): void => void (done % 10_000 === 0 && process.stderr.write(`${whole(done)} cases\n`));
      const world = await fillWorld(
        deployment,
        quick ? 2_000 : Number(process.env['AMANAT_BENCH_CASES'] ?? 100_000),
        handler,
        told,
      );
      await unsealTraining(deployment.opened.keyring, deployment.dataDir);
      await onOwner(deployment, 'ANALYZE');
      return [
        ...(await countAll(deployment, world)),
        ...(await workLists(deployment, quick ? 20 : 200)),
        ...(await casePages(deployment, world, quick ? 20 : 200)),
        ...(await recordSteps(deployment, world, quick ? 20 : 300)),
        ...(await compareRebuilt(deployment, world)),
      ];
    } finally {
      await deployment.stop();
    }
  },
};

const onOwner = ({ opened }: TestDeployment, sql: string) =>
  onConnection(opened.database.connectionOf('owner'), (client) => client.query<Record<string, string>>(sql));

async function countAll({ services }: TestDeployment, { events, caseIds }: World): Promise<readonly Line[]> {
  const from = performance.now();
  const { done, failed } = await services.staff.timers.countAnew();
  const ms = performance.now() - from;
  if (failed > 0 || done < caseIds.length) throw new Error(`counted ${String(done)}, failed ${String(failed)}`);
  const perMillion = (ms / events) * 1e6;
  return [
    {
      what: `clocks of ${whole(caseIds.length)} cases (${whole(events)} events) counted from nothing`,
      measured: `${seconds(ms)}; ${seconds(perMillion)} per million events`,
      wanted: '≤ 300 s per million events',
      beside: '',
    },
  ];
}

async function timed(rounds: number, work: (round: number) => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const from = performance.now();
    await work(round);
    times.push(performance.now() - from);
  }
  return times;
}
const p95 = (times: readonly number[]): string => milliseconds(quantile(times, 0.95));

async function workLists(deployment: TestDeployment, rounds: number): Promise<readonly Line[]> {
  const { staff } = deployment.services;
  const plain = await timed(Math.min(rounds, 20), () =>
    onOwner(
      deployment,
      `SELECT cases.case_id, count(*) FILTER (WHERE due_on < '${deployment.services.today().toString()}') AS passed, min(due_on)
       FROM cases LEFT JOIN case_clocks ON case_clocks.case_id = cases.case_id AND status = 'running'
       WHERE 'office_monitor-punjab' = ANY (allowed_offices)
       GROUP BY cases.case_id ORDER BY max(gravity) DESC NULLS LAST, min(due_on), cases.case_id LIMIT 50`,
    ),
  );
  const lines: Line[] = [];
  for (const [person, filter] of [
    ['monitor', {}],
    ['supervisor-kasur', {}],
    ['case-worker-a', { ownOnly: true }],
  ] as const satisfies readonly (readonly [TrainingPerson, object])[]) {
    const member: Member = await trainingMember(person, deployment);
    const times = await timed(rounds, () => staff.work.list(member, filter));
    lines.push({
      what: `work list, first page, as ${person}: rows verified against their commitments`,
      measured: `p95 ${p95(times)}`,
      wanted: '≤ 100 ms',
      beside: person === 'monitor' ? `the rows alone by a join without desks, as the owner: p95 ${p95(plain)}` : '',
    });
  }
  return lines;
}

async function casePages(deployment: TestDeployment, { caseIds }: World, rounds: number): Promise<readonly Line[]> {
  const { staff } = deployment.services;
  const member = await trainingMember('monitor', deployment);
  const one = (round: number): string => caseIds[(round * 7919) % caseIds.length] ?? '';
  const pageTimes = await timed(rounds, async (round) => {
    const [life, page] = [await staff.life.find(member, one(round)), await staff.cases.find(member, one(round))];
    if (life.kind !== 'life' || page.kind !== 'case') throw new Error(`${life.kind} ${page.kind}`);
  });
  const alone = await timed(rounds, (round) => staff.cases.find(member, one(round + rounds)));
  return [
    {
      what: 'page of a case: its life opened, every clock counted to the minute',
      measured: `p95 ${p95(pageTimes)}`,
      wanted: '≤ 100 ms',
      beside: `the same without its life: p95 ${p95(alone)}`,
    },
  ];
}

async function recordSteps(deployment: TestDeployment, { caseIds }: World, rounds: number): Promise<readonly Line[]> {
  const { staff, today } = deployment.services;
  const member = await trainingMember('monitor', deployment);
  const views: { caseId: string; seen: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const caseId = caseIds[(round * 104_729) % caseIds.length] ?? '';
    const found = await staff.life.find(member, caseId);
    if (found.kind !== 'life') throw new Error(found.kind);
    views.push({ caseId, seen: found.view.seen });
  }
  const step = parseStep('needs.assessed', {
    happened: today().toString(),
    person: 'survivor-1',
    needs: ['companion'],
  });
  const times = await timed(rounds, async (round) => {
    const { caseId = '', seen = 0 } = views[round] ?? {};
    const answer = await staff.life.record(member, caseId, { step, numbers: {}, entry: staff.life.newEntry(), seen });
    if (answer.kind !== 'done') throw new Error(answer.kind);
  });
  const fsync = await timed(rounds, () => onOwner(deployment, 'SELECT 1'));
  return [
    {
      what: 'recording a step: verified, decided, sealed, committed, clocks and lists written, on disk',
      measured: `p95 ${p95(times)}, median ${milliseconds(quantile(times, 0.5))}`,
      wanted: '≤ 20 ms',
      beside: `opening a connection and asking nothing: p95 ${p95(fsync)}`,
    },
  ];
}

const tables = ['case_clocks', 'case_work', 'case_desks'] as const;

/** Rows as they were kept up, against rows counted from nothing. */
async function compareRebuilt(deployment: TestDeployment, { caseIds }: World): Promise<readonly Line[]> {
  for (const table of tables) await onOwner(deployment, `CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
  await onOwner(deployment, 'TRUNCATE case_clocks, case_work');
  await onOwner(deployment, `UPDATE case_desks SET urgency = 0, due_on = '9999-12-31'`);
  const from = performance.now();
  await deployment.services.staff.timers.countAnew();
  const ms = performance.now() - from;
  let differing = 0;
  for (const table of tables) {
    const sql = `SELECT count(*) AS count FROM (
      (SELECT * FROM ${table} EXCEPT SELECT * FROM kept_${table}) UNION ALL
      (SELECT * FROM kept_${table} EXCEPT SELECT * FROM ${table})) AS either`;
    differing += Number((await onOwner(deployment, sql)).rows[0]?.['count'] ?? Number.NaN);
  }
  return [
    {
      what: `rows of ${whole(caseIds.length)} cases rebuilt from nothing and compared with those kept up`,
      measured: `${whole(differing)} differ; ${seconds(ms)}`,
      wanted: '0 differ',
      beside: '',
    },
  ];
}
