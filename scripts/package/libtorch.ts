import { binaries } from "../../src/native/binaries.js";

/** The libtorch that a platform package is made of: the one that this clone's build was made against. */
export function libtorchToPack(): string {
  const { builtAgainst } = binaries();
  if (builtAgainst) return builtAgainst;
  throw new Error("This clone has no build of its own: run `npm run setup`.");
}
