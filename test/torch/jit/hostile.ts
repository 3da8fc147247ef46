/**
 * Scripts that ended the process, or never ended: what they lead to. A process of its own, which starts behind the one before where
 * that did not come back. `tsx hostile.ts FIRST` prints a line of JSON for each case: before it, and what came of it.
 */

import { writeSync } from "node:fs";
import { Worker } from "node:worker_threads";
import torch from "../../../src/index.js";
import { zipArchive } from "../../../src/torch/serialization/zip_writer.js";
import { KNOWN_CRASHES } from "../../robustness/known_crashes.js";

/** What a case leads to: an error that says so, a value, or either as long as the process lives on. */
type Expected = { says: string } | { gives: unknown } | "anything";
interface Case {
  name: string;
  run: () => unknown;
  expected: Expected;
}

const cases: Case[] = [];
const add = (name: string, expected: Expected, run: () => unknown): void => void cases.push({ name, run, expected });
const says = (text: string): Expected => ({ says: text });
const gives = (value: unknown): Expected => ({ gives: value });

// biome-ignore lint/suspicious/noExplicitAny: what a script gives, it says itself
const f = (source: string, ...args: unknown[]): any => new torch.jit.CompilationUnit(source).get("f")(...args);
const call = (parameters: string, result: string, expression: string, ...args: unknown[]): unknown =>
  f(`def f(${parameters}) -> ${result}:\n    return ${expression}\n`, ...args);

// Numbers.
const least = -(2n ** 63n);
const DIVIDED = "integer division or modulo by zero";
for (const expression of ["a // b", "a % b", "divmod(a, b)[0]"]) {
  add(`${expression} by 0`, says(DIVIDED), () => call("a: int, b: int", "int", expression, 1, 0));
}
add("the least int // -1", says("greater than an int of 64 bits"), () =>
  call("a: int, b: int", "int", "a // b", least, -1),
);
add("the least int % -1", gives(0), () => call("a: int, b: int", "int", "a % b", least, -1));
add("7 % -1, -7 % 3, 7 // -2", gives([0, 2, -4]), () =>
  call("a: int, b: int", "List[int]", "[a % b, (-a) % 3, a // (b - 1)]", 7, -1),
);
add("folded while it is compiled", says(DIVIDED), () => f("def f() -> int:\n    return 5 % 0\n"));
add("gcd of the least int", says("of which the quotient is one"), () =>
  f("def f(a: int) -> int:\n    return torch.gcd(a, -1)\n", least),
);

// Strings.
add("replace of nothing", gives("xaxbxéx"), () => call("s: str", "str", "s.replace('', 'x')", "abé"));
add("replace of nothing, twice at most", gives("xaxbé"), () => call("s: str", "str", "s.replace('', 'x', 2)", "abé"));
add("count of nothing", gives([4, 3, 0]), () =>
  call("s: str", "List[int]", "[s.count(''), s.count('', 1), s.count('', 7)]", "abé"),
);
add("rsplit by nothing", says("empty separator"), () => call("s: str", "List[str]", "s.rsplit('')", "abc"));
for (const method of ["center", "ljust", "rjust", "zfill"]) {
  add(`${method} to 2 ** 52`, says("longer than any is in JavaScript"), () =>
    call("s: str, n: int", "str", `s.${method}(n)`, "a", 2 ** 52),
  );
}
add("expandtabs to 2 ** 52", says("longer than any is"), () =>
  call("s: str, n: int", "str", "s.expandtabs(n)", "\t", 2 ** 52),
);
add("doubled", says("longer than any is"), () =>
  f("def f(s: str) -> int:\n    for i in range(100):\n        s = s + s\n    return len(s)\n", "ab"),
);

