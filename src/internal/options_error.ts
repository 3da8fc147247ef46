import { ValueError } from "../python/exceptions.js";
import { checkNoMore } from "./surplus.js";

/** How other options than the one that is wrong are spelled: as in TypeScript, on a command line, in a file. */
type Spelling = (option: string) => string;

/** An option has a wrong value, or there is no option of that name. */
export class OptionsError extends ValueError {
  /** What is wrong, to follow the option's name, which is spelled as in TypeScript. */
  readonly problem: string;
  readonly #spelled: ((spell: Spelling) => string) | undefined;

  /**
   * @param option The option, as TypeScript spells it.
   * @param problem What is wrong; where it names other options, a function that is given their spelling.
   */
  constructor(
    /** The option, as TypeScript spells it. */
    readonly option: string,
    problem: string | ((spell: Spelling) => string),
  ) {
    const text = typeof problem === "string" ? problem : problem((name) => name);
    super(`Option "${option}": ${text}`);
    this.problem = text;
    this.#spelled = typeof problem === "string" ? undefined : problem;
  }

  /** What is wrong, in the words of whoever gave the options. */
  problemIn(spell: Spelling, ...none: []): string {
    checkNoMore("OptionsError.problemIn", none);
    // One that came from another thread was made without its constructor.
    return (#spelled in this ? this.#spelled?.(spell) : undefined) ?? this.problem;
  }
}
