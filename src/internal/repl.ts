/** What is typed at Node's prompt is printed as `console.log` prints it. */

import { inspect } from "node:util";

let isToldAlready = false;

/**
 * Has the prompt, where there is one, print a proxy as what it stands for. It would print `Proxy [ Linear(...), ... ]` for each
 * module. Once: who sets `util.inspect.replDefaults.showProxy` again has it so.
 */
export function printPlainlyAtPrompt(): void {
  if (isToldAlready || inspect.replDefaults === undefined) return;
  isToldAlready = true;
  inspect.replDefaults.showProxy = false;
}
