/** The button that is loud: what it does stands above it, before anybody presses it. */
import { alarmedByBreakGlass, openMinutes, reviewWithinHours } from '@amanat/domain';
import { Button, Buttons, Panel } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { formatNumber, type Lang, messages } from '../../locales/index.ts';

export const BreakGlassPart = ({ lang }: { readonly lang: Lang }): Html => {
  const words = messages(lang).openings;
  const number = (value: number): string => formatNumber(lang, value);
  return (
    <Panel kind="firm" title={words.breakTitle}>
      <p>
        {words.breakText(number(alarmedByBreakGlass), number(openMinutes['break-glass']), number(reviewWithinHours))}{' '}
        {words.houseNorm}
      </p>
      <Buttons>
        <Button kind="secondary" name="way" value="break-glass">
          {words.breakButton}
        </Button>
      </Buttons>
    </Panel>
  );
};
