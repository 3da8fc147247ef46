/**
 * PyTorch's snake_case as JavaScript writes it: `masked_fill_` -> `maskedFill_`. Leading and trailing underscores stay.
 * The addon has the same rule for argument names (native/dispatch/registry.cpp).
 */
export function camelCase(name: string): string {
  return name.replace(/(?<=[^_])_+([^_])/g, (_, letter: string) => letter.toUpperCase());
}
