/** The deployment's help-lines as the pages show them. */
import { type Helpline, helplinesFor, jurisdictionSchema } from '@amanat/domain';
import type { HelpLineView, Lang } from '@amanat/web';

/** Empty for a jurisdiction that no list is known for. */
export function helpLineViews(lang: Lang, jurisdiction: string): readonly HelpLineView[] {
  const known = jurisdictionSchema.safeParse(jurisdiction);
  return known.success ? helplinesFor(known.data).map((line) => viewOf(lang, line)) : [];
}

const viewOf = (lang: Lang, { number, name, nameUr, hours, confirmedOn }: Helpline): HelpLineView => ({
  number,
  name: lang === 'ur' ? (nameUr ?? name) : name,
  hours: hours === 'confirm' ? undefined : hours,
  confirmedOn: confirmedOn === null ? null : Temporal.PlainDate.from(confirmedOn),
});
