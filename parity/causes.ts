/** Why cases differ, where the reason is known. */
import type { Part } from "./format.js";

/** A rule: for which entries, parts and differences the cause stands. */
interface Rule {
  entry?: RegExp;
  part?: Part;
  found?: RegExp;
  cause: string;
}

const RULES: readonly Rule[] = [
  {
    entry: /^linalg\.lstsq/,
    cause:
      "LAPACK's `gelsy` (the driver by default) rounds by where its workspace lies in memory, so Python differs from call to call: " +
      "`{torch.linalg.lstsq(A, B)[0].numpy().tobytes() for _ in range(300) if keep.append(torch.empty(random.randint(1, 200))) is None}` has 4 elements",
  },
  {
    part: "errors",
    found: /received an invalid combination of arguments.*here nothing/s,
    cause: "the operator door takes a number for a tensor, where Python's binding takes none: no error here",
  },
  {
    part: "errors",
    found: /^in Python \w+: \w+\(\) received an invalid combination of arguments/,
    cause: "Python lists the forms that its binding takes; here the operator's schema says which argument it is",
  },
  {
    part: "errors",
    found: /\(position \d\) must be .*, (not|but)/,
    cause: "arguments have their names and types from the operator's schema: `self` is `input` in Python's bindings",
  },
  {
    part: "errors",
    found: /^in Python TypeError: expected Tensor as element/,
    cause: "the operator door checks the elements of a list before the operator does",
  },
  {
    entry: /^__/,
    part: "errors",
    cause: "JavaScript has no operators to overload, and so no methods behind them",
  },
  {
    part: "errors",
    found: /Jiterator is only supported on CUDA/,
    cause: "compiles CUDA source at run time, which Python refuses on the CPU and this library has not",
  },
  {
    part: "errors",
    found: /should be of type int, got: float/,
    cause: "3.0 is the integer 3 in JavaScript, which is right: no error",
  },
  {
    part: "errors",
    found: /expected \w+ to be (true or false|zero or more|a list of 2 numbers)|<class 'complex'>/,
    cause: "an argument's type is checked when the module or optimizer is made, before Python's code notices",
  },
  {
    part: "errors",
    found: /expected (classes of dtype int64|indices of dtype int64)/,
    cause: "says at once which dtype is expected and how to make it",
  },
];

/** Why the entry differs so; null where it is not known. */
export function causeOf(entry: string, part: Part, found: string): string | null {
  const rule = RULES.find(
    (rule) => (rule.entry?.test(entry) ?? true) && (rule.part ?? part) === part && (rule.found?.test(found) ?? true),
  );
  return rule?.cause ?? null;
}
