/**
 * Drawn programs of layers, views and losses, run here and in Python (graph_programs.py): layers are applied once or
 * several times, to what was sliced, expanded or permuted, with hooks, changes in place and autocast between, and their
 * gradients are asked for all or for some inputs, once or more often, and differentiated again. Every value and every
 * gradient has to have Python's bits, and where Python refuses, it has to be refused here.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { packageRoot } from "../../../src/internal/package_root.js";
import { camelCase } from "../../../src/python/camel_case.js";
import { TinyGPT } from "../../../src/systems/models/tiny_gpt.js";
import { autocast } from "../../../src/torch/amp/autocast_mode.js";
import { grad as gradients, noGrad } from "../../../src/torch/autograd/index.js";
import { enableFlashSdp } from "../../../src/torch/backends/cuda.js";
import * as nn from "../../../src/torch/nn/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import { manualSeed } from "../../../src/torch/random.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { type Bits, bits, python } from "../../python.js";

const HEADS = 2;
const INNER = 12;
const index = fc.nat(1000);

const module = fc.record({
  kind: fc.constantFrom("encoder", "encoder", "encoder", "block", "block", "linear", "norm"),
  normFirst: fc.boolean(),
  batchFirst: fc.boolean(),
  dropout: fc.constantFrom(0, 0, 0.2),
  activation: fc.constantFrom("relu", "gelu"),
  bias: fc.constantFrom(true, true, true, false),
});
const step = fc.oneof(
  { weight: 3, arbitrary: fc.constant("module") },
  {
    weight: 3,
    arbitrary: fc.constantFrom("add", "mul", "tanh", "roll", "permuted", "strided", "expanded", "mean", "viewed"),
  },
  { weight: 1, arbitrary: fc.constantFrom("detached", "inPlace", "doubled") },
);
const program = fc.record({
  seed: index,
  // Its kernel cannot be differentiated twice.
  flash: fc.constantFrom(true, false, false, false),
  batch: fc.integer({ min: 1, max: 3 }),
  length: fc.integer({ min: 1, max: 4 }),
  width: fc.constantFrom(4, 8),
  modules: fc.array(module, { minLength: 1, maxLength: 3 }),
  inputs: fc.array(fc.record({ form: fc.constantFrom("full", "full", "row", "wide"), grad: fc.boolean() }), {
    minLength: 1,
    maxLength: 2,
  }),
  // Parameters of one shape that become one.
  ties: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(index, { minLength: 2, maxLength: 3 }) },
  ),
  frozen: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(index, { maxLength: 2 }) },
  ),
  steps: fc.array(
    fc.record({
      op: step,
      // Mostly the newest values: the indices count from the first one on.
      args: fc.tuple(index, index),
      module: index,
      mask: fc.constantFrom(null, "causal", "hint", "padding"),
    }),
    { minLength: 2, maxLength: 7 },
  ),
  losses: fc.array(fc.record({ kind: fc.constantFrom("sum", "squares", "weighted", "transposed"), value: fc.nat(3) }), {
    minLength: 1,
    maxLength: 3,
  }),
  // A parameter or input is changed in place before the first pass, or the passes run under autocast, not both: where the
  // changed one comes before all that a pass goes through, a fused layer can't take autocast's kernels, as Python does.
  unusual: fc.oneof(
    { weight: 9, arbitrary: fc.constant({ changed: null, autocast: null }) },
    { weight: 1, arbitrary: fc.record({ changed: index, autocast: fc.constant(null) }) },
    {
      weight: 2,
      arbitrary: fc.record({ changed: fc.constant(null), autocast: fc.constantFrom("forward", "backward") }),
    },
  ),
  passes: fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant("backward" as const), retain: fc.boolean(), createGraph: fc.constant(false) }),
      fc.record({ kind: fc.constant("backward" as const), retain: fc.constant(true), createGraph: fc.boolean() }),
      fc.record({
        kind: fc.constant("grad" as const),
        retain: fc.constant(true),
        createGraph: fc.boolean(),
        inputs: fc.array(index, { minLength: 1, maxLength: 5 }),
      }),
    ),
    { minLength: 1, maxLength: 3 },
  ),
});

type Program = typeof program extends fc.Arbitrary<infer T> ? T : never;
type Pass = Program["passes"][number];

/** What a program computed: the bits of its values, and for each pass those of its gradients, or why there are none. */
export interface Outcome {
  values: Bits[];
  passes: ((Bits | null)[] | string)[];
}

/** Programs of a seed. */
export function drawPrograms(seed: number, count: number): Program[] {
  return fc.sample(program, { seed, numRuns: count });
}

/** What Python makes of them. */
export function runInPython(programs: Program[]): Promise<Outcome[]> {
  const script = readFileSync(fileURLToPath(new URL("graph_programs.py", import.meta.url)), "utf8");
  return python<Outcome[]>(script, { programs, reference: join(packageRoot(), "reference") });
}

