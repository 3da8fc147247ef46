/**
 * An empty folder with a PATH of its own, on which there is Node and nothing else: no compiler, no Python.
 */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { programs } from "./programs.js";
import type { Manager } from "./tools.js";

export class Sandbox {
  readonly #env: NodeJS.ProcessEnv;

  constructor(
    readonly root: string,
    readonly node: string,
    caches: string,
    registry: string,
  ) {
    for (const folder of ["bin", "home", "app"]) mkdirSync(join(root, folder), { recursive: true });
    symlinkSync(node, join(root, "bin", "node"));
    this.#env = {
      PATH: join(root, "bin"),
      HOME: join(root, "home"),
      TMPDIR: root,
      npm_config_registry: registry,
      npm_config_cache: join(caches, "npm"),
      npm_config_store_dir: join(caches, "pnpm"),
      npm_config_update_notifier: "false",
      // What was published just now is wanted.
      npm_config_minimum_release_age: "0",
      YARN_NPM_MINIMAL_AGE_GATE: "0",
      YARN_NPM_REGISTRY_SERVER: registry,
      YARN_UNSAFE_HTTP_WHITELIST: "127.0.0.1",
      YARN_GLOBAL_FOLDER: join(caches, "yarn"),
      YARN_ENABLE_TELEMETRY: "0",
      YARN_ENABLE_IMMUTABLE_INSTALLS: "0",
      CI: "1",
    };
  }

  /** Writes the programs and installs what they need. */
  async install({ program, install }: Manager, dependencies: Record<string, string>): Promise<void> {
    for (const [name, text] of Object.entries(programs)) writeFileSync(join(this.root, "app", name), text);
    writeFileSync(
      join(this.root, "app", "package.json"),
      JSON.stringify({ name: "app", private: true, type: "module", dependencies }),
    );
    // Yarn takes the folder for a part of a project above it where there is no lock file.
    writeFileSync(join(this.root, "app", "yarn.lock"), "");
    await this.run([program, ...install]);
  }

  /** Runs Node, or another program, in the app and gives what it printed. */
  async run(args: string[], program = this.node): Promise<string> {
    const options = { cwd: join(this.root, "app"), env: this.#env, extendEnv: false, timeout: 300_000 };
    return (await execa(program, args, options)).stdout;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
