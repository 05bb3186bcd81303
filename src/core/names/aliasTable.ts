/** An operator's aliases, ready to be asked by a single word. */
import { tokenize } from '../text/tokens.ts';

/** Another name for a word of a question. */
export interface Alias {
  /** The name's last word, folded: what it is looked up by. */
  readonly folded: string;
  /** The whole name, as the operator wrote it. */
  readonly printed: string;
}

/** Names that an operator declared to be one: 'POTUS = Donald Trump'. */
export class AliasTable {
  readonly #byWord = new Map<string, Alias[]>();

  /** @param groups each a list of names for one person or thing, as `parseAliases` gives them */
  constructor(groups: readonly (readonly string[])[]) {
    for (const group of groups) {
      const names = group.flatMap((printed) => {
        const folded = tokenize(printed).at(-1)?.folded;
        return folded === undefined ? [] : [{ folded, printed }];
      });
      for (const name of names) {
        const known = this.#byWord.get(name.folded) ?? [];
        const others = names.filter(
          (other) => other.folded !== name.folded && !known.some((alias) => alias.printed === other.printed),
        );
        this.#byWord.set(name.folded, [...known, ...others]);
      }
    }
  }

  /**
   * The other names of whatever this word names: by a name's only word, or its last (a surname).
   *
   * @param folded a word as `tokenize` folds it
   */
  of(folded: string): readonly Alias[] {
    return this.#byWord.get(folded) ?? [];
  }
}
