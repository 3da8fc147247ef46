// Loads the package and says which libtorch came of it; for broken.test.ts. With the argument "begin" a thread loads it, as
// for a user of the bundle.
import { beginLibtorch } from "../../../src/native/libtorch/open.js";

if (process.argv[2] === "begin") beginLibtorch();
const { versions } = await import("../../../src/torch/version.js");
console.log(JSON.stringify(versions()));
