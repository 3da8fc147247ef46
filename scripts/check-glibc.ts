/**
 * `npm run check:glibc [FILE...]`: prints the newest symbol versions of the C and C++ libraries that binaries need (without arguments: those in
 * prebuilds/), and fails when one needs a newer glibc than libtorch's own binaries do.
 */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./package/paths.js";

const ceiling = "2.28";

const files = process.argv.length > 2 ? process.argv.slice(2) : prebuilt();
if (files.length === 0) throw new Error("There are no binaries in prebuilds/: run `npm run prebuild`, or name a file.");
for (const file of files) {
  const newest = newestVersions(file);
  const high = compare(newest.GLIBC ?? "0", ceiling) > 0;
  const list = Object.entries(newest).map(([family, version]) => `${family}_${version}`);
  console.log(`${high ? `too new (at most GLIBC_${ceiling})` : "ok"}: ${file}: ${list.join(", ")}`);
  if (high) process.exitCode = 1;
}

function newestVersions(file: string): Record<string, string> {
  const references = execFileSync("objdump", ["-p", file], { encoding: "utf8" }).split("Version References:")[1] ?? "";
  const newest: Record<string, string> = {};
  for (const [, family, version] of references.matchAll(/ ([A-Z]+)_([\d.]+)$/gm) as Iterable<
    [string, string, string]
  >) {
    if (compare(version, newest[family] ?? "0") > 0) newest[family] = version;
  }
  return newest;
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

function prebuilt(): string[] {
  const folder = join(root, "prebuilds");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".node")).map((name) => join(folder, name));
}
