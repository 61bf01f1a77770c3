/**
 * Somebody or something of a pair as a page calls it: by pseudonym and case; and both records in their own words, side by side,
 * only while the reader has them open (decision 0019).
 */
import { type CasePart, isCaseId, type LinkedSide, type Member, type RegisterName } from '@amanat/domain';
import type { VerifiedCase } from '../cases/verified-case.ts';
import { officesThatImport } from '../registers/list-registers.ts';
import { loadRegister } from '../registers/permit.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { readEvent } from '../stored-event.ts';
import type { SubjectView, WrittenView } from './linking-views.ts';
import { openMentions } from './open-material.ts';
import { runningParts } from './running-parts.ts';
import type { MentionContent } from './subjects.ts';

/** What is read in memory of the subjects of some pairs, once for a page. */
export interface KnownSubjects {
  readonly cases: ReadonlyMap<string, VerifiedCase>;
  /** What was said of each subject, in order of recording. */
  readonly contents: ReadonlyMap<string, readonly MentionContent[]>;
}

/** @throws SealedError */
export async function contentsOf(
  sides: readonly LinkedSide[],
  deployment: StaffDeployment,
): Promise<KnownSubjects['contents']> {
  const subjects = [...new Set(sides.map(({ subject }) => subject))];
  const opened = await openMentions(await deployment.links.mentionsOfSubjects(subjects), deployment);
  const asked = new Set(sides.map(({ subject, stream }) => `${subject} ${stream}`));
  const whole = opened.filter(({ row: { subject, stream } }) => asked.has(`${subject} ${stream}`));
  const bySubject = Map.groupBy(whole, ({ row }) => row.subject);
  return new Map([...bySubject].map(([subject, its]) => [subject, its.map(({ content }) => content)]));
}

/** Of a side whose case is not among the known ones nothing is shown: the caller has left it out. */
export async function subjectView(
  { subject, stream }: LinkedSide,
  known: KnownSubjects,
  deployment: StaffDeployment,
): Promise<SubjectView> {
  const contents = known.contents.get(subject) ?? [];
  const what = contents[0]?.what ?? 'person';
  if (!isCaseId(stream)) {
    const register = (await registerOfRow(stream, deployment))?.name.kind ?? '';
    return { subject, of: { kind: 'register', register }, what };
  }
  const found = known.cases.get(stream);
  if (found === undefined) throw new Error('a case that was not decided on');
  const ref = contents[0]?.ref;
  const of = { kind: 'case', caseId: stream, district: found.facts.district } as const;
  return { subject, of, what, ...(ref === undefined ? {} : { ref }) };
}

async function registerOfRow(
  row: string,
  deployment: StaffDeployment,
): Promise<{ readonly name: RegisterName; readonly office: string } | undefined> {
  const [claimed] = await deployment.store.loadStream(row);
  if (claimed === undefined) return undefined;
  const { data } = readEvent(claimed, deployment.ciphers);
  const register: unknown = Reflect.get(Object(data), 'register');
  if (typeof register !== 'string') return undefined;
  const [first] = await loadRegister(register, deployment);
  if (first?.event.type !== 'register.permitted') return undefined;
  const { name, office } = first.event.data;
  return { name, office };
}

/** What is written of both, or of none: two records are compared, and one is not opened by the way of the other. */
export async function writtenOf(
  member: Member,
  sides: readonly [LinkedSide, LinkedSide],
  known: KnownSubjects,
  deployment: StaffDeployment,
): Promise<readonly [WrittenView, WrittenView] | undefined> {
  const [left, right] = sides.map(({ subject }) => known.contents.get(subject) ?? []);
  if (left === undefined || right === undefined) return undefined;
  for (const side of sides) if (!(await isOpenTo(member, side, known, deployment))) return undefined;
  return [writtenView(left), writtenView(right)];
}

async function isOpenTo(
  member: Member,
  { subject, stream }: LinkedSide,
  { cases, contents }: KnownSubjects,
  deployment: StaffDeployment,
): Promise<boolean> {
  const said = contents.get(subject) ?? [];
  if (said.length === 0) return false;
  if (!isCaseId(stream)) {
    const register = await registerOfRow(stream, deployment);
    return register !== undefined && officesThatImport(member).has(register.office);
  }
  const found = cases.get(stream);
  if (found === undefined) return false;
  const parts = await runningParts(member, found, deployment);
  return said.every(({ ref }) => parts.has(partOf(ref)));
}

/** With which part of a case it is opened. */
function partOf(ref: string): CasePart {
  if (ref === 'reporter' || ref === 'official') return ref;
  const [what] = ref.split('-');
  return ref === 'survivor-1' || what === 'place' || what === 'item' ? 'child' : 'people';
}

function writtenView(contents: readonly MentionContent[]): WrittenView {
  const mentions = contents.map(({ mention }) => mention);
  const lists = (list: 'phones' | 'devices' | 'seals'): readonly string[] => [
    ...new Set(mentions.flatMap((mention) => mention[list] ?? [])),
  ];
  const texts = (field: 'name' | 'father' | 'cnic' | 'place' | 'district'): string | undefined => {
    const said = [...new Set(mentions.flatMap((mention) => mention[field] ?? []))];
    return said.length === 0 ? undefined : said.join(' / ');
  };
  const age = mentions.findLast((mention) => mention.age !== undefined)?.age;
  const [name, father, cnic, place, district] = [
    texts('name'),
    texts('father'),
    texts('cnic'),
    texts('place'),
    texts('district'),
  ];
  return {
    ...(name === undefined ? {} : { name }),
    ...(father === undefined ? {} : { father }),
    ...(age === undefined ? {} : { age }),
    phones: lists('phones'),
    ...(cnic === undefined ? {} : { cnic }),
    devices: lists('devices'),
    seals: lists('seals'),
    ...(place === undefined ? {} : { place }),
    ...(district === undefined ? {} : { district }),
  };
}
