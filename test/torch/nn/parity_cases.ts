/** The modules that are held against Python: how each is made on both sides, and what it is called with. */

import { tensor } from "../../../src/torch/creation.js";
import * as nn from "../../../src/torch/nn/index.js";
import { channelCases } from "./channel_cases.js";
import { lossCases } from "./parity_cases_losses.js";
import { spatial } from "./parity_cases_spatial.js";

/** One module under test. */
export interface ModuleCase {
  /** Python's expression for the module. */
  readonly python: string;
  /** Ours for the same. */
  readonly make: () => nn.Module;
  /** Python's expressions for the inputs. */
  readonly inputs: readonly string[];
  /** How many of the inputs, from the first, gradients are computed for. Default: all that are floating point. */
  readonly differentiable?: number;
}

const fixedWeight = () => tensor([1, 0.5, 2, 3]);
const batch = "torch.randn(3, 4)";
const classes = "torch.randint(0, 4, (3,))";
const ids = "torch.randint(0, 7, (2, 5))";

const layers: ModuleCase[] = [
  { python: "nn.Identity()", make: () => new nn.Identity(), inputs: [batch] },
  { python: "nn.Linear(4, 3)", make: () => new nn.Linear(4, 3), inputs: ["torch.randn(2, 5, 4)"] },
  { python: "nn.Linear(4, 3, bias=False)", make: () => new nn.Linear(4, 3, { bias: false }), inputs: [batch] },
  {
    python: "nn.Linear(4, 3, dtype=torch.float64)",
    make: () => new nn.Linear(4, 3, { dtype: "float64" }),
    inputs: ["torch.randn(2, 4, dtype=torch.float64)"],
  },
  { python: "nn.Bilinear(4, 3, 2)", make: () => new nn.Bilinear(4, 3, 2), inputs: [batch, "torch.randn(3, 3)"] },
  { python: "nn.Embedding(7, 4)", make: () => new nn.Embedding(7, 4), inputs: [ids] },
  {
    python: "nn.Embedding(7, 4, padding_idx=0)",
    make: () => new nn.Embedding(7, 4, { paddingIdx: 0 }),
    inputs: [ids],
  },
  {
    python: "nn.Embedding(7, 4, padding_idx=-2, max_norm=1.0, norm_type=1.5, scale_grad_by_freq=True)",
    make: () => new nn.Embedding(7, 4, { paddingIdx: -2, maxNorm: 1, normType: 1.5, scaleGradByFreq: true }),
    inputs: [ids],
  },
  { python: "nn.Embedding(7, 4)", make: () => new nn.Embedding(7, 4), inputs: [`${ids}.int()`] },
  { python: "nn.EmbeddingBag(7, 4)", make: () => new nn.EmbeddingBag(7, 4), inputs: [ids] },
  {
    python: "nn.EmbeddingBag(7, 4, mode='sum', padding_idx=1)",
    make: () => new nn.EmbeddingBag(7, 4, { mode: "sum", paddingIdx: 1 }),
    inputs: ["torch.randint(0, 7, (6,))", "torch.tensor([0, 2, 3])"],
  },
  { python: "nn.LayerNorm(4)", make: () => new nn.LayerNorm(4), inputs: ["torch.randn(2, 3, 4)"] },
  {
    python: "nn.LayerNorm([3, 4], eps=1e-3, bias=False)",
    make: () => new nn.LayerNorm([3, 4], { eps: 1e-3, bias: false }),
    inputs: ["torch.randn(2, 3, 4)"],
  },
  {
    python: "nn.LayerNorm(4, elementwise_affine=False)",
    make: () => new nn.LayerNorm(4, { elementwiseAffine: false }),
    inputs: [batch],
  },
  { python: "nn.RMSNorm(4)", make: () => new nn.RMSNorm(4), inputs: [batch] },
  { python: "nn.GroupNorm(2, 4)", make: () => new nn.GroupNorm(2, 4), inputs: ["torch.randn(2, 4, 3)"] },
  { python: "nn.Dropout(0.3)", make: () => new nn.Dropout(0.3), inputs: ["torch.randn(40, 40)"] },
  { python: "nn.Dropout()", make: () => new nn.Dropout(), inputs: ["torch.randn(7, 5)"] },
  { python: "nn.Dropout(0.0)", make: () => new nn.Dropout(0), inputs: [batch] },
  { python: "nn.Dropout(1.0)", make: () => new nn.Dropout(1), inputs: [batch] },
  { python: "nn.AlphaDropout(0.2)", make: () => new nn.AlphaDropout(0.2), inputs: [batch] },
  {
    python: "nn.FeatureAlphaDropout(0.4)",
    make: () => new nn.FeatureAlphaDropout(0.4),
    inputs: ["torch.randn(2, 4, 3)"],
  },
];

