// One set-up at a time in one clone.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { paths } from "./paths.mjs";
import { SetupError } from "./report.mjs";

const file = join(paths.state, "lock");

/** Runs `body` while holding the lock; a lock whose process is gone is taken over. */
export async function withLock(body) {
  mkdirSync(paths.state, { recursive: true });
  if (!take() && !isLive()) {
    rmSync(file, { force: true });
    take();
  }
  if (holder() !== process.pid) {
    throw new SetupError(`Another set-up of this clone is running (process ${holder()}).`, [
      "Start again when it has ended.",
    ]);
  }
  // On exit, not in a `finally`: an interruption ends the process without unwinding.
  process.on("exit", () => rmSync(file, { force: true }));
  return await body();
}

function take() {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function holder() {
  return Number(readFileSync(file, "utf8"));
}

function isLive() {
  try {
    process.kill(holder(), 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
