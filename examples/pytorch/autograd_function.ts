// A function with a rule of its own for the gradient, after PyTorch's tutorial on them: sin(x) fitted by a + b * P3(c + d * x), where
// P3 is Legendre's polynomial of the third degree.
//
// How many times 200 steps is the first argument. reference/pytorch/autograd_function.py is the same, line by line.
import torch, { autograd, type Tensor } from "libtorch-node";

const rounds = Number(process.argv[2] ?? 10);

class LegendrePolynomial3 extends autograd.Function {
  static override forward(ctx: autograd.FunctionCtx, input: Tensor): Tensor {
    ctx.saveForBackward(input);
    return input.pow(3).mul(5).sub(input.mul(3)).mul(0.5);
  }

  static override backward(ctx: autograd.FunctionCtx, gradOutput: Tensor): Tensor {
    const [input] = ctx.savedTensors;
    return gradOutput.mul(1.5).mul(input.pow(2).mul(5).sub(1));
  }
}

const x = torch.linspace(-Math.PI, Math.PI, 2000);
const y = torch.sin(x);
const weight = (value: number) => torch.full([], value, { requiresGrad: true });
const weights = [weight(0), weight(-1), weight(0), weight(0.3)] as const;
const [a, b, c, d] = weights;
const P3 = (value: Tensor) => LegendrePolynomial3.apply(value);

for (let step = 0; step < rounds * 200; step++) {
  const predicted = a.add(b.mul(P3(c.add(d.mul(x)))));
  const loss = predicted.sub(y).pow(2).sum();
  if (step % 25 === 24) console.log(step, "loss", loss.item().toFixed(10));
  loss.backward();
  torch.noGrad(() => {
    for (const parameter of weights) {
      parameter.sub_(parameter.grad.mul(5e-6));
      parameter.grad = null;
    }
  });
}
console.log(`y = ${weights.map((parameter) => parameter.item().toFixed(10)).join(", ")}`);
