import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { ciphers } from '../ciphers.ts';
import { openDailyKeys } from '../daily-keys.ts';
import { solveProof } from './proof.ts';
import { createTickets } from './tickets.ts';

const start = Temporal.Instant.from('2026-11-22T06:00:00Z');

function atFixedTime() {
  let instant = start;
  const now = () => instant;
  const dailyKeys = openDailyKeys(join(mkdtempSync(join(tmpdir(), 'tickets-')), 'daily'), now, ciphers);
  return {
    tickets: createTickets({ dailyKeys, ciphers, now }),
    pass(seconds: number) {
      instant = instant.add({ milliseconds: Math.round(seconds * 1000) });
    },
  };
}

test('a ticket with a solved proof is admitted at once, and without one it is not', () => {
  const { tickets } = atFixedTime();
  const ticket = tickets.draw();
  const proof = solveProof(ticket, ciphers);
  assert.equal(tickets.admits(ticket, proof).kind, 'admitted');
  assert.equal(tickets.admits(ticket).kind, 'no-place');
  const longer = ['0', '1', '2'].map((digit) => tickets.admits(ticket, `${proof}${digit}`).kind);
  assert.ok(longer.filter((kind) => kind === 'admitted').length <= 1, 'chance is one in 16,384 each');
  assert.equal(tickets.admits(ticket, '-1').kind, 'no-place');
});

test('the proof of one ticket admits no other', () => {
  const { tickets } = atFixedTime();
  const proof = solveProof(tickets.draw(), ciphers);
  const others = Array.from({ length: 30 }, () => tickets.admits(tickets.draw(), proof).kind);
  assert.ok(others.filter((kind) => kind === 'admitted').length <= 1, 'chance is one in 16,384 each');
});

test('with scripts off a ticket is admitted when its turn comes and not before, under the same hash', () => {
  const { tickets, pass } = atFixedTime();
  const ticket = tickets.draw();
  const placed = tickets.takePlace(ticket);
  assert.equal(placed.kind, 'placed');
  if (placed.kind !== 'placed') return;
  assert.equal(tickets.admits(placed.ticket).kind, 'not-yet');
  pass(placed.turnAt.since(start).total('seconds'));
  const admission = tickets.admits(placed.ticket);
  const proved = tickets.admits(ticket, solveProof(ticket, ciphers));
  assert.ok(admission.kind === 'admitted' && proved.kind === 'admitted');
  assert.deepEqual(admission.hash, proved.hash);
});

test('a ticket asked twice for a place keeps its turn', () => {
  const { tickets } = atFixedTime();
  const once = tickets.takePlace(tickets.draw());
  assert.ok(once.kind === 'placed');
  const again = tickets.takePlace(once.ticket);
  assert.ok(again.kind === 'placed');
  assert.equal(again.turnAt.toString(), once.turnAt.toString());
});

test('after two hours a ticket admits nothing, whatever was solved', () => {
  const { tickets, pass } = atFixedTime();
  const ticket = tickets.draw();
  const proof = solveProof(ticket, ciphers);
  pass(2 * 60 * 60);
  assert.equal(tickets.admits(ticket, proof).kind, 'admitted');
  pass(1);
  assert.equal(tickets.admits(ticket, proof).kind, 'expired');
  assert.equal(tickets.takePlace(ticket).kind, 'expired');
});

test('any change of a ticket makes it none, and no text makes it throw', () => {
  const { tickets } = atFixedTime();
  const ticket = tickets.draw();
  fc.assert(
    fc.property(fc.nat(ticket.length - 1), fc.constantFrom(...'ABCxyz019_-'), (at, letter) => {
      const changed = ticket.slice(0, at) + letter + ticket.slice(at + 1);
      const sameBytes = Buffer.from(changed, 'base64url').equals(Buffer.from(ticket, 'base64url'));
      assert.equal(tickets.admits(changed).kind, sameBytes ? 'no-place' : 'not-a-ticket');
    }),
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => tickets.admits(text, text).kind === 'not-a-ticket'));
});

test('twenty who wait, all from one address, are through within a minute', () => {
  const { tickets } = atFixedTime();
  const turns = Array.from({ length: 20 }, () => tickets.takePlace(tickets.draw(), '127.0.0.1'));
  for (const turn of turns)
    assert.ok(turn.kind === 'placed' && turn.turnAt.since(start).total('seconds') <= 60, JSON.stringify(turn));
});

test('one address that asks for thousands of places leaves a near one for the next', () => {
  const { tickets } = atFixedTime();
  let full = 0;
  for (let count = 0; count < 3000; count++)
    if (tickets.takePlace(tickets.draw(), '192.0.2.1').kind === 'line-full') full++;
  const other = tickets.takePlace(tickets.draw(), '192.0.2.2');
  assert.ok(other.kind === 'placed' && other.turnAt.since(start).total('seconds') < 15);
  assert.ok(full > 0, 'its own line ends');
});

test('a place says how many come before it', () => {
  const { tickets } = atFixedTime();
  const places = Array.from({ length: 5 }, () => tickets.takePlace(tickets.draw()));
  assert.deepEqual(
    places.map((placed) => (placed.kind === 'placed' ? placed.place : 0)),
    [1, 2, 3, 4, 5],
  );
});
