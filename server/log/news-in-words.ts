/** What the running log tells its operator, in one sentence each. */
import type { LogNews } from '@amanat/log-service';

type Missing = Extract<LogNews, { readonly kind: 'waits-for-witnesses' }>['missing'];

/** `undefined` where there is nothing to tell. */
export function newsInWords(news: LogNews): string | undefined {
  switch (news.kind) {
    case 'published':
      return undefined;
    case 'waits-for-witnesses':
      return `The log waits for its witnesses: nothing is published until enough of them have signed. Not signed: ${missingInWords(news.missing)}.`;
    case 'witnesses-missing':
      return news.missing.length === 0
        ? 'All witnesses sign again.'
        : `Enough witnesses have signed, and the log goes on. Not signed: ${missingInWords(news.missing)}.`;
    case 'goes-on':
      return 'The log goes on.';
    case 'witness-contradicts':
      return (
        `THE WITNESS ${news.witness} CONTRADICTS: it says that it has seen another log of this name, and shows no proof. It counts\n` +
        'as one that has not signed. Ask whoever runs it for the checkpoint that it holds: docs/operating.md.'
      );
    case 'waits-for-signer':
      return 'The log waits for its signer: nothing is published until it answers.';
    case 'lost-the-lock':
      return 'Another program keeps the log of this record; this one waits. See docs/operating.md.';
    case 'not-stamped':
      return `A checkpoint has no stamp of ${news.authority}: ${news.code}.`;
    case 'failed':
      return `The log could not go on and tries again: ${news.code}.`;
    case 'halted':
      return `THE LOG HAS STOPPED: ${news.code}. Complaints are still taken. Nothing is signed until you decide: docs/errors.md.`;
    default:
      throw new Error(`not handled: ${String(news satisfies never)}`);
  }
}

const reasons: Readonly<Record<Missing[number]['why'], string>> = {
  'no-answer': 'no answer',
  'log-unknown': "it does not know this log's key, or its address is wrong",
  contradicts: 'it contradicts',
};

const missingInWords = (missing: Missing): string =>
  missing.map(({ name, why }) => `${name} (${reasons[why]})`).join(', ');
