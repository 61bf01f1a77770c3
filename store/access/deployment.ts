/** What a database is: real or training, and whose. Written at the first start, compared at every other. */
import type { Client } from 'pg';
import { StoreError } from '../store-error.ts';

export type DeploymentKind = 'real' | 'training';

export interface Deployment {
  readonly kind: DeploymentKind;
  /** Neutral name of the log, without a scheme. */
  readonly origin: string;
  /** The origin was drawn for this start: a database that has one already keeps its own. */
  readonly originIsNew?: boolean | undefined;
}

/**
 * Claims a new database for this deployment, or shows that it is already its own; returns the origin that it has. The kind never changes, not even
 * while the tables are empty: a folder is for one purpose, and nobody has to remember which entries came first.
 *
 * @throws StoreError `deployment-is-real`, `deployment-is-training`, `origin-differs`
 */
export async function claimDeployment(client: Client, wanted: Deployment): Promise<string> {
  await client.query('INSERT INTO deployment (kind, origin) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    wanted.kind,
    wanted.origin,
  ]);
  const { rows } = await client.query<{ kind: string; origin: string }>('SELECT kind, origin FROM deployment');
  const found = rows[0];
  if (found === undefined) throw new StoreError('database-failed');
  if (found.kind !== wanted.kind) {
    throw new StoreError(found.kind === 'real' ? 'deployment-is-real' : 'deployment-is-training');
  }
  if (found.origin !== wanted.origin && wanted.originIsNew !== true)
    throw new StoreError('origin-differs', { about: found.origin });
  return found.origin;
}
