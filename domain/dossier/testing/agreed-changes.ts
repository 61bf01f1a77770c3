/** Invented changes of an invented dossier, and the record that they make: for tests. */
import { parseEventBody } from '../../event-body.ts';
import { accountId } from '../../ids.ts';
import { parseWith } from '../../parse.ts';
import { type DossierChange, dossierChangeSchema } from '../change.ts';
import type { Dossier } from '../dossier.ts';
import { dossierEventOf, type DossierRecord, evolveDossier, noDossierYet, publishedContent } from '../evolve.ts';

export const letters = (mark: string): string => mark.padStart(26, '0');
export const [ada, bea] = [1, 2].map((byte) => accountId(new Uint8Array(17).fill(byte)));
export const proposal = (mark: string): string => `proposal-${letters(mark)}`;

export const open = {
  kind: 'open-dossier',
  title: 'Invented',
  jurisdiction: 'PK-PB',
  place: { province: 'Punjab', district: 'Kasur' },
  note: 'TRAINING',
};
export const source = (id: string) => ({
  kind: 'add-source',
  source: { id, kind: 'newspaper-report', dateline: null, byline: null, publishedOn: '2020-01' },
});
export const claimOf = (id: string, more: object = {}) => ({
  id,
  source: 'S1',
  attributedTo: 'report',
  about: 'arrests',
  measure: null,
  value: null,
  relation: null,
  text: 'Invented.',
  ...more,
});
export const claim = (id: string, more: object = {}) => ({ kind: 'add-claim', claim: claimOf(id, more) });
export const promiseOf = (id: string, more: object = {}) => ({
  id,
  source: 'S1',
  madeBy: 'police',
  madeOn: null,
  text: 'Invented.',
  concrete: true,
  ...more,
});
export const promise = (id: string, more: object = {}) => ({ kind: 'add-promise', promise: promiseOf(id, more) });
export const state = (of: string, status: string) => ({
  kind: 'add-state',
  promise: of,
  state: { source: 'S1', attributedTo: 'villagers', status, text: 'Invented.' },
});
export const reply = (id: string, to: string) => ({
  kind: 'add-reply',
  reply: { id, to, source: 'S1', office: 'police', on: null, text: 'Invented.' },
});
export const parsed = (change: unknown): DossierChange => parseWith(dossierChangeSchema, change);

export const body = (seq: number, type: string, data: unknown, v = 1, recordedOn = '2026-11-22') =>
  parseEventBody({ event: `evt_${letters(String(seq))}`, stream: 'dossier_invented', seq, recordedOn, type, v, data });

/** The record after each change was proposed by one and agreed to by another. */
export function agreed(changes: readonly unknown[]): DossierRecord {
  return changes.reduce<DossierRecord>((record, change, index) => {
    const what = { proposal: proposal(String(index)), change, urdu: {}, named: [] };
    return [
      body(record.nextSeq, 'dossier.change-proposed', { ...what, by: ada }),
      body(record.nextSeq + 1, 'dossier.change-agreed', { ...what, proposedBy: ada, by: bea }),
    ]
      .map(dossierEventOf)
      .reduce(evolveDossier, record);
  }, noDossierYet('invented'));
}

/** What is public once all of them were agreed to. @throws Error if nothing is */
export function contentAfter(changes: readonly unknown[]): Dossier {
  const now = publishedContent(agreed(changes));
  if (now === undefined) throw new Error('nothing was published');
  return now.dossier;
}
