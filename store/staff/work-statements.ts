/**
 * Work lists: cases in the order in which somebody should look at them. Each desk's list comes ready from an index, so that a
 * page costs what it shows; row security decides on every row as it does everywhere.
 */
import type { PassedQuery, WorkQuery } from '@amanat/casework';
import type { AccountId } from '@amanat/domain';
import { withPeople } from './seen-case.ts';

export const mostCounted = 1001;
const inOrder = 'ORDER BY urgency DESC, due_on, case_id';

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** `$1` is the first of these values. */
class Values {
  readonly all: unknown[] = [];
  add = (value: unknown): string => `$${String(this.all.push(value))}`;
}

type Filter = Omit<WorkQuery, 'limit'>;

/** Cases of the reader's desks, or those that it sees one by one; each once. */
function pageOf(query: Filter, account: AccountId, isNarrow: boolean, limit: string, values: Values): string {
  const conditions = conditionsOf(query, values);
  if (query.ownOnly === true || isNarrow) {
    const own =
      query.ownOnly === true
        ? `SELECT case_id FROM case_people WHERE account = ${values.add(account)} AND place = 'handler'`
        : 'SELECT reader_cases()';
    const atDesk = query.office === undefined ? 'true' : `case_desks.office = ${values.add(query.office)}`;
    return `SELECT DISTINCT case_id, urgency, due_on FROM case_desks
      WHERE case_id = ANY (ARRAY(${own})) AND ${atDesk} AND ${conditions} ${inOrder} LIMIT ${limit}`;
  }
  const office = query.office === undefined ? 'true' : `reader_desks.office = ${values.add(query.office)}`;
  const desk = (ofDistrict: string): string => `
    SELECT case_id, urgency, due_on FROM case_desks
    WHERE case_desks.office = desk.office AND ${ofDistrict} AND ${conditions} ${inOrder} LIMIT ${limit}`;
  return `SELECT DISTINCT case_id, urgency, due_on FROM (
      SELECT listed.* FROM (SELECT office FROM reader_desks() WHERE district IS NULL AND ${office}) AS desk
      CROSS JOIN LATERAL (${desk('true')}) AS listed
      UNION ALL
      SELECT listed.* FROM (SELECT office, district FROM reader_desks() WHERE district IS NOT NULL AND ${office}) AS desk
      CROSS JOIN LATERAL (${desk('case_desks.district = desk.district')}) AS listed
    ) AS listed ${inOrder} LIMIT ${limit}`;
}

function conditionsOf({ after, district, stage, only, today }: Filter, values: Values): string {
  const conditions = ['true'];
  if (after !== undefined) {
    const [urgency, dueOn, id] = [values.add(after.urgency), values.add(after.dueOn), values.add(after.caseId)];
    conditions.push(`(case_desks.urgency < ${urgency} OR (case_desks.urgency = ${urgency}
      AND (case_desks.due_on, case_desks.case_id) > (${dueOn}, ${id})))`);
  }
  if (district !== undefined) conditions.push(`case_desks.district = ${values.add(district)}`);
  if (only === 'passed') conditions.push('case_desks.urgency > 0');
  const ofWork = (condition: string): string =>
    `EXISTS (SELECT FROM case_work WHERE case_work.case_id = case_desks.case_id AND ${condition})`;
  if (only === 'review') conditions.push(ofWork('open_reviews > 0'));
  if (only === 'soon')
    conditions.push(
      `EXISTS (SELECT FROM case_clocks WHERE case_clocks.case_id = case_desks.case_id AND status = 'running'
        AND soon_on <= ${values.add(today)} AND due_on >= ${values.add(today)})`,
    );
  if (stage !== undefined) conditions.push(ofWork(`stage = ${values.add(stage)}`));
  return conditions.join(' AND ');
}

export function workStatement(query: WorkQuery, account: AccountId, isNarrow: boolean): Statement {
  const values = new Values();
  const limit = values.add(query.limit);
  const listed = pageOf(query, account, isNarrow, limit, values);
  const page = `SELECT cases.*, listed.urgency, listed.due_on, work.stage, work.last_step_on, work.open_reviews, work.warn_on,
      coalesce(work.passed, 0) AS passed, work.first_clock
    FROM (${listed}) AS listed
    JOIN cases ON cases.case_id = listed.case_id
    LEFT JOIN case_work AS work ON work.case_id = listed.case_id`;
  return { text: withPeople(page, inOrder), values: values.all };
}

export function countWorkStatement(query: Filter, account: AccountId, isNarrow: boolean): Statement {
  const values = new Values();
  const listed = pageOf(query, account, isNarrow, values.add(mostCounted), values);
  return { text: `SELECT count(*) FROM (${listed}) AS listed`, values: values.all };
}

export const firstClocks =
  'SELECT * FROM case_clocks WHERE (case_id, clock) IN (SELECT * FROM unnest($1::text[], $2::text[]))';

const hasPassed = `status = 'running' AND due_on < `;

export function passedStatement({ after, limit, today, district, rule, owner, keeper }: PassedQuery): Statement {
  const values = new Values();
  const conditions = [`${hasPassed}${values.add(today)}`];
  if (after !== undefined) {
    const [gravity, ...rest] = [after.gravity, after.dueOn, after.caseId, after.clock].map(values.add);
    conditions.push(
      `(gravity < ${gravity ?? ''} OR (gravity = ${gravity ?? ''} AND (due_on, case_id, clock) > (${rest.join(', ')})))`,
    );
  }
  if (rule !== undefined) conditions.push(`rule = ${values.add(rule)}`);
  if (owner !== undefined) conditions.push(`owner = ${values.add(owner)}`);
  if (keeper !== undefined) conditions.push(`keeper = ${values.add(keeper)}`);
  if (district !== undefined)
    conditions.push(
      `EXISTS (SELECT FROM cases WHERE cases.case_id = case_clocks.case_id AND district = ${values.add(district)})`,
    );
  return {
    text: `SELECT * FROM case_clocks WHERE ${conditions.join(' AND ')}
      ORDER BY gravity DESC, due_on, case_id, clock LIMIT ${values.add(limit)}`,
    values: values.all,
  };
}

export function countPassedStatement({ today, district }: Pick<PassedQuery, 'today' | 'district'>): Statement {
  const values = new Values();
  const passed = `${hasPassed}${values.add(today)}`;
  const where = district === undefined ? 'true' : `district = ${values.add(district)}`;
  return {
    text: `SELECT owner, keeper, rule, count(*) AS count, min(due_on) AS oldest
      FROM case_clocks JOIN (SELECT case_id FROM cases WHERE ${where}) AS seen USING (case_id)
      WHERE ${passed} GROUP BY owner, keeper, rule ORDER BY max(gravity) DESC, count(*) DESC, owner, keeper, rule`,
    values: values.all,
  };
}

export const seenCases = withPeople('SELECT * FROM cases WHERE case_id = ANY ($1)');
