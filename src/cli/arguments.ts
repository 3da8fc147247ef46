/** What a command line gives to an option, before it is parsed; undefined where it does not. */
export function valueOf(args: readonly string[], flag: string): string | undefined {
  const index = args.findIndex((arg) => arg === flag || arg.startsWith(`${flag}=`));
  if (index < 0) return undefined;
  return args[index] === flag ? args[index + 1] : args[index]!.slice(flag.length + 1);
}
