-- The oldest waiting events leave the outbox. A row that commits late is taken later: nothing remembers the last place.
-- = ANY (ARRAY …), so that the rows are found by index however long the outbox is.
WITH taken AS (
  DELETE FROM outbox
  WHERE place = ANY (ARRAY (SELECT place FROM outbox ORDER BY place LIMIT $1))
  RETURNING place, event_id
)
SELECT event_id, commitment FROM taken LEFT JOIN events USING (event_id) ORDER BY place
