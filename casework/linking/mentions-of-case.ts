/**
 * What a case says of people, devices, seals and its place, as mentions that can be compared: pure, over parts that were opened
 * in memory. A claim each, never a finding; what was struck is not taken.
 */
import {
  type Identity,
  identitySchema,
  type Life,
  phonesIn,
  type PersonOfCase,
  type PersonRef,
  roleOf,
  type SealedName,
  whomStepsName,
} from '@amanat/domain';
import type { Mention } from '@amanat/linking';
import { z } from 'zod';
import { officialName } from './official-name.ts';
import { type MentionContent, officialRef, placeRef, reporterRef } from './subjects.ts';

/** A sealed part of an event of the case, opened. */
export interface OpenedPart {
  readonly eventId: string;
  readonly type: string;
  readonly recordedOn: string;
  readonly name: SealedName;
  readonly personId: string;
  readonly keyId: string;
  /** As parsed from its canonical JSON. */
  readonly says: unknown;
}

/** A mention, and where it was found: with whose key it goes, and which of its event it is. */
export interface FoundMention {
  readonly eventId: string;
  readonly place: number;
  readonly personId: string;
  readonly keyId: string;
  readonly content: MentionContent;
}

export interface CaseSaid {
  readonly parts: readonly OpenedPart[];
  /** As it stands in clear; `other` is none. */
  readonly district: string;
  /** Absent once the child was erased: then nothing tells whom a step names. */
  readonly life?: Life;
}

/** Each part that can hold one has a place of its own in its event, also if it holds none. */
const placeOf: Readonly<Record<SealedName, number>> = {
  reporter: 0,
  child: 1,
  official: 2,
  person: 3,
  numbers: 4,
  step: 5,
};

export function mentionsOfCase({ parts, district, life }: CaseSaid): readonly FoundMention[] {
  const listed = district.startsWith('pk-') ? { district } : {};
  const tell = life === undefined ? undefined : tellingOf(life);
  return parts.flatMap((part): readonly FoundMention[] => {
    const content = part.type === 'complaint.lodged' ? contentOfComplaint(part, listed) : tell?.(part, listed);
    if (content === undefined) return [];
    const { eventId, personId, keyId } = part;
    return [{ eventId, place: placeOf[part.name], personId, keyId, content }];
  });
}

type Where = Pick<Mention, 'district'>;

const childSays = z.looseObject({ village: z.string().optional(), districtTyped: z.string().optional() });
const reporterSays = z.looseObject({
  how: z.string().optional(),
  at: z.string().optional(),
  name: z.string().optional(),
});
const officialSays = z.looseObject({ named: z.string().optional() });

function contentOfComplaint({ name, says, recordedOn }: OpenedPart, where: Where): MentionContent | undefined {
  switch (name) {
    case 'child': {
      const { village, districtTyped } = childSays.parse(says);
      if (village === undefined || village === '') return undefined;
      const typed = districtTyped === undefined ? {} : { district: districtTyped };
      return { ref: placeRef, what: 'place', mention: { place: village, seenOn: recordedOn, ...typed, ...where } };
    }
    case 'reporter': {
      const { how, at, name: called } = reporterSays.parse(says);
      // The number of somebody who passes it on is not the reporter's.
      const phones = how === 'phone' || how === 'message' ? phonesIn(at ?? '') : [];
      const mention = { ...named(called), ...(phones.length > 0 && { phones }) };
      if (Object.keys(mention).length === 0) return undefined;
      const what = mention.name === undefined ? 'phone' : 'person';
      return { ref: reporterRef, what, role: 'reporter', mention: { ...mention, seenOn: recordedOn, ...where } };
    }
    case 'official': {
      const called = officialName(officialSays.parse(says).named ?? '');
      if (called === undefined) return undefined;
      const mention = { name: called, seenOn: recordedOn, ...where };
      return { ref: officialRef, what: 'person', role: 'official', mention };
    }
    case 'person':
    case 'step':
    case 'numbers':
      return undefined;
    default:
      throw new Error(`unknown part: ${String(name satisfies never)}`);
  }
}

const named = (name: string | undefined): Pick<Mention, 'name'> => (name === undefined || name === '' ? {} : { name });

/** Of the steps that count, by what they brought in. */
function tellingOf(life: Life): (part: OpenedPart, where: Where) => MentionContent | undefined {
  const steps = new Map(life.steps.map((step) => [step.id, step]));
  const names = whomStepsName(life.recorded, new Set(steps.keys()));
  return (part, where) => {
    const step = steps.get(part.eventId);
    if (step === undefined) return undefined;
    if (part.name === 'numbers') return contentOfItem(part, step);
    const ref = names.get(step.id);
    if (ref === undefined || (part.name !== 'person' && part.name !== 'child')) return undefined;
    return contentOfPerson(ref, identitySchema.parse(part.says), part.recordedOn, life, where);
  };
}

const numbersSay = z.looseObject({ serial: z.string().optional(), seal: z.string().optional() });

function contentOfItem({ says }: OpenedPart, step: Life['steps'][number]): MentionContent | undefined {
  const { serial, seal } = numbersSay.parse(says);
  if (step.type === 'item.seized' && serial !== undefined && serial !== '')
    return { ref: step.facts.item, what: 'device', mention: { devices: [serial] } };
  if (step.type === 'item.sealed' && seal !== undefined && seal !== '')
    return { ref: step.facts.item, what: 'seal', mention: { seals: [seal] } };
  return undefined;
}

/** The middle of a band; none where it says too little. */
const yearsOf: Readonly<Record<PersonOfCase['ageBand'], number | undefined>> = {
  'under-7': 4,
  '7-to-11': 9,
  '12-to-15': 13,
  '16-to-17': 16,
  adult: undefined,
  'not-known': undefined,
};

function contentOfPerson(
  ref: PersonRef,
  { name, aliases, father, phone, place }: Identity,
  recordedOn: string,
  { people: { people } }: Life,
  where: Where,
): MentionContent | undefined {
  const called = [name, ...(aliases ?? [])].filter((each) => each !== undefined && each !== '').join(' alias ');
  const phones = phonesIn(phone ?? '');
  const told = {
    ...named(called),
    ...(father !== undefined && father !== '' && { father }),
    ...(phones.length > 0 && { phones }),
    ...(place !== undefined && place !== '' && { place }),
  };
  if (Object.keys(told).length === 0) return undefined;
  const person = people.get(ref);
  const age = person === undefined ? undefined : yearsOf[person.ageBand];
  const mention = {
    ...told,
    seenOn: recordedOn,
    ...where,
    ...(age !== undefined && { age }),
    ...(person?.gender !== undefined && { gender: person.gender }),
  };
  return { ref, what: 'person', role: roleOf(ref), mention };
}
