/**
 * Assembles the package `libtorch-node` as it is published.
 *
 * Its manifest is the clone's with three differences: it depends on the platform packages, it has no scripts or
 * devDependencies, and the licences of what is inside the bundle go with it. The clone cannot name the platform packages itself: `npm ci` would ask the registry for them, where
 * they are not before the first release, and would bring every contributor a second libtorch.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { libtorchVersions } from "../../src/native/libtorch/versions.js";
import { bundled } from "../bundle/bundled.js";
import { manifest, packed, root } from "./paths.js";

// Where echarts finds what it needs, and so all that is in the bundle.
const inBundle = createRequire(join(root, "node_modules", "echarts", "package.json"));

/** Makes the package's folder and returns it. `dist/` and `prebuilds/` have to be there. */
export function assembleMainPackage(): string {
  const platforms = prebuiltPlatforms();
  if (!existsSync(join(root, "dist", "index.js"))) throw new Error("There is no dist/: run `npm run build`.");
  if (platforms.length === 0) throw new Error("There are no binaries in prebuilds/: run `npm run prebuild`.");

  const folder = join(packed, "libtorch-node");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const patterns = manifest.files as string[];
  const tops = patterns.map((pattern) => pattern.split("/")[0] as string);
  for (const name of new Set([...tops, "README.md", "LICENSE"])) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  for (const name of bundled) {
    const source = inBundle.resolve
      .paths(name)!
      .map((place) => join(place, name))
      .find((place) => existsSync(place))!;
    for (const file of readdirSync(source).filter((entry) => /^(licen[cs]e|notice)/i.test(entry))) {
      cpSync(join(source, file), join(folder, "licenses", name, file), { recursive: true });
    }
  }
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(publishedManifest(platforms), null, 2)}\n`);
  return folder;
}

// What has a binary has a package with a libtorch to go with it.
function prebuiltPlatforms(): string[] {
  const folder = join(root, "prebuilds");
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function publishedManifest(platforms: string[]): object {
  const { scripts: _, devDependencies: __, binary: ___, ...kept } = manifest;
  const { pinned } = libtorchVersions();
  const libtorchs = platforms.map((platform) => [`@libtorch-node/${platform}`, pinned]);
  const files = [...(manifest.files as string[]), "licenses"];
  return { ...kept, files, optionalDependencies: Object.fromEntries(libtorchs), publishConfig: { access: "public" } };
}
