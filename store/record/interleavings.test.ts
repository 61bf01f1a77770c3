/** Random commands at once: none lost, none doubled, each told the truth. fast-check prints the seed of a failure. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import type { Append, RecordStore } from '@amanat/casework';
import { exampleComplaint } from '../testing/example-append.ts';
import { openedOn, testServers } from '../testing/opened-database.ts';

/** What the property draws: which ticket, code and place of a stream a command claims, and when it comes. */
const command = fc.record({
  ticket: fc.option(fc.nat(3)),
  code: fc.option(fc.nat(3)),
  place: fc.option(fc.record({ stream: fc.nat(2), seq: fc.integer({ min: 1, max: 3 }) })),
  turns: fc.nat(4),
});
const commands = fc.array(fc.tuple(command, fc.nat(9)), { minLength: 1, maxLength: 40 });

interface Claim {
  readonly append: Append;
  /** What no two stored commands may share. */
  readonly admission: readonly string[];
  readonly places: readonly string[];
  readonly wrong: boolean;
}
type Drawn = (typeof commands extends fc.Arbitrary<infer Value> ? Value : never)[number];

function claimOf([{ ticket, code, place }, wrongness]: Drawn, round: string): Claim {
  const complaint = exampleComplaint(50);
  const wrong = wrongness === 0;
  const hash = (kind: string, of: number): Uint8Array =>
    new TextEncoder().encode(`${round}${kind}${String(of)}`.padEnd(32));
  const [event] = complaint.events;
  assert.ok(event !== undefined);
  const moved =
    place === null ? event : { ...event, streamId: `dossier_${round}${String(place.stream)}`, streamSeq: place.seq };
  const [first, ...codes] = complaint.codes;
  assert.ok(first !== undefined);
  const append: Append = {
    events: [wrong ? { ...moved, salt: new Uint8Array(31) } : moved],
    personKeys: complaint.personKeys,
    cases: complaint.cases,
    codes: [code === null ? first : { ...first, lookup: hash('c', code) }, ...codes],
    notices: complaint.notices,
    ...(ticket === null ? {} : { ticket: { ...complaint.ticket, hash: hash('t', ticket) } }),
  };
  return {
    append,
    wrong,
    admission: [...(ticket === null ? [] : [`t${String(ticket)}`]), ...(code === null ? [] : [`c${String(code)}`])],
    places: place === null ? [] : [`${String(place.stream)}/${String(place.seq)}`],
  };
}

async function runRound(record: RecordStore, drawn: readonly Drawn[]): Promise<void> {
  const round = randomBytes(4).toString('hex');
  const claims = drawn.map((one) => claimOf(one, round));
  const results = await Promise.all(
    claims.map(async (claim, index) => {
      for (let turn = 0; turn < (drawn[index]?.[0].turns ?? 0); turn++) await setImmediate();
      const outcome = await record.append(claim.append).then(
        ({ kind }) => kind,
        (error: unknown) => (error instanceof Error ? String(Reflect.get(error, 'code')) : 'unknown'),
      );
      return { claim, outcome };
    }),
  );
  const stored = results.filter(({ outcome }) => outcome === 'stored').map(({ claim }) => claim);
  const admitted = stored.flatMap(({ admission }) => admission);
  const places = stored.flatMap((claim) => claim.places);
  assert.equal(new Set(admitted).size, admitted.length, 'a ticket or code admitted twice');
  assert.equal(new Set(places).size, places.length, 'a place in a stream was given twice');
  for (const { claim, outcome } of results) {
    const [event] = claim.append.events;
    const kept = await record.loadEvent(event?.eventId ?? '');
    assert.equal(kept !== undefined, outcome === 'stored');
    if (outcome === 'already-admitted') assert.ok(claim.admission.some((name) => admitted.includes(name)));
    else if (outcome === 'stream-moved') assert.ok(claim.places.some((name) => places.includes(name)));
    else assert.equal(outcome, claim.wrong ? 'constraint' : 'stored');
  }
  // Whoever was refused for nothing would find no rival; whoever had none was stored.
  for (const { claim, outcome } of results) {
    const rivals = stored.filter((other) => other !== claim);
    const hasRival = rivals.some(
      (other) =>
        other.admission.some((name) => claim.admission.includes(name)) ||
        other.places.some((name) => claim.places.includes(name)),
    );
    if (!claim.wrong) assert.equal(outcome === 'stored', !hasRival);
  }
}

for (const server of testServers) {
  suite(`random interleavings, ${server.name}`, { timeout: 600_000 }, () => {
    test('nothing is lost, nothing is stored twice, every outcome is true', async (context) => {
      const { database } = await openedOn(server, context);
      await fc.assert(
        fc.asyncProperty(commands, (drawn) => runRound(database.record, drawn)),
        { numRuns: 40 },
      );
    });
  });
}
