/**
 * What `--demo` shows: the two published dossiers, and a handful of invented complaints. They come from fixed bytes, so
 * a second start finds them there; nothing in them is about anybody.
 */
import { type Casework, secretsFromCallerKey } from '@amanat/casework';
import {
  answersSchema,
  type ComplaintAnswers,
  type Dossier,
  parseWith,
  routeComplaint,
  routingQuestionOf,
  shippedDossiers,
  urduOf,
} from '@amanat/domain';
import { type Ciphers, formatCode } from '@amanat/sealing';

const examples: readonly unknown[] = [
  {
    danger: 'no',
    relation: 'parent',
    group: 'blackmail',
    district: { id: 'pk-pb-kasur' },
    village: 'TRAINING village',
    told: [{ office: 'police-station', did: 'pressed', on: '2026-09' }],
    pressure: { now: 'yes', by: ['police'], how: ['withdraw'] },
    reach: { how: 'none' },
    text: 'TRAINING. An invented complaint: the station wrote nothing down and said that the matter should be settled.',
  },
  {
    relation: 'teacher',
    group: 'cruelty-or-neglect',
    district: { id: 'pk-pb-faisalabad' },
    told: [{ office: 'child-protection', did: 'noted' }],
    text: 'TRAINING. An invented complaint: noted a month ago, no answer since.',
  },
  { relation: 'repair-technician', group: 'material-found', district: { id: 'pk-pb-faisalabad' } },
  {
    relation: 'self',
    keepFrom: 'TRAINING: my uncle',
    group: 'other-or-unknown',
    district: { typed: 'TRAINING district', country: 'IN' },
  },
];

/** The code of the first invented complaint, to try the code page with. */
export async function fillTrainingDeployment(
  casework: Casework,
  origin: string,
  ciphers: Ciphers,
): Promise<{ readonly code: string }> {
  // One that is there already may have gone on since: it is left as people made it.
  for (const dossier of shippedDossiers)
    if ((await casework.findDossier(dossier.id)) === undefined)
      await casework.importDossier(dossier, { translations: translationsOf(dossier) });
  const codes: string[] = [];
  for (const [index, example] of examples.entries()) {
    const answers: ComplaintAnswers = parseWith(answersSchema, example);
    const { code, secret } = secretsFromCallerKey(`TRAINING example ${index} of ${origin}`, origin, ciphers);
    const ticketHash = ciphers.sha256(ciphers.utf8(`TRAINING ticket ${index}`));
    const answer = await casework.lodgeComplaint({ answers, channel: 'web', code, secret, ticketHash });
    if (answer.kind === 'ticket-used') throw new Error('a training ticket was used by another complaint');
    codes.push(formatCode(code, 'digits'));
    if (answer.kind === 'lodged' && index === 0) await playFirst(casework, answer.lodged.caseId, answers);
  }
  return { code: codes[0] ?? '' };
}

/** So that the code page has a step and a question to show; by an office that the complaint went to. */
async function playFirst(casework: Casework, caseId: string, answers: ComplaintAnswers): Promise<void> {
  const { allowed } = routeComplaint(routingQuestionOf(answers), casework.offices());
  const office = casework.offices().find(({ id, receives }) => receives && allowed.includes(id));
  if (office !== undefined) await casework.playOffice(caseId, { kind: 'acknowledge-complaint', office: office.id });
  await casework.playOffice(caseId, { kind: 'ask-question', question: 'which-day-told-police' });
  await casework.playOffice(caseId, { kind: 'ask-question', question: 'need-legal-aid' });
}

function translationsOf({ id }: Dossier): readonly unknown[] {
  const urdu = urduOf(id);
  return urdu === undefined ? [] : [urdu];
}
