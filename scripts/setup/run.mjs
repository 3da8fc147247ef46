// Starts other programs.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { dirname } from "node:path";
import { paths } from "./paths.mjs";

// A set-up that is told to end takes the programs it started with it: one left behind would go on writing.
const running = new Set();
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
]) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(code);
  });
}

/**
 * Runs a program to its end and gives `{ code, output }`.
 *
 * With `inherit` its output goes to ours and `output` is empty; otherwise each line goes to `onLine`, and the whole to
 * the file `log` when one is given. A program that cannot be started has code 127. One that is `patient` leaves the
 * processors to others.
 */
export function run(program, args, { env = {}, cwd = paths.root, inherit = false, patient = false, onLine, log } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: inherit ? "inherit" : ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    if (patient && child.pid !== undefined) {
      try {
        setPriority(child.pid, constants.priority.PRIORITY_LOW);
      } catch {
        // It may have ended already.
      }
    }
    let output = "";
    let rest = "";
    const take = (text) => {
      output += text;
      const lines = (rest + text).split(/[\r\n]+/);
      rest = lines.pop();
      for (const line of lines) onLine?.(line);
    };
    child.stdout?.setEncoding("utf8").on("data", take);
    child.stderr?.setEncoding("utf8").on("data", take);
    child.on("error", (error) => finish(127, `${output}${error.message}\n`));
    child.on("close", (code, signal) => finish(code ?? signal, output));

    function finish(code, text) {
      running.delete(child);
      if (log) {
        mkdirSync(dirname(log), { recursive: true });
        writeFileSync(log, text);
      }
      done({ code, output: text });
    }
  });
}

/** Asks a program something short: its standard output, or null when it is missing or fails. */
export function ask(program, args, { env = {}, input } = {}) {
  const options = { encoding: "utf8", env: { ...process.env, ...env }, input, timeout: 60_000 };
  const result = spawnSync(program, args, { ...options, stdio: ["pipe", "pipe", "ignore"] });
  return result.status === 0 ? result.stdout.trim() : null;
}

/** The last lines of a program's output without addresses and stack traces: what a person needs to see of a failure. */
export function tail(output, lines = 12) {
  const kept = output.split("\n").filter((line) => !/^Looking in |^\s+at /.test(line));
  return withoutAddresses(kept.join("\n")).trimEnd().split("\n").slice(-lines);
}

/** Text without registry addresses: they differ from machine to machine and may hold credentials. Names of files stay. */
export function withoutAddresses(text) {
  return text
    .replace(/\b(?:https?|file):\/\/[^\s/]*\/?(\S*)/g, (_, path) => path.split("/").at(-1).split("#")[0] || "<address>")
    .replace(/\b(host=|ENOTFOUND |EAI_AGAIN )\S+/g, "$1<address>");
}
