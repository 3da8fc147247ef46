/** Errors of its own. Follows peft/utils/error.py. */

import { ValueError } from "../../python/exceptions.js";

/** No module, or no parameter, of the model is what a configuration targets. */
export class NoMatchingPeftModuleError extends ValueError {}
