/** Whom somebody can turn to when nobody here may have the complaint, or an office does not act. */
import { Page, Tag, type Chrome } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { messages } from '../../locales/index.ts';
import { Remedies, type RemedyTable } from '../code/remedies.tsx';

export interface OutsideBody {
  readonly name: string;
  /** How it is reached, in words; absent while nobody has found out. */
  readonly contact?: string | undefined;
  /** Somebody of the deployment has confirmed the line with the body itself. */
  readonly isConfirmed: boolean;
}

export interface OutsidePageProps {
  readonly chrome: Chrome;
  readonly bodies: readonly OutsideBody[];
  readonly remedies: RemedyTable;
}

export const OutsidePage = ({ chrome, bodies, remedies }: OutsidePageProps): Html => {
  const { lang } = chrome;
  const words = messages(lang).code;
  return (
    <Page chrome={chrome} title={words.outsideTitle}>
      <h1>{words.outsideTitle}</h1>
      <p class="lead">{words.outsideText}</p>
      {bodies.length === 0 ? <p>{words.outsideNone}</p> : null}
      <ul class="plain-list">
        {bodies.map((body) => (
          <li>
            <strong>{body.name}</strong>
            {body.contact === undefined ? null : (
              <span class="choice-hint">
                {words.outsideContact} <bdi>{body.contact}</bdi>
              </span>
            )}
            {body.isConfirmed ? null : (
              <span class="choice-hint">
                <Tag tone="open">{words.outsideUnconfirmed}</Tag>
              </span>
            )}
          </li>
        ))}
      </ul>
      {remedies === 'none' ? null : (
        <section class="flow ruled">
          <h2>{messages(lang).code.remediesTitle}</h2>
          <Remedies lang={lang} table={remedies} />
        </section>
      )}
    </Page>
  );
};
