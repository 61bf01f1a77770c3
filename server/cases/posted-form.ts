/** What the forms of a case's page post. Only names and values that those pages have; an empty choice is a mistake to be shown. */
import {
  type AccountId,
  InputError,
  isAccountId,
  type QuestionCode,
  questionCodes,
  type ShutOutGround,
} from '@amanat/domain';
import { accountField, type CaseForm } from '@amanat/web';

/** @throws InputError for a field that our pages do not send, or one that comes twice */
export function readFields(body: string, names: readonly string[]): URLSearchParams {
  const form = new URLSearchParams(body);
  const keys = [...form.keys()];
  if (keys.some((key) => !names.includes(key)) || new Set(keys).size < keys.length)
    throw new InputError('unknown-field');
  return form;
}

/** `undefined` if nobody was chosen. @throws InputError for what is no account's id */
export function accountIn(form: URLSearchParams, field: string): AccountId | undefined {
  const account = form.get(field) ?? '';
  if (account === '') return undefined;
  if (!isAccountId(account)) throw new InputError('not-in-list', field);
  return account;
}

/** The account that one of the forms with a list of people posts. */
export const chosenAccount = (body: string, form: CaseForm): AccountId | undefined =>
  accountIn(readFields(body, [accountField(form)]), accountField(form));

/** `undefined` if none was chosen. @throws InputError */
export function chosenQuestion(body: string): QuestionCode | undefined {
  const typed = readFields(body, ['question']).get('question') ?? '';
  if (typed === '') return undefined;
  const question = questionCodes.find((code) => code === typed);
  if (question === undefined) throw new InputError('not-in-list', 'question');
  return question;
}

export type SetGround = Exclude<ShutOutGround, 'own-conflict' | 'confirmed-suggestion'>;

/** @throws InputError */
export function chosenGround(form: URLSearchParams): SetGround | undefined {
  const ground = form.get('ground') ?? '';
  if (ground === '') return undefined;
  if (ground !== 'named-in-case' && ground !== 'set-by-hand') throw new InputError('not-in-list', 'ground');
  return ground;
}

/** @throws InputError */
export function letInAnswer(body: string): { readonly account: AccountId; readonly answer: 'agree' | 'refuse' } {
  const form = readFields(body, ['account', 'answer']);
  const account = accountIn(form, 'account');
  const answer = form.get('answer');
  if (account === undefined) throw new InputError('missing', 'account');
  if (answer !== 'agree' && answer !== 'refuse') throw new InputError('not-in-list', 'answer');
  return { account, answer };
}
