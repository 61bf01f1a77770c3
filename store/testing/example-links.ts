/** Invented mentions, pairs and warnings for tests and measurements. Nothing in them is about anybody. */
import { randomBytes } from 'node:crypto';
import type { LinkRow, NewMention, SuggestionRow, WarningRow } from '@amanat/casework';
import { idLetters } from '@amanat/domain';
import { plain } from './example-append.ts';

const id = (prefix: string): string => `${prefix}_${idLetters(randomBytes(17))}`;
export const exampleSubject = (): string => id('subject');
const digest = (): string => randomBytes(32).toString('hex');

export const exampleToken = (): Uint8Array => plain(randomBytes(16));

/** Of somebody whose key the caller has stored; with one token that nobody else has, unless others are given. */
export const exampleMention = (changes: Partial<NewMention> = {}): NewMention => ({
  subject: exampleSubject(),
  stream: id('case'),
  personId: id('per'),
  keyId: id('key'),
  eventId: id('evt'),
  place: 0,
  material: plain(randomBytes(100)),
  check: plain(randomBytes(32)),
  tokens: [exampleToken()],
  ...changes,
});

const sides = (): Pick<SuggestionRow, 'left' | 'right'> => ({
  left: { subject: exampleSubject(), stream: id('case') },
  right: { subject: exampleSubject(), stream: id('row') },
});

export const exampleSuggestion = (changes: Partial<SuggestionRow> = {}): SuggestionRow => ({
  link: id('link'),
  ...sides(),
  evidence: plain(randomBytes(100)),
  basis: digest(),
  foundOn: '2026-01-02',
  ...changes,
});

export const exampleLink = (changes: Partial<LinkRow> = {}): LinkRow => ({
  link: id('link'),
  ...sides(),
  state: 'same',
  onDay: '2026-01-02',
  basis: digest(),
  spentBases: [],
  contactAsked: [],
  contactAgreed: [],
  contactRefused: [],
  ...changes,
});

export const exampleWarning = (changes: Partial<WarningRow> = {}): WarningRow => ({
  warning: id('warning'),
  rule: 'same-device',
  keeper: 'office_a',
  lookBy: '2026-01-12',
  raisedOn: '2026-01-02',
  state: 'raised',
  cases: [id('case'), id('case')].toSorted(),
  subjects: [exampleSubject()],
  ...changes,
});
