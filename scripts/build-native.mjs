// `npm run build:native`: an incremental build of build/Release/libtorch_node.node, with the compiler's output as it is.
import { buildNative } from "./setup/native.mjs";
import { runMain } from "./setup/report.mjs";

await runMain(() => buildNative({ inherit: true }));
