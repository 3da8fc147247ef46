import { beforeAll, describe, expect, test } from "vitest";
import torch, { nn } from "../../src/index.js";
import * as safetensors from "../../src/safetensors/index.js";
import { withSharedNames } from "../../src/safetensors/shared_tensors.js";
import { type Bits, bits, noPython, python } from "../python.js";
import { temporaryFolder } from "../torch/serialization/folder.js";

const inFolder = temporaryFolder();

const SHARED: Record<string, [python: string, make: () => Record<string, torch.Tensor>]> = {
  "one tensor under two names": [
    "w = torch.ones(2, 2); t = {'b': w, 'a': w}",
    () => {
      const w = torch.ones(2, 2);
      return { b: w, a: w };
    },
  ],
  "a tensor and a part of it": [
    "w = torch.ones(4); t = {'whole': w, 'part': w[1:3], 'other': torch.ones(1)}",
    () => {
      const w = torch.ones(4);
      return { whole: w, part: w.at("1:3"), other: torch.ones(1) };
    },
  ],
  "parts that overlap": [
    "w = torch.ones(4); t = {'x': w[:3], 'y': w[2:]}",
    () => {
      const w = torch.ones(4);
      return { x: w.at(":3"), y: w.at("2:") };
    },
  ],
  "parts that do not": [
    "w = torch.ones(4); t = {'x': w[:2], 'y': w[2:]}",
    () => {
      const w = torch.ones(4);
      return { x: w.at(":2"), y: w.at("2:") };
    },
  ],
  "parts inside the whole, one after the other": [
    "w = torch.ones(8); t = {'w': w, 'x': w[1:2], 'y': w[5:6]}",
    () => {
      const w = torch.ones(8);
      return { w, x: w.at("1:2"), y: w.at("5:6") };
    },
  ],
  "views in other dtypes": [
    "w = torch.ones(4); t = {'x': w, 'y': w.view(torch.int32)}",
    () => {
      const w = torch.ones(4);
      return { x: w, y: w.view("int32") };
    },
  ],
  "two groups": [
    "v, w = torch.ones(1), torch.ones(2); t = {'a': v, 'b': w, 'c': v, 'd': w}",
    () => {
      const [v, w] = [torch.ones(1), torch.ones(2)];
      return { a: v, b: w, c: v, d: w };
    },
  ],
  "empty tensors": [
    "w = torch.ones(0); t = {'a': w, 'b': w}",
    () => {
      const w = torch.ones(0);
      return { a: w, b: w };
    },
  ],
  "a sparse tensor": ["t = {'a': torch.eye(2).to_sparse()}", () => ({ a: torch.eye(2).toSparse() })],
};

/** Python's text in this language's spelling: sets in any order, its indentation, the names of functions and options. */
function normalized(message: string | null): string | undefined {
  return message
    ?.replace(/\{([^{}]*)\}/g, (_, names: string) => `{${names.split(", ").sort().join(", ")}}`)
    .replace(/\s+/g, " ")
    .trim()
    .replaceAll("save_model", "saveModel")
    .replaceAll(".to_dense()", ".toDense()")
    .replaceAll("force_contiguous=True", "{ forceContiguous: true }");
}

