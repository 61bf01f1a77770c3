/** The Faisalabad dossier as a training case: found in a repair shop, told by one citizen, said to be concealed. */
import { officeIdSchema } from '@amanat/domain';
import { told, type TrainingCase, trainingLine } from './training-case.ts';

const sections = ['PPC 292C', 'PECA 22'] as const;
const chain =
  'The way of the item, its kind beside the computer, holders and seals: to show a chain of custody and its flags';
const someone = (what: string) => ({ post: `TRAINING ${what}` });
const paper = { order: 'TRAINING order', court: 'TRAINING court' } as const;
const head = 'supervisor-punjab';

export const faisalabad: TrainingCase = {
  id: 'faisalabad',
  answers: ({ day }) => ({
    relation: 'repair-technician',
    group: 'material-found',
    district: { id: 'pk-pb-faisalabad' },
    village: 'TRAINING village',
    told: [{ office: 'police-station', did: 'registered', on: day(-80).slice(0, 7) }],
    reach: { how: 'none' },
    text: trainingLine,
  }),
  // Of the invented people none works in the district: the monitor gives the case to the head office.
  goesTo: {
    kind: 'transferred',
    by: 'monitor',
    to: officeIdSchema.parse('office_child-protection-punjab'),
  },
  steps: ({ day, minute, recordedAs }) => [
    told(
      head,
      'report',
      'report.received',
      {
        happened: minute(-80, '17:20'),
        office: 'police-station',
        channel: 'in-person',
        informant: 'other',
        sections,
        victimUnder18: true,
      },
      {
        numbers: { station: 'TRAINING station' },
        claims: ['C6', 'C2'],
        invented: 'Hour, way of telling and sections of law: a clock needs them',
      },
    ),
    ...(['accused-1', 'accused-2', 'accused-3'] as const).map((who) =>
      told(
        head,
        `enters-${who}`,
        'person.entered',
        { happened: day(-79), role: 'accused', saidBy: 'police' },
        { identity: someone(who), claims: ['C1'] },
      ),
    ),
    told(
      head,
      'enters-official-1',
      'person.entered',
      { happened: day(-79), role: 'official', saidBy: 'police' },
      {
        identity: someone('officer of the station'),
        claims: [],
        invented: 'One officer under a pseudonym: a chain of custody needs hands',
      },
    ),
    told(
      head,
      'fir',
      'fir.registered',
      {
        happened: minute(-79, '11:00'),
        sections,
        accused: ['accused-1', 'accused-2', 'accused-3'],
        accusedCount: 3,
        victimUnder18: true,
        informant: 'other',
      },
      {
        numbers: { number: 'TRAINING 1', station: 'TRAINING station' },
        claims: ['C1', 'C6', 'C2'],
        invented: 'Sections of law: the source names none, and the step needs them',
      },
    ),
    told(
      head,
      'investigation',
      'investigation.assigned',
      { happened: day(-79), to: 'police-station' },
      {
        claims: ['C9', 'C10'],
        invented: 'That they were of the station: the sources speak of investigating officials',
      },
    ),
    told(
      head,
      'seizes-item-1',
      'item.seized',
      {
        happened: minute(-79, '15:00'),
        item: 'item-1',
        kind: 'computer',
        from: 'shop',
        holder: 'police-officer',
        holderPerson: 'official-1',
        witnessesPresent: true,
      },
      {
        numbers: { memo: 'TRAINING memo 1', place: 'TRAINING shop', serial: 'TRAINING 9PWD 7264' },
        claims: ['C5'],
        invented: chain,
      },
    ),
    told(
      head,
      'seals-item-1',
      'item.sealed',
      { happened: minute(-79, '15:30'), item: 'item-1', holder: 'police-officer', holderPerson: 'official-1' },
      { numbers: { seal: 'TRAINING seal 1' }, claims: [], invented: chain },
    ),
    told(
      head,
      'stores-item-1',
      'item.handed-over',
      {
        happened: minute(-78, '09:00'),
        item: 'item-1',
        from: 'police-officer',
        fromPerson: 'official-1',
        to: 'police-store',
        seal: 'intact',
      },
      { numbers: { register: 'TRAINING register 1' }, claims: [], invented: chain },
    ),
    told(head, 'seeks-accused-2', 'accused.sought', { happened: day(-78), accused: 'accused-2' }, { claims: ['C7'] }),
    told(head, 'seeks-accused-3', 'accused.sought', { happened: day(-78), accused: 'accused-3' }, { claims: ['C7'] }),
    told(
      head,
      'arrest',
      'accused.arrested',
      { happened: minute(-75, '06:30'), accused: 'accused-1', sections },
      { numbers: { station: 'TRAINING station' }, claims: ['C7'], invented: 'Hour: the limit of a day needs it' },
    ),
    told(
      head,
      'production',
      'accused.produced',
      { happened: minute(-75, '14:00'), accused: 'accused-1', before: 'magistrate' },
      { claims: [], invented: 'Produced in time: to show a limit that was kept' },
    ),
    told(
      head,
      'remand',
      'remand.ordered',
      {
        happened: minute(-75, '14:30'),
        accused: 'accused-1',
        under: 'crpc-167',
        place: 'police',
        until: day(-69),
        reasonsWritten: true,
      },
      { numbers: paper, claims: [], invented: 'Seven days of remand: to show the running total' },
    ),
    told(
      head,
      'remand-again',
      'remand.ordered',
      {
        happened: minute(-69, '10:00'),
        accused: 'accused-1',
        under: 'crpc-167',
        place: 'police',
        until: day(-63),
        reasonsWritten: true,
      },
      { numbers: paper, claims: [], invented: 'Seven days more, the day of the second order counted once' },
    ),
    told(
      head,
      'prison',
      'custody.judicial.ordered',
      { happened: day(-63), accused: 'accused-1' },
      { claims: [], invented: 'That police custody ended: a total must end' },
    ),
    told(
      head,
      'asks-bail',
      'bail.prearrest.applied',
      { happened: day(-60), accused: 'accused-2', court: 'sessions-court' },
      { numbers: paper, claims: ['C8'], invented: 'Which court' },
    ),
    told(
      head,
      'interim-bail',
      'bail.interim.granted',
      {
        happened: day(-60),
        accused: 'accused-2',
        court: 'sessions-court',
        until: day(-46),
        conditions: ['no-contact'],
      },
      {
        numbers: paper,
        claims: ['C8'],
        invented:
          'Both its dates, the court and the condition. The source says that the leader was caught and then let out on provisional bail; whether that was the one suspect of C7 it does not say',
      },
    ),
    told(
      head,
      'extortion',
      'extortion.reported',
      {
        happened: day(-55),
        by: 'accused',
        against: ['family'],
        saidBy: 'press',
        told: 'in-the-press',
        wanted: 'not-known',
      },
      { claims: ['C4'] },
    ),
    told(
      'monitor',
      'reviews-extortion',
      'pressure.review.closed',
      {
        happened: day(-50),
        step: recordedAs('extortion'),
        actions: ['higher-police-told', 'family-told-of-rights'],
      },
      { claims: [], invented: 'The review and its actions: to show how one is closed' },
    ),
    told(
      head,
      'bail-recalled',
      'bail.recalled',
      { happened: day(-46), accused: 'accused-2' },
      {
        numbers: paper,
        claims: [],
        invented: 'What became of the bail on its date: the source does not say, and both dates must be seen',
      },
    ),
    told(
      head,
      'at-large',
      'material.at-large',
      { happened: day(-55), where: 'not-known', saidBy: 'press' },
      {
        claims: ['C4'],
        invented: 'That copies are outside custody follows from threats with them; where, the source does not say',
      },
    ),
    told(
      head,
      'sends-item-1',
      'item.sent',
      { happened: day(-40), item: 'item-1', from: 'police-store', seal: 'intact' },
      { numbers: { laboratory: 'TRAINING laboratory', register: 'TRAINING register 2' }, claims: [], invented: chain },
    ),
    told(
      head,
      'receives-item-1',
      'item.received',
      { happened: day(-37), item: 'item-1', seal: 'not-seen' },
      { numbers: { laboratory: 'TRAINING laboratory', number: 'TRAINING 2' }, claims: [], invented: chain },
    ),
    told(
      head,
      'digest-by-another',
      'digest.entered',
      { happened: day(-36), item: 'item-1', digest: '0'.repeat(64) },
      {
        refused: 'only-the-laboratory',
        claims: [],
        invented: 'An attempt that is refused: to show that refusals are kept',
      },
    ),
    told(
      head,
      'concealment',
      'concealment.reported',
      {
        happened: day(-30),
        by: 'police',
        against: ['survivor', 'family'],
        saidBy: 'witness',
        told: 'in-the-press',
        officeKind: 'police-station',
        ownOffice: false,
        what: 'complaint',
      },
      { claims: ['C9'], invented: 'Against whom: the step asks for it. Villagers say it, and here stand as witnesses' },
    ),
    told(
      head,
      'related',
      'case.related',
      { happened: day(-28), why: 'other', saidBy: 'press' },
      { numbers: { caseNumber: 'TRAINING Kasur' }, claims: ['C11'] },
    ),
  ],
};