// Lists.
add("a list repeated 2 ** 52 times", says("longer than this machine's memory allows"), () =>
  call("l: List[int], n: int", "List[int]", "l * n", [1], 2 ** 52),
);
add("doubled", says("longer than this machine's memory"), () =>
  f("def f(l: List[int]) -> int:\n    for i in range(100):\n        l = l + l\n    return len(l)\n", [1, 2]),
);
const nan = Array.from({ length: 1000 }, (_, i) => (i % 3 === 0 ? -i : Number.NaN));
add("sorting NaN", "anything", () => f("def f(l: List[float]):\n    l.sort(reverse=True)\n    return l\n", nan));
add("sorting", gives([1, 2, 2.5, 3]), () => call("l: List[float]", "List[float]", "sorted(l)", [3, 1, 2.5, 2]));
add("sorting tensors", gives([3, 2, 1]), () =>
  f(
    "def f(l: List[Tensor]) -> List[float]:\n    l.sort(reverse=True)\n    return [x.item() for x in l]\n".replace(
      "x.item()",
      "float(x)",
    ),
    [2, 3, 1].map((n) => torch.tensor(n)),
  ),
);

// Programs that are nested deep, or long.
const SHALLOW = "nested at most 10000 deep";
const times = (text: string, n: number): string => text.repeat(n);
const one = torch.ones([1]);
for (const n of [20_000, 300_000]) {
  add(`${n} brackets`, says(SHALLOW), () => f(`def f(x):\n    return ${times("(", n)}x${times(")", n)}\n`, one));
  add(`${n} sums`, says(SHALLOW), () => f(`def f(x):\n    return x${times("+x", n)}\n`, one));
  add(`${n} signs`, says(SHALLOW), () => f(`def f(x):\n    return ${times("-", n)}x\n`, one));
  add(`${n} nots`, says(SHALLOW), () => f(`def f(x: bool):\n    return ${times("not ", n)}x\n`, true));
  add(`${n} lists in a type`, says(SHALLOW), () =>
    f(`def f(x: ${times("List[", n)}int${times("]", n)}):\n    return x\n`, []),
  );
  add(`${n} lists`, says(SHALLOW), () => f(`def f(x: int):\n    return ${times("[", n)}x${times("]", n)}\n`, 1));
  add(`${n} attributes`, says(SHALLOW), () => f(`def f(x):\n    return x${times(".T", n)}\n`, one));
  add(`${n} choices`, says(SHALLOW), () => f(`def f(x: int):\n    return ${times("1 if x else ", n)}2\n`, 0));
  add(`${n} brackets in a comment's type`, says(SHALLOW), () =>
    f(`def f(x):\n    # type: (${times("List[", n)}int${times("]", n)}) -> int\n    return x\n`, one),
  );
}
add("2,000 blocks", says("blocks of a script to be nested at most 1000 deep"), () => {
  const blocks = Array.from({ length: 2000 }, (_, i) => `${times(" ", i + 1)}if x > ${i}:\n`).join("");
  return f(`def f(x: int):\n${blocks}${times(" ", 2001)}x = 3\n return x\n`, 1);
});
add("300,000 branches", says("at most 50000 branches"), () =>
  f(`def f(x: int):\n    y = 0\n${times("    if x == 2:\n        y = 2\n", 300_000)}    return y\n`, 0),
);
add("20,000 branches of one if", says("at most 5000 branches of one if statement"), () =>
  f(
    `def f(x: int):\n    y = 0\n    if x == 1:\n        y = 1\n${times("    elif x == 2:\n        y = 2\n", 20_000)}    return y\n`,
    0,
  ),
);
add("2,000 early returns", says("at most 500 statements of a script's function to return early"), () =>
  f(`def f(x: int) -> int:\n${times("    if x == 2:\n        return 2\n", 2000)}    return 3\n`, 0),
);
add("2,000 returns of one if", gives(3), () =>
  f(
    `def f(x: int) -> int:\n    if x == 1:\n        return 1\n${times("    elif x == 2:\n        return 2\n", 2000)}    return 3\n`,
    0,
  ),
);
add("20,000 lines", gives([20_001]), () =>
  f(`def f(x):\n${times("    x = x + 1\n", 20_000)}    return x\n`, one).tolist(),
);
add("30 functions that call the one before twice", says("has more than 1000000 steps"), () => {
  const functions = Array.from({ length: 30 }, (_, i) => `def f${i + 1}(x):\n    return f${i}(f${i}(x))\n`);
  return f(`def f0(x):\n    return x + 1\n${functions.join("")}def f(x):\n    return f30(x)\n`, one);
});

