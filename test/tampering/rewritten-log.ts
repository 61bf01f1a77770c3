/**
 * An attacker who owns the database and knows every format: makes entries, tiles, head and checkpoints anew, so that
 * inside the database all of it fits together again. What is missing is a signature, and what lies elsewhere.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  anchorOf,
  emptyRoot,
  encodeBundle,
  encodeCheckpointText,
  entryBytes,
  entryOf,
  openGrowingTree,
  parseBundle,
  parseEntry,
  tileWidth,
} from '@amanat/ledger';
import type { LogTile } from '@amanat/store';
import type { Client } from 'pg';
import { fileBytes, filesOfSize } from '../../log-service/log-files-of-size.ts';
import { sha256, sha256Into } from '../../server/ciphers.ts';

export interface RewrittenLog {
  /** Puts files of it where the log publishes its own, under the signatures that stood there. */
  writeFiles(folder: string): void;
}

/** Ids by index, as they stand now. */
export async function indexedEvents(attacker: Client): Promise<readonly string[]> {
  const { rows } = await attacker.query<{ event_id: string }>('SELECT event_id FROM log_entries ORDER BY entry_index');
  return rows.map((row) => row.event_id);
}

/** `order` names the event for each index, as many as there were; commitments are those of their rows. */
export async function rewriteLog(attacker: Client, order: readonly string[], origin: string): Promise<RewrittenLog> {
  const bundles = await attacker.query<{ bytes: Buffer }>('SELECT bytes FROM log_tiles WHERE level = -1 ORDER BY tile');
  const old = bundles.rows.flatMap(({ bytes }) => parseBundle(bytes, bytes.length / (2 + entryBytes))).map(parseEntry);
  if (old.length !== order.length) throw new Error('not as many entries as expected');
  const events = await attacker.query<{ event_id: string; commitment: Buffer }>(
    'SELECT event_id, commitment FROM events',
  );
  const commitments = new Map(events.rows.map((row) => [row.event_id, Uint8Array.from(row.commitment)]));
  const checkpoints = await attacker.query<{ size: string; note_text: string; published_note: string }>(
    'SELECT size, note_text, published_note FROM log_checkpoints ORDER BY size',
  );

  // By the old anchor of a checkpoint, its new one: entries go on naming the same sizes.
  const beginning = anchorOf(encodeCheckpointText({ origin, size: 0, root: emptyRoot }), sha256);
  const anchors = new Map([[beginning.toHex(), beginning]]);
  const oldTexts = new Map(checkpoints.rows.map(({ size, note_text: text }) => [Number(size), text]));
  const newTexts = new Map<number, { readonly text: string; readonly root: Uint8Array }>();
  const tree = openGrowingTree(0, [], sha256Into);
  const entries = order.map((eventId, index) => {
    const anchor = anchors.get(old[index]?.anchor.toHex() ?? '');
    const entry = entryOf(commitments.get(eventId) ?? new Uint8Array(), anchor ?? new Uint8Array());
    tree.appendEntry(entry);
    const oldText = oldTexts.get(tree.size);
    if (oldText !== undefined) {
      const root = Uint8Array.from(tree.root());
      const text = encodeCheckpointText({ origin, size: tree.size, root });
      newTexts.set(tree.size, { text, root });
      anchors.set(anchorOf(oldText, sha256).toHex(), anchorOf(text, sha256));
    }
    return entry;
  });
  const bundled = Array.from({ length: Math.ceil(entries.length / tileWidth) }, (_, number) => ({
    level: 'entries' as const,
    number,
    bytes: encodeBundle(entries.slice(number * tileWidth, (number + 1) * tileWidth)),
  }));
  const tiles: readonly LogTile[] = [...bundled, ...tree.takeChangedTiles()];
  for (const { level, number, bytes } of tiles)
    await attacker.query('UPDATE log_tiles SET bytes = $3 WHERE level = $1 AND tile = $2', [
      level === 'entries' ? -1 : level,
      number,
      Buffer.from(bytes),
    ]);
  await attacker.query('DELETE FROM log_entries');
  await attacker.query(
    `INSERT INTO log_entries SELECT 1, place - 1, event_id FROM unnest($1::text[]) WITH ORDINALITY AS wanted (event_id, place)`,
    [order],
  );
  for (const [size, { text, root }] of newTexts)
    await attacker.query(
      `UPDATE log_checkpoints SET root = $2, note_text = $3, signed_note = replace(signed_note, note_text, $3),
         published_note = replace(published_note, note_text, $3) WHERE size = $1`,
      [size, Buffer.from(root), text],
    );
  await attacker.query('UPDATE logs SET root = $1', [Buffer.from(tree.root())]);
  await attacker.query(
    `UPDATE logs SET anchor = sha256(convert_to(note_text, 'UTF8')) FROM log_checkpoints WHERE log_checkpoints.size = published_size`,
  );

  return {
    writeFiles(folder) {
      const published = checkpoints.rows.findLast(({ published_note: note }) => note !== null);
      if (published === undefined) throw new Error('nothing is published');
      const size = Number(published.size);
      rmSync(join(folder, 'tile'), { recursive: true });
      const write = (path: string, content: Uint8Array | string): void => {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      };
      for (const file of filesOfSize(size, 0)) {
        const tile = tiles.find(({ level, number }) => level === file.level && number === file.number);
        write(file.path, (tile?.bytes ?? new Uint8Array()).subarray(0, fileBytes(file)));
      }
      const { published_note: note, note_text: oldText } = published;
      write('checkpoint', note.replace(oldText, newTexts.get(size)?.text ?? ''));
    },
  };
}
