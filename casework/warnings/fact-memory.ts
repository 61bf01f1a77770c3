/**
 * What was taken of each case, remembered between runs so that a run opens only what has moved: in memory alone, each under a
 * key that the deployment's derives. Sealed, the program holds nothing of it that can be read; ended, nothing at all.
 */
import type { CaseFact } from '@amanat/linking';
import type { StaffDeployment } from '../staff-deployment.ts';

type Needs = Pick<StaffDeployment, 'keyring' | 'ciphers'>;

interface Kept {
  /** By which it is known that nothing came to the case since. */
  readonly stamp: string;
  readonly nonce: Uint8Array;
  readonly sealed: Uint8Array;
}

export interface FactMemory {
  /** Whether this is what was taken at that stamp. */
  has(caseId: string, stamp: string): boolean;
  keep(fact: CaseFact, stamp: string): void;
  forget(caseId: string): void;
  /** All of them. @throws SealedError */
  facts(pause: () => Promise<void>): Promise<readonly CaseFact[]>;
}

const nonceBytes = 12;
/** A few milliseconds' work. */
const opensAtOnce = 500;

export function openFactMemory({ keyring, ciphers }: Needs): FactMemory {
  const kept = new Map<string, Kept>();
  const keyNow = (): Uint8Array => ciphers.hkdf(keyring.deploymentKey(), 'amanat/warning-facts-key/v1', 32);
  return {
    has: (caseId, stamp) => kept.get(caseId)?.stamp === stamp,
    keep(fact, stamp) {
      const nonce = ciphers.random(nonceBytes);
      const sealed = ciphers.seal(keyNow(), nonce, ciphers.utf8(JSON.stringify(fact)), ciphers.utf8(fact.case));
      kept.set(fact.case, { stamp, nonce, sealed });
    },
    forget: (caseId) => void kept.delete(caseId),
    async facts(pause) {
      const facts: CaseFact[] = [];
      let key = keyNow();
      for (const [caseId, { nonce, sealed }] of kept) {
        if (facts.length % opensAtOnce === opensAtOnce - 1) {
          await pause();
          // Sealed meanwhile: then it ends here.
          key = keyNow();
        }
        const plain = ciphers.open(key, nonce, sealed, ciphers.utf8(caseId));
        // Of another deployment's key: it is taken anew.
        if (plain === undefined) kept.delete(caseId);
        // What `keep` has written, under a key that nobody else has.
        else facts.push(JSON.parse(ciphers.text(plain)) as CaseFact);
      }
      return facts;
    },
  };
}