// Values that are deep, or contain themselves.
const itself = "l: List[Any] = []\n    l.append(l)\n";
for (const use of ["return str(l)", "return '{}'.format(l)", "print(l)\n    return ''", "return '%s' % l"]) {
  add(`a list in itself: ${use}`, says("deeper, or contains itself"), () =>
    f(`def f() -> str:\n    ${itself}    ${use}\n`),
  );
}
const deep =
  "l: List[Any] = []\n    for i in range(n):\n        m: List[Any] = []\n        m.append(l)\n        l = m\n";
add("a million lists in each other", gives(1), () =>
  f(`def f(n: int) -> int:\n    ${deep}    return len(l)\n`, 1_000_000),
);
add("the same as a result", says("nested at most 64 deep"), () =>
  f(`def f(n: int):\n    ${deep}    return l\n`, 1_000_000),
);
add("the same printed", says("deeper, or contains itself"), () =>
  f(`def f(n: int) -> str:\n    ${deep}    return str(l)\n`, 100_000),
);
add("a million dicts in each other", gives(1), () =>
  f(
    "def f(n: int) -> int:\n    d: Dict[str, Any] = {}\n    for i in range(n):\n        e: Dict[str, Any] = {}\n" +
      "        e['d'] = d\n        d = e\n    return len(d)\n",
    1_000_000,
  ),
);

// Archives.
const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");
function archive(code: string, data = "\x80\x02c__torch__\nM\n)\x81}b.", constants = "\x80\x02)."): Uint8Array {
  const records = {
    "a/data.pkl": data,
    "a/code/__torch__.py": code,
    "a/constants.pkl": constants,
    "a/version": "10\n",
  };
  const entries = Object.entries(records).map(([name, text]) => ({ name, size: text.length, content: [latin1(text)] }));
  return Buffer.concat([...zipArchive(entries)]);
}
const text = (value: string): string => `X${String.fromCharCode(value.length & 255, value.length >> 8)}\0\0${value}`;
const CLASS = "class M(Module):\n  __parameters__ = []\n  __buffers__ = []\n";
const forward = (result: string, expression: string): string =>
  `  def forward(self: __torch__.M) -> ${result}:\n    return ${expression}\n`;
const evaluated = async (expression: string): Promise<unknown> =>
  (await torch.jit.load(archive(CLASS + forward("Any", expression))))();
const withState = (attributes: string[], body: string, state: string, before = ""): Promise<unknown> =>
  torch.jit
    .load(
      archive(
        `${before}${CLASS}${attributes.map((a) => `  ${a}\n`).join("")}${body}`,
        `\x80\x02c__torch__\nM\n)\x81}(${state}ub.`,
      ),
    )
    .then((m) => m());

