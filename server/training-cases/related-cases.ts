/**
 * Two invented complaints that belong together, so that whoever tries the demo sees what comparing finds: the same accused in two
 * scripts, somebody of whom that is less sure, and one device. They tell no dossier and are about nobody.
 */
import type { Identity } from '@amanat/domain';
import { told, type TrainingCase } from './training-case.ts';

const worker = 'case-worker-a';
const invented = 'All of it: to show what comparing finds';
const line = 'TRAINING. An invented complaint, to show what comparing finds. It is about nobody.';

interface Telling {
  readonly id: 'related-1' | 'related-2';
  readonly relation: 'neighbour' | 'teacher';
  /** A town of the gazetteer, so that the map has something to mark. */
  readonly town: string;
  readonly ago: number;
  readonly accused: readonly [Identity, Identity];
}

const related = ({ id, relation, town, ago, accused }: Telling): TrainingCase => ({
  id,
  answers: ({ day }) => ({
    relation,
    group: 'cruelty-or-neglect',
    district: { id: 'pk-pb-kasur' },
    village: town,
    told: [{ office: 'police-station', did: 'noted', on: day(-ago).slice(0, 7) }],
    reach: { how: 'none' },
    text: line,
  }),
  goesTo: { kind: 'assigned', by: 'supervisor-kasur', to: worker },
  steps: ({ day }) => [
    ...accused.map((identity, index) =>
      told(
        worker,
        `enters-accused-${index + 1}`,
        'person.entered',
        { happened: day(-ago), role: 'accused', saidBy: 'family' },
        { identity, claims: [], invented },
      ),
    ),
    told(
      worker,
      'seizes-item-1',
      'item.seized',
      { happened: day(-ago + 2), item: 'item-1', kind: 'telephone', from: 'shop', holder: 'police-officer' },
      { numbers: { memo: 'TRAINING memo', serial: 'TRAINING 6VTQ 4408' }, claims: [], invented },
    ),
  ],
});

export const relatedCases: readonly TrainingCase[] = [
  related({
    id: 'related-1',
    relation: 'neighbour',
    town: 'Pattoki',
    ago: 41,
    accused: [
      { name: 'تربیت شہریار', father: 'مثال خورشید', phone: '0300 0000017', place: 'پتوکی' },
      { name: 'نمونہ فردوس', father: 'فرضی جہانگیر', place: 'پتوکی' },
    ],
  }),
  related({
    id: 'related-2',
    relation: 'teacher',
    town: 'Kot Radha Kishan',
    ago: 12,
    accused: [
      { name: 'Tarbiyat Shehryar', father: 'Misal Khurshid', phone: '03000000017', place: 'Pattoki' },
      { name: 'Namoona Firdous', father: 'Farzi Jahangir', place: 'Kot Radha Kishan' },
    ],
  }),
];
