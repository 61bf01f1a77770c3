/** The code of a receipt: from an option, standard input, or the keyboard, where it is not shown. */
import { type Code, parseCode } from '@amanat/sealing';
import { readTextFile } from './read-file.ts';
import { WrongUse } from './terminal.ts';
import { typeUnseen } from './type-unseen.ts';

const maxTypedBytes = 1000;

/** @throws WrongUse for a code that was copied wrongly, or if nobody is there to be asked */
export async function codeOf(option: string | undefined): Promise<Code> {
  const typed = option === '-' ? readTextFile('-', maxTypedBytes) : (option ?? (await askUnseen()));
  const parsed = parseCode(typed.trim());
  if (parsed.kind === 'code') return parsed.code;
  throw new WrongUse(
    parsed.kind === 'miscopied'
      ? 'The check digits of the code do not hold: compare it with the paper, group by group.'
      : 'This is not a code: it has 36 digits, or 26 letters and digits. Compare it with the paper.',
  );
}

const askUnseen = (): Promise<string> =>
  typeUnseen(
    'Code (not shown while it is typed): ',
    'The receipt is encrypted under its code: give --code - and the code on standard input.',
  );
