/**
 * What early warning takes of a case, in memory, for nobody's eyes (I16): where it is said to have been, how it came, whom and
 * which things it names and what became of them. No name and no number leaves this file; a serial number leaves it as its class.
 */
import { clearedIn, emptyLife, type EventBody, type Life, type PersonRef, phonesIn } from '@amanat/domain';
import { type CaseFact, serialClass, settlementKey, type SubjectFact, wordingSketch } from '@amanat/linking';
import { z } from 'zod';
import { findVerifiedCase } from '../cases/verified-case.ts';
import { mentionsOfCase, type OpenedPart } from '../linking/mentions-of-case.ts';
import { openPart, partsOf } from '../linking/open-stream.ts';
import { openKeysOf } from '../linking/opened-keys.ts';
import { type MentionContent, reporterRef, subjectIdOf } from '../linking/subjects.ts';
import { linkToken, linkTokenKey } from '../linking/tokens.ts';
import { loadLife } from '../life/load-life.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { readEvent } from '../stored-event.ts';

export type TakenFact =
  | { readonly kind: 'fact'; readonly fact: CaseFact }
  /** Keys of it wait to be put under their case's: a moment later there is more. */
  | { readonly kind: 'waiting' };

/** Of other events nothing is opened. */
const takenTypes: ReadonlySet<string> = new Set([
  'complaint.lodged',
  'person.entered',
  'identity.added',
  'item.seized',
  'item.sealed',
  'place.entered',
]);

/** @throws SealedError · LedgerError, SealingError, InputError if the case is not as it was committed */
export async function takeFact(caseId: string, deployment: StaffDeployment): Promise<TakenFact | undefined> {
  const { store, ciphers } = deployment;
  const found = await findVerifiedCase(caseId, deployment);
  if (found === undefined) return undefined;
  const bodies = (await store.loadStream(caseId)).map((row) => readEvent(row, ciphers));
  const parts = bodies.filter(({ type }) => takenTypes.has(type)).flatMap(partsOf);
  const keys = await openKeysOf(
    parts.map(({ sealed }) => sealed.person),
    deployment,
  );
  const loaded = await loadLife(caseId, found, deployment);
  if (loaded.kind === 'waiting' || parts.some(({ sealed }) => keys.isWaiting(sealed.key))) return { kind: 'waiting' };
  const { district, offenceGroup: group, channel, recordedOn: lodgedOn } = found.row;
  const opened = parts.flatMap((part) => openPart(part, keys, deployment));
  const life = loaded.kind === 'life' ? loaded.life : emptyLife;
  const said = complaintSaid(opened);
  const place = said.village === undefined ? undefined : settlementKey(district, said.village);
  const wording = said.text === undefined ? undefined : wordingSketch(said.text);
  const mentions = mentionsOfCase({ parts: opened, district, ...(loaded.kind === 'life' && { life }) });
  const contents = mentions.map(({ content }) => content);
  const reach = reachOf(opened, contents, deployment);
  const hasReporter = contents.some(({ ref }) => ref === reporterRef);
  const reporter = hasReporter ? { reporter: subjectIdOf(caseId, reporterRef, deployment) } : {};
  return {
    kind: 'fact',
    fact: {
      case: caseId,
      lodgedOn,
      district,
      ...(place === undefined ? {} : { place: { key: place } }),
      group,
      source: {
        channel,
        code: caseId,
        onDay: lodgedOn,
        ...(wording === undefined ? {} : { wording }),
        ...reporter,
        ...reach,
      },
      subjects: [...namedSubjects(caseId, contents, life, deployment), ...scenesOf(caseId, opened, life, deployment)],
      isAtLarge: life.items.atLarge.length > 0,
    },
  };
}

const childSays = z.looseObject({ village: z.string().optional(), text: z.string().optional() });

/** Nothing of a child that was erased. */
function complaintSaid(opened: readonly OpenedPart[]): z.output<typeof childSays> {
  const part = opened.find(({ type, name }) => type === 'complaint.lodged' && name === 'child');
  return part === undefined ? {} : childSays.parse(part.says);
}

const reporterSays = z.looseObject({ how: z.string().optional(), at: z.string().optional() });

