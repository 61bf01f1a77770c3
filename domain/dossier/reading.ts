/** How a dossier is read: by topic, with what disagrees side by side. */
import type { Claim, Dossier } from './dossier.ts';

export type Topic = { readonly about: string; readonly claims: readonly Claim[] };

/** Topics in the order in which the dossier first comes to them, claims in its order. */
export function claimsByTopic(dossier: Dossier): readonly Topic[] {
  const topics = new Map<string, readonly Claim[]>();
  for (const claim of dossier.claims) topics.set(claim.about, [...(topics.get(claim.about) ?? []), claim]);
  return [...topics].map(([about, claims]) => ({ about, claims }));
}

/** Two claims that cannot both be the whole story; which one is right, the dossier does not say. */
export type Tension = {
  readonly claims: readonly [Claim, Claim];
  /** `stated`: the editors say so. `figures`: two speakers give different figures of one measure. */
  readonly why: 'stated' | 'figures';
};

/** Each pair once, the claim that comes first in the dossier first. */
export function tensions(dossier: Dossier): readonly Tension[] {
  return dossier.claims.flatMap((claim, place) =>
    dossier.claims.slice(place + 1).flatMap((other): readonly Tension[] => {
      if (names(claim, other) || names(other, claim)) return [{ claims: [claim, other], why: 'stated' }];
      return figuresDiffer(claim, other) ? [{ claims: [claim, other], why: 'figures' }] : [];
    }),
  );
}

const names = (claim: Claim, other: Claim): boolean => claim.inTensionWith?.includes(other.id) === true;

function figuresDiffer(claim: Claim, other: Claim): boolean {
  if (claim.measure === null || claim.value === null || other.value === null) return false;
  if (claim.about !== other.about || claim.measure !== other.measure || claim.currency !== other.currency) return false;
  if (claim.attributedTo === other.attributedTo) return false;
  return claim.relation !== other.relation || String(claim.value) !== String(other.value);
}

/** The same with each stated tension on both its sides, in the order of the dossier: it is nobody's word against the other. */
export function tensionsBothWays(dossier: Dossier): Dossier {
  const claims = dossier.claims.map((claim) => {
    const others = dossier.claims.filter((other) => names(claim, other) || names(other, claim)).map(({ id }) => id);
    return others.length === 0 ? claim : { ...claim, inTensionWith: others };
  });
  return { ...dossier, claims };
}
