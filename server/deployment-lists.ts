/** A deployment's own lists: what its folder holds takes the place of what comes with Amanat, whole. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  defaultHelplines,
  defaultOffices,
  type Helpline,
  InputError,
  type Office,
  parseHelplines,
  parseOffices,
} from '@amanat/domain';
import { type Auditor, parseAuditors } from './auditors.ts';

/** `offices.json` of the folder. @throws InputError if it does not parse */
export const officesOf = (dataDir: string): readonly Office[] =>
  ownList(dataDir, 'offices.json', parseOffices) ?? defaultOffices;

/** `helplines.json` of the folder. @throws InputError if it does not parse */
export const helplinesOf = (dataDir: string): readonly Helpline[] =>
  ownList(dataDir, 'helplines.json', parseHelplines) ?? defaultHelplines;

/** `auditors.json` of the folder; nobody without one. @throws InputError if it does not parse */
export const auditorsOf = (dataDir: string): readonly Auditor[] =>
  ownList(dataDir, 'auditors.json', parseAuditors) ?? [];

function ownList<List>(dataDir: string, name: string, parse: (outside: unknown) => List): List | undefined {
  const file = join(dataDir, name);
  if (!existsSync(file)) return undefined;
  try {
    return parse(parseJson(readFileSync(file, 'utf8')));
  } catch (error) {
    // Which of the folder's files it is; the path within it follows.
    if (error instanceof InputError)
      throw new InputError(error.code, error.path === '' ? name : `${name}: ${error.path}`);
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError('not-json');
  }
}
