/** The page that unseals. Wrong tries slow their source, never anybody else; over an open network it is off. */
import { type Context, Hono } from 'hono';
import type { UnsealAnswer } from '@amanat/casework';
import { InputError } from '@amanat/domain';
import { Argon2Busy } from '@amanat/node-crypto';
import { parseShare } from '@amanat/sealing';
import { UnsealPage, type UnsealProblem, type UnsealState } from '@amanat/web';
import { chromeOf, langOf, respond } from '../page-context.ts';
import type { Services } from '../services.ts';
import { openSlowedPairs } from '../sign-in/slowed-pairs.ts';
import { sourceOf } from '../sign-in/source-of.ts';
import { openGatheredShares } from './gathered-shares.ts';

export function unsealRoutes(services: Services): Hono {
  const { keyring, settings, ciphers, now } = services;
  const slowed = openSlowedPairs(now);
  const gathered = openGatheredShares(now);
  const app = new Hono();

  app.get('/:lang{(?:ur|en)}/unseal', (c) => show(c));

  app.post('/:lang{(?:ur|en)}/unseal', async (c) => {
    const form = readForm(await c.req.text());
    if (settings.insecureLan || keyring.state() !== 'sealed') return c.redirect(`/${langOf(c)}/unseal`, 303);
    const field = form.by;
    const seconds = slowed.take('unseal', sourceOf(c, settings));
    if (seconds !== undefined) return show(c, { field, code: 'slowed', seconds });
    const problem = form.by === 'passphrase' ? await byPassphrase(form.typed) : await byShare(form.typed);
    if (problem !== undefined) return show(c, problem);
    slowed.forget('unseal', sourceOf(c, settings));
    return c.redirect(`/${langOf(c)}/unseal`, 303);
  });

  async function byPassphrase(passphrase: string): Promise<UnsealProblem | undefined> {
    try {
      const { kind } = await keyring.unseal({ kind: 'passphrase', passphrase });
      return kind === 'does-not-open' ? { field: 'passphrase', code: 'does-not-open' } : undefined;
    } catch (error) {
      if (error instanceof Argon2Busy) return { field: 'passphrase', code: 'busy' };
      throw error;
    }
  }

  async function byShare(typed: string): Promise<UnsealProblem | undefined> {
    const parsed = parseShare(typed, ciphers);
    if (parsed.kind !== 'share') return { field: 'share', code: `share-${parsed.kind}` };
    const answer = await keyring.unseal({ kind: 'shares', shares: [...gathered.shares(), parsed.share] });
    if (answer.kind === 'shares-too-few') gathered.keep(parsed.share);
    else if (answer.kind === 'unsealed' || answer.kind === 'was-unsealed') gathered.forget();
    return shareProblem(answer);
  }

  const show = (c: Context, problem?: UnsealProblem) =>
    respond(
      c,
      <UnsealPage chrome={chromeOf(c, services)} state={stateNow(problem)} />,
      problem === undefined ? 200 : 422,
    );

  function stateNow(problem?: UnsealProblem): UnsealState {
    if (settings.insecureLan) return { kind: 'off' };
    const kind = keyring.state();
    return kind === 'sealed' ? { kind, gathered: gathered.count(), problem } : { kind };
  }

  return app;
}

function shareProblem({ kind }: UnsealAnswer): UnsealProblem | undefined {
  if (kind === 'share-unknown' || kind === 'does-not-open') return { field: 'share', code: kind };
  return undefined;
}

/** @throws InputError for a form that our page does not send */
function readForm(body: string): { readonly by: 'passphrase' | 'share'; readonly typed: string } {
  const form = new URLSearchParams(body);
  const by = form.get('by');
  if (by !== 'passphrase' && by !== 'share') throw new InputError('not-in-list', 'by');
  for (const name of form.keys()) if (name !== 'by' && name !== by) throw new InputError('unknown-field');
  return { by, typed: form.get(by) ?? '' };
}
