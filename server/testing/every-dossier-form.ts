/** An invented dossier as a monitor types it: its opening, and one after the other the forms that add to it. */
type Fields = Readonly<Record<string, string>>;

export const newDossier: Fields = {
  title: 'TRAINING: a road that was closed',
  'ur-title': 'تربیت: ایک بند سڑک',
  jurisdiction: 'PK-PB',
  province: 'Punjab',
  'ur-province': 'پنجاب',
  district: 'Kasur',
  'ur-district': 'قصور',
  note: 'Invented for training.',
  'ur-note': 'تربیت کے لیے فرضی۔',
};

/** In an order in which each speaks of what is there; a first source is not among them. */
export const everyForm: readonly (readonly [form: string, fields: Fields])[] = [
  [
    'claim',
    {
      source: 'S1',
      attributedTo: 'police',
      about: 'complaints',
      text: 'Twelve hundred complaints came in.',
      'ur-text': 'بارہ سو درخواستیں آئیں۔',
      measure: 'complaints-filed',
      relation: 'at-least',
      low: '۱٬۲۰۰',
    },
  ],
  [
    'claim',
    {
      source: 'S1',
      attributedTo: 'report',
      about: 'complaints',
      text: 'Between three and four came in.',
      measure: 'complaints-filed',
      relation: 'between',
      low: '3',
      high: '4',
    },
  ],
  [
    'claim',
    {
      source: 'S1',
      attributedTo: 'villagers',
      about: 'obstruction',
      text: 'Nothing was written down.',
      'ur-text': 'کچھ لکھا نہیں گیا۔',
    },
  ],
  ['tension', { first: 'C1', second: 'C3' }],
  [
    'promise',
    {
      source: 'S1',
      madeBy: 'پولیس',
      text: 'The road will be opened.',
      'ur-text': 'سڑک کھولی جائے گی۔',
      'made-day': '18',
      'made-month': '9',
      'due-year': '2099',
      concrete: 'yes',
    },
  ],
  [
    'state',
    {
      promise: 'P1',
      status: 'open',
      source: 'S1',
      attributedTo: 'report',
      text: 'Work has begun.',
      'ur-text': 'کام شروع ہو چکا ہے۔',
      'on-year': '2021',
    },
  ],
  [
    'reply',
    {
      to: 'C3',
      source: 'S1',
      office: 'police',
      text: 'All was written down.',
      'ur-text': 'سب لکھا گیا۔',
    },
  ],
  ['link', { dossier: 'kasur' }],
];
