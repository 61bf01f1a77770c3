/** The facts of one step, label and value, close together. Nothing where the step says no more than that it happened. */
import type { Step } from '@amanat/domain';
import type { Html } from '../../html.ts';
import type { Lang } from '../../locales/index.ts';
import { factRows, type StepNames } from './fact-words.tsx';

export interface FactListProps {
  readonly lang: Lang;
  readonly step: Pick<Step, 'type' | 'facts'>;
  readonly names: StepNames;
}

export const FactList = ({ lang, step, names }: FactListProps): Html => {
  const rows = factRows({ lang, names }, step);
  if (rows.length === 0) return <></>;
  return (
    <dl class="facts">
      {rows.map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};
