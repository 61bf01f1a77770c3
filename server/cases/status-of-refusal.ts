/** What a program should make of a refusal: not allowed to this person, or not possible as the case stands. */
import { accessRefusals } from '@amanat/domain';

const ofAccess: ReadonlySet<string> = new Set(accessRefusals);

export const statusOfRefusal = (refusal: string): 403 | 409 => (ofAccess.has(refusal) ? 403 : 409);
