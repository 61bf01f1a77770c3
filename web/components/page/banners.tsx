/** What a page must warn of before anything else: that it is a training copy, or that others can read the connection. */
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';

export interface BannersProps {
  readonly lang: Lang;
  readonly training: boolean;
  readonly insecureLan: boolean;
}

export const Banners = ({ lang, training, insecureLan }: BannersProps): Html => {
  const words = messages(lang).common;
  return (
    <aside aria-label={words.noticesLabel}>
      {training ? (
        <p class="banner banner-training">
          <strong>{words.trainingTitle}</strong> {words.trainingText}
        </p>
      ) : null}
      {insecureLan ? (
        <p class="banner banner-insecure">
          <strong>{words.insecureTitle}</strong> {words.insecureText}
        </p>
      ) : null}
    </aside>
  );
};
