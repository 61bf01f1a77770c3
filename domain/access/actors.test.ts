/** The whole table of who may do what: a permission that is added must be added here too. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Action, type Actor, mayDo } from './actors.ts';

const actors: readonly Actor['kind'][] = ['reporter', 'code-holder', 'operator', 'auditor', 'trainer'];
const table: Readonly<Record<Action, readonly Actor['kind'][]>> = {
  'lodge-complaint': ['reporter'],
  'acknowledge-complaint': ['trainer'],
  'ask-question': ['trainer'],
  'answer-question': ['code-holder'],
  'keep-message': ['code-holder'],
  'claim-pressure': ['code-holder'],
  'give-contact': ['code-holder'],
  'request-withdrawal': ['code-holder'],
  'signal-duress': ['code-holder'],
  'list-key': ['operator'],
  'list-office': ['operator'],
  'publish-dossier': ['operator'],
  'publish-figures': ['operator'],
  'fill-log': ['operator'],
  'freeze-log': ['operator'],
  'challenge-log': ['auditor'],
};

test('each action is allowed to those of the table and to nobody else', () => {
  for (const [action, allowed] of Object.entries(table) as [Action, readonly Actor['kind'][]][])
    for (const kind of actors) assert.equal(mayDo({ kind }, action), allowed.includes(kind), `${kind} ${action}`);
});

test('what no table lists is refused', () => {
  for (const kind of actors)
    for (const action of ['', 'constructor', 'length', 'delete-case', '0'])
      assert.ok(!mayDo({ kind }, action as Action));
});
