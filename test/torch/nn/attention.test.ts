import torch, { F, nn } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { type Bits, bits, noPython, python } from "../../python.js";

const { SDPBackend, sdpaKernel } = nn.attention;

describe.skipIf(noPython)("the kernel of scaled dot product attention", () => {
  test("is the one that is allowed, with Python's bits, until the body has ended", async () => {
    const expected = await python<(Bits | string)[]>(`
from torch.nn.attention import SDPBackend as B, sdpa_kernel
torch.manual_seed(0)
q, k, v = [torch.randn(2, 2, 40, 16) for _ in range(3)]
def run(backends):
    try:
        with sdpa_kernel(backends): return bits(F.scaled_dot_product_attention(q, k, v))
    except Exception as e: return f"{type(e).__name__}: {e}"
result = [run(b) for b in [B.MATH, B.FLASH_ATTENTION, [B.MATH, B.FLASH_ATTENTION], []]] + [bits(F.scaled_dot_product_attention(q, k, v))]
`);
    torch.manualSeed(0);
    const [q, k, v] = [0, 1, 2].map(() => torch.randn([2, 2, 40, 16])) as [torch.Tensor, torch.Tensor, torch.Tensor];
    const attend = () => bits(F.scaledDotProductAttention(q, k, v));
    const run = (backends: nn.attention.SDPBackend | nn.attention.SDPBackend[]) => {
      try {
        return sdpaKernel(backends, attend);
      } catch (error) {
        return `${(error as Error).name}: ${(error as Error).message}`;
      }
    };
    const { MATH, FLASH_ATTENTION } = SDPBackend;
    expect([run(MATH), run(FLASH_ATTENTION), run([MATH, FLASH_ATTENTION]), run([]), attend()]).toEqual(expected);
    expect(expected[0]).not.toEqual(expected[1]);
    {
      using _ = sdpaKernel(MATH);
      expect(attend()).toEqual(expected[0]);
    }
    expect(attend()).toEqual(expected[4]);
  });
});

test("what is no backend is refused", () => {
  expect(() => sdpaKernel(9 as never)).toThrow(/Backend must be an instance of SDPBackend/);
  expect(() => Reflect.apply(sdpaKernel, null, [SDPBackend.MATH, true])).toThrow(/order of the backends/);
});
