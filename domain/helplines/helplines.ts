/** Numbers to show before anything else when a child is in danger. One that nobody has confirmed says so on the page. */
import { z } from 'zod';
import { parseWith } from '../parse.ts';
import { type Jurisdiction, jurisdictionSchema, withParents } from '../places/jurisdiction.ts';
import { because, plainText } from '../text.ts';
import defaultFile from './helplines.json' with { type: 'json' };

const some = (maxLetters: number) => plainText(maxLetters).refine((text) => text !== '', because('missing'));

const helpline = z
  .strictObject({
    jurisdiction: jurisdictionSchema,
    /** As dialled: digits, `+`, spaces and hyphens. */
    number: z.string(because('not-this-shape')).regex(/^\+?[0-9][0-9 -]{1,18}$/, because('not-this-shape')),
    name: some(160),
    nameUr: some(160).optional(),
    /** `24/7`, hours in words, or `confirm`: not known. */
    hours: some(80),
    source: some(300),
    /** Day on which somebody of the deployment confirmed it with its operator; `null`: nobody has. */
    confirmedOn: z.iso.date(because('not-a-date')).nullable(),
  })
  .readonly();

export type Helpline = z.output<typeof helpline>;

const helplinesFile = z.strictObject({
  note: plainText(1000).optional(),
  helplines: z.array(helpline).min(1, because('missing')).max(100, because('too-many')),
});

/**
 * A deployment's own list takes the place of the default one, whole.
 *
 * @throws InputError
 */
export const parseHelplines = (outside: unknown): readonly Helpline[] => parseWith(helplinesFile, outside).helplines;

/** What the program ships with: none of it confirmed. */
export const defaultHelplines: readonly Helpline[] = parseHelplines(defaultFile);

/** Those of the jurisdiction, then those that it includes: `PK-PB`, then `PK`. */
export const helplinesFor = (
  jurisdiction: Jurisdiction,
  helplines: readonly Helpline[] = defaultHelplines,
): readonly Helpline[] =>
  withParents(jurisdiction).flatMap((code) => helplines.filter((helpline) => helpline.jurisdiction === code));

export const isConfirmed = (helpline: Helpline): boolean => helpline.confirmedOn !== null;

/** A real deployment without one confirmed number warns when it starts. */
export const hasConfirmed = (jurisdiction: Jurisdiction, helplines: readonly Helpline[] = defaultHelplines): boolean =>
  helplinesFor(jurisdiction, helplines).some(isConfirmed);