const activations: ModuleCase[] = [
  { python: "nn.ReLU()", make: () => new nn.ReLU(), inputs: [batch] },
  { python: "nn.ReLU6()", make: () => new nn.ReLU6(), inputs: [`${batch} * 5`] },
  { python: "nn.SELU()", make: () => new nn.SELU(), inputs: [batch] },
  { python: "nn.SiLU()", make: () => new nn.SiLU(), inputs: [batch] },
  { python: "nn.Mish()", make: () => new nn.Mish(), inputs: [batch] },
  { python: "nn.Hardsigmoid()", make: () => new nn.Hardsigmoid(), inputs: [`${batch} * 3`] },
  { python: "nn.Hardswish()", make: () => new nn.Hardswish(), inputs: [`${batch} * 3`] },
  { python: "nn.Sigmoid()", make: () => new nn.Sigmoid(), inputs: [batch] },
  { python: "nn.Tanh()", make: () => new nn.Tanh(), inputs: [batch] },
  { python: "nn.LogSigmoid()", make: () => new nn.LogSigmoid(), inputs: [batch] },
  { python: "nn.Softsign()", make: () => new nn.Softsign(), inputs: [batch] },
  { python: "nn.Tanhshrink()", make: () => new nn.Tanhshrink(), inputs: [batch] },
  { python: "nn.GELU()", make: () => new nn.GELU(), inputs: [batch] },
  { python: "nn.GELU(approximate='tanh')", make: () => new nn.GELU({ approximate: "tanh" }), inputs: [batch] },
  { python: "nn.ELU(alpha=0.7)", make: () => new nn.ELU(0.7), inputs: [batch] },
  { python: "nn.CELU(alpha=1.3)", make: () => new nn.CELU({ alpha: 1.3 }), inputs: [batch] },
  { python: "nn.LeakyReLU()", make: () => new nn.LeakyReLU(), inputs: [batch] },
  { python: "nn.Hardtanh(-0.5, 0.5)", make: () => new nn.Hardtanh(-0.5, 0.5), inputs: [batch] },
  { python: "nn.Threshold(0.1, 20)", make: () => new nn.Threshold(0.1, 20), inputs: [batch] },
  { python: "nn.RReLU()", make: () => new nn.RReLU(), inputs: [batch] },
  { python: "nn.PReLU()", make: () => new nn.PReLU(), inputs: [batch] },
  { python: "nn.PReLU(4, 0.1)", make: () => new nn.PReLU(4, 0.1), inputs: [batch] },
  { python: "nn.Softplus(beta=2.0)", make: () => new nn.Softplus({ beta: 2 }), inputs: [batch] },
  { python: "nn.Hardshrink()", make: () => new nn.Hardshrink(), inputs: [batch] },
  { python: "nn.Softshrink(0.3)", make: () => new nn.Softshrink(0.3), inputs: [batch] },
  { python: "nn.GLU()", make: () => new nn.GLU(), inputs: [batch] },
  { python: "nn.Softmax(dim=-1)", make: () => new nn.Softmax({ dim: -1 }), inputs: [batch] },
  { python: "nn.Softmin(dim=1)", make: () => new nn.Softmin(1), inputs: [batch] },
  { python: "nn.LogSoftmax(dim=0)", make: () => new nn.LogSoftmax({ dim: 0 }), inputs: [batch] },
];