add("deep brackets in an archive", says(SHALLOW), () => evaluated(`${times("(", 20_000)}1${times(")", 20_000)}`));
add("folded in an archive", says(DIVIDED), () => evaluated("torch.remainder(5, 0)"));
const two = ["B", "E"].map(
  (name) =>
    `class ${name}(Module):\n  __parameters__ = []\n  __buffers__ = []\n${name === "B" ? "  a : int\n  c : Tensor\n" : ""}`,
);
const E = "c__torch__\nE\n)\x81}b";
for (const body of [forward("int", "self.s.a"), forward("Tensor", "self.s.c"), forward("int", "1")]) {
  add(
    `an object of another class: ${body.split("\n")[1]?.trim()}`,
    says("expected the attribute 's' of __torch__.M to be of type __torch__.B"),
    () => withState(["s : __torch__.B"], body, text("s") + E, two.join("")),
  );
}
for (const [type, state] of [
  ["int", text("hi")],
  ["str", "K\x05"],
  ["Tensor", "K\x05"],
  ["List[int]", `](${text("q")}e`],
  ["Tuple[int, int, int]", "K\x01\x85"],
  ["Dict[str, int]", `}(K\x01${text("x")}u`],
  ["List[__torch__.B]", `](${E}e`],
  ["Optional[__torch__.B]", E],
  ["Tuple[__torch__.B, int]", `(${E}K\x01t`],
  ["Future[int]", "K\x05"],
] as const) {
  add(`an attribute that is no ${type}`, says(`to be of type ${type}, but`), () =>
    withState([`k : ${type}`], forward("int", "1"), text("k") + state, two.join("")),
  );
}
add("an object under a cast", says("expected a value of type __torch__.B, got one of type __torch__.E"), () =>
  withState(["s : Any"], forward("int", "unchecked_cast(__torch__.B, self.s).a"), text("s") + E, two.join("")),
);
for (const n of [2000, 1_000_000]) {
  const state = text("s");
  add(`${n} lists in each other`, says("deeper, or contains itself"), () =>
    withState(["s : Any"], forward("int", "1"), state + times("]", n) + times("a", n - 1)),
  );
  add(`${n} tuples in each other`, says("deeper, or contains itself"), () =>
    withState(["s : Any"], forward("int", "1"), `${state}K\x01${times("\x85", n)}`),
  );
}
add("a list that holds itself", says("deeper, or contains itself"), () =>
  withState(["s : Any"], forward("int", "1"), `${text("s")}]q\0h\0a`),
);
add("a comparison that is always true", says("their comparisons contradict each other"), async () => {
  const k =
    "class K:\n  v : int\n  def __init__(self: __torch__.K, v: int) -> NoneType:\n    self.v = v\n    return None\n" +
    "  def __lt__(self: __torch__.K, other: __torch__.K) -> bool:\n    return True\n";
  const body =
    "  def forward(self: __torch__.M) -> int:\n    l = annotate(List[__torch__.K], [])\n    for i in range(1000):\n" +
    "      k = __torch__.K.__new__(__torch__.K)\n      _0 = (k).__init__(i, )\n      _1 = torch.append(l, k)\n" +
    "    torch.sort(l)\n    return l[0].v\n";
  return (await torch.jit.load(archive(k + CLASS + body)))();
});
add("a chain of a million objects", gives(1), async () => {
  const link =
    "class L:\n  next : List[Any]\n  def __init__(self: __torch__.L, next: List[Any]) -> NoneType:\n" +
    "    self.next = next\n    return None\n";
  const body =
    "  def forward(self: __torch__.M) -> int:\n    head = annotate(List[Any], [])\n    for i in range(1000000):\n" +
    "      l = __torch__.L.__new__(__torch__.L)\n      _0 = (l).__init__(head, )\n      next = annotate(List[Any], [])\n" +
    "      _1 = torch.append(next, l)\n      head = next\n    return torch.len(head)\n";
  return (await torch.jit.load(archive(link + CLASS + body)))();
});

