// How set-up talks: one line for each step, and errors written for the person who must act on them.

/** A failure whose message says what is wrong and whose `advice` lines say what to do. Shown without a stack trace. */
export class SetupError extends Error {
  constructor(message, advice = []) {
    super(message);
    this.name = "SetupError";
    this.advice = advice;
  }
}

/** Runs a script's main function; a failure becomes a message and exit code 1. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    process.exitCode = 1;
    if (!(error instanceof SetupError)) throw error;
    console.error(`\n${error.message}\n${error.advice.map((line) => `  ${line}\n`).join("")}`);
  }
}

/**
 * One step's progress. On a terminal a single line that is redrawn with the seconds passed; elsewhere a line for each
 * change, so that a log stays readable.
 */
export class Progress {
  constructor(title, stream = process.stderr) {
    this.title = title;
    this.stream = stream;
    this.started = performance.now();
    this.detail = "";
    if (stream.isTTY) {
      this.timer = setInterval(() => this.#draw(), 200);
      this.timer.unref();
      this.#draw();
    } else {
      stream.write(`${title} ...\n`);
    }
  }

  /** Shows what the step is doing now. */
  update(detail) {
    if (detail === this.detail) return;
    this.detail = detail;
    if (this.stream.isTTY) this.#draw();
    else this.stream.write(`  ${detail}\n`);
  }

  /** Ends the step's line. */
  finish(word) {
    clearInterval(this.timer);
    if (this.stream.isTTY) this.stream.write("\r\x1b[K");
    this.stream.write(`${this.title}: ${word} (${this.#seconds()} s)\n`);
  }

  #draw() {
    const line = `${this.title} ... ${this.#seconds()} s${this.detail ? `, ${this.detail}` : ""}`;
    this.stream.write(`\r\x1b[K${line.slice(0, (this.stream.columns || 100) - 1)}`);
  }

  #seconds() {
    return Math.round((performance.now() - this.started) / 1000);
  }
}
