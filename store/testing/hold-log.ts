/**
 * A program for tests: takes the writer's lock of the log, begins a batch, says so once its tiles are written, and goes
 * on when it is told to. What becomes of the batch is the last line.
 */
import { once } from 'node:events';
import { type ConnectionSettings, poolOf } from '../access/connection.ts';
import { openLogWriter } from '../log/log-writer.ts';
import { StoreError } from '../store-error.ts';
import { exampleBatch, firstLog } from './example-log.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the test beside us wrote it
const settings = JSON.parse(process.env['AMANAT_TEST_CONNECTION'] ?? '{}') as ConnectionSettings;
const reading = poolOf(settings, 1);
const writer = await openLogWriter(settings, reading, firstLog);
const outcome = await writer
  .batch(async ({ log, takeWaiting, write }) => {
    const taken = await takeWaiting(100);
    process.stdout.write(`took ${String(taken.length)}\n`);
    await once(process.stdin, 'data');
    await write(
      exampleBatch(
        log.size,
        taken.map(({ eventId }) => eventId),
      ),
    );
    return 'kept';
  })
  .catch((error: unknown) => (error instanceof StoreError ? error.code : 'unknown'));
const afterwards = await writer
  .batch(async () => 'still the writer')
  .catch((error: unknown) => (error instanceof StoreError ? error.code : 'unknown'));
process.stdout.write(`${outcome}, ${afterwards}\n`);
await writer.close();
await reading.end();
process.exit(0);
