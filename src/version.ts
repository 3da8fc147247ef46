import { native } from "./native.js";
import { packageVersion } from "./package_root.js";

/** What computes: this package, the libtorch that is loaded, and Node. */
export function versions(): { "libtorch-node": string; libtorch: string; node: string } {
  return { "libtorch-node": packageVersion(), libtorch: native.libtorchVersion(), node: process.versions.node };
}
