/** A text that everybody is to read seems to name somebody. The word is for whoever typed it, and for nobody else. */
import { InputError } from '@amanat/domain';

/** What was found: a name, or what leads to a person or away from here. */
export type NamedHow = 'name' | 'unlisted-speaker' | 'telephone' | 'identity-card' | 'mail-address' | 'web-address';

export class NamesAPersonError extends InputError {
  readonly how: NamedHow;
  /** Not a field that a log would write. */
  readonly #word: string;

  constructor(path: string, how: NamedHow, word: string) {
    super('names-a-person', path);
    this.how = how;
    this.#word = word;
  }

  /** As it stands in the text; to be shown at the field, never kept. */
  word(): string {
    return this.#word;
  }
}
