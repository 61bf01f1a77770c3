/** The deployment's help-lines as the pages show them. */
import { type Helpline, helplinesFor, jurisdictionSchema } from '@amanat/domain';
import type { HelpLineView, Lang } from '@amanat/web';
import type { Services } from '../services.ts';

/** Empty for a jurisdiction that no list is known for. */
export function helpLineViews(
  lang: Lang,
  { settings, helplines }: Pick<Services, 'settings' | 'helplines'>,
): readonly HelpLineView[] {
  const known = jurisdictionSchema.safeParse(settings.jurisdiction);
  return known.success ? helplinesFor(known.data, helplines).map((line) => viewOf(lang, line)) : [];
}

const viewOf = (lang: Lang, { number, name, nameUr, hours, confirmedOn }: Helpline): HelpLineView => ({
  number,
  name: lang === 'ur' ? (nameUr ?? name) : name,
  hours: hours === 'confirm' ? undefined : hours,
  confirmedOn: confirmedOn === null ? null : Temporal.PlainDate.from(confirmedOn),
});
