/** The spelling of an option on the command line: `maxSteps` is `max-steps`, `checkpoint.every` is `checkpoint-every`. */
export function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll(".", "-");
}
