/** casework's `LinkStore` on PostgreSQL. Nothing that comes or goes here can be read without the deployment's key. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LinkStore } from '@amanat/casework';
import type { Pool } from 'pg';
import { storeErrorFrom } from '../access/error-from-postgres.ts';
import { changedBy, rowsOf } from '../access/rows-of.ts';
import {
  type LinkColumns,
  linkOf,
  type MentionColumns,
  mentionOf,
  type SuggestionColumns,
  suggestionOf,
  type WarningColumns,
  warningOf,
} from './rows.ts';
import { takeStream } from './take-stream.ts';

const candidates = readFileSync(join(import.meta.dirname, 'candidates.sql'), 'utf8');

const toTake = `
  SELECT stream FROM (
    SELECT case_id AS stream FROM cases
    UNION ALL
    SELECT row_id FROM register_rows WHERE state = 'kept'
  ) AS here LEFT JOIN link_taken AS taken USING (stream)
  WHERE stream > $2 AND (
    taken.stream IS NULL OR taken.taken_by <> $1
    OR taken.taken_to < (SELECT max(stream_seq) FROM events WHERE stream_id = here.stream)
  )
  ORDER BY stream LIMIT $3`;

/** Of many the planner's own number will do: to count them takes longer than to compare. */
const leastEstimated = 50_000;
const estimate = `SELECT reltuples AS rows FROM pg_class WHERE oid = 'link_mentions'::regclass`;

/** A token that more have is no better for being counted on. */
const mostCounted = 10_000;
const countTokens = `
  SELECT (
    SELECT count(*)::integer FROM (
      SELECT FROM link_tokens WHERE link_tokens.token = wanted.token LIMIT ${String(mostCounted)}
    ) AS held
  ) AS count
  FROM unnest($1::bytea[]) WITH ORDINALITY AS wanted (token, place) ORDER BY place`;

const saveSuggestions = `
  INSERT INTO link_suggestions (link, left_subject, left_stream, right_subject, right_stream, evidence, basis, found_on)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bytea[], $7::text[], $8::text[])
    AS row (link, left_subject, left_stream, right_subject, right_stream, evidence, basis, found_on)
  -- Of somebody who was erased meanwhile none is kept.
  WHERE EXISTS (SELECT FROM link_mentions WHERE link_mentions.subject = row.left_subject)
    AND EXISTS (SELECT FROM link_mentions WHERE link_mentions.subject = row.right_subject)
  ON CONFLICT (link) DO UPDATE SET left_subject = excluded.left_subject, left_stream = excluded.left_stream,
    right_subject = excluded.right_subject, right_stream = excluded.right_stream, evidence = excluded.evidence,
    basis = excluded.basis, found_on = excluded.found_on`;

const warningRows = `
  SELECT warnings.*, ARRAY(
    SELECT case_id FROM warning_cases WHERE warning_cases.warning = warnings.warning ORDER BY case_id
  ) AS cases
  FROM warnings`;

