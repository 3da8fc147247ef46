import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dump } from "../../../parity/dump.js";
import { fullName } from "../../../parity/format.js";
import { type EntryResult, replayAll } from "../../../parity/pool.js";
import { noPython } from "../../python.js";

/** One or two of each family: the whole database is `npm run parity`. */
const ENTRIES = [
  ...["add", "mul", "div.floor_rounding", "pow", "where", "clamp", "sigmoid", "exp", "remainder", "bitwise_and"],
  ...["sum", "mean", "std", "amax", "argmax", "cumsum", "logsumexp", "sort", "topk", "unique_consecutive"],
  ...["matmul", "addmm", "bmm", "einsum", "linalg.svd", "linalg.solve", "linalg.vector_norm", "fft.fft"],
  ...["cat", "stack", "split", "index_select", "gather", "scatter_add", "masked_fill", "index_put", "__getitem__"],
  ...[
    "reshape",
    "permute",
    "expand",
    "triu",
    "unfold",
    "as_strided",
    "to",
    "clone",
    "empty_like",
    "zeros_like",
    "full",
  ],
  ...["bernoulli", "multinomial", "normal", "rand_like", "randint", "nn.functional.dropout"],
  ...["nn.functional.linear", "nn.functional.embedding", "nn.functional.layer_norm", "nn.functional.cross_entropy"],
  ...["nn.functional.conv2d", "nn.functional.max_pool2d", "nn.functional.scaled_dot_product_attention"],
  ...["softmax", "log_softmax", "nn.functional.gelu", "nn.functional.batch_norm", "nn.functional.interpolate.bilinear"],
];

describe.skipIf(noPython)("operators give Python's bits for the samples of PyTorch's own operator tests", () => {
  const directory = mkdtempSync(join(tmpdir(), "op_db-"));
  const results = new Map<string, EntryResult>();

  beforeAll(async () => {
    const pattern = `^(${ENTRIES.map((name) => name.replaceAll(".", "\\.")).join("|")})$`;
    const index = await dump({ directory, entries: pattern, maxCases: 6, threads: 1, jobs: 1 });
    for (const result of await replayAll(directory, index, { jobs: 1 })) results.set(fullName(result.entry), result);
  }, 300_000);
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  test.each(ENTRIES)("%s", (name) => {
    const result = results.get(name);
    expect(result?.failures).toEqual([]);
    expect(result?.passed).toBeGreaterThan(0);
  });
});
