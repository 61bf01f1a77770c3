/** The two published reports that come with Amanat (published/README.md), with the editors' translations into Urdu. */
import { type Dossier, parseDossier } from './dossier.ts';
import faisalabadUr from './published/faisalabad.ur.json' with { type: 'json' };
import faisalabad from './published/faisalabad.json' with { type: 'json' };
import kasurUr from './published/kasur.ur.json' with { type: 'json' };
import kasur from './published/kasur.json' with { type: 'json' };
import { type DossierTranslation, parseDossierTranslation } from './translation.ts';

export const shippedDossiers: readonly Dossier[] = [kasur, faisalabad].map(parseDossier);

const translations: ReadonlyMap<string, DossierTranslation> = new Map(
  [kasurUr, faisalabadUr].map(parseDossierTranslation).map((translation) => [translation.dossier, translation]),
);

/** The editors' Urdu of a dossier; `undefined` if there is none, and the page then shows the English and says so. */
export const urduOf = (dossierId: string): DossierTranslation | undefined => translations.get(dossierId);
