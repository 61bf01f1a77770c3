/** Who says something, where it was printed, and as of when: never drawn without a source. */
import type { Html } from '../../html.ts';
import { messages, type Lang } from '../../locales/index.ts';
import type { Said, SourceRef } from '../../pages/dossiers/dossier-view.ts';
import { printedDate } from './printed-date.ts';
import { SaidText } from './said.tsx';

export interface AttributionProps extends SourceRef {
  readonly lang: Lang;
  /** `null` where the source speaks for itself. */
  readonly attributedTo: Said | null;
  /** Where the list of sources is; the same page unless told. */
  readonly page?: string | undefined;
}

/** A link to the source, with its date as far as it prints one. */
export const SourceLink = ({ lang, sourceId, asOf, page = '' }: Omit<AttributionProps, 'attributedTo'>): Html => {
  const words = messages(lang).dossiers;
  return (
    <>
      <a href={`${page}#source-${sourceId}`}>{words.sourceRef(sourceId)}</a> (
      {asOf === null ? words.noDate : words.asOf(printedDate(lang, asOf))})
    </>
  );
};

/** Who says so, and a link to the source at the foot of the dossier. */
export const Attribution = ({ lang, attributedTo, ...source }: AttributionProps): Html => {
  const words = messages(lang).dossiers;
  return (
    <p class="attribution">
      {words.says}{' '}
      <cite>{attributedTo === null ? words.theSource : <SaidText pageLang={lang} said={attributedTo} />}</cite>
      {' · '}
      <SourceLink lang={lang} {...source} />
    </p>
  );
};
