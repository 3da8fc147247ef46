// Step: the JavaScript build. tsdown makes dist/, which is what `import "libtorch-node"` means in the clone.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { paths } from "./paths.mjs";
import { SetupError } from "./report.mjs";
import { run, tail } from "./run.mjs";
import { hashOf, stampOf } from "./stamps.mjs";

const stamp = stampOf("javascript");

export const javascript = {
  title: "JavaScript",
  isDone: () => existsSync(join(paths.root, "dist", "index.js")) && stamp.matches(inputs()),
  async run(progress) {
    const hash = inputs();
    stamp.remove();
    progress.update("tsdown");
    const { code, output } = await run(process.execPath, [paths.tsdown], {
      env: { NO_COLOR: "1" },
      log: join(paths.state, "tsdown.log"),
    });
    if (code !== 0) {
      throw new SetupError("The JavaScript build failed:", [
        ...tail(output, 25),
        "",
        "The whole output is in .setup/tsdown.log.",
      ]);
    }
    stamp.write(hash);
  },
};

function inputs() {
  return hashOf({
    files: ["src", "scripts/bundle", "tsdown.config.ts", "tsconfig.json", "package.json", "package-lock.json"],
  });
}
