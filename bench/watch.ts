// What the live page costs: the loop's time of trainings with --watch and a reader of its events, divided by that without.
// Run: npm run build && npx tsx bench/watch.ts [pairs]
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";

const cli = fileURLToPath(new URL("../bin/libtorch-node.js", import.meta.url));
const pairs = Number(process.argv[2] ?? 5);

// With more, libgomp spins less as soon as there are more threads than processors, as those of the page's thread make it: on a
// machine that is busy otherwise the page then makes the training several times faster, which is no news about the page.
const ONE_THREAD = ["--threads", "1"];

const trainings = {
  "TinyLM, 3,000 steps": ["--model", "tinylm", "--epochs", "3000"],
  "TinyGPT, 2,000 steps": ["--model", "tinygpt", "--epochs", "500"],
  "nanoGPT's recipe, 100 steps": ["--model", "nanogpt", "--max-steps", "100", "--eval-interval", "1000"],
};
const corpus = Array.from({ length: 200 }, (_, line) => `line ${line} of a text that is long enough`).join("\n");

interface Timed {
  seconds: number;
  losses: number[];
  /** Bytes of events that the reader got. */
  bytes: number;
}

/** One training in a process of its own, with the page open or without it. */
async function timed(options: readonly string[], watch: boolean): Promise<Timed> {
  const args = ["train", ...options, "--json", "--grad-norm", ...ONE_THREAD, ...(watch ? ["--watch"] : [])];
  const child = spawn(process.execPath, [cli, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let [stdout, stderr, bytes] = ["", "", 0];
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    const before = stderr;
    stderr += text;
    const url = /Live page: (\S+)\n/.exec(stderr)?.[1];
    if (url === undefined || before.includes(url)) return;
    const request = get(`${url}events`, (response) => {
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
    });
    request.on("error", () => {});
  });
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    // With the page the process waits for Ctrl+C once it has said everything.
    if (watch && stdout.endsWith("\n")) child.kill("SIGINT");
  });
  await new Promise((resolve) => child.once("close", resolve));
  if (stdout === "") throw new Error(`The training failed:\n${stderr}`);
  const { seconds, losses } = JSON.parse(stdout) as { seconds: { loop: number }; losses: number[] };
  if (watch && bytes === 0) throw new Error("The page sent no events");
  return { seconds: seconds.loop, losses, bytes };
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;

const folder = mkdtempSync(`${tmpdir()}/libtorch-node-watch-`);
try {
  writeFileSync(`${folder}/corpus.txt`, corpus);
  for (const [name, options] of Object.entries(trainings)) {
    const args = options.includes("nanogpt") ? [`${folder}/corpus.txt`, ...options] : options;
    const ratios: number[] = [];
    let [plain, watched] = [await timed(args, false), await timed(args, true)];
    for (let pair = 0; pair < pairs; pair++) {
      // Each goes first every other time.
      const order = pair % 2 === 0 ? [false, true] : [true, false];
      for (const watch of order) {
        if (watch) watched = await timed(args, true);
        else plain = await timed(args, false);
      }
      if (JSON.stringify(plain.losses) !== JSON.stringify(watched.losses))
        throw new Error("The page changed the losses");
      ratios.push(watched.seconds / plain.seconds);
    }
    const shown = ratios.map((ratio) => ratio.toFixed(3)).join(" ");
    console.log(
      `${name}: ${median(ratios).toFixed(3)} with the page (pairs: ${shown}), ${plain.seconds.toFixed(1)} s without it, ` +
        `${Math.round(watched.bytes / 1024)} KiB of events`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
