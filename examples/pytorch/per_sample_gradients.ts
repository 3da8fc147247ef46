// The gradient of each example by itself, for clipping them one by one as private training does: vmap over grad of a model that is a
// function of its parameters.
//
// How many epochs is the first argument. reference/pytorch/per_sample_gradients.py is the same, line by line.
import torch, { F, func, nn, type Tensor } from "libtorch-node";

const epochs = Number(process.argv[2] ?? 5);

torch.manualSeed(3);
const model = new nn.Sequential(new nn.Linear(8, 16), new nn.Tanh(), new nn.Linear(16, 3));
const inputs = torch.randn(96, 8);
const targets = inputs.at(":", ":3").argmax(1);

type Parameters = Record<string, Tensor>;
const lossOf = (parameters: Parameters, input: Tensor, target: Tensor) => {
  const output = func.functionalCall(model, parameters, [input.unsqueeze(0)]);
  return F.crossEntropy(output, target.unsqueeze(0));
};
const gradients = func.vmap(func.grad(lossOf), [null, 0, 0]);

for (let epoch = 0; epoch < epochs; epoch++) {
  for (let start = 0; start < 96; start += 16) {
    const [x, y] = [inputs.at(`${start}:${start + 16}`), targets.at(`${start}:${start + 16}`)];
    const parameters = Object.fromEntries(model.namedParameters().map(([name, p]) => [name, p.detach()]));
    const each: Parameters = gradients(parameters, x, y);
    const squares = Object.values(each).map((gradient) => gradient.flatten(1).square().sum(1));
    const norms = torch.stack(squares).sum(0).sqrt();
    const scales = torch.reciprocal(norms.add(1e-6)).clamp({ max: 1 });
    torch.noGrad(() => {
      for (const [name, parameter] of model.namedParameters()) {
        const clipped = torch.tensordot(scales, each[name]!, { dims: 1 });
        parameter.sub_(clipped.mul(0.5 / 16));
      }
    });
    const loss = F.crossEntropy(model(x), y);
    console.log(`epoch ${epoch} loss ${loss.item().toFixed(10)} largest norm ${norms.max().item().toFixed(10)}`);
  }
}