/** `writing` and `reading` are of the program. Every method throws `StoreError` alone. */
export function linkStore(writing: Pool, reading: Pool): LinkStore {
  const mentions = async (where: string, values: readonly unknown[]) =>
    (await rowsOf<MentionColumns>(reading, `SELECT * FROM link_mentions WHERE ${where} ORDER BY mention`, values)).map(
      mentionOf,
    );
  const suggestions = async (more: string, values: readonly unknown[]) =>
    (await rowsOf<SuggestionColumns>(reading, `SELECT * FROM link_suggestions ${more}`, values)).map(suggestionOf);
  const links = async (more: string, values: readonly unknown[]) =>
    (await rowsOf<LinkColumns>(reading, `SELECT * FROM links WHERE ${more}`, values)).map(linkOf);
  const warnings = async (more: string, values: readonly unknown[]) =>
    (await rowsOf<WarningColumns>(reading, `${warningRows} WHERE ${more}`, values)).map(warningOf);

  return {
    streamsToTake: async (takenBy, after, limit) =>
      (await rowsOf<{ stream: string }>(reading, toTake, [takenBy, after ?? '', limit])).map(({ stream }) => stream),
    taken: async (stream) => {
      const sql = 'SELECT taken_to, taken_by FROM link_taken WHERE stream = $1';
      const [row] = await rowsOf<{ taken_to: number; taken_by: string }>(reading, sql, [stream]);
      return row === undefined ? undefined : { stream, takenTo: row.taken_to, takenBy: row.taken_by };
    },
    take: async (taken, fresh, kept) => {
      try {
        await takeStream(writing, taken, fresh, kept);
      } catch (error) {
        throw storeErrorFrom(error);
      }
    },
    countMentions: async () => {
      const [known] = await rowsOf<{ rows: number }>(reading, estimate);
      if (known !== undefined && known.rows >= leastEstimated) return Math.round(known.rows);
      return Number((await rowsOf<{ count: string }>(reading, 'SELECT count(*) FROM link_mentions'))[0]?.count ?? 0);
    },
    countTokens: async (tokens) =>
      (await rowsOf<{ count: number }>(reading, countTokens, [tokens])).map(({ count }) => count),
    candidates: async ({ tokens, notOf, mostPerToken, limit }) =>
      (
        await rowsOf<MentionColumns & { readonly shared: number }>(reading, candidates, [
          tokens,
          notOf,
          mostPerToken,
          limit,
        ])
      ).map((row) => ({ ...mentionOf(row), shared: row.shared })),
    mentionsOfStream: (stream) => mentions('stream = $1', [stream]),
    mentionsOfSubjects: (subjects) => mentions('subject = ANY ($1::text[])', [subjects]),
    saveSuggestions: async (rows) => {
      const columns = [
        rows.map(({ link }) => link),
        rows.map(({ left }) => left.subject),
        rows.map(({ left }) => left.stream),
        rows.map(({ right }) => right.subject),
        rows.map(({ right }) => right.stream),
        rows.map(({ evidence }) => evidence),
        rows.map(({ basis }) => basis),
        rows.map(({ foundOn }) => foundOn),
      ];
      if (rows.length > 0) await changedBy(writing, saveSuggestions, columns);
    },
    removeSuggestions: async (gone) => {
      await changedBy(writing, 'DELETE FROM link_suggestions WHERE link = ANY ($1::text[])', [gone]);
    },
    suggestionsOfStream: (stream) =>
      suggestions('WHERE left_stream = $1 OR right_stream = $1 ORDER BY found_on DESC, link', [stream]),
    findSuggestion: async (link) => (await suggestions('WHERE link = $1', [link]))[0],
    suggestions: (after, limit) =>
      suggestions(
        `LEFT JOIN (SELECT found_on AS last_on, link AS last_link FROM link_suggestions WHERE link = $1) AS last ON true
         WHERE $1::text IS NULL OR found_on < last_on OR (found_on = last_on AND link > last_link)
         ORDER BY found_on DESC, link LIMIT $2`,
        [after ?? null, limit],
      ),
    linksOfStreams: (streams) =>
      links('left_stream = ANY ($1::text[]) OR right_stream = ANY ($1::text[]) ORDER BY link', [streams]),
    findLink: async (link) => (await links('link = $1', [link]))[0],
    linksWithContactAsked: (limit) =>
      links(
        `cardinality(contact_asked) > 0
         AND NOT ARRAY['left', 'right'] <@ (contact_agreed || contact_refused) ORDER BY link LIMIT $1`,
        [limit],
      ),
    sameLinks: (after, limit) => links(`state = 'same' AND link > $1 ORDER BY link LIMIT $2`, [after ?? '', limit]),
    warnings: ({ state, limit }) =>
      warnings('$1::text IS NULL OR state = $1 ORDER BY raised_on DESC, warning LIMIT $2', [state ?? null, limit]),
    findWarning: async (warning) => (await warnings('warning = $1', [warning]))[0],
    warningsOfCase: (caseId) =>
      warnings('warning IN (SELECT warning FROM warning_cases WHERE case_id = $1) ORDER BY raised_on DESC, warning', [
        caseId,
      ]),
  };
}
