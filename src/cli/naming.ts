/** The spelling of an option on the command line: `maxSteps` is `max-steps`, `checkpoint.every` is `checkpoint-every`. */
export function kebabCase(name: string): string {
  // The folder is the option itself.
  const [whole] = name.split(".dir");
  return (whole as string).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll(".", "-");
}

/** An option as it is typed: `--max-steps`. */
export function flagOf(name: string): string {
  return `--${kebabCase(name)}`;
}
