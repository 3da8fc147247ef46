/**
 * `npm run pack:platform` and `npm run pack:main`: make the packages that a release publishes, in packed/.
 */
import { libtorchToPack } from "./package/libtorch.js";
import { assembleMainPackage } from "./package/main_package.js";
import { describe, pack } from "./package/pack.js";
import { assemblePlatformPackage } from "./package/platform_package.js";

const which = process.argv[2];
if (which !== "main" && which !== "platform") throw new Error("usage: tsx scripts/pack.ts main|platform");
console.log(describe(pack(which === "main" ? assembleMainPackage() : assemblePlatformPackage(libtorchToPack()))));
