/** What the program ends by itself, on the record: links of somebody who was cleared, or is being erased. Needs no key. */
import { decideLink, type LinkCommand } from '@amanat/domain';
import { mostAttempts } from '../change-complaint.ts';
import type { Deployment } from '../deployment.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { appendToLink } from './change-link.ts';
import { loadLink } from './load-link.ts';

type EndingGround = Extract<LinkCommand, { kind: 'end-link' }>['ground'];
export type EndingNeeds = Pick<Deployment, 'store' | 'ciphers' | 'now' | 'timeZone'> &
  Pick<StaffDeployment, 'staff' | 'links'>;

/** Links and suggestions of these subjects of one case or row. May be repeated. @throws StoreError, LedgerError */
export async function endLinksOfSubjects(
  stream: string,
  subjects: ReadonlySet<string>,
  ground: EndingGround,
  deployment: EndingNeeds,
): Promise<void> {
  if (subjects.size === 0) return;
  const { links } = deployment;
  const isOfThem = ({ left, right }: { readonly left: { subject: string }; readonly right: { subject: string } }) =>
    subjects.has(left.subject) || subjects.has(right.subject);
  const decided = (await links.linksOfStreams([stream])).filter((row) => isOfThem(row) && row.state !== 'withdrawn');
  for (const { link } of decided) await endLink(link, ground, deployment);
  const found = (await links.suggestionsOfStream(stream)).filter(isOfThem);
  if (found.length > 0) await links.removeSuggestions(found.map(({ link }) => link));
}

/**
 * Before the keys of these persons are destroyed: a cut in between leaves the mentions by which they are found again. A subject
 * that others say something of as well stays what it is.
 */
export async function endLinksOfPersons(
  stream: string,
  persons: readonly string[],
  deployment: EndingNeeds,
): Promise<void> {
  const mentions = await deployment.links.mentionsOfStream(stream);
  const ofOthers = new Set(mentions.flatMap(({ personId, subject }) => (persons.includes(personId) ? [] : [subject])));
  const subjects = mentions.map(({ subject }) => subject).filter((subject) => !ofOthers.has(subject));
  await endLinksOfSubjects(stream, new Set(subjects), 'person-erased', deployment);
}

async function endLink(link: string, ground: EndingGround, deployment: EndingNeeds): Promise<void> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const loaded = await loadLink(link, deployment);
    if (loaded === undefined) return;
    const verdict = decideLink(loaded.state, { kind: 'end-link', ground });
    // Somebody withdrew it this moment.
    if (verdict.kind === 'refused') return;
    if ((await appendToLink(loaded, verdict.event, [], deployment)).kind === 'stored') return;
  }
  throw new Error('the link is being written to by others all the time');
}
