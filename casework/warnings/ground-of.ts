/** The settlements that came with the program, as a scan looks over them; made once, when first needed. */
import { type Ground, groundOf, settlementKey } from '@amanat/linking';
import type { StaffDeployment } from '../staff-deployment.ts';

type Settlements = ReturnType<StaffDeployment['settlements']>;

const made = new WeakMap<Settlements, Ground>();

export function groundOfDeployment({ settlements }: Pick<StaffDeployment, 'settlements'>): Ground {
  const all = settlements();
  const known = made.get(all);
  if (known !== undefined) return known;
  const ground = groundOf(
    [...all].flatMap(([district, each]) =>
      each.flatMap(({ en, ur, latitude, longitude }) =>
        // Both names, where they do not read the same.
        [...new Set([settlementKey(district, en), settlementKey(district, ur ?? '')])].flatMap((key) =>
          key === undefined ? [] : [{ key, district, latitude, longitude }],
        ),
      ),
    ),
  );
  made.set(all, ground);
  return ground;
}
