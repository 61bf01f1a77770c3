/** English words of the published dossiers: topics, units, relations, promises. Keys are those of the dossier files. */

/** A unit in the singular and the plural. */
type Unit = readonly [one: string, many: string];

const topics: Readonly<Record<string, string>> = {
  'medical-examination': 'Medical examination',
  pressure: 'Pressure',
  complaints: 'Complaints',
  complaint: 'Complaint',
  arrests: 'Arrests',
  bail: 'Bail',
  statements: 'Statements',
  'seized-material': 'Seized material',
  victims: 'Children affected',
  'cross-border': 'Across borders',
  network: 'The group and its reach',
  money: 'Money',
  demand: 'What is demanded',
  outcome: 'Outcome',
  fir: 'First information report (FIR)',
  duration: 'For how long',
  discovery: 'How it came to light',
  obstruction: 'Obstruction',
  'early-warning': 'Early warning',
};

const units: Readonly<Record<string, Unit>> = {
  'persons-ordered': ['person ordered to be examined', 'persons ordered to be examined'],
  'complaints-filed': ['complaint filed', 'complaints filed'],
  'suspects-arrested': ['suspect arrested', 'suspects arrested'],
  'victim-statements-recorded': ['statement of a victim recorded', 'statements of victims recorded'],
  'police-statements-recorded': ['statement of a police officer recorded', 'statements of police officers recorded'],
  'items-seized': ['recording seized', 'recordings seized'],
  'children-affected': ['child affected', 'children affected'],
  villages: ['village', 'villages'],
  'extortion-proceeds': ['rupee, proceeds of extortion', 'rupees, proceeds of extortion'],
  'firs-registered': ['FIR registered', 'FIRs registered'],
  'accused-convicted': ['accused convicted', 'accused convicted'],
  'cases-ending-in-conviction': ['case ending in conviction', 'cases ending in conviction'],
  'accused-named-in-fir': ['accused in the FIR', 'accused in the FIR'],
  months: ['month', 'months'],
  complainants: ['complainant', 'complainants'],
  'released-on-provisional-bail': ['person released on provisional bail', 'persons released on provisional bail'],
};

const sourceKinds: Readonly<Record<string, string>> = {
  'newspaper-report': 'Newspaper report',
  'magazine-article': 'Magazine article',
};

export const dossiers = {
  listTitle: 'Published dossiers',
  listLead:
    'What published reports say, restated claim by claim. Each claim stands with who made it and where it was printed; where accounts differ, they stand side by side.',
  notAFinding:
    'A claim is not a finding, and an accused person is not a convict. No private person is named here, and no child can be recognised.',
  /** `promises` is absent where none was made. */
  counts: (claims: string, promises: string | undefined): string =>
    promises === undefined ? `${claims} claims` : `${claims} claims · ${promises} promises`,
  none: 'No dossier has been published here yet.',
  claimsTitle: 'What is said',
  tensionTitle: 'Where accounts differ',
  tensionText: 'These claims do not sit together easily. Neither is shown as the true one.',
  tensionLink: 'Another account differs',
  /** Before and after the number: "more than 280", "at least 25". */
  relation: {
    exactly: { before: '', after: '' },
    'at-least': { before: 'at least', after: '' },
    'more-than': { before: 'more than', after: '' },
    about: { before: 'about', after: '' },
    between: { before: '', after: '' },
    estimated: { before: 'an estimated', after: '' },
  },
  range: (low: string, high: string): string => `${low} to ${high}`,
  topic: (about: string): string => topics[about] ?? 'Other claims',
  /** Words after a number, or nothing for a measure that has no words yet: the claim's own text says it then. */
  unit: (measure: string, count: number): string | undefined => units[measure]?.[count === 1 ? 0 : 1],
  says: 'Said by',
  theSource: 'the report itself',
  sourceRef: 'source',
  promisesTitle: 'What was promised',
  promisesLead: 'A promise is shown with its state, and with who says so.',
  promisedBy: 'Promised by',
  promisedOn: (day: string): string => `on ${day}`,
  noDay: 'day not printed',
  yearNotPrinted: (day: string): string => `${day}, year not printed`,
  state: {
    kept: 'Kept',
    'partly-kept': 'Partly kept',
    'not-kept': 'Not kept',
    'not-stated': 'No step named',
    'in-progress': 'Under way',
    unknown: 'Outcome not known',
  },
  stateUnknownText: 'No source here says what became of it.',
  noPromises: 'No promise is recorded in this dossier.',
  sourcesTitle: 'Sources',
  sourceKind: (kind: string): string => sourceKinds[kind] ?? 'Published source',
  dateline: 'dateline',
  byline: 'by',
  noPublishedDay: 'Date of publication not printed.',
  publishedOn: (day: string): string => `Published on ${day}.`,
  linkedTitle: 'Linked dossier',
  linkedText: 'The reports tie this dossier to another.',
  /** Says who translated; nothing in the language of the dossier itself. */
  translated: (): string | undefined => undefined,
};
