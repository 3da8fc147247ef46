import { ValueError } from "./errors.js";

/** An option has a wrong value, or there is no option of that name. */
export class OptionsError extends ValueError {
  constructor(
    /** The option, as TypeScript spells it. */
    readonly option: string,
    /** What is wrong, to follow the option's name. */
    readonly problem: string,
  ) {
    super(`Option "${option}": ${problem}`);
  }
}
