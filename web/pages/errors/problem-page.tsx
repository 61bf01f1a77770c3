/** A page that says what went wrong, whether anything was stored, and the way on. Nothing that was sent is repeated. */
import { ButtonLink, Buttons } from '../../components/button/button.tsx';
import { HelpLines, type HelpLineView } from '../../components/help-lines/help-lines.tsx';
import { Page, type Chrome } from '../../components/page/page.tsx';
import type { Html } from '../../html.ts';
import { digits, messages, type Lang } from '../../locales/index.ts';

/** What went wrong, with what the words need. The server chooses the HTTP status. */
export type Problem =
  | { readonly code: 'not-found' }
  | { readonly code: 'not-understood' }
  | { readonly code: 'no-files' }
  | { readonly code: 'too-large'; readonly limitKib: number }
  | { readonly code: 'foreign-form' }
  | { readonly code: 'draft-gone' }
  | { readonly code: 'busy'; readonly waitSeconds: number }
  | { readonly code: 'intake-stopped' }
  /** The deployment's key is not in memory, or no ceremony was held. */
  | { readonly code: 'sealed' }
  | { readonly code: 'no-keys' }
  /** Keys are deleted, and a backup holds their table's files. */
  | { readonly code: 'keys-in-use' }
  | { readonly code: 'server-error' };

function textOf(lang: Lang, problem: Problem): string {
  const { problems } = messages(lang).publicPages;
  switch (problem.code) {
    case 'too-large':
      return problems['too-large'].text(digits(lang, String(problem.limitKib)));
    case 'busy':
      return problems.busy.text(digits(lang, String(problem.waitSeconds)));
    default:
      return problems[problem.code].text();
  }
}

// Where a person was sending something, they must know at once whether it arrived. After our own fault nobody can say.
const storedNothing: ReadonlySet<Problem['code']> = new Set([
  'not-understood',
  'no-files',
  'too-large',
  'foreign-form',
  'draft-gone',
  'busy',
  'intake-stopped',
]);

/** A sealed server can be unsealed; else the way is back to the first page. */
function onwardsOf(lang: Lang, { code }: Problem): { readonly href: string; readonly label: string } {
  const words = messages(lang).publicPages;
  return code === 'sealed'
    ? { href: `/${lang}/unseal`, label: words.toUnseal }
    : { href: `/${lang}`, label: words.backToStart };
}

export interface ProblemPageProps {
  readonly chrome: Chrome;
  readonly problem: Problem;
  /** Shown where no complaint can be taken; may be empty otherwise. */
  readonly helpLines: readonly HelpLineView[];
  /** Where the form can be mended; the first page unless told. */
  readonly onwards?: { readonly href: string; readonly label: string } | undefined;
}

export const ProblemPage = ({ chrome, problem, helpLines, onwards }: ProblemPageProps): Html => {
  const words = messages(chrome.lang).publicPages;
  const { title } = words.problems[problem.code];
  const next = onwards ?? onwardsOf(chrome.lang, problem);
  return (
    <Page chrome={chrome} title={title}>
      <h1>{title}</h1>
      <p class="lead">{textOf(chrome.lang, problem)}</p>
      {storedNothing.has(problem.code) ? <p>{words.nothingStored}</p> : null}
      {problem.code === 'intake-stopped' ? <HelpLines lang={chrome.lang} lines={helpLines} /> : null}
      <Buttons>
        <ButtonLink href={next.href} kind="secondary">
          {next.label}
        </ButtonLink>
      </Buttons>
    </Page>
  );
};
