-- Mentions that share tokens with a new one. Of each token only the newest are looked at; that few share one counts for more.
WITH found AS MATERIALIZED (
  SELECT wanted.token, held.mention
  FROM (SELECT DISTINCT unnest($1::bytea[]) AS token) AS wanted
  CROSS JOIN LATERAL (
    SELECT mention FROM link_tokens WHERE link_tokens.token = wanted.token ORDER BY mention DESC LIMIT $3
  ) AS held
), weighed AS (
  -- Against ten million, so that even a token which many share speaks for a little.
  SELECT mention, ln(10000000.0::float8 / count(*) OVER (PARTITION BY token)) AS weight FROM found
), best AS (
  SELECT mention, count(*)::integer AS shared, sum(weight) AS weight FROM weighed GROUP BY mention
  ORDER BY weight DESC, mention DESC
  -- Those of the same stream are left out below, and are few.
  LIMIT $4 + 100
)
SELECT link_mentions.*, best.shared
FROM best JOIN link_mentions USING (mention)
WHERE stream <> $2
ORDER BY best.weight DESC, mention DESC
LIMIT $4