const losses: ModuleCase[] = [
  { python: "nn.CrossEntropyLoss()", make: () => new nn.CrossEntropyLoss(), inputs: [batch, classes] },
  {
    python: "nn.CrossEntropyLoss(ignore_index=1, reduction='sum', label_smoothing=0.1)",
    make: () => new nn.CrossEntropyLoss({ ignoreIndex: 1, reduction: "sum", labelSmoothing: 0.1 }),
    inputs: [batch, "torch.tensor([1, 0, 3])"],
  },
  {
    python: "nn.CrossEntropyLoss(weight=torch.tensor([1.0, 0.5, 2.0, 3.0]), reduction='none')",
    make: () => new nn.CrossEntropyLoss({ weight: fixedWeight(), reduction: "none" }),
    inputs: [batch, classes],
  },
  { python: "nn.CrossEntropyLoss()", make: () => new nn.CrossEntropyLoss(), inputs: [batch, `${batch}.softmax(1)`] },
  { python: "nn.NLLLoss()", make: () => new nn.NLLLoss(), inputs: [`${batch}.log_softmax(1)`, classes] },
  { python: "nn.MSELoss()", make: () => new nn.MSELoss(), inputs: [batch, batch] },
  { python: "nn.MSELoss(reduction='none')", make: () => new nn.MSELoss({ reduction: "none" }), inputs: [batch, batch] },
  { python: "nn.L1Loss(reduction='sum')", make: () => new nn.L1Loss({ reduction: "sum" }), inputs: [batch, batch] },
  { python: "nn.SmoothL1Loss(beta=0.5)", make: () => new nn.SmoothL1Loss({ beta: 0.5 }), inputs: [batch, batch] },
  { python: "nn.HuberLoss(delta=0.5)", make: () => new nn.HuberLoss({ delta: 0.5 }), inputs: [batch, batch] },
  { python: "nn.SoftMarginLoss()", make: () => new nn.SoftMarginLoss(), inputs: [batch, `${batch}.sign()`] },
  { python: "nn.BCELoss()", make: () => new nn.BCELoss(), inputs: [`${batch}.sigmoid()`, "torch.rand(3, 4)"] },
  {
    python: "nn.BCEWithLogitsLoss(pos_weight=torch.tensor([1.0, 0.5, 2.0, 3.0]))",
    make: () => new nn.BCEWithLogitsLoss({ posWeight: fixedWeight() }),
    inputs: [batch, "torch.rand(3, 4)"],
  },
  {
    python: "nn.KLDivLoss(reduction='batchmean')",
    make: () => new nn.KLDivLoss({ reduction: "batchmean" }),
    inputs: [`${batch}.log_softmax(1)`, `${batch}.softmax(1)`],
  },
  { python: "nn.PoissonNLLLoss()", make: () => new nn.PoissonNLLLoss(), inputs: [batch, "torch.rand(3, 4) * 5"] },
  {
    python: "nn.GaussianNLLLoss(full=True)",
    make: () => new nn.GaussianNLLLoss({ full: true }),
    inputs: [batch, batch, "torch.rand(3, 4)"],
  },
  {
    python: "nn.CosineEmbeddingLoss(margin=0.1)",
    make: () => new nn.CosineEmbeddingLoss({ margin: 0.1 }),
    inputs: [batch, batch, "torch.tensor([1.0, -1.0, 1.0])"],
  },
  {
    python: "nn.MarginRankingLoss()",
    make: () => new nn.MarginRankingLoss(),
    inputs: ["torch.randn(3)", "torch.randn(3)", "torch.tensor([1.0, -1.0, 1.0])"],
  },
  {
    python: "nn.HingeEmbeddingLoss()",
    make: () => new nn.HingeEmbeddingLoss(),
    inputs: [batch, `${batch}.sign()`],
  },
  { python: "nn.TripletMarginLoss()", make: () => new nn.TripletMarginLoss(), inputs: [batch, batch, batch] },
];

const containers: ModuleCase[] = [
  {
    python: "nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Dropout(0.5), nn.Linear(8, 2))",
    make: () => new nn.Sequential(new nn.Linear(4, 8), new nn.ReLU(), new nn.Dropout(0.5), new nn.Linear(8, 2)),
    inputs: [batch],
  },
  {
    python: "nn.Sequential(OrderedDict(hidden=nn.Linear(4, 8), act=nn.GELU(), out_head=nn.Linear(8, 2)))",
    make: () => new nn.Sequential({ hidden: new nn.Linear(4, 8), act: new nn.GELU(), outHead: new nn.Linear(8, 2) }),
    inputs: [batch],
  },
];

const attention = "torch.randn(2, 5, 8)";
const multihead: ModuleCase[] = [
  {
    python: "nn.MultiheadAttention(8, 2, batch_first=True)",
    make: () => new nn.MultiheadAttention(8, 2, { batchFirst: true }),
    inputs: [attention, attention, attention],
  },
  {
    python: "nn.MultiheadAttention(8, 2, dropout=0.3, bias=False, add_bias_kv=True, add_zero_attn=True)",
    make: () => new nn.MultiheadAttention(8, 2, { dropout: 0.3, bias: false, addBiasKv: true, addZeroAttn: true }),
    inputs: ["torch.randn(4, 2, 8)", "torch.randn(5, 2, 8)", "torch.randn(5, 2, 8)"],
  },
  {
    python: "nn.MultiheadAttention(8, 4, kdim=3, vdim=5)",
    make: () => new nn.MultiheadAttention(8, 4, { kdim: 3, vdim: 5 }),
    inputs: ["torch.randn(4, 2, 8)", "torch.randn(6, 2, 3)", "torch.randn(6, 2, 5)"],
  },
];

/** Every module case, by a name that is unique. */
export const moduleCases: ReadonlyMap<string, ModuleCase> = new Map(
  [
    ...layers,
    ...channelCases,
    ...activations,
    ...losses.map((loss) => ({ ...loss, differentiable: 1 })),
    ...lossCases,
    ...containers,
    ...multihead,
    ...spatial,
  ].map((entry) => [`${entry.python} of ${entry.inputs.join(", ")}`, entry]),
);
