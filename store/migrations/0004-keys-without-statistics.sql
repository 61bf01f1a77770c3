-- The planner's statistics hold samples of a column's values, in a table of the server's own that no erasure reaches: a
-- destroyed key would go on lying there. So nothing is sampled of what opens somebody, or finds them.
-- A column's type named anew takes away what was sampled of it before.
ALTER TABLE person_keys
  ALTER COLUMN wrapped TYPE bytea,
  ALTER COLUMN wrapped SET STATISTICS 0;
ALTER TABLE search_tokens
  ALTER COLUMN token TYPE bytea,
  ALTER COLUMN token SET STATISTICS 0;
ALTER TABLE case_keys ALTER COLUMN wrapped SET STATISTICS 0;
ALTER TABLE key_slots ALTER COLUMN wrapped SET STATISTICS 0;
ALTER TABLE intake_keys ALTER COLUMN wrapped SET STATISTICS 0;
ALTER TABLE totp_secrets ALTER COLUMN wrapped SET STATISTICS 0;