function makeModule(m: Program["modules"][number], { width, length }: Program): nn.Module {
  const { kind, normFirst, batchFirst, dropout, bias } = m;
  const activation = m.activation as "relu" | "gelu";
  if (kind === "encoder") {
    const options = { dimFeedforward: INNER, dropout, activation, batchFirst, normFirst, bias };
    return new nn.TransformerEncoderLayer(width, HEADS, options);
  }
  if (kind === "block") {
    const options = { layers: 1, heads: HEADS, feedForward: INNER, maxLen: length, dropout, bias, activation };
    return new TinyGPT(5, { ...options, dModel: width, projections: true }).blocks.at(0);
  }
  return kind === "linear" ? new nn.Linear(width, width, { bias }) : new nn.LayerNorm(width);
}

function callModule(m: Program["modules"][number], called: nn.Module, v: Tensor, mask: string | null): Tensor {
  if (m.kind === "block") return called(v, null, null) as Tensor;
  if (m.kind !== "encoder") return called(v) as Tensor;
  const [batch, length] = m.batchFirst ? [v.size(0), v.size(1)] : [v.size(1), v.size(0)];
  const causal = aten.full([length, length], -Infinity).triu(1);
  if (mask === "causal") return called(v, { srcMask: causal }) as Tensor;
  if (mask === "hint") return called(v, { srcMask: causal, isCausal: true }) as Tensor;
  if (mask !== "padding") return called(v) as Tensor;
  const padding = aten.zeros([batch, length], { dtype: "bool" });
  padding.setAt([0, length - 1], true);
  return called(v, { srcKeyPaddingMask: padding }) as Tensor;
}

/** Makes the parameters that are one vector as wide as the first of them, counted by `ties`, that first one. */
function tie(modules: readonly nn.Module[], ties: readonly number[]): void {
  const places = modules.flatMap((module) =>
    module.modules().flatMap((owner) =>
      owner
        .namedParameters({ recurse: false })
        .filter(([, parameter]) => parameter.dim() === 1)
        .map(([name, parameter]) => ({ owner, name, parameter })),
    ),
  );
  const chosen = ties.map((i) => places[i % places.length]).filter((place) => place !== undefined);
  for (const { owner, name, parameter } of chosen.slice(1)) {
    if (parameter.numel() === chosen[0]?.parameter.numel()) Reflect.set(owner, camelCase(name), chosen[0].parameter);
  }
}

const OPS: Record<string, (v: Tensor, w: Tensor) => Tensor> = {
  add: (v, w) => v.add(w),
  mul: (v, w) => v.mul(w),
  tanh: (v) => v.tanh(),
  roll: (v) => aten.cat([v.at(":", "1:"), v.at(":", ":1")], 1),
  permuted: (v) => v.transpose(0, 1).contiguous().transpose(0, 1),
  strided: (v) => v.repeat([1, 1, 2]).at("...", "::2"),
  expanded: (v) => v.at(":1").expand(v.shape),
  mean: (v) => v.mean(1, true).expand(v.shape),
  viewed: (v) =>
    v
      .reshape([-1, v.size(2)])
      .sin()
      .view(v.shape),
  detached: (v) => v.detach(),
  inPlace: (v) => v.mul_(0.5),
  doubled: (v) => {
    if (v.requiresGrad) v.registerHook((grad) => grad.mul(2));
    return v;
  },
};

function makeLoss(kind: string, v: Tensor, weights: Tensor): Tensor {
  if (kind === "sum") return v.sum();
  if (kind === "squares") return v.pow(2).mean();
  if (kind === "transposed") return v.transpose(0, 1).mul(weights.transpose(0, 1)).sum();
  return v.mul(weights).sum();
}

const allOf = (tensors: readonly (Tensor | null)[]) => tensors.map((t) => (t === null ? null : bits(t)));

function runPass(pass: Pass, loss: Tensor, leaves: Tensor[], targets: Tensor[]): (Bits | null)[] {
  const { retain, createGraph } = pass;
  if (pass.kind === "backward") {
    loss.backward({ retainGraph: retain, createGraph });
    return allOf(leaves.map((leaf) => leaf.grad));
  }
  const wanted = pass.inputs.map((i) => targets[i % targets.length] as Tensor);
  const options = { retainGraph: retain || createGraph, createGraph, allowUnused: true };
  const first = gradients(loss, wanted, options);
  const found = allOf(first);
  if (!createGraph) return found;
  let squares = aten.zeros([]);
  for (const g of first) if (g?.requiresGrad) squares = squares.add(g.mul(g).sum());
  if (squares.requiresGrad) found.push(...allOf(gradients(squares, leaves, { retainGraph: true, allowUnused: true })));
  return found;
}

const message = (error: unknown) => (error instanceof Error ? error.message : String(error));
const casting = <T>(on: boolean, body: () => T): T => (on ? autocast("cpu", { dtype: "bfloat16" }, body) : body());