// What ends Python as well: the operator door refuses it, and scripts do (test/robustness/known_crashes.ts).
const DTYPES = [
  "uint8",
  "int8",
  "int16",
  "int32",
  "int64",
  "float16",
  "float32",
  "float64",
  "",
  "complex64",
  "complex128",
  "bool",
  "qint8",
  "quint8",
];
const inScript = (python: string): string =>
  python
    .replace(/torch\.ops\./g, "ops.")
    .replace(/ops\.aten\.(\w+)\.\w+\(/g, "ops.aten.$1(")
    .replace(/\*\[([^\]]*\))\] \* (\d)/g, (_all, item: string, count: string) =>
      Array(Number(count)).fill(item).join(", "),
    )
    .replace(/10\*\*(\d+)/g, (_all, zeros: string) => `1${"0".repeat(Number(zeros))}`)
    .replace(/2\*\*31/g, String(2 ** 31))
    .replace(/dtype=torch\.(\w+)/g, (_all, name: string) => `dtype=${DTYPES.indexOf(name)}`)
    .replace(/torch\.(quint8)/g, (_all, name: string) => String(DTYPES.indexOf(name)))
    .replace(/torch\.(uint8)\)/g, (_all, name: string) => `dtype=${DTYPES.indexOf(name)})`)
    .replace(/torch\.tensor\(\[\]/g, "torch.empty([0]")
    .replace(/\.bool\(\)/g, "")
    .replace(/float\('nan'\)/g, "nan")
    .replace(/torch\.linalg\.(\w+)/g, "torch.linalg_$1")
    .replace(/torch\.nn\.functional\./g, "torch.")
    .replace(/torch\.full\(\(([\d, ]*?),?\)/g, "torch.full([$1]")
    .replace(/(torch\.(?:ones|zeros|randn|empty))\(((?:\d+, )*\d+)(?=[,)])/g, "$1([$2]")
    .replace(/'/g, '"');
for (const { op, why, python, says: message } of KNOWN_CRASHES) {
  const expression = inScript(python);
  // A script has no way to that overload of view, and the last of them is a loop.
  const expected = op === "view" || expression.startsWith("[") ? ("anything" as const) : says(message);
  add(`${op}: ${why}: ${expression}`, expected, async () => {
    const body = `  def forward(self: __torch__.M, nan: float) -> Any:\n    return ${expression}\n`;
    return (await torch.jit.load(archive(CLASS + body)))(Number.NaN);
  });
}

// In a worker, whose stack is smaller.
const IN_WORKER = `
const { parentPort, workerData } = require("node:worker_threads");
import(workerData.tsx).then(({ register }) => {
  register();
  return import(workerData.index);
}).then(({ default: torch }) => {
  const f = (source, ...args) => new torch.jit.CompilationUnit(source).get("f")(...args);
  f("def f(x: int):\\n    return " + "1 if x == 3 else ".repeat(900) + "x\\n", 1);
  f("def f(x):\\n" + "    x = x + 1\\n".repeat(20000) + "    return x\\n", torch.ones([1]));
  f(workerData.deep, 300000);
  parentPort.postMessage("ok");
});`;
add("deep programs in a worker", gives("ok"), async () => {
  const workerData = {
    tsx: import.meta.resolve("tsx/esm/api"),
    index: new URL("../../../src/index.ts", import.meta.url).href,
    deep: `def f(n: int) -> int:\n    ${deep}    return len(l)\n`,
  };
  const worker = new Worker(IN_WORKER, { eval: true, workerData });
  return await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
});

/** Whether it came as expected; else what came. */
async function come({ run, expected }: Case): Promise<string | null> {
  let value: unknown;
  try {
    value = await run();
  } catch (error) {
    const message = (error as Error).message;
    if (!(error instanceof Error)) return "threw no Error";
    if (expected === "anything") return null;
    return "says" in expected && message.includes(expected.says) ? null : message;
  }
  if (expected === "anything") return null;
  const got = JSON.stringify(value);
  return "gives" in expected && got === JSON.stringify(expected.gives) ? null : `gave ${got}`;
}

const line = (value: unknown): void => void writeSync(1, `\n${JSON.stringify(value)}\n`);
for (const [at, each] of cases.entries()) {
  if (at < Number(process.argv[2])) continue;
  line({ at, name: each.name });
  line({ came: await come(each), name: each.name });
}
line({ end: true });
