/** A dossier's form as it was posted, made into the change that it proposes; or its mistakes, each at its field. */
import {
  type Claim,
  type DossierChange,
  dossierChangeSchema,
  type DossierPromise,
  dossierIdSchema,
  type NamedInOffice,
  type Office,
  type UrduWords,
  urduWordKeys,
} from '@amanat/domain';
import { type DossierForm, fieldsOfForm, type Lang, messages, type Mistake, urduField } from '@amanat/web';
import { mistakesOf } from '../changes/posted-form.ts';
import { fieldOfPath } from './field-of-path.ts';
import { dateTyped, numberTyped, speakerTyped, type Typed } from './read-typed.ts';

export interface WantedChange {
  readonly change: DossierChange;
  readonly urdu: UrduWords;
  readonly named: readonly NamedInOffice[];
}

export type ReadChange =
  | ({ readonly kind: 'read' } & WantedChange)
  | { readonly kind: 'mistakes'; readonly mistakes: readonly Mistake[] };

export interface FormContext {
  readonly lang: Lang;
  readonly offices: readonly Pick<Office, 'en' | 'ur'>[];
  /** What is corrected, as it stands. */
  readonly claim?: Claim | undefined;
  readonly promise?: DossierPromise | undefined;
}

/** The program gives the true one. */
const anyId = { claim: 'C1', promise: 'P1', source: 'S1', reply: 'R1' } as const;

export function changeOfForm(form: DossierForm, typed: Typed, context: FormContext): ReadChange {
  const words = messages(context.lang).dossierDesk.mistakes;
  const early = earlyMistakes(form, typed, words);
  const parsed = dossierChangeSchema.safeParse(draftOf(form, typed, context));
  const late = parsed.success ? [] : mistakesOf(parsed.error, fieldOfPath, words);
  const named = namedTyped(typed, words);
  const mistakes = [...early, ...late, ...named.mistakes];
  const once = mistakes.filter((mistake, index) => mistakes.findIndex(({ name }) => name === mistake.name) === index);
  if (!parsed.success || once.length > 0) return { kind: 'mistakes', mistakes: once };
  return { kind: 'read', change: parsed.data, urdu: urduTyped(form, typed, context), named: named.named };
}

type Words = ReturnType<typeof messages>['dossierDesk']['mistakes'];

/** What the schema would say less plainly: dates, numbers, choices that were not made, a name that no address takes. */
function earlyMistakes(form: DossierForm, typed: Typed, words: Words): readonly Mistake[] {
  const mistakes = fieldsOfForm[form].flatMap(({ name, kind, optional = false }): readonly Mistake[] => {
    if (kind === 'date') return dateTyped(typed, name) === undefined ? [{ name, text: words['not-a-date'] }] : [];
    if (kind === 'number') return numberTyped(typed, name) === undefined ? [{ name, text: words.number }] : [];
    return optional || typed.has(name) ? [] : [{ name, text: words.missing }];
  });
  const id = typed.get('id');
  // `new` is the address of the form.
  const badId =
    form === 'dossier' && id !== undefined && (id.trim() === 'new' || !dossierIdSchema.safeParse(id.trim()).success);
  return [
    ...mistakes,
    ...(badId ? [{ name: 'id', text: words['not-this-shape'] }] : []),
    ...figureMistakes(typed, words),
  ];
}

/** A number, what it counts and how it is meant come together or not at all. */
function figureMistakes(typed: Typed, words: Words): readonly Mistake[] {
  const has = (name: string): boolean => typed.has(name);
  if (!has('low') && !has('relation') && !has('high')) return [];
  const missing = (['measure', 'relation', 'low'] as const).filter((name) => !has(name));
  const range = typed.get('relation') === 'between' && !has('high') ? ['high'] : [];
  return [...missing, ...range].map((name) => ({ name, text: words.missing }));
}