/** What we make of a program. */
export function runHere(p: Program): Outcome {
  manualSeed(p.seed);
  enableFlashSdp(p.flash);
  try {
    return run(p);
  } finally {
    enableFlashSdp(true);
  }
}

function run(p: Program): Outcome {
  const modules = p.modules.map((m) => makeModule(m, p));
  const shape = [p.batch, p.length, p.width] as const;
  const values: Tensor[] = [];
  const inputs: Tensor[] = [];
  for (const { form, grad } of p.inputs) {
    const [batch, length, width] = shape;
    const wide = { full: [...shape], row: [1, length, width], wide: [batch, length + 2, width] }[form] as number[];
    const leaf = aten.randn(wide).requiresGrad_(grad);
    inputs.push(leaf);
    values.push(form === "row" ? leaf.expand([...shape]) : form === "wide" ? leaf.at(":", "1:-1") : leaf);
  }
  const weights = aten.randn([...shape]);
  tie(modules, p.ties);
  const parameters: Tensor[] = modules.flatMap((m) => m.parameters());
  for (const i of p.frozen) (parameters[i % parameters.length] as Tensor).requiresGrad_(false);
  const outcome: Outcome = { values: [], passes: [] };
  let loss: Tensor;
  try {
    loss = casting(p.unusual.autocast === "forward", () => {
      for (const { op, args, module, mask } of p.steps) {
        const [v, w] = args.map((i) => values[i % values.length]) as [Tensor, Tensor];
        const k = module % modules.length;
        const m = p.modules[k] as Program["modules"][number];
        values.push(op === "module" ? callModule(m, modules[k] as nn.Module, v, mask) : (OPS[op]?.(v, w) as Tensor));
        outcome.values.push(bits(values.at(-1) as Tensor));
      }
      return p.losses
        .map(({ kind, value }) => makeLoss(kind, (values.at(-1 - (value % values.length)) as Tensor).float(), weights))
        .reduce((sum, one) => sum.add(one), aten.zeros([]));
    });
    outcome.values.push(bits(loss));
  } catch (error) {
    outcome.passes.push(message(error));
    return outcome;
  }
  const leaves = [...inputs, ...parameters].filter((t) => t.requiresGrad);
  const targets = [...leaves, ...values].filter((t) => t.requiresGrad);
  const changeable = [...parameters, ...inputs];
  if (p.unusual.changed !== null) {
    const changed = changeable[p.unusual.changed % changeable.length] as Tensor;
    noGrad(() => changed.mul_(1.5));
  }
  for (const pass of p.passes) {
    try {
      outcome.passes.push(casting(p.unusual.autocast === "backward", () => runPass(pass, loss, leaves, targets)));
    } catch (error) {
      outcome.passes.push(message(error));
      break;
    }
  }
  return outcome;
}

const SEVERAL = new Set([
  "modified by an inplace operation",
  "derivative for aten::_scaled_dot_product_flash_attention_for_cpu_backward",
]);

/** What errors have in common here and in Python: not the hints that speak of Python, nor addresses. */
function kindOfError(text: string): string {
  return (
    /modified by an inplace operation|a second time|derivative for \S+|does not require grad|leaf Variable/.exec(
      text,
    )?.[0] ??
    text.split("\n")[0] ??
    ""
  );
}

/**
 * Where two outcomes differ; nothing where they are the same. Where there are several reasons to refuse a pass (something
 * was changed in place, and an operator has no second derivative), any of them will do.
 */
export function difference(ours: Outcome, python: Outcome): string | undefined {
  for (const [i, value] of python.values.entries()) {
    if (ours.values[i]?.data !== value.data) return `value ${i}${ours.values[i] ? "" : `: ${ours.passes[0]}`}`;
  }
  if (ours.values.length !== python.values.length) return `${python.values.length} values: ${python.passes[0]}`;
  for (const [i, theirs] of python.passes.entries()) {
    const own = ours.passes[i];
    if (typeof theirs === "string" || typeof own === "string" || own === undefined) {
      const kinds = [theirs, own].map((pass) => (typeof pass === "string" ? kindOfError(pass) : undefined));
      const same = kinds[0] !== undefined && (kinds[0] === kinds[1] || kinds.every((kind) => SEVERAL.has(kind ?? "")));
      if (!same) return `pass ${i}: ${shown(own)}, in Python ${shown(theirs)}`;
      continue;
    }
    const at = theirs.findIndex((gradient, j) => gradient?.data !== own[j]?.data);
    if (at >= 0) return `pass ${i}: gradient ${at} of ${theirs.length} (${own[at] === null}, ${theirs[at] === null})`;
  }
  return undefined;
}

const shown = (pass: Outcome["passes"][number] | undefined) =>
  typeof pass === "string" ? pass.split("\n")[0] : pass === undefined ? "nothing" : `${pass.length} gradients`;
