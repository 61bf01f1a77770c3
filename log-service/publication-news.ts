/** What the operator hears while publications wait: each trouble once, not at every try, and once that it is over. */
import type { LogNews } from './log-options.ts';
import type { MissingWitness } from './witnesses.ts';

export interface PublicationNews {
  /** What was told last of this kind is not told again, until it is over. */
  readonly report: (news: LogNews) => void;
  /** Those without whom enough have signed; told when they change. */
  readonly tellMissing: (missing: readonly MissingWitness[]) => void;
  /** Told if something was waited for. */
  readonly goOn: () => void;
}

export function publicationNews(tell: (news: LogNews) => void): PublicationNews {
  const told = new Map<LogNews['kind'], string>();
  let toldMissing = '[]';
  return {
    report(news) {
      const text = JSON.stringify(news);
      if (told.get(news.kind) !== text) tell(news);
      told.set(news.kind, text);
    },
    tellMissing(missing) {
      const text = JSON.stringify(missing);
      if (text !== toldMissing) tell({ kind: 'witnesses-missing', missing });
      toldMissing = text;
    },
    goOn() {
      const waited = told.has('waits-for-witnesses') || told.has('waits-for-signer');
      told.clear();
      if (waited) tell({ kind: 'goes-on' });
    },
  };
}
