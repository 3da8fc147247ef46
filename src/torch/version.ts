import { packageVersion } from "../internal/package_root.js";
import { checkNoMore } from "../internal/surplus.js";
import { native } from "../native/addon.js";

/** What computes: this package, the libtorch that is loaded, and Node. */
export function versions(...none: []): { "libtorch-node": string; libtorch: string; node: string } {
  checkNoMore("versions", none);
  return { "libtorch-node": packageVersion(), libtorch: native.libtorchVersion(), node: process.versions.node };
}