function draftOf(form: DossierForm, typed: Typed, context: FormContext): unknown {
  const text = (name: string): string => (typed.get(name) ?? '').trim();
  const speaker = (name: 'attributedTo' | 'madeBy' | 'by' | 'office' | 'byline'): string =>
    speakerTyped(typed, name, context.offices).english;
  const maybe = <Key extends string>(key: Key, value: string | null | undefined) =>
    value === '' || value === null || value === undefined ? {} : { [key]: value };
  const date = (name: string): string | null => dateTyped(typed, name) ?? null;
  switch (form) {
    case 'dossier':
      return {
        kind: 'open-dossier',
        title: text('title'),
        jurisdiction: text('jurisdiction'),
        place: { province: text('province'), district: text('district'), ...maybe('tehsil', text('tehsil')) },
        note: text('note'),
      };
    case 'source': {
      const source = {
        id: anyId.source,
        kind: text('kind'),
        dateline: text('dateline') || null,
        byline: speaker('byline') || null,
        publishedOn: date('published'),
        ...maybe('dateNote', text('dateNote')),
      };
      return { kind: 'add-source', source };
    }
    case 'claim':
      return { kind: 'add-claim', claim: claimDraft(anyId.claim) };
    case 'correct-claim': {
      // What our form does not ask for stays as it was.
      const { kind, stance } = context.claim ?? {};
      const claim = { ...claimDraft(context.claim?.id ?? ''), ...maybe('kind', kind), ...maybe('stance', stance) };
      return { kind: 'correct-claim', claim, reason: text('reason') };
    }
    case 'tension':
      return { kind: 'mark-tension', claims: [text('first'), text('second')] };
    case 'promise':
      return { kind: 'add-promise', promise: promiseDraft(anyId.promise) };
    case 'correct-promise':
      return {
        kind: 'correct-promise',
        promise: promiseDraft(context.promise?.id ?? ''),
        reason: text('reason'),
      };
    case 'state': {
      const state = {
        source: text('source'),
        attributedTo: speaker('attributedTo'),
        status: text('status'),
        text: text('text'),
        ...maybe('on', date('on')),
      };
      return { kind: 'add-state', promise: text('promise'), state };
    }
    case 'reply': {
      const reply = {
        id: anyId.reply,
        to: text('to'),
        source: text('source'),
        office: speaker('office'),
        on: date('on'),
        text: text('text'),
      };
      return { kind: 'add-reply', reply };
    }
    case 'link':
      return { kind: 'link-dossier', dossier: text('dossier') };
    default:
      throw new Error(`not handled: ${String(form satisfies never)}`);
  }

  function claimDraft(id: string) {
    const [low, high] = [numberTyped(typed, 'low') ?? null, numberTyped(typed, 'high') ?? null];
    const isRange = text('relation') === 'between';
    return {
      id,
      source: text('source'),
      attributedTo: speaker('attributedTo'),
      about: text('about'),
      measure: text('measure') || null,
      value: low === null ? null : isRange && high !== null ? [low, high] : low,
      relation: text('relation') || null,
      ...maybe('currency', text('currency')),
      ...maybe('by', speaker('by')),
      text: text('text'),
      ...(typed.has('tension') ? { inTensionWith: [text('tension')] } : {}),
    };
  }

  function promiseDraft(id: string) {
    return {
      id,
      source: text('source'),
      madeBy: speaker('madeBy'),
      madeOn: date('made'),
      text: text('text'),
      concrete: text('concrete') === 'yes',
      ...maybe('dueOn', date('due')),
      ...maybe('office', speaker('office')),
    };
  }
}

const spoken: ReadonlySet<string> = new Set(['attributedTo', 'madeBy', 'by', 'office', 'byline']);

/** Of the Urdu that was typed, what belongs to an English word; of listed speakers, the list's. */
function urduTyped(form: DossierForm, typed: Typed, { offices }: FormContext): UrduWords {
  const keys = new Set(fieldsOfForm[form].flatMap(({ urdu }) => (urdu === undefined ? [] : [urdu])));
  return Object.fromEntries(
    urduWordKeys.flatMap((key) => {
      if (!keys.has(key) || !typed.has(key)) return [];
      const urdu = spoken.has(key) ? speakerTyped(typed, key, offices).urdu : typed.get(urduField(key))?.trim();
      return urdu === undefined ? [] : [[key, urdu]];
    }),
  );
}

function namedTyped(typed: Typed, words: Words) {
  const name = typed.get('named-name')?.trim();
  const office = typed.get('named-office')?.trim();
  const isReasoned = typed.has('named-reason');
  if (name === undefined && office === undefined && !isReasoned) return { named: [], mistakes: [] };
  const mistakes = [
    ...(name === undefined ? ['named-name'] : []),
    ...(office === undefined ? ['named-office'] : []),
    ...(isReasoned ? [] : ['named-reason']),
  ].map((field): Mistake => ({ name: field, text: words.missing }));
  if (name === undefined || office === undefined || !isReasoned) return { named: [], mistakes };
  const named: readonly NamedInOffice[] = [{ name, office, reason: 'holds-public-office-and-speaks-as-such' }];
  return { named, mistakes: [] };
}
