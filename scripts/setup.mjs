// Everything a fresh clone needs, in one idempotent command: `npm start` and `npm test` run it first. It runs before
// any package is installed, so it and all it imports use Node's own modules only.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}. Get one from https://nodejs.org/`);
  process.exit(1);
}

const { setup } = await import("./setup/main.mjs");
const { runMain } = await import("./setup/report.mjs");
await runMain(setup);
