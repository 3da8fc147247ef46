/** Runs a program on a terminal of its own, which Python's standard library makes. */

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { executable } from "../python.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

const SCRIPT = `
import fcntl, os, pty, struct, sys, termios
columns, program = int(sys.argv[1]), sys.argv[2:]
child, terminal = pty.fork()
if child == 0:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    os.environ["TERM"] = "xterm-256color"
    os.execvp(program[0], program)
while True:
    try:
        data = os.read(terminal, 65536)
    except OSError:
        break
    if not data:
        break
    os.write(1, data)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
`;

/** What Node, with these arguments, wrote to a terminal that is so wide, and its exit code. */
export async function onTerminal(columns: number, args: string[]): Promise<{ code: number | null; written: string }> {
  const child = spawn(executable!, ["-c", SCRIPT, String(columns), process.execPath, ...args], { cwd: root });
  let written = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    written += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, written };
}

const ESC = "\u001b";

/** What a terminal is sent to turn line wrap or the cursor off, or to go back to a line that it left. */
export const UNSETTLING = new RegExp(`${ESC}(\\[\\?7l|\\[\\?25l|8)`);

/** The lines as they are drawn one over the other, without what steers the terminal. */
export function drawn(written: string): string[] {
  const steering = new RegExp(`${ESC}[78]|${ESC}\\[[?\\d;]*[A-Za-z]`, "g");
  const lines = written.split(new RegExp(`\r|\n|${ESC}\\[\\d*G`));
  return lines.map((line) => line.replace(steering, ""));
}
