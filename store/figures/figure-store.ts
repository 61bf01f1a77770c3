/** casework's `FigureStore` on PostgreSQL: files of releases, put there with their event and never changed. */
import type { FigureStore, KeptFile } from '@amanat/casework';
import type { Pool } from 'pg';
import { sqlStateOf, storeErrorFrom } from '../access/error-from-postgres.ts';
import { rowsOf } from '../access/rows-of.ts';
import { inTransaction } from '../access/transaction.ts';
import { appendStatement } from '../record/append-statement.ts';
import type { AppendedListener } from '../record/group-commit.ts';
import { bytes } from '../record/rows.ts';

const uniqueViolation = '23505';

const storeFiles = `
  INSERT INTO figure_releases (release, file, content)
  SELECT * FROM unnest($1::text[], $2::text[], $3::bytea[])`;

interface FileColumns {
  readonly release: string;
  readonly file: string;
  readonly content: Uint8Array;
}

const fileOf = ({ release, file, content }: FileColumns): KeptFile => ({ release, file, content: bytes(content) });

/** Every method throws `StoreError` alone. */
export const figureStore = (writing: Pool, reading: Pool, appended: AppendedListener): FigureStore => ({
  async keep(events, files) {
    try {
      await inTransaction(writing, async (client) => {
        await client.query(appendStatement([{ events }]));
        await client.query(storeFiles, [
          files.map(({ release }) => release),
          files.map(({ file }) => file),
          files.map(({ content }) => content),
        ]);
      });
    } catch (error) {
      // The stream has moved, or the release is there: in both cases another was first.
      if (sqlStateOf(error) === uniqueViolation) return { kind: 'stream-moved' };
      throw storeErrorFrom(error);
    }
    queueMicrotask(() => appended(events.length));
    return { kind: 'stored' };
  },
  filesOf: async (release) =>
    (
      await rowsOf<FileColumns>(reading, 'SELECT * FROM figure_releases WHERE release = $1 ORDER BY file', [release])
    ).map(fileOf),
  fileOf: async (release, file) =>
    (
      await rowsOf<FileColumns>(reading, 'SELECT * FROM figure_releases WHERE release = $1 AND file = $2', [
        release,
        file,
      ])
    )
      .map(fileOf)
      .at(0),
  digestsOf: async (release) =>
    (
      await rowsOf<{ readonly file: string; readonly digest: string }>(
        reading,
        `SELECT file, encode(sha256(content), 'hex') AS digest FROM figure_releases WHERE release = $1 ORDER BY file`,
        [release],
      )
    ).map(({ file, digest }) => ({ file, digest })),
});
