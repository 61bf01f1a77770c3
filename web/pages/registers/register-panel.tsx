/** One register: its open permit for whoever holds it, permits and imports, and the form that erases somebody in it. */
import {
  type ImportBasis,
  type PersonRole,
  personRoles,
  type Purpose,
  type RegisterKind,
  rowErasureGrounds,
} from '@amanat/domain';
import { Button, Buttons, DataTable, Fold, Form, Panel, SelectField, TextField } from '../../components/index.ts';
import type { Html } from '../../html.ts';
import { digits, formatDay, formatNumber, type Lang, messages } from '../../locales/index.ts';
import type { RegisterMistake } from './registers-page.tsx';

export interface ShownRegister {
  /** `register_…` */
  readonly register: string;
  readonly kind: RegisterKind;
  /** As it is called in the page's language. */
  readonly district: string;
  readonly year: number | undefined;
  readonly rowCount: number;
  readonly erased: number;
  readonly erasuresAsked: number;
  /** In groups of letters, for whoever may use it now. */
  readonly token: string | undefined;
  readonly permits: readonly {
    readonly on: string;
    readonly by: string;
    readonly purpose: Purpose;
    readonly basis: ImportBasis;
    /** In words. */
    readonly until: string;
  }[];
  readonly imports: readonly {
    readonly on: string;
    readonly by: string;
    readonly counts: readonly [added: number, changed: number, unchanged: number, refused: number];
  }[];
  /** What was sent of this register and could not be taken. */
  readonly sent?: { readonly row: string; readonly role: PersonRole | undefined } | undefined;
}

interface PanelProps {
  readonly lang: Lang;
  readonly register: ShownRegister;
  readonly mistakes: readonly RegisterMistake[];
  /** A demo has a folder of its own, and its command says so. */
  readonly training: boolean;
}

const command = 'npm run amanat -- import register FILE.csv --mapping MAPPING.json --dry-run';

export const RegisterPanel = ({ lang, register, mistakes, training }: PanelProps): Html => {
  const { registers: words, staff } = messages(lang);
  const { kind, district, year, rowCount, erased, token, permits, imports } = register;
  const name = words.name(words.kinds[kind], district, year === undefined ? '' : digits(lang, String(year)));
  return (
    <>
      <h3>{name}</h3>
      <p>
        {words.rows(formatNumber(lang, rowCount))}
        {erased === 0 ? null : ` · ${words.erased(formatNumber(lang, erased))}`}
      </p>
      {token === undefined ? null : (
        <Panel kind="firm" level={3} title={words.tokenTitle}>
          <p>{words.tokenText}</p>
          <p dir="ltr" translate="no">
            <code>{training ? `${command} --demo` : command}</code>
          </p>
          <p class="letters" dir="ltr" translate="no">
            <span class="unseen">{words.tokenLabel}: </span>
            {token}
          </p>
        </Panel>
      )}
      {imports.length === 0 ? (
        <p>{words.noImports}</p>
      ) : (
        <DataTable
          caption={words.tableOf(words.imports, name)}
          heads={words.importHeads}
          rows={imports.map(({ on, by, counts }) => [
            formatDay(lang, Temporal.PlainDate.from(on)),
            <bdi>{by}</bdi>,
            ...counts.map((count) => formatNumber(lang, count)),
          ])}
        />
      )}
      <DataTable
        caption={words.tableOf(words.permits, name)}
        heads={words.permitHeads}
        rows={permits.map(({ on, by, purpose, basis, until }) => [
          formatDay(lang, Temporal.PlainDate.from(on)),
          <bdi>{by}</bdi>,
          staff.purposes[purpose],
          words.bases[basis],
          until,
        ])}
      />
      <EraseForm lang={lang} register={register} mistakes={mistakes} />
    </>
  );
};

const EraseForm = ({
  lang,
  register: { register, sent, erasuresAsked, rowCount },
  mistakes,
}: Omit<PanelProps, 'training'>): Html => {
  const words = messages(lang).registers;
  const errorOf = (name: RegisterMistake): string | undefined =>
    sent !== undefined && mistakes.includes(name) ? words.mistakes[name] : undefined;
  if (rowCount === 0) return <></>;
  // Several registers stand on one page: their fields are told apart by the register's letters.
  const own = (name: string): string => (sent === undefined ? `${name}-${register.slice(-26)}` : name);
  return (
    <Fold title={words.eraseTitle} open={sent !== undefined}>
      <p>{words.eraseText}</p>
      {erasuresAsked === 0 ? null : <p>{words.erasuresAsked(formatNumber(lang, erasuresAsked))}</p>}
      <Form action={`/${lang}/staff/registers/erase`}>
        <input type="hidden" name="register" value={register} autocomplete="off" />
        <TextField
          lang={lang}
          name={own('row')}
          label={words.row}
          hint={words.rowHint}
          width="short"
          value={sent?.row}
          error={errorOf('row')}
        />
        <SelectField
          lang={lang}
          name={own('role')}
          label={words.role}
          value={sent?.role}
          error={errorOf('role')}
          groups={[{ label: '', options: personRoles.map((value) => ({ value, label: words.roles[value] })) }]}
        />
        <SelectField
          lang={lang}
          name={own('ground')}
          label={words.ground}
          error={errorOf('ground')}
          groups={[{ label: '', options: rowErasureGrounds.map((value) => ({ value, label: words.grounds[value] })) }]}
        />
        <Buttons>
          <Button>{words.erase}</Button>
        </Buttons>
      </Form>
    </Fold>
  );
};
