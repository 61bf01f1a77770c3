/**
 * An attacker who owns the database and knows every format: makes entries, tiles, head and checkpoints anew, so that
 * inside the database all of it fits together again. What is missing is a signature, and what lies elsewhere.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  anchorOf,
  bundlePath,
  emptyRoot,
  encodeBundle,
  encodeCheckpointText,
  entryBytes,
  entryOf,
  openGrowingTree,
  parseBundle,
  parseEntry,
  tilePath,
} from '@amanat/ledger';
import type { Client } from 'pg';
import { sha256, sha256Into } from '../../server/ciphers.ts';

/** Smaller than one tile: there is one of each kind. */
const mostEntries = 255;

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
  if (old.length !== order.length || old.length > mostEntries) throw new Error('not as many entries as expected');
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
  const [tile] = tree.takeChangedTiles();
  if (tile === undefined) throw new Error('there is no tile');

  await attacker.query('UPDATE log_tiles SET bytes = $1 WHERE level = -1', [Buffer.from(encodeBundle(entries))]);
  await attacker.query('UPDATE log_tiles SET bytes = $1 WHERE level = 0', [Buffer.from(tile.bytes)]);
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
      const width = Number(published.size);
      rmSync(join(folder, 'tile'), { recursive: true });
      const write = (path: string, content: Uint8Array | string): void => {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      };
      write(tilePath({ level: 0, number: 0, width }), tile.bytes.subarray(0, width * 32));
      write(bundlePath({ number: 0, width }), encodeBundle(entries.slice(0, width)));
      const { published_note: note, note_text: oldText } = published;
      write('checkpoint', note.replace(oldText, newTexts.get(width)?.text ?? ''));
    },
  };
}
