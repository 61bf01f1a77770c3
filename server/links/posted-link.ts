/** What the forms about a pair post. Only names and values that those pages have; nothing ticked is a mistake to be shown. */
import {
  InputError,
  type LinkDecision,
  linkDecisions,
  type LinkGround,
  linkGrounds,
  linkIdSchema,
  type LinkSide,
  linkSides,
} from '@amanat/domain';
import { groundsField } from '@amanat/web';

export interface PostedDecision {
  readonly decision: LinkDecision;
  readonly grounds: readonly LinkGround[];
  readonly basis: string;
}

/** @throws InputError `unknown-field`, `not-this-shape`, `not-in-list` for what our pages do not send */
export function postedDecision(body: string): PostedDecision {
  const form = new URLSearchParams(body);
  const decision = oneOf(linkDecisions, form, 'decision');
  const field = groundsField(decision);
  for (const name of form.keys()) {
    if (name !== 'decision' && name !== 'basis' && name !== field) throw new InputError('unknown-field');
    if (name !== field && form.getAll(name).length > 1) throw new InputError('not-this-shape', name);
  }
  const basis = form.get('basis') ?? '';
  if (!/^[0-9a-f]{64}$/.test(basis)) throw new InputError('not-this-shape', 'basis');
  const known: readonly LinkGround[] = linkGrounds[decision];
  const grounds = form.getAll(field).map((ticked) => {
    const ground = known.find((each) => each === ticked);
    if (ground === undefined) throw new InputError('not-in-list', field);
    return ground;
  });
  return { decision, grounds: [...new Set(grounds)], basis };
}

export interface PostedAnswer {
  readonly link: string;
  readonly side: LinkSide;
  readonly answer: 'agree' | 'refuse';
}

/** @throws InputError */
export const postedAnswer = (form: URLSearchParams): PostedAnswer => ({
  link: linkIn(form),
  side: oneOf(linkSides, form, 'side'),
  answer: oneOf(['agree', 'refuse'], form, 'answer'),
});

/** @throws InputError */
export function linkIn(form: URLSearchParams): string {
  const link = linkIdSchema.safeParse(form.get('link'));
  if (!link.success) throw new InputError('not-in-list', 'link');
  return link.data;
}

function oneOf<Choice extends string>(choices: readonly Choice[], form: URLSearchParams, name: string): Choice {
  const found = choices.find((each) => each === form.get(name));
  if (found === undefined) throw new InputError('not-in-list', name);
  return found;
}
