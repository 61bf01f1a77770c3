/** The forms by which a change of a dossier is proposed: which fields each has. The words of a field are in `locales`. */
import type { UrduWordKey } from '@amanat/domain';

/** As they stand in the address of their page. */
export const dossierForms = [
  'source',
  'claim',
  'tension',
  'promise',
  'state',
  'reply',
  'link',
  'correct-claim',
  'correct-promise',
] as const;
/** `dossier`: the one that opens a new dossier. */
export type DossierForm = (typeof dossierForms)[number] | 'dossier';

export type DossierField =
  | UrduWordKey
  | 'id'
  | 'jurisdiction'
  | 'kind'
  | 'published'
  | 'source'
  | 'about'
  | 'measure'
  | 'relation'
  | 'low'
  | 'high'
  | 'currency'
  | 'tension'
  | 'first'
  | 'second'
  | 'made'
  | 'due'
  | 'concrete'
  | 'promise'
  | 'status'
  | 'on'
  | 'to'
  | 'dossier';

export interface FieldSpec {
  readonly name: DossierField;
  /** `speaker`: a line with the listed offices and bodies to choose from. */
  readonly kind: 'line' | 'speaker' | 'text' | 'select' | 'radios' | 'number' | 'date';
  readonly optional?: true;
  /** Has a field for the same in Urdu beside it. */
  readonly urdu?: UrduWordKey;
}

const line = (name: UrduWordKey): FieldSpec => ({ name, kind: 'line', urdu: name });
const text = (name: UrduWordKey): FieldSpec => ({ name, kind: 'text', urdu: name });
const speaker = (name: UrduWordKey): FieldSpec => ({ name, kind: 'speaker', urdu: name });
const select = (name: DossierField): FieldSpec => ({ name, kind: 'select' });
const date = (name: DossierField): FieldSpec => ({ name, kind: 'date', optional: true });
const maybe = (spec: FieldSpec): FieldSpec => ({ ...spec, optional: true });

const claim: readonly FieldSpec[] = [
  select('source'),
  speaker('attributedTo'),
  select('about'),
  text('text'),
  maybe(speaker('by')),
  maybe(select('measure')),
  maybe(select('relation')),
  { name: 'low', kind: 'number', optional: true },
  { name: 'high', kind: 'number', optional: true },
  maybe(select('currency')),
];

const promise: readonly FieldSpec[] = [
  select('source'),
  speaker('madeBy'),
  text('text'),
  date('made'),
  date('due'),
  { name: 'concrete', kind: 'radios' },
  maybe(speaker('office')),
];

export const fieldsOfForm: Readonly<Record<DossierForm, readonly FieldSpec[]>> = {
  dossier: [
    { name: 'id', kind: 'line' },
    line('title'),
    select('jurisdiction'),
    line('province'),
    line('district'),
    maybe(line('tehsil')),
    text('note'),
  ],
  source: [
    select('kind'),
    maybe(line('dateline')),
    maybe(speaker('byline')),
    date('published'),
    maybe(text('dateNote')),
  ],
  claim: [...claim, maybe(select('tension'))],
  tension: [select('first'), select('second')],
  promise,
  state: [
    select('promise'),
    { name: 'status', kind: 'radios' },
    select('source'),
    speaker('attributedTo'),
    text('text'),
    date('on'),
  ],
  reply: [select('to'), select('source'), speaker('office'), text('text'), date('on')],
  link: [select('dossier')],
  'correct-claim': [...claim, text('reason')],
  'correct-promise': [...promise, text('reason')],
};

export const urduField = (key: UrduWordKey): string => `ur-${key}`;

/** A person who is named, by the public office held: one for each form. */
export const namedFields = ['named-name', 'named-office', 'named-reason'] as const;

/** Whether anything is written in it that could name somebody. */
export const mayName = (form: DossierForm): boolean =>
  fieldsOfForm[form].some(({ kind }) => kind === 'line' || kind === 'text' || kind === 'speaker');

/** Every name under which the form posts something. `of`: what is corrected. */
export const postedNames = (form: DossierForm): readonly string[] => [
  'of',
  ...fieldsOfForm[form].flatMap(({ name, kind, urdu }) => [
    ...(kind === 'date' ? ['day', 'month', 'year'].map((part) => `${name}-${part}`) : [name]),
    ...(urdu === undefined ? [] : [urduField(urdu)]),
  ]),
  ...(mayName(form) ? namedFields : []),
];
