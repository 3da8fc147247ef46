/** Adapters that start as parts of the weight that they adapt. Follows peft/tuners/lora/layer.py (`pissa_init` and its kin). */

import { TypeError, ValueError } from "../../../python/exceptions.js";
import { noGrad } from "../../../torch/autograd/index.js";
import { svdLowrank } from "../../../torch/lowrank.js";
import { Parameter } from "../../../torch/nn/index.js";
import { aten } from "../../../torch/ops/index.js";
import type { Tensor } from "../../../torch/tensor.js";
import { transpose } from "../../utils/other.js";

/** What is read and set of a layer. */
interface Startable {
  r: Map<string, number>;
  scaling: Map<string, number>;
  lora_A: { get(name: string): { weight: Parameter } };
  lora_B: { get(name: string): { weight: Parameter } };
  base: { weight: Parameter };
  inFeatures: number;
  outFeatures: number;
  fanInFanOut?: boolean;
}

/** Sets A and B of an adapter as a name of these says; false for another. */
export function initFromBaseWeight(layer: Startable, name: string, start: boolean | string): boolean {
  if (typeof start === "boolean" || start === "gaussian") return false;
  noGrad(() => {
    if (start === "orthogonal") return orthogonal(layer, name);
    if (start === "olora") return olora(layer, name);
    return pissa(layer, name, start);
  });
  return true;
}

function floating(method: string, weight: Tensor): Tensor {
  if (["float32", "float16", "bfloat16"].includes(weight.dtype.name)) return weight.to("float32");
  throw new TypeError(
    method === "PiSSA"
      ? "Please initialize PiSSA under float32, float16, or bfloat16. Subsequently, re-quantize the residual model to help " +
          "minimize quantization errors."
      : `Unsupported data type for the base layer. Got ${weight.dtype}.`,
  );
}

/** The largest singular values go to the adapter; the weight keeps what is left. */
function pissa(layer: Startable, name: string, start: string): void {
  const { base, fanInFanOut = false } = layer;
  const [r, scaling] = [layer.r.get(name) as number, layer.scaling.get(name) as number];
  const weight = transpose(floating("PiSSA", base.weight.data), fanInFanOut);
  const [left, values, right] = principal(weight, r, start);
  const root = values.div(scaling).sqrt().diag();
  const A = root.matmul(right);
  const B = left.matmul(root);
  const residual = weight.sub(B.mul(scaling).matmul(A)).to(base.weight.dtype);
  layer.lora_A.get(name).weight.data = A;
  layer.lora_B.get(name).weight.data = B;
  base.weight.data = transpose(residual, fanInFanOut);
}

function principal(weight: Tensor, r: number, start: string): [Tensor, Tensor, Tensor] {
  const niter = /^pissa_niter_(\d+)$/.exec(start)?.[1];
  if (niter !== undefined) {
    const [left, values, right] = svdLowrank(weight, r, Number(niter));
    return [left, values, right.t()];
  }
  const [left, values, right] = aten.linalgSvd(weight, false) as [Tensor, Tensor, Tensor];
  return [left.narrow(1, 0, r), values.narrow(0, 0, r), right.narrow(0, 0, r)];
}

/** An orthonormal basis of the weight's columns goes to B. */
function olora(layer: Startable, name: string): void {
  const { base } = layer;
  const [r, scaling] = [layer.r.get(name) as number, layer.scaling.get(name) as number];
  const weight = floating("OLoRA", base.weight.data);
  const [Q, R] = aten.linalgQr(weight) as [Tensor, Tensor];
  const [A, B] = [R.narrow(0, 0, r).contiguous(), Q.narrow(1, 0, r).contiguous()];
  layer.lora_A.get(name).weight.data = A;
  layer.lora_B.get(name).weight.data = B;
  base.weight.data = weight.sub(B.mul(scaling).matmul(A)).to(base.weight.dtype);
}

/** Random A and B whose product is zero. */
function orthogonal(layer: Startable, name: string): void {
  const r = layer.r.get(name) as number;
  if (r % 2 !== 0) {
    throw new ValueError(`Orthogonal initialization requires the LoRA rank to be even, got ${r} instead.`);
  }
  const [Q] = aten.linalgQr(aten.randn([r, r])) as [Tensor, Tensor];
  const [even, odd] = [Q.at("0::2"), Q.at("1::2")];
  const A = aten
    .randn([layer.inFeatures, r / 2])
    .mm(even)
    .T.div(10);
  const B = aten
    .randn([r / 2, layer.outFeatures])
    .T.mm(odd)
    .div(10);
  const { dtype } = layer.base.weight;
  layer.lora_A.get(name).weight = new Parameter(A.contiguous().to(dtype));
  layer.lora_B.get(name).weight = new Parameter(B.contiguous().to(dtype));
}
