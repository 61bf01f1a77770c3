/** Records both cases that belong together, has one pair decided by the one who works on them, and warns of what gathers. */
import { relatedCases } from './related-cases.ts';
import { membersOf, type Replay, replayCases } from './replay-training-cases.ts';

/** To be called once the invented people are there, unsealed. What people did since stays as they left it. @throws StoreError · SealedError */
export async function replayRelatedCases(replay: Replay): Promise<void> {
  const replayed = await replayCases(relatedCases, replay);
  if (replayed.every(({ recorded }) => recorded === 0)) return;
  const { links, warnings } = replay.staff;
  // Whoever came in just now is compared once their key is in its place.
  await replay.keyring.whenRewrapped();
  for (const { caseId } of replayed) await links.afterStep(caseId);
  await decideOne(replayed[0]?.caseId ?? '', replay);
  await warnings.watch();
}

/** The accused whom both name first; all else stays open for whoever tries it. */
async function decideOne(caseId: string, replay: Replay): Promise<void> {
  const { links } = replay.staff;
  const worker = await membersOf(replay)('case-worker-a');
  const answer = await links.suggestionsOf(worker, caseId);
  if (answer.kind !== 'links') return;
  const pair = answer.view.suggestions.find(({ left, right }) => left.ref === 'accused-1' && right.ref === 'accused-1');
  if (pair === undefined) return;
  await links.decide(worker, pair.link, {
    decision: 'same',
    grounds: ['said-by-family', 'called-the-number'],
    basis: pair.basis,
  });
}
