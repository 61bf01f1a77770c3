/** Why something was not done, in words for the person: fewer than the record keeps. */
import type { messages } from '../../locales/index.ts';

export type OpeningProblem = keyof ReturnType<typeof messages>['openings']['refusals'];
