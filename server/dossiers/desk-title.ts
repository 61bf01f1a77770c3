/** The title of a dossier on the desk, which may be only proposed yet. */
import type { DossierDesk } from '@amanat/casework';
import type { Lang, Said } from '@amanat/web';
import { dossierLink, saidAsTyped } from '../public/dossier-words.ts';
import { contentWithWaiting } from './waiting-content.ts';

export function deskTitle(lang: Lang, id: string, desk: DossierDesk): Said {
  const content = contentWithWaiting(id, desk);
  return content === undefined ? saidAsTyped(id) : dossierLink(lang, content).title;
}
