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

/** The version of the libtorch that is loaded, such as `"2.13.0"`: Python's without what it says of the build (`"+cpu"`). */
export const __version__: string = native.libtorchVersion();

/** CUDA's own notation, 13000, as it is written: `"13.0"`. */
const written = (runtime: number): string => `${Math.floor(runtime / 1000)}.${Math.floor((runtime % 1000) / 10)}`;

const { runtime } = native.cudaVersions();

/** `torch.version`: what the libtorch that is loaded was built for; null for what it was not. */
export const version = Object.freeze({
  /** As {@link __version__}. */
  __version__,
  /** The version of CUDA, such as `"13.0"`. */
  cuda: runtime === null ? null : written(runtime),
  /** AMD's; never here. */
  hip: null,
  /** The same. */
  rocm: null,
  /** Intel's; never here. */
  xpu: null,
});
