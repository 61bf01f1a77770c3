/** What was decided on a pair, by whom and why, and all that went before. */
import { isAccountId } from '@amanat/domain';
import type { NameOf } from '../cases/people.ts';
import type { LinkHistoryView, LinkView } from './linking-views.ts';
import type { DatedLinkEvent, LoadedLink } from './load-link.ts';

/** `undefined` if nobody decided anything. */
export function linkViewOf({ link, state, events }: LoadedLink, nameOf: NameOf): LinkView | undefined {
  if (state.status === 'undecided') return undefined;
  const history = events.map((each) => historyOf(each, nameOf));
  const onDay = history.findLast(({ what }) => !what.startsWith('contact-'))?.onDay ?? '';
  const by = namedBy(state.by, nameOf);
  if (state.status === 'withdrawn')
    return { link, state: 'withdrawn', ...by, grounds: [], withdrawalGround: state.ground, onDay, history };
  return { link, state: state.decision, ...by, grounds: state.grounds, onDay, history };
}

function historyOf({ event, recordedOn: onDay }: DatedLinkEvent, nameOf: NameOf): LinkHistoryView {
  switch (event.type) {
    case 'link.decided': {
      const { decision: what, by, grounds } = event.data;
      return { what, onDay, ...namedBy(by, nameOf), grounds };
    }
    case 'link.withdrawn':
      return { what: 'withdrawn', onDay, ...namedBy(event.data.by, nameOf), grounds: [event.data.ground] };
    case 'link.contact-asked':
      return { what: 'contact-asked', onDay, ...namedBy(event.data.by, nameOf), grounds: [] };
    case 'link.contact-agreed':
      return { what: 'contact-agreed', onDay, ...namedBy(event.data.by, nameOf), grounds: [] };
    case 'link.contact-refused':
      return { what: 'contact-refused', onDay, ...namedBy(event.data.by, nameOf), grounds: [] };
    default:
      throw new Error(`unknown event: ${String(event satisfies never)}`);
  }
}

/** Absent where the program ended it. */
function namedBy(account: string | undefined, nameOf: NameOf): { readonly byName?: string } {
  const name = account !== undefined && isAccountId(account) ? nameOf(account).displayName : undefined;
  return name === undefined ? {} : { byName: name };
}
