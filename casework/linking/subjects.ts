/**
 * Who or what is compared, and under which names: a subject is somebody or something of one stream (a case, or a row of a
 * register). Its id is a value that only the deployment's key derives, so that the tables tell the accused from the child as
 * little as they tell a person from a place.
 */
import { idLetters, type LinkId, isLinkId, parseWith, personRoles } from '@amanat/domain';
import type { Ciphers } from '@amanat/sealing';
import { z } from 'zod';
import type { Keyring } from '../keys/keyring.ts';

export const subjectKinds = ['person', 'device', 'seal', 'phone', 'place'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What `@amanat/linking` compares (`linking/mention.ts`), as it is kept: strict, so that nothing else gets in. */
const mentionSchema = z.strictObject({
  name: z.string().exactOptional(),
  father: z.string().exactOptional(),
  age: z.int().exactOptional(),
  seenOn: z.iso.date().exactOptional(),
  gender: z.enum(['female', 'male', 'transgender']).exactOptional(),
  phones: z.array(z.string()).readonly().exactOptional(),
  cnic: z.string().exactOptional(),
  devices: z.array(z.string()).readonly().exactOptional(),
  seals: z.array(z.string()).readonly().exactOptional(),
  place: z.string().exactOptional(),
  district: z.string().exactOptional(),
});

const contentSchema = z.strictObject({
  /** Within the stream: `accused-1`, `item-2`; `reporter` and `official` for those of the complaint itself; `row` of a register. */
  ref: z.string().regex(/^[a-z]+(?:-[1-9]\d?)?$/),
  what: z.enum(subjectKinds),
  role: z.enum(personRoles).exactOptional(),
  mention: mentionSchema.readonly(),
});
/** What is sealed of one mention. */
export type MentionContent = Readonly<z.output<typeof contentSchema>>;

/** @throws InputError */
export const parseContent = (outside: unknown): MentionContent => parseWith(contentSchema, outside);

/** The ref of whoever a row of a register names; of the place of a complaint; of those that it names itself. */
export const [rowRef, placeRef, reporterRef, officialRef] = ['row', 'place-1', 'reporter', 'official'];

type Deriving = Pick<Ciphers, 'hkdf' | 'sha256' | 'utf8'>;
type Needs = { readonly keyring: Keyring; readonly ciphers: Deriving };

const derive = (label: string, words: readonly string[], key: Uint8Array, ciphers: Deriving): Uint8Array =>
  ciphers.hkdf(key, `${label}\n${ciphers.sha256(ciphers.utf8(JSON.stringify(words))).toHex()}`, 17);

const subjectKeyOf = ({ keyring, ciphers }: Needs): Uint8Array =>
  ciphers.hkdf(keyring.deploymentKey(), 'amanat/link-subject-key/v1', 32);

/** `subject_…`, the same each time. @throws SealedError */
export function subjectIdOf(stream: string, ref: string, needs: Needs): string {
  const { ciphers } = needs;
  return `subject_${idLetters(derive('amanat/link-subject/v1', [stream, ref], subjectKeyOf(needs), ciphers))}`;
}

/** `link_…` of a pair, whichever of the two came first. @throws SealedError */
export function linkIdOf(one: string, other: string, needs: Needs): LinkId {
  const { ciphers } = needs;
  const pair = [one, other].toSorted();
  const link = `link_${idLetters(derive('amanat/link/v1', pair, subjectKeyOf(needs), ciphers))}`;
  if (!isLinkId(link)) throw new Error('letters of an id make an id');
  return link;
}
