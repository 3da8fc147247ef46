import { packageVersion } from "../internal/package_root.js";
import { withoutSurplus } from "../internal/surplus.js";
import { native } from "../native/addon.js";

/** What computes: this package, the libtorch that is loaded, and Node. */
export const versions = withoutSurplus(
  "versions",
  0,
  (): { "libtorch-node": string; libtorch: string; node: string } => ({
    "libtorch-node": packageVersion(),
    libtorch: native.libtorchVersion(),
    node: process.versions.node,
  }),
);
