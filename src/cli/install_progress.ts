import { formatBytes } from "../install/bytes.js";
import type { InstallEvent } from "../install/install.js";
import { makeBar } from "../internal/progress_bar.js";
import { TimeLeft } from "./progress.js";

interface Shown {
  onEvent(event: InstallEvent): void;
  end(): void;
}

/** A bar on a terminal; elsewhere a line for each tenth. */
export async function showInstall(): Promise<Shown> {
  return process.stderr.isTTY ? bar() : lines();
}

async function bar(): Promise<Shown> {
  let fields = { done: formatBytes(0), size: "", left: "?", file: "" };
  const shown = await makeBar<typeof fields>(
    (_progress, { done, size, left, file }) => [`${done} of ${size}`, file, `${left} left`],
    { fps: 4 },
  );
  const clock = new TimeLeft();
  return {
    onEvent(event) {
      if (event.type === "start") {
        fields = { ...fields, size: formatBytes(event.bytes) };
        shown.start(event.bytes, 0, fields);
      } else if (event.type === "bytes") {
        const { received, total, file } = event;
        const left = clock.after({ step: received, totalSteps: total });
        fields = { ...fields, done: formatBytes(received), left, file };
        shown.update(received, fields);
      } else {
        const [total, done] = [shown.getTotal(), shown.getProgress() * shown.getTotal()];
        shown.stop();
        process.stderr.write(`${describe(event)}\n`);
        if (event.type === "retry") shown.start(total, done, fields);
      }
    },
    end: () => shown.stop(),
  };
}

const TENTHS = 10;

function lines(): Shown {
  let tenth = 0;
  return {
    onEvent(event) {
      if (event.type === "bytes") {
        const now = Math.floor((event.received / event.total) * TENTHS);
        if (now === tenth) return;
        tenth = now;
      }
      process.stderr.write(`${describe(event)}\n`);
    },
    end() {},
  };
}

function describe(event: InstallEvent): string {
  switch (event.type) {
    case "waiting":
      return "another install is running; waiting for it ...";
    case "start":
      return `downloading ${event.files} files, ${formatBytes(event.bytes)}`;
    case "bytes":
      return `${formatBytes(event.received)} of ${formatBytes(event.total)}  ${event.file}`;
    case "retry":
      return `${event.file}: ${event.reason}; retrying`;
    case "unpack":
      return `unpacking ${event.file}`;
  }
}
