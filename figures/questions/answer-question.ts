/** One question, one table, one answer. */
import { type Answered, answerOfLog } from './log-answers.ts';
import type { Question } from './question.ts';
import { answerOfTable, smallCells } from './table-answers.ts';
import type { Table } from './table.ts';

/** @throws QuestionError */
export function answerQuestion(question: Question, table: Table): Answered {
  switch (question.type) {
    case 'funnel':
    case 'km':
    case 'cif':
    case 'stalled':
    case 'reopened':
      return answerOfLog(table, question);
    case 'km-table':
    case 'cif-table':
      return answerOfTable(table, question);
    case 'small':
      return smallCells(table, question);
    default:
      return question satisfies never;
  }
}
