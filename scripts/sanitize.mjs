// `npm run test:sanitize -- [test files]`: builds the addon with AddressSanitizer and UndefinedBehaviorSanitizer in
// build-sanitize/ and runs the tests with it. What the sanitizers of any process have to report is shown at the end, and
// is a failure whether or not a test failed for it.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { buildNative } from "./setup/native.mjs";
import { paths } from "./setup/paths.mjs";
import { runMain, SetupError } from "./setup/report.mjs";
import { run } from "./setup/run.mjs";

const tree = join(paths.root, "build-sanitize");
const release = join(tree, "addon");
const reports = join(tree, "reports");

const asan = {
  // V8 and libtorch keep what they allocate once until the process ends.
  detect_leaks: 0,
  // As without the sanitizer: an allocation that cannot be had is an error of the call that asked for it.
  allocator_may_return_null: 1,
  // libtorch and its copies in Python's wheel define some objects twice.
  detect_odr_violation: 0,
  // Memory goes from libtorch's operator new to its free and back (c10::alloc_cpu).
  alloc_dealloc_mismatch: 0,
  // libstdc++ comes first: its operator new throws where there is no memory, the sanitizer's ends the process.
  verify_asan_link_order: 0,
};
const ubsan = { print_stacktrace: 1, halt_on_error: 0 };

await runMain(async () => {
  if (process.platform !== "linux") throw new SetupError("The sanitizers are set up for gcc on Linux only.");
  await buildNative({ inherit: true, tree, release, options: ["LIBTORCH_NODE_SANITIZE=ON"] });
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });

  // Other programs that the tests start (Python, npm) take the sanitizers' allocator along. Where it does them harm,
  // test/sanitized.ts leaves it out.
  const env = {
    LIBTORCH_NODE_BUILD: release,
    LIBTORCH_NODE_SANITIZED: "1", // test/sanitized.ts
    LD_PRELOAD: ["libstdc++.so.6", "libasan.so", "libubsan.so"].map(runtime).join(":"),
    ASAN_OPTIONS: options({ ...asan, log_path: join(reports, "asan"), suppressions: suppressions("asan") }),
    UBSAN_OPTIONS: options({ ...ubsan, log_path: join(reports, "ubsan"), suppressions: suppressions("ubsan") }),
    // V8 would take invalid accesses for WebAssembly's and leave the sanitizer none to report.
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --disable-wasm-trap-handler`,
  };
  const vitest = join(paths.nodeModules, "vitest", "vitest.mjs");
  // Under the sanitizers everything takes several times as long.
  const limits = [
    "--testTimeout=600000",
    "--hookTimeout=600000",
    `--maxWorkers=${Math.min(4, availableParallelism())}`,
  ];
  const { code } = await run(process.execPath, [vitest, "run", ...limits, ...process.argv.slice(2)], {
    env,
    inherit: true,
  });
  process.exitCode = code;
  // Of an allocation that cannot be had AddressSanitizer says so, which is no fault: the call raises an error.
  const found = readdirSync(reports).filter((file) =>
    /ERROR:|runtime error:/.test(readFileSync(join(reports, file), "utf8")),
  );
  for (const file of found) console.error(`\n${file}\n${readFileSync(join(reports, file), "utf8")}`);
  if (found.length > 0) throw new SetupError(`The sanitizers of ${found.length} processes reported the above.`);
});

function options(values) {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join(":");
}

function suppressions(name) {
  return join(paths.root, "scripts", "sanitize", `${name}.txt`);
}

/** Where gcc has one of its runtimes. */
function runtime(name) {
  const path = execFileSync("g++", [`-print-file-name=${name}`], { encoding: "utf8" }).trim();
  if (path === name)
    throw new SetupError(`g++ has no ${name}.`, ["Install the sanitizers' runtimes (libasan, libubsan)."]);
  return path;
}
