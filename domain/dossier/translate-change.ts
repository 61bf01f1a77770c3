/** The editors' Urdu after a change: what it says in Urdu beside what was there; never words that the dossier lacks. */
import type { DossierChange, UrduWords } from './change.ts';
import type { Dossier } from './dossier.ts';
import { speakerInUrdu } from './speakers.ts';
import type { DossierTranslation } from './translation.ts';

type Single = Exclude<DossierChange, { kind: 'bring-in-whole' }>;
type ById = Readonly<Record<string, string>>;

const noUrduYet = (dossier: string): DossierTranslation => ({
  dossier,
  language: 'ur',
  translatedBy: 'ترجمہ از ادارتی عملہ',
  place: {},
  speakers: {},
  dateNotes: {},
  claims: {},
  promises: {},
  fulfilments: {},
});

/** A correction without Urdu takes the Urdu of what it corrects away, since that says something else. */
export function withUrdu(
  translations: readonly DossierTranslation[],
  before: Dossier | undefined,
  { id, ...after }: Dossier,
  change: Single,
  urdu: UrduWords,
): readonly DossierTranslation[] {
  const others = translations.filter(({ language }) => language !== 'ur');
  const known = translations.find(({ language }) => language === 'ur');
  const added = translated(known ?? noUrduYet(id), before, { id, ...after }, change, urdu);
  return known === undefined && Object.keys(urdu).length === 0 ? translations : [...others, added];
}

function translated(
  known: DossierTranslation,
  before: Dossier | undefined,
  after: Dossier,
  change: Single,
  urdu: UrduWords,
): DossierTranslation {
  const speakers = (...said: readonly (readonly [english: string | null | undefined, urdu: string | undefined])[]) => ({
    speakers: said.reduce(
      (all, [english, words]) =>
        typeof english === 'string' ? put(all, english, words ?? all[english] ?? speakerInUrdu(english)) : all,
      known.speakers,
    ),
  });
  const places = (...said: readonly (readonly [english: string | null | undefined, urdu: string | undefined])[]) => ({
    place: said.reduce(
      (all, [english, words]) => (typeof english === 'string' ? put(all, english, words ?? all[english]) : all),
      known.place,
    ),
  });
  switch (change.kind) {
    case 'open-dossier': {
      const { province, district, tehsil } = change.place;
      return {
        ...known,
        ...(urdu['title'] === undefined ? {} : { title: urdu['title'] }),
        ...(urdu['note'] === undefined ? {} : { note: urdu['note'] }),
        ...places([province, urdu['province']], [district, urdu['district']], [tehsil, urdu['tehsil']]),
      };
    }
    case 'add-source': {
      const { id, dateline, byline, dateNote } = change.source;
      return {
        ...known,
        ...places([dateline, urdu['dateline']]),
        ...speakers([byline, urdu['byline']]),
        dateNotes: dateNote === undefined ? known.dateNotes : put(known.dateNotes, id, urdu['dateNote']),
      };
    }
    case 'add-claim':
    case 'correct-claim': {
      const { id, attributedTo, by } = change.claim;
      return {
        ...known,
        ...speakers([attributedTo, urdu['attributedTo']], [by, urdu['by']]),
        claims: put(known.claims, id, urdu['text']),
      };
    }
    case 'add-promise':
    case 'correct-promise': {
      const { id, madeBy, office } = change.promise;
      return {
        ...known,
        ...speakers([madeBy, urdu['madeBy']], [office, urdu['office']]),
        promises: put(known.promises, id, urdu['text']),
        fulfilments: { ...known.fulfilments, [id]: known.fulfilments[id] ?? [] },
      };
    }
    case 'add-state': {
      const earlier = before?.promises.find(({ id }) => id === change.promise)?.fulfilment.length ?? 0;
      const words = known.fulfilments[change.promise] ?? [];
      const upTo = Array.from({ length: earlier }, (_, place) => words[place] ?? '');
      return {
        ...known,
        ...speakers([change.state.attributedTo, urdu['attributedTo']]),
        fulfilments: { ...known.fulfilments, [change.promise]: [...upTo, urdu['text'] ?? ''] },
      };
    }
    case 'add-reply':
      return {
        ...known,
        ...speakers([change.reply.office, urdu['office']]),
        replies: put(known.replies ?? {}, change.reply.id, urdu['text']),
      };
    case 'mark-tension':
    case 'link-dossier':
      return known;
    default:
      throw new Error(`unknown change: ${String(change satisfies never)} of ${after.id}`);
  }
}

function put(all: ById, key: string, words: string | undefined): ById {
  const { [key]: _before, ...others } = all;
  return words === undefined ? others : { ...others, [key]: words };
}
