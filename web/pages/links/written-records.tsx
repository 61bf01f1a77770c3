/**
 * Both records side by side as they were written, each value in its own script and direction. On a telephone each field stands
 * alone, one record below the other. Only while the reader has both open.
 */
import type { EvidenceView, SubjectView, WrittenView } from '@amanat/casework';
import type { AddedDistrict } from '@amanat/domain';
import { DataTable, WeightTag } from '../../components/index.ts';
import type { Child, Html } from '../../html.ts';
import { digits, type Lang, messages } from '../../locales/index.ts';
import { subjectText } from './subject-words.tsx';

export interface WrittenRecordsProps {
  readonly lang: Lang;
  readonly left: SubjectView;
  readonly right: SubjectView;
  readonly evidence: readonly EvidenceView[];
  readonly districts: readonly AddedDistrict[];
}

type Field = keyof WrittenView;

/** What each written field was compared as; a district is compared as part of the place. */
const comparedAs: Readonly<Record<Field, EvidenceView['field'] | undefined>> = {
  name: 'name',
  father: 'father',
  age: 'age',
  phones: 'phone',
  cnic: 'cnic',
  devices: 'device',
  seals: 'seal',
  place: 'place',
  district: undefined,
};
const fields = ['name', 'father', 'age', 'phones', 'cnic', 'devices', 'seals', 'place', 'district'] as const;

export const WrittenRecords = ({ lang, left, right, evidence, districts }: WrittenRecordsProps): Html => {
  const words = messages(lang).links;
  const named = (written: WrittenView | undefined): WrittenView | undefined => withDistrict(lang, written, districts);
  const both = [named(left.written), named(right.written)] as const;
  const shown = fields.filter((field) => both.some((written) => valuesOf(lang, written, field).length > 0));
  return (
    <section class="flow ruled titled">
      <h2>{words.recordsTitle}</h2>
      <p class="small soft">{words.recordsText}</p>
      <div class="records">
        <DataTable
          caption={words.recordsTitle}
          heads={[words.columns.field, subjectText(lang, left), subjectText(lang, right), words.columns.weight]}
          rows={shown.map((field) => {
            const line = evidence.find((each) => each.field === comparedAs[field]);
            return [
              words.written[field],
              <Values lang={lang} values={valuesOf(lang, both[0], field)} compared={line?.left} />,
              <Values lang={lang} values={valuesOf(lang, both[1], field)} compared={line?.right} />,
              line === undefined ? '' : <WeightTag lang={lang} weight={line.weight} />,
            ];
          })}
        />
      </div>
    </section>
  );
};

/** A listed district is kept by its id; another one as it was written. */
function withDistrict(
  lang: Lang,
  written: WrittenView | undefined,
  districts: readonly AddedDistrict[],
): WrittenView | undefined {
  const listed = districts.find(({ id }) => id === written?.district);
  return written === undefined || listed === undefined ? written : { ...written, district: listed[lang] };
}

function valuesOf(lang: Lang, written: WrittenView | undefined, field: Field): readonly string[] {
  const value = written?.[field];
  if (value === undefined || value === '') return [];
  if (field === 'phones' && typeof value === 'object') return value.map(dialled);
  if (typeof value === 'number') return [digits(lang, String(value))];
  return typeof value === 'string' ? [value] : value;
}

/** Numbers are kept in one form: shown as they are dialled in the country. */
const dialled = (phone: string): string => phone.replace(/^92(\d{3})(\d{7})$/, '0$1 $2');

interface ValuesProps {
  readonly lang: Lang;
  readonly values: readonly string[];
  /** Which of several agreed best. */
  readonly compared: number | undefined;
}

const Values = ({ lang, values, compared }: ValuesProps): Child => {
  if (values.length === 0) return <span class="soft small">{messages(lang).links.notWritten}</span>;
  return (
    <ul class="plain">
      {values.map((value, index) => (
        <li>
          {values.length > 1 && index === compared ? (
            <strong>
              <AsWritten text={value} />
            </strong>
          ) : (
            <AsWritten text={value} />
          )}
        </li>
      ))}
    </ul>
  );
};

const arabicLetter = /\p{Script=Arabic}/u;

/** Read out and drawn in the script that it is written in. */
export const AsWritten = ({ text }: { readonly text: string }): Html => (
  <span class="as-written" lang={arabicLetter.test(text) ? 'ur' : 'en'} dir="auto" translate="no">
    {text}
  </span>
);
