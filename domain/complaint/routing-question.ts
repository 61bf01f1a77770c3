/** What routing needs of a reporter's answers; the rest of them is none of its business. */
import type { RoutingQuestion } from '../offices/routing.ts';
import { type ComplaintAnswers, districtOf } from './answers.ts';

export function routingQuestionOf(answers: ComplaintAnswers): RoutingQuestion {
  const { told = [], exclude } = answers;
  return {
    district: districtOf(answers),
    told: told.map(({ office, officeId, name, did }) => ({ kind: office, officeId, name, did })),
    excluded: exclude?.offices ?? [],
    excludedInWords: exclude?.named,
  };
}