async function messageOf(run: () => Promise<unknown>): Promise<string | null> {
  try {
    await run();
    return null;
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
}

class Tied extends nn.Module {
  embed = new nn.Embedding(3, 2);
  head = new nn.Linear(2, 3, false);
  norm = new nn.LayerNorm(2);
  constructor() {
    super();
    this.head.weight = this.embed.weight;
  }
}
/** No tensor covers the memory. */
class Sliced extends nn.Module {
  constructor() {
    super();
    const w = torch.ones(4);
    this.registerBuffer("x", w.at(":2"));
    this.registerBuffer("y", w.at("2:"));
  }
}
class Transposed extends nn.Module {
  weight = new nn.Parameter(torch.arange(6, { dtype: torch.float32 }).view(2, 3).t());
}

const SCRIPT = `
from safetensors import safe_open
from safetensors.torch import load_file, load_model, save_file, save_model
def message(run):
    try:
        run()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)
class Tied(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(3, 2)
        self.head = nn.Linear(2, 3, bias=False)
        self.norm = nn.LayerNorm(2)
        self.head.weight = self.embed.weight
class Sliced(nn.Module):
    def __init__(self):
        super().__init__()
        w = torch.ones(4)
        self.register_buffer("x", w[:2])
        self.register_buffer("y", w[2:])
class Transposed(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.arange(6.).view(2, 3).t())
shared = {}
for name, code in args["shared"].items():
    scope = {"torch": torch}
    exec(code, scope)
    shared[name] = message(lambda: save_file(scope["t"], args["scratch"]))
tied = Tied()
read = load_model(tied, args["ours"])
with safe_open(args["ours"], framework="pt") as f:
    metadata, keys = f.metadata(), sorted(f.keys())
save_model(tied, args["theirs"], metadata={"format": "pt"})
class Other(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm = nn.LayerNorm(2)
        self.extra = nn.Linear(1, 1)
other = Other()
missing, unexpected = load_model(other, args["ours"], strict=False)
result = {
    "shared": shared, "metadata": metadata, "keys": keys, "read": [sorted(read[0]), read[1]],
    "state": {k: bits(v) for k, v in tied.state_dict().items()},
    "sliced": message(lambda: save_model(Sliced(), args["scratch"])),
    "transposed": message(lambda: save_model(Transposed(), args["scratch"], force_contiguous=False)),
    "wrong": message(lambda: load_model(other, args["ours"])),
    "loose": [sorted(missing), sorted(unexpected)],
}
`;

describe.skipIf(noPython)("tensors that share memory, beside Python's safetensors", () => {
  const ours = inFolder("tied_ours.safetensors");
  const theirs = inFolder("tied_theirs.safetensors");
  const scratch = inFolder("scratch.safetensors");
  const tied = new Tied();
  let expected: {
    shared: Record<string, string | null>;
    metadata: Record<string, string>;
    keys: string[];
    read: [string[], string[]];
    state: Record<string, Bits>;
    sliced: string;
    transposed: string;
    wrong: string;
    loose: [string[], string[]];
  };
  beforeAll(async () => {
    await safetensors.saveModel(tied, ours, { metadata: { format: "pt" } });
    const shared = Object.fromEntries(Object.entries(SHARED).map(([name, [source]]) => [name, source]));
    expected = await python(SCRIPT, { shared, ours, theirs, scratch });
  }, 120_000);

  test.each(Object.entries(SHARED).map(([name, [, make]]) => ({ name, make })))(
    "saveFile: $name",
    async ({ name, make }) => {
      const message = await messageOf(() => safetensors.saveFile(make(), scratch));
      expect(normalized(message)).toBe(normalized(expected.shared[name] as string | null));
    },
  );

  test("saveModel writes one of the tied names, and Python reads the model back", async () => {
    expect({ metadata: expected.metadata, keys: expected.keys }).toEqual({
      metadata: { format: "pt", "head.weight": "embed.weight" },
      keys: ["embed.weight", "norm.bias", "norm.weight"],
    });
    expect(expected.read).toEqual([[], []]);
    const state = Object.entries(tied.stateDict()).map(([name, tensor]) => [name, bits(tensor)]);
    expect(Object.fromEntries(state)).toEqual(expected.state);
  });

  test("loadModel reads what Python wrote, and the tie stays", async () => {
    const model = new Tied();
    expect(await safetensors.loadModel(model, theirs)).toEqual([[], []]);
    expect(bits(model.embed.weight)).toEqual(expected.state["embed.weight"]);
    expect(model.head.weight).toBe(model.embed.weight);
    const file = await safetensors.safeOpen(theirs);
    expect([file.metadata(), file.keys().sort()]).toEqual([expected.metadata, expected.keys]);
    await file.close();
  });

  test("what cannot be written or does not fit says so in Python's words", async () => {
    class Other extends nn.Module {
      norm = new nn.LayerNorm(2);
      extra = new nn.Linear(1, 1);
    }
    expect(normalized(await messageOf(() => safetensors.saveModel(new Sliced(), scratch)))).toBe(
      normalized(expected.sliced),
    );
    const loose = () => safetensors.saveModel(new Transposed(), scratch, { forceContiguous: false });
    expect(normalized(await messageOf(loose))).toBe(normalized(expected.transposed));
    expect(await messageOf(() => safetensors.loadModel(new Other(), ours))).toBe(expected.wrong);
    const [missing, unexpected] = await safetensors.loadModel(new Other(), ours, { strict: false });
    expect([missing.sort(), unexpected.sort()]).toEqual(expected.loose);
  });
});

test("a model that is not contiguous is packed", async () => {
  const path = inFolder("transposed.safetensors");
  const model = new Transposed();
  await safetensors.saveModel(model, path);
  expect((await safetensors.loadFile(path)).weight!.tolist()).toEqual(model.weight.tolist());
});

test("options that do not exist are refused", async () => {
  const path = inFolder("options.safetensors");
  const model = new nn.Linear(1, 1);
  await safetensors.saveModel(model, path);
  await expect(safetensors.saveModel(model, path, { format: "pt" } as never)).rejects.toThrow(
    "unexpected option 'format'",
  );
  await expect(safetensors.loadModel(model, path, { devise: "cpu" } as never)).rejects.toThrow(
    "unexpected option 'devise'",
  );
  await expect(safetensors.loadFile(path, { devise: "cpu" } as never)).rejects.toThrow("unexpected option 'devise'");
  await expect(safetensors.saveModel({} as never, path)).rejects.toThrow("saveModel: expected an nn.Module, got {}");
  await expect(
    safetensors.saveFile({ a: torch.ones(1), b: model.weight.data, c: model.weight.data }, path),
  ).rejects.toThrow(/^Some tensors share memory, .*\[\{'b', 'c'\}\]/);
  await expect(safetensors.saveFile(null as never, path)).rejects.toThrow(
    "Expected an object of names and Tensors but received null",
  );
});

test("a tied model of this package loads strictly from a file that has one of the names, and from one that has both", async () => {
  const path = inFolder("tied_strict.safetensors");
  const model = new Tied();
  await safetensors.saveModel(model, path);
  const one = await safetensors.loadFile(path);
  const both = { ...one, "head.weight": one["embed.weight"]!.clone() };
  for (const file of [one, both]) {
    const other = new Tied();
    const report = other.loadStateDict(withSharedNames(other.stateDict(), file));
    expect([report.missingKeys, report.unexpectedKeys, other.head.weight.tolist()]).toEqual([
      [],
      [],
      model.head.weight.tolist(),
    ]);
  }
  expect(() =>
    new Tied().loadStateDict(withSharedNames(new Tied().stateDict(), { "norm.bias": torch.ones(2) })),
  ).toThrow('Missing key(s) in state_dict: "embed.weight", "head.weight", "norm.weight"');
});
