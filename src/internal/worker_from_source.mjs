// Starts a worker's .ts file where Node runs the sources, as it does under vitest and tsx. The bundle has no part in this.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { workerData } from "node:worker_threads";

const entry = process.argv.at(-1);
// Where the tests know a bundle of these very sources (test/global_setup.ts), it begins from there in a tenth of the time. Not where
// it is given modules to import, as a loader's may be: they import the sources, which would be another library.
const bundle = process.env.LIBTORCH_NODE_BUNDLE;
const built = bundle && join(bundle, entry.replace(/^\.\.\//, "").replace(/\.ts$/, ".js"));
if (built && !workerData?.setup?.modules?.length && existsSync(built)) {
  import(pathToFileURL(built));
} else {
  import("tsx/esm/api").then(({ register }) => {
    register();
    import(new URL(entry, import.meta.url));
  });
}
