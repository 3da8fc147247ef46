/** Every optimizer in every form that Python has: options as Python writes them, and as they are written here. */
import torch, { optim, type Tensor } from "../../src/index.js";
import type { Case } from "./cases.js";

export interface Stepped {
  name: string;
  /** What is set beside the form. */
  options: Record<string, number | boolean>;
  fused: boolean;
  capturable: boolean;
}

const optimizer = (name: string, takes: "fused" | "capturable" | "both" | "", options = {}): Stepped => ({
  name,
  options,
  fused: takes === "fused" || takes === "both",
  capturable: takes === "capturable" || takes === "both",
});

export const OPTIMIZERS: Stepped[] = [
  optimizer("SGD", "fused", { lr: 0.1, momentum: 0.9, weight_decay: 0.1 }),
  optimizer("SGD", "fused", { lr: 0.1, momentum: 0.9, nesterov: true, maximize: true }),
  optimizer("Adagrad", "fused", { weight_decay: 0.1, lr_decay: 0.1 }),
  optimizer("Adam", "both", { weight_decay: 0.1, amsgrad: true }),
  optimizer("AdamW", "both", { lr: 0.01 }),
  optimizer("RMSprop", "capturable", { momentum: 0.9, centered: true }),
  optimizer("Adadelta", "capturable", { weight_decay: 0.1 }),
  optimizer("Adamax", "capturable", { weight_decay: 0.1 }),
  optimizer("NAdam", "capturable", { weight_decay: 0.1, decoupled_weight_decay: true }),
  optimizer("RAdam", "capturable", { weight_decay: 0.1 }),
  optimizer("Rprop", "capturable"),
  optimizer("ASGD", "capturable", { weight_decay: 0.1, t0: 2 }),
  optimizer("Adafactor", "", { weight_decay: 0.1 }),
];

type Form = Record<string, boolean>;

/** The forms of an optimizer by name. On the CPU, where these programs are rehearsed, nothing can be capturable. */
export function formsOf({ fused, capturable }: Stepped, device: string): Record<string, Form> {
  const captured = capturable && device !== "cpu";
  return {
    default: {},
    "one by one": { foreach: false },
    foreach: { foreach: true },
    ...(fused ? { fused: { fused: true } } : {}),
    ...(captured ? { capturable: { foreach: false, capturable: true } } : {}),
    ...(captured ? { "capturable foreach": { foreach: true, capturable: true } } : {}),
    ...(captured && fused ? { "capturable fused": { fused: true, capturable: true } } : {}),
  };
}

const camelCase = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

export function makeOptimizer({ name, options }: Stepped, params: Tensor[], form: Form): optim.Adam {
  const Class = optim[name as "Adam"] as unknown as new (params: Tensor[], options: object) => optim.Adam;
  const own = Object.entries(options).map(([key, value]) => [camelCase(key), value]);
  return new Class(params, { ...Object.fromEntries(own), ...form });
}

/** Parameters of two dtypes; drawn on the CPU, so that they are the same everywhere. */
export function makeParams(device: string): Tensor[] {
  const drawn = [torch.randn([33, 7]), torch.randn([5]), torch.randn([2, 3, 4]), torch.randn([6, 2]).double()];
  return drawn.map((param) => param.to(device).requiresGrad_());
}

const python = (stepped: Stepped): string =>
  `
from torch import optim
def run(form):
    torch.manual_seed(0)
    drawn = [torch.randn(33, 7), torch.randn(5), torch.randn(2, 3, 4), torch.randn(6, 2).double()]
    params = [p.to(device).requires_grad_() for p in drawn]
    optimizer = optim.${stepped.name}(params, **options, **form)
    try:
        for _ in range(5):
            for p in params: p.grad = torch.randn(p.shape).to(device, p.dtype)
            optimizer.step()
    except RuntimeError: return torch.empty(0)
    states = [v for s in optimizer.state_dict()["state"].values() for v in s.values()]
    return torch.cat([t.detach().double().cpu().flatten() for t in [*params, *states]])
import json
options, forms = json.loads('${JSON.stringify(stepped.options)}'), json.loads('''FORMS''')
leave = {name: run(form) for name, form in forms[device.split(":")[0]].items()}`.replace(
    "FORMS",
    JSON.stringify({ cpu: formsOf(stepped, "cpu"), cuda: formsOf(stepped, "cuda") }),
  );

/** What a form leaves; nothing where this libtorch has no kernel for it, as fused Adagrad on older ones. */
function ours(stepped: Stepped, device: string, form: Form): Tensor {
  torch.manualSeed(0);
  const params = makeParams(device);
  const optimizer = makeOptimizer(stepped, params, form);
  try {
    for (let i = 0; i < 5; i++) {
      for (const param of params) param.grad = torch.randn(param.shape).to(device).to(param.dtype);
      optimizer.step();
    }
  } catch (error) {
    if (error instanceof torch.RuntimeError) return torch.empty(0);
    throw error;
  }
  const states = Object.values(optimizer.stateDict().state).flatMap((state) => Object.values(state) as Tensor[]);
  return torch.ops.aten.cat([...params, ...states].map((tensor) => tensor.detach().double().cpu().flatten()));
}

export const OPTIMIZER_CASES: Case[] = OPTIMIZERS.map((stepped) => ({
  name: `${stepped.name} ${JSON.stringify(stepped.options)}`,
  python: python(stepped),
  ours: (device) =>
    Object.fromEntries(
      Object.entries(formsOf(stepped, device)).map(([name, form]) => [name, ours(stepped, device, form)]),
    ),
}));
