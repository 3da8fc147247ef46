// Computes something in a process of its own and writes what came of it: a driver that crashes takes only this one along.

const device = process.argv[2] as "cpu" | "cuda";
const SIZE = 64;
// The derivative of the sum of all elements of x x, for x of ones: a row's sum and a column's.
const EXPECTED = SIZE * SIZE * 2 * SIZE;

async function compute(): Promise<{ libtorch: string } | { error: string }> {
  try {
    const [{ torch }, { versions }] = await Promise.all([
      import("../torch/torch.generated.js"),
      import("../torch/version.js"),
    ]);
    const x = torch.ones([SIZE, SIZE], { device, requiresGrad: true });
    x.matmul(x).sum().backward();
    const sum = x.grad.sum().item();
    if (sum !== EXPECTED) return { error: `it computes ${sum} where ${EXPECTED} is right` };
    return { libtorch: versions().libtorch };
  } catch (error) {
    // What follows the first line is advice, which the report gives itself, or a stack.
    return { error: (error as Error).message.split("\n")[0]! };
  }
}

process.stdout.write(JSON.stringify(await compute()));
