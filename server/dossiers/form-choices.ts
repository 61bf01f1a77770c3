/** What a dossier's form offers to choose from, and what it holds before anything is typed. */
import { type Dossier, figureRelations, jurisdictions, listedSpeakers, promiseStates } from '@amanat/domain';
import type { PublishedDossier } from '@amanat/casework';
import {
  type ChangeFormPageProps,
  type DossierForm,
  type Lang,
  messages,
  type SelectOption,
  urduField,
} from '@amanat/web';
import { dossierLink, wordsOf } from '../public/dossier-words.ts';
import type { Services } from '../services.ts';
import { dateParts, type Typed } from './read-typed.ts';

/** Long texts are cut: the number says which it is. */
const short = (item: string, text: string): string => `${item}: ${text.length > 90 ? `${text.slice(0, 88)}…` : text}`;

const listOf = (words: Readonly<Record<string, string>>): readonly SelectOption[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** `content`: the dossier with what waits in it; `undefined` for a new one. */
export function optionsOf(
  lang: Lang,
  content: PublishedDossier | undefined,
  all: readonly PublishedDossier[],
): ChangeFormPageProps['options'] {
  const { dossiers, dossierDesk, offices } = messages(lang);
  const urdu = content === undefined ? undefined : wordsOf(lang, content).urdu;
  const dossier: Pick<Dossier, 'claims' | 'promises' | 'sources'> = content?.dossier ?? {
    claims: [],
    promises: [],
    sources: [],
  };
  const claims = dossier.claims.map(({ id, text }) => ({
    value: id,
    label: short(dossiers.item(id), urdu?.claims[id] ?? text),
  }));
  const promises = dossier.promises.map(({ id, text }) => ({
    value: id,
    label: short(dossiers.item(id), urdu?.promises[id] ?? text),
  }));
  return {
    jurisdiction: jurisdictions.map((value) => ({ value, label: offices.jurisdictions[value] })),
    kind: listOf(dossiers.sourceKinds),
    source: dossier.sources.map(({ id, kind }) => ({
      value: id,
      label: `${dossiers.item(id)}: ${dossiers.sourceKind(kind)}`,
    })),
    about: withKnown(
      listOf(dossiers.topics),
      dossier.claims.map(({ about }) => about),
      dossiers.topic,
    ),
    measure: withKnown(
      listOf(dossiers.units),
      dossier.claims.flatMap(({ measure }) => measure ?? []),
      (key) => key,
    ),
    relation: figureRelations.map((value) => ({ value, label: dossierDesk.relations[value] })),
    currency: [{ value: 'PKR', label: dossierDesk.rupees }],
    tension: claims,
    first: claims,
    second: claims,
    promise: promises,
    to: [...claims, ...promises],
    status: promiseStates.map((value) => ({ value, label: dossiers.state[value] })),
    concrete: (['yes', 'no'] as const).map((value) => ({ value, label: dossierDesk.concrete[value] })),
    dossier: all
      .filter((other) => other.dossier.id !== content?.dossier.id)
      .map((other) => ({ value: other.dossier.id, label: dossierLink(lang, other).title.text })),
  };
}

/** Keys that the dossier has and no list, so that a correction can keep them. */
function withKnown(
  options: readonly SelectOption[],
  keys: readonly string[],
  label: (key: string) => string,
): readonly SelectOption[] {
  const listed = new Set(options.map(({ value }) => value));
  const others = [...new Set(keys)].filter((key) => !listed.has(key));
  return [...options, ...others.map((value) => ({ value, label: label(value) }))];
}

/** Offices of this deployment first. */
export const speakersOf = (lang: Lang, { casework }: Pick<Services, 'casework'>): readonly string[] => [
  ...new Set([...listedSpeakers.map((each) => each[lang]), ...casework.offices().map((office) => office[lang])]),
];

type Words = readonly (readonly [name: string, value: string | null | undefined])[];

/** `of`: what is corrected or answered; nothing for what is not there. */
export function typedOf(form: DossierForm, of: string | undefined, content: PublishedDossier | undefined): Typed {
  const claim = content?.dossier.claims.find(({ id }) => id === of);
  const promise = content?.dossier.promises.find(({ id }) => id === of);
  const urdu = content === undefined ? undefined : wordsOf('ur', content).urdu;
  const named = (name: 'attributedTo' | 'by' | 'madeBy' | 'office', english: string | undefined): Words => [
    [name, english],
    [urduField(name), english === undefined ? undefined : urdu?.speakers[english]],
  ];
  const words = ((): Words => {
    if (form === 'state' && promise !== undefined) return [['promise', promise.id]];
    if (form === 'reply' && (claim ?? promise) !== undefined) return [['to', of]];
    if (form === 'correct-claim' && claim !== undefined) {
      const [low, high] = typeof claim.value === 'object' && claim.value !== null ? claim.value : [claim.value, null];
      return [
        ['of', claim.id],
        ['source', claim.source],
        ...named('attributedTo', claim.attributedTo),
        ['about', claim.about],
        ['text', claim.text],
        [urduField('text'), urdu?.claims[claim.id]],
        ...named('by', claim.by),
        ['measure', claim.measure],
        ['relation', claim.relation],
        ['low', low?.toString()],
        ['high', high?.toString()],
        ['currency', claim.currency],
      ];
    }
    if (form === 'correct-promise' && promise !== undefined)
      return [
        ['of', promise.id],
        ['source', promise.source],
        ...named('madeBy', promise.madeBy),
        ['text', promise.text],
        [urduField('text'), urdu?.promises[promise.id]],
        ...dateParts('made', promise.madeOn),
        ...dateParts('due', promise.dueOn),
        ['concrete', promise.concrete ? 'yes' : 'no'],
        ...named('office', promise.office),
      ];
    return [];
  })();
  return new Map(
    words.flatMap(([name, value]) => (value === null || value === undefined || value === '' ? [] : [[name, value]])),
  );
}
