/** Every word of a change that a person typed and that everybody will read, by its field. */
import type { Claim, Dossier, DossierChange, DossierSource, DossierTranslation, Fulfilment } from '@amanat/domain';

export interface ReadText {
  /** Field names in dots, as the change has them: `claim.text`. */
  readonly path: string;
  readonly text: string;
  /** Says who speaks, promises or does: one of the list. */
  readonly isSpeaker: boolean;
}

type Maybe = string | null | undefined;

const fields =
  (isSpeaker: boolean) =>
  (at: string, said: Readonly<Record<string, Maybe>>): readonly ReadText[] =>
    Object.entries(said).flatMap(([key, text]) =>
      typeof text === 'string' ? [{ path: at === '' ? key : `${at}.${key}`, text, isSpeaker }] : [],
    );
const free = fields(false);
const spoken = fields(true);

export function textsOf(change: DossierChange): readonly ReadText[] {
  switch (change.kind) {
    case 'open-dossier': {
      const { title, note, place } = change;
      return [...free('', { title, note }), ...free('place', place)];
    }
    case 'add-source':
      return ofSource('source', change.source);
    case 'add-claim':
      return ofClaim('claim', change.claim);
    case 'correct-claim':
      return [...ofClaim('claim', change.claim), ...free('', { reason: change.reason })];
    case 'add-promise':
      return ofPromise('promise', change.promise);
    case 'correct-promise':
      return [...ofPromise('promise', change.promise), ...free('', { reason: change.reason })];
    case 'add-state':
      return ofState('state', change.state);
    case 'add-reply':
      return [...spoken('reply', { office: change.reply.office }), ...free('reply', { text: change.reply.text })];
    case 'mark-tension':
    case 'link-dossier':
      return [];
    case 'bring-in-whole':
      return [
        ...ofDossier(change.dossier),
        ...change.translations.flatMap((one, place) => ofTranslation(`translations.${place}`, one)),
        ...free('', { reason: change.reason }),
      ];
    default:
      throw new Error(`unknown change: ${String(change satisfies never)}`);
  }
}

const ofSource = (at: string, { dateline, byline, dateNote }: DossierSource): readonly ReadText[] => [
  ...free(at, { dateline, dateNote }),
  ...spoken(at, { byline }),
];

const ofClaim = (at: string, { attributedTo, by, text }: Claim): readonly ReadText[] => [
  ...spoken(at, { attributedTo, by }),
  ...free(at, { text }),
];

const ofPromise = (
  at: string,
  { madeBy, office, text }: { readonly madeBy: string; readonly office?: Maybe; readonly text: string },
): readonly ReadText[] => [...spoken(at, { madeBy, office }), ...free(at, { text })];

const ofState = (at: string, { attributedTo, text }: Fulfilment): readonly ReadText[] => [
  ...spoken(at, { attributedTo }),
  ...free(at, { text }),
];

function ofDossier({ title, note, place, sources, claims, promises, replies = [] }: Dossier): readonly ReadText[] {
  const at = 'dossier';
  return [
    ...free(at, { title, note }),
    ...free(`${at}.place`, place),
    ...sources.flatMap((one, index) => ofSource(`${at}.sources.${index}`, one)),
    ...claims.flatMap((one, index) => ofClaim(`${at}.claims.${index}`, one)),
    ...promises.flatMap((one, index) => [
      ...ofPromise(`${at}.promises.${index}`, one),
      ...one.fulfilment.flatMap((state, nth) => ofState(`${at}.promises.${index}.fulfilment.${nth}`, state)),
    ]),
    ...replies.flatMap(({ office, text }, index) => [
      ...spoken(`${at}.replies.${index}`, { office }),
      ...free(`${at}.replies.${index}`, { text }),
    ]),
  ];
}

function ofTranslation(
  at: string,
  { title, note, translatedBy, place, speakers, dateNotes, claims, promises, fulfilments, replies }: DossierTranslation,
): readonly ReadText[] {
  const lists = { place, speakers, dateNotes, claims, promises, ...(replies === undefined ? {} : { replies }) };
  return [
    ...free(at, { title, note, translatedBy }),
    // By its list only: a key of `speakers` is what a person typed, and no path repeats that.
    ...Object.entries(lists).flatMap(([list, words]) =>
      Object.values(words).map((text) => ({ path: `${at}.${list}`, text, isSpeaker: false })),
    ),
    ...Object.values(fulfilments).flatMap((words) =>
      words.map((text) => ({ path: `${at}.fulfilments`, text, isSpeaker: false })),
    ),
  ];
}
