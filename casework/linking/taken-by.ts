/** By what mentions are taken, as one digest that stands with each stream: one that names another is taken anew. */
import type { LinkingData } from '@amanat/linking';
import type { StaffDeployment } from '../staff-deployment.ts';

/** To be raised when what is taken of an event, or the keys that it is found by, are made otherwise. */
const takingVersion = 2;

/** Large, and the same as long as the program runs. */
const digests = new WeakMap<LinkingData, string>();

/** 64 hexadecimal digits. */
export function takenByOf({ linking, ciphers }: Pick<StaffDeployment, 'linking' | 'ciphers'>): string {
  const known = digests.get(linking);
  if (known !== undefined) return known;
  const { letters, weights, calibration } = linking;
  const words = JSON.stringify([takingVersion, letters, weights, calibration]);
  const digest = ciphers.sha256(ciphers.utf8(words)).toHex();
  digests.set(linking, digest);
  return digest;
}
