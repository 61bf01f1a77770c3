/** How cases are asked for with the people of each: the same text for every role, so that row security alone decides what comes. */

/** `page` is a select of `cases`; the order must be given again, for joins keep none. */
export const withPeople = (page: string, order = ''): string => `
  WITH page AS MATERIALIZED (${page})
  SELECT page.*, coalesce(people.handlers, '{}') AS handlers, coalesce(people.shut_out, '{}') AS shut_out,
    coalesce(
      (SELECT array_agg(DISTINCT office || ' ' || team ORDER BY office || ' ' || team)
       FROM active_teams WHERE account = ANY (people.handlers)),
      '{}'
    ) AS handler_teams
  FROM page
  LEFT JOIN LATERAL (
    SELECT array_agg(account ORDER BY account) FILTER (WHERE place = 'handler') AS handlers,
      array_agg(account ORDER BY account) FILTER (WHERE place = 'shut-out') AS shut_out
    FROM case_people WHERE case_people.case_id = page.case_id AND place <> 'none'
  ) AS people ON true
  ${order}`;

export const newestFirst = 'ORDER BY recorded_on DESC, case_id';
