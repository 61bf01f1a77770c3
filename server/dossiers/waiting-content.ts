/** A dossier with what waits in it, as far as that fits: what a further proposal may speak of. */
import type { DossierDesk, PublishedDossier } from '@amanat/casework';
import { applyChange, InputError } from '@amanat/domain';

export const contentWithWaiting = (id: string, { published, proposals }: DossierDesk): PublishedDossier | undefined =>
  proposals.reduce<PublishedDossier | undefined>(
    (content, { change, urdu }) => afterChange(content, id, change, urdu) ?? content,
    published,
  );

/** `undefined`: the change speaks of what is not there. */
export function afterChange(
  content: PublishedDossier | undefined,
  id: string,
  ...[change, urdu]: readonly [change: Parameters<typeof applyChange>[2], urdu: Parameters<typeof applyChange>[3]]
): PublishedDossier | undefined {
  try {
    return applyChange(content, id, change, urdu);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
