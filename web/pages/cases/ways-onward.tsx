/** Where a case's page leads: to what is sealed, and out of the case for whoever has a conflict. */
import type { CasePageView } from '@amanat/casework';
import { ButtonLink, Buttons } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { addressOfCase } from './case-forms.tsx';

/** Ways to what is sealed, and to what concerns it; each asks for its reason there. */
export const Sealed = ({ lang, page }: { readonly lang: Lang; readonly page: CasePageView }): Html => {
  const words = messages(lang).cases;
  const { opening, export: mayExport, safetyHold, proposeErasure } = page.may;
  if (opening === undefined && !mayExport && !safetyHold && !proposeErasure) return <></>;
  const here = addressOfCase(lang, page);
  return (
    <section class="flow ruled no-print">
      <h2>{words.sealedTitle}</h2>
      {opening === 'elsewhere' ? <p>{words.openElsewhereText}</p> : null}
      <Buttons>
        {opening === undefined ? null : (
          <ButtonLink href={`${here}/open`} kind="secondary" icon="lock">
            {opening === 'own' ? words.openOwn : words.openElsewhere}
          </ButtonLink>
        )}
        {mayExport ? (
          <ButtonLink href={`${here}/export`} kind="secondary">
            {words.export}
          </ButtonLink>
        ) : null}
        {safetyHold ? (
          <ButtonLink href={`${here}/hold`} kind="secondary">
            {words.hold}
          </ButtonLink>
        ) : null}
        {proposeErasure ? (
          <ButtonLink href={`/${lang}/staff/erasures/case/${page.caseId}`} kind="secondary">
            {words.proposeErasure}
          </ButtonLink>
        ) : null}
      </Buttons>
    </section>
  );
};

export const Conflict = ({ lang, page }: { readonly lang: Lang; readonly page: CasePageView }): Html => {
  const words = messages(lang).cases;
  if (!page.may.declareConflict) return <></>;
  return (
    <section class="flow ruled no-print">
      <h2>{words.conflictTitle}</h2>
      <p>
        <a href={`${addressOfCase(lang, page)}/conflict`}>{words.conflictLink}</a>
      </p>
    </section>
  );
};
