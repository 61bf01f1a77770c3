/** Why somebody of staff acts: one of the closed list of purposes. */
import { type Purpose, purposes } from '@amanat/domain';
import type { Html } from '../../html.ts';
import { type Lang, messages } from '../../locales/index.ts';
import { Radios } from './choice.tsx';

export interface PurposeRadiosProps {
  readonly lang: Lang;
  readonly value: Purpose | undefined;
  readonly error: string | undefined;
}

/** Posts `purpose`. */
export const PurposeRadios = ({ lang, value, error }: PurposeRadiosProps): Html => {
  const words = messages(lang).staff;
  return (
    <Radios
      lang={lang}
      name="purpose"
      label={words.whatFor}
      error={error}
      value={value}
      choices={purposes.map((purpose) => ({ value: purpose, label: words.purposes[purpose] }))}
    />
  );
};
