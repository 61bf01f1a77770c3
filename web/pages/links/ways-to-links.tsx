/** From a case to what may belong together with it: only the way there, never a count or whether there is anything. */
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';

interface WayProps {
  readonly lang: Lang;
  /** Absent for whoever is not shown it. */
  readonly href: string | undefined;
}

/** Said after a step was recorded, whatever the comparing finds. */
export const Compared = ({ lang, href }: WayProps): Html => {
  const words = messages(lang).links;
  if (href === undefined) return <></>;
  return (
    <p>
      {words.compared} <a href={href}>{words.seeLinks}</a>
    </p>
  );
};

export const OtherCases = ({ lang, href }: WayProps): Html => {
  const words = messages(lang).links;
  if (href === undefined) return <></>;
  return (
    <section class="flow ruled no-print">
      <h2>{words.caseSection}</h2>
      <p>
        {words.caseText} <a href={href}>{words.seeLinks}</a>
      </p>
    </section>
  );
};
