/** Rows of linking as casework knows them. What stands in closed lists is held by the tables' own rules (migrations/0007-linking.sql). */
import type { LinkRow, MentionRow, SuggestionRow, WarningRow } from '@amanat/casework';
import { bytes } from '../record/rows.ts';

export interface MentionColumns {
  readonly mention: string;
  readonly subject: string;
  readonly stream: string;
  readonly person_id: string;
  readonly key_id: string;
  readonly event_id: string;
  readonly place: number;
  readonly material: Uint8Array;
  readonly material_check: Uint8Array;
}

export const mentionOf = (row: MentionColumns): MentionRow => ({
  subject: row.subject,
  stream: row.stream,
  personId: row.person_id,
  keyId: row.key_id,
  eventId: row.event_id,
  place: row.place,
  material: bytes(row.material),
  check: bytes(row.material_check),
});

interface PairColumns {
  readonly link: string;
  readonly left_subject: string;
  readonly left_stream: string;
  readonly right_subject: string;
  readonly right_stream: string;
}

const pairOf = (row: PairColumns): Pick<SuggestionRow, 'link' | 'left' | 'right'> => ({
  link: row.link,
  left: { subject: row.left_subject, stream: row.left_stream },
  right: { subject: row.right_subject, stream: row.right_stream },
});

export interface SuggestionColumns extends PairColumns {
  readonly evidence: Uint8Array;
  readonly basis: string;
  readonly found_on: string;
}

export const suggestionOf = (row: SuggestionColumns): SuggestionRow => ({
  ...pairOf(row),
  evidence: bytes(row.evidence),
  basis: row.basis,
  foundOn: row.found_on,
});

export interface LinkColumns extends PairColumns {
  readonly state: LinkRow['state'];
  readonly by_account: NonNullable<LinkRow['by']> | null;
  readonly on_day: string;
  readonly basis: string;
  readonly spent_bases: readonly string[];
  readonly contact_asked: LinkRow['contactAsked'];
  readonly contact_agreed: LinkRow['contactAgreed'];
  readonly contact_refused: LinkRow['contactRefused'];
}

export const linkOf = (row: LinkColumns): LinkRow => ({
  ...pairOf(row),
  state: row.state,
  ...(row.by_account === null ? {} : { by: row.by_account }),
  onDay: row.on_day,
  basis: row.basis,
  spentBases: row.spent_bases,
  contactAsked: row.contact_asked,
  contactAgreed: row.contact_agreed,
  contactRefused: row.contact_refused,
});

export interface WarningColumns {
  readonly warning: string;
  readonly rule: string;
  readonly keeper: string;
  readonly look_by: string;
  readonly raised_on: string;
  readonly state: WarningRow['state'];
  readonly subjects: readonly string[];
  readonly cases: readonly string[];
}

export const warningOf = (row: WarningColumns): WarningRow => ({
  warning: row.warning,
  rule: row.rule,
  keeper: row.keeper,
  lookBy: row.look_by,
  raisedOn: row.raised_on,
  state: row.state,
  cases: row.cases,
  subjects: row.subjects,
});