/** By which two complaints are shown to come from one hand, however many others share a number. No number leaves this file. */
function reachOf(
  opened: readonly OpenedPart[],
  contents: readonly MentionContent[],
  { keyring, ciphers }: StaffDeployment,
): Pick<CaseFact['source'], 'reach' | 'through'> {
  const key = linkTokenKey(keyring.deploymentKey(), ciphers);
  const opaque = (written: readonly string[]) =>
    [...new Set(written)].map((each) => linkToken(`reach\t${each}`, key, ciphers).toHex());
  const part = opened.find(({ type, name }) => type === 'complaint.lodged' && name === 'reporter');
  const { how, at = '' } = part === undefined ? {} : reporterSays.parse(part.says);
  const phones: readonly string[] = phonesIn(at);
  const address = at.trim().toLowerCase();
  const typed = phones.length > 0 ? phones : address === '' ? [] : [address];
  const entered = contents.flatMap(({ role, mention }) => (role === 'reporter' ? (mention.phones ?? []) : []));
  const own = opaque([...(how === 'through-someone' ? [] : typed), ...entered]);
  const through = opaque(how === 'through-someone' ? typed : []);
  return { ...(own.length > 0 && { reach: own }), ...(through.length > 0 && { through }) };
}

/** The settlement that the complaint names, as it was written: shown inside an opening alone. */
export const villageIn = (bodies: readonly EventBody[], open: (body: EventBody) => readonly OpenedPart[]) =>
  complaintSaid(bodies.filter(({ type }) => type === 'complaint.lodged').flatMap(open)).village;

/** Each that a mention tells of, once: persons, and what was seized or sealed but the child's own. */
function namedSubjects(
  caseId: string,
  contents: readonly MentionContent[],
  life: Life,
  deployment: StaffDeployment,
): readonly SubjectFact[] {
  const cleared = clearedIn(life);
  return [...Map.groupBy(contents, ({ ref, what }) => `${what} ${ref}`).values()].flatMap((said) => {
    const [first] = said;
    if (first === undefined || first.what === 'place' || isOfFamily(first, life)) return [];
    const { ref, what, role } = first;
    const person = what === 'person' ? personFacts(ref, life) : {};
    const alike = said.flatMap((each) => classOf(each) ?? [])[0];
    return [
      {
        subject: subjectIdOf(caseId, ref, deployment),
        what,
        isNamed: role === 'accused' || role === 'official' || what === 'device' || what === 'seal',
        isRow: false,
        isCleared: [...cleared].some((each) => each === ref),
        isConfirmed: life.steps.some((step) => step.type === 'source.confirmed' && step.facts.person === ref),
        ...person,
        ...(alike === undefined ? {} : { alike }),
      },
    ];
  });
}

/** A telephone of the child's side is in every complaint of that family. */
const isOfFamily = ({ ref, what }: MentionContent, { steps }: Life): boolean =>
  (what === 'device' || what === 'seal') &&
  steps.some((step) => step.type === 'item.seized' && step.facts.item === ref && step.facts.from === 'survivor-side');

function personFacts(ref: string, { bail }: Life): Pick<SubjectFact, 'bailedOn'> {
  const running = [...bail.running].find(([who]: readonly [PersonRef, unknown]) => who === ref)?.[1];
  return running === undefined ? {} : { bailedOn: running.grantedOn };
}

function classOf({ what, mention }: MentionContent): string | undefined {
  const written = what === 'device' ? mention.devices?.[0] : what === 'seal' ? mention.seals?.[0] : undefined;
  return written === undefined ? undefined : serialClass(written);
}

const placeSays = z.looseObject({ village: z.string().optional(), otherDistrict: z.string().optional() });

/** Places that are said to be the scene, other than the village of the complaint itself. */
function scenesOf(
  caseId: string,
  opened: readonly OpenedPart[],
  { steps }: Life,
  deployment: StaffDeployment,
): readonly SubjectFact[] {
  return opened.flatMap((part, index): readonly SubjectFact[] => {
    const step = part.name === 'numbers' ? steps.find(({ id }) => id === part.eventId) : undefined;
    if (step?.type !== 'place.entered' || step.facts.what !== 'said-scene') return [];
    const { village = '', otherDistrict = '' } = placeSays.parse(part.says);
    const alike = settlementKey(step.facts.district === 'other' ? otherDistrict : step.facts.district, village);
    if (village === '' || alike === undefined) return [];
    const subject = subjectIdOf(caseId, `scene ${String(index)}`, deployment);
    return [{ subject, what: 'place', isNamed: true, isRow: false, isCleared: false, isConfirmed: false, alike }];
  });
}
