/** A dossier's stream: what waits for a second person, and each version that was ever public. */
import type { EventBody } from '../event-body.ts';
import { InputError } from '../input-error.ts';
import { applyChange, type DossierContent } from './apply-change.ts';
import type { DossierChange, NamedInOffice, UrduWords } from './change.ts';
import { type DossierEvent, dossierEventSchemas } from './events.ts';
import { itemsOf } from './item-ids.ts';
import { tensionsBothWays } from './reading.ts';

export interface DossierVersion extends DossierContent {
  /** From 1, without gaps. */
  readonly version: number;
  /** `published` and `revised`: brought in whole. */
  readonly kind: DossierChange['kind'] | 'published' | 'revised';
  /** Ids of what it adds or corrects. */
  readonly items: readonly string[];
  readonly reason: string | null;
  /** `null`: the editors gave none in Urdu. */
  readonly reasonInUrdu: string | null;
  readonly publishedOn: string;
  readonly eventId: string;
}

export interface WaitingChange {
  readonly proposal: string;
  readonly change: DossierChange;
  readonly urdu: UrduWords;
  readonly named: readonly NamedInOffice[];
  /** An account, or the machine's operator. */
  readonly by: string;
  readonly proposedOn: string;
  /** Who agreed so far, where one is not enough. */
  readonly supportedBy: readonly string[];
}

export interface DossierRecord {
  readonly id: string;
  /** The last one is public now. */
  readonly versions: readonly DossierVersion[];
  /** In the order in which they were proposed. */
  readonly waiting: readonly WaitingChange[];
  /** Ids that were ever given, declined ones too: none comes twice. */
  readonly usedIds: ReadonlySet<string>;
  /** Place of the event that comes next. */
  readonly nextSeq: number;
}

export const noDossierYet = (id: string): DossierRecord => ({
  id,
  versions: [],
  waiting: [],
  usedIds: new Set(),
  nextSeq: 1,
});

/** An event of a dossier's stream, and where it stands. */
export type PlacedDossierEvent = DossierEvent & Pick<EventBody, 'event' | 'recordedOn'>;

const dossierTypes: ReadonlySet<string> = new Set(Object.keys(dossierEventSchemas));

/** @throws InputError if the body is not of a dossier's stream */
export function dossierEventOf({ type, data, event, recordedOn }: EventBody): PlacedDossierEvent {
  if (!dossierTypes.has(type)) throw new InputError('not-in-list', 'type');
  // The registry of events has parsed the data by the schema of that type.
  return { type, data, event, recordedOn } as PlacedDossierEvent;
}

/** What is public now; `undefined` before the first version. */
export const publishedContent = ({ versions }: DossierRecord): DossierVersion | undefined => versions.at(-1);

/** What is public, and of what waits as much as fits, in its order: what a further proposal may speak of. */
export const expectedContent = (record: DossierRecord): DossierContent | undefined =>
  record.waiting.reduce<DossierContent | undefined>((content, { change, urdu }) => {
    try {
      return applyChange(content, record.id, change, urdu);
    } catch (error) {
      if (error instanceof InputError) return content;
      throw error;
    }
  }, publishedContent(record));

/** @throws Error for an event that cannot follow */
export function evolveDossier(record: DossierRecord, placed: PlacedDossierEvent): DossierRecord {
  return { ...evolved(record, placed), nextSeq: record.nextSeq + 1 };
}

function evolved(record: DossierRecord, placed: PlacedDossierEvent): DossierRecord {
  switch (placed.type) {
    case 'dossier.published':
    case 'dossier.revised': {
      const { dossier, translations = [] } = placed.data;
      const isFirst = placed.type === 'dossier.published';
      if (dossier.id !== record.id || isFirst !== (record.versions.length === 0)) throw outOfOrder(placed);
      return publish(record, placed, {
        dossier: tensionsBothWays(dossier),
        translations,
        kind: isFirst ? 'published' : 'revised',
        items: itemsOf({ kind: 'bring-in-whole', dossier, translations }),
        reason: placed.type === 'dossier.revised' ? placed.data.reason : null,
        reasonInUrdu: null,
      });
    }
    case 'dossier.change-proposed': {
      const { proposal, change, urdu, named, by } = placed.data;
      if (record.waiting.some((one) => one.proposal === proposal)) throw outOfOrder(placed);
      const waiting = { proposal, change, urdu, named, by, proposedOn: placed.recordedOn, supportedBy: [] };
      return {
        ...record,
        waiting: [...record.waiting, waiting],
        usedIds: new Set([...record.usedIds, ...itemsOf(change)]),
      };
    }
    case 'dossier.change-supported': {
      const { proposal, by } = placed.data;
      if (!isAnother(by, found(record, placed, proposal))) throw outOfOrder(placed);
      return {
        ...record,
        waiting: record.waiting.map((one) =>
          one.proposal === proposal ? { ...one, supportedBy: [...one.supportedBy, by] } : one,
        ),
      };
    }
    case 'dossier.change-agreed': {
      const { proposal, change, urdu, named, proposedBy, by } = placed.data;
      const proposed = found(record, placed, proposal);
      // Nobody agrees to something else than what stood there, nor to what is their own, nor twice.
      if (!isSame(proposed, { change, urdu, named, by: proposedBy }) || !isAnother(by, proposed))
        throw outOfOrder(placed);
      if (proposed.by === 'operator' && proposed.supportedBy.length === 0) throw outOfOrder(placed);
      return publish(without(record, proposal), placed, {
        ...applyChange(publishedContent(record), record.id, change, urdu),
        kind: change.kind,
        items: itemsOf(change),
        reason: 'reason' in change ? (change.reason ?? null) : null,
        reasonInUrdu: urdu['reason'] ?? null,
      });
    }
    case 'dossier.change-declined':
      found(record, placed, placed.data.proposal);
      return without(record, placed.data.proposal);
    case 'dossier.command-refused':
      return record;
    default:
      throw new Error(`unknown event: ${String(placed satisfies never)}`);
  }
}

type Proposed = Pick<WaitingChange, 'change' | 'urdu' | 'named' | 'by'>;
const isSame = (
  { change, urdu, named, by }: Proposed,
  { change: agreedTo, urdu: inUrdu, named: declared, by: proposedBy }: Proposed,
): boolean => JSON.stringify([change, urdu, named, by]) === JSON.stringify([agreedTo, inUrdu, declared, proposedBy]);

const isAnother = (account: string, { by, supportedBy }: WaitingChange): boolean =>
  account !== by && !supportedBy.includes(account);

type Published = Omit<DossierVersion, 'version' | 'publishedOn' | 'eventId'>;

function publish(record: DossierRecord, { event, recordedOn }: PlacedDossierEvent, what: Published): DossierRecord {
  const version = record.versions.length + 1;
  return {
    ...record,
    versions: [...record.versions, { ...what, version, publishedOn: recordedOn, eventId: event }],
    usedIds: new Set([...record.usedIds, ...what.items]),
  };
}

const without = (record: DossierRecord, proposal: string): DossierRecord => ({
  ...record,
  waiting: record.waiting.filter((one) => one.proposal !== proposal),
});

function found(record: DossierRecord, placed: PlacedDossierEvent, proposal: string): WaitingChange {
  const one = record.waiting.find((each) => each.proposal === proposal);
  if (one === undefined) throw outOfOrder(placed);
  return one;
}

const outOfOrder = ({ type }: PlacedDossierEvent): Error => new Error(`event out of order: ${type}`);
