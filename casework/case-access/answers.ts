/** What somebody signed in is answered who wants to see a case or do something with it. */
import type { AccessRefusal } from '@amanat/domain';

export interface Refused<Refusal extends string = never> {
  readonly kind: 'refused';
  readonly refusal: AccessRefusal | Refusal;
  /** To be answered exactly as for an id of no case. */
  readonly existenceIsSecret: boolean;
}

/** For an id that is none, and for one of no case: what a case that must stay secret answers as well. */
export const notThere: Refused = { kind: 'refused', refusal: 'not-visible', existenceIsSecret: true };
