/** What is kept, what is not, and who can read it: the promises that the rest of the program has to hold. */
import { Page, type Chrome } from '../../components/page/page.tsx';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';

export const AboutPage = ({ chrome }: { readonly chrome: Chrome }): Html => {
  const words = messages(chrome.lang).publicPages;
  return (
    <Page chrome={chrome} title={words.aboutTitle}>
      <h1>{words.aboutHeading}</h1>
      <p class="lead">{words.aboutLead}</p>
      {words.aboutSections.map(({ title, points }) => (
        <section class="flow prose ruled">
          <h2>{title}</h2>
          <ul>
            {points.map((point) => (
              <li>{point}</li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
};
