/** Tensors on the device meta in files: sizes without values, both ways beside Python. */

import torch, { nn } from "libtorch-node";
import { expect, test } from "vitest";
import { noPython, python } from "../../python.js";
import { temporaryFolder } from "./folder.js";

const inFolder = temporaryFolder();
const meta = { device: "meta" } as const;

function everyTensor() {
  const base = torch.empty([2, 3], meta);
  return {
    base,
    again: base,
    row: base.at(1),
    turned: base.t(),
    scalar: torch.empty([], { ...meta, dtype: "int64" }),
    none: torch.empty([0, 3], { ...meta, dtype: "bfloat16" }),
    expanded: torch.empty([1, 2], meta).expand(3, 2),
    complex: torch.empty([2], { ...meta, dtype: "complex64" }).conj(),
    unsigned: torch.empty([2], { ...meta, dtype: "uint16" }),
    grad: torch.empty([2], { ...meta, requiresGrad: true }),
    parameter: new nn.Parameter(torch.empty([2], meta)),
    frozen: new nn.Parameter(torch.empty([2], meta), false),
    model: new nn.Linear(2, 3, { device: "meta" }).stateDict(),
    real: torch.ones(2),
  };
}

const PYTHON = `
import zipfile, collections
from torch import empty
base = empty(2, 3, device="meta")
theirs = {
    "base": base, "again": base, "row": base[1], "turned": base.t(), "scalar": empty((), device="meta", dtype=torch.int64),
    "none": empty(0, 3, device="meta", dtype=torch.bfloat16), "expanded": empty(1, 2, device="meta").expand(3, 2),
    "complex": empty(2, device="meta", dtype=torch.complex64).conj(), "unsigned": empty(2, device="meta", dtype=torch.uint16),
    "grad": empty(2, device="meta", requires_grad=True), "parameter": nn.Parameter(empty(2, device="meta")),
    "frozen": nn.Parameter(empty(2, device="meta"), requires_grad=False), "model": nn.Linear(2, 3, device="meta").state_dict(),
    "real": torch.ones(2),
}
torch.save(theirs, args["theirs"])
def pickle(path):
    with zipfile.ZipFile(path) as archive:
        return base64.b64encode(archive.read(next(n for n in archive.namelist() if n.endswith("/data.pkl")))).decode()
def facts(x):
    if isinstance(x, dict): return {k: facts(v) for k, v in x.items()}
    return [type(x).__name__, str(x.device), str(x.dtype), list(x.shape), list(x.stride()), x.requires_grad, x.is_conj()]
loaded = torch.load(args["ours"], weights_only=True, map_location="cpu")
result = {"pickles": [pickle(args["ours"]), pickle(args["theirs"])], "loaded": facts(loaded), "shared": loaded["base"] is loaded["again"]}
`;

type Facts = unknown[] | { [name: string]: Facts };

function facts(value: unknown): Facts {
  if (!(value instanceof torch.Tensor)) {
    return Object.fromEntries(Object.entries(value as object).map(([name, item]) => [name, facts(item)]));
  }
  const { constructor, device, dtype, shape, requiresGrad } = value;
  return [constructor.name, String(device), String(dtype), shape, value.stride(), requiresGrad, value.isConj()];
}

test.skipIf(noPython)("are written as Python writes them, and read as it reads them", async () => {
  const paths = { ours: inFolder("ours.pt"), theirs: inFolder("theirs.pt") };
  await torch.save(everyTensor(), paths.ours);
  const { pickles, loaded, shared } = await python<{ pickles: [string, string]; loaded: Facts; shared: boolean }>(
    PYTHON,
    paths,
  );
  expect(pickles[0]).toBe(pickles[1]);
  expect(shared).toBe(true);
  for (const path of Object.values(paths)) {
    const here = await torch.load<ReturnType<typeof everyTensor>>(path, { mapLocation: "cpu" });
    expect(facts(here)).toEqual(loaded);
    expect(here.base).toBe(here.again);
  }
});

test("a model without values comes back, and gets them", async () => {
  const path = inFolder("model.pt");
  const model = new nn.Linear(2, 3, { device: "meta" });
  await torch.save(model.stateDict(), path);
  const again = new nn.Linear(2, 3);
  again.loadStateDict(await torch.load(path), { assign: true });
  expect(String(again.weight.device)).toBe("meta");
  expect(again.toEmpty({ device: "cpu" }).weight.device.type).toBe("cpu");
});

test.skipIf(noPython)("sparse tensors are taken to the device meta as Python takes them", async () => {
  const path = inFolder("sparse.pt");
  const expected = await python(
    `
x = torch.eye(4)[:3]
torch.save({"coo": x.to_sparse(), "csr": x.to_sparse_csr(), "bsc": x.to_sparse_bsc((1, 2))}, args)
loaded = torch.load(args, map_location="meta")
result = [[name, str(t.device), str(t.layout), list(t.shape), t._nnz(), str(t.dtype)] for name, t in loaded.items()]`,
    path,
  );
  const loaded = await torch.load<Record<string, torch.Tensor>>(path, { mapLocation: "meta" });
  const found = Object.entries(loaded).map(([name, t]) => [
    ...[name, String(t.device), String(t.layout), [...t.shape], t._nnz(), String(t.dtype)],
  ]);
  expect(found).toEqual(expected);
});

test("what is no place to take tensors to is refused", async () => {
  const path = inFolder("one.pt");
  await torch.save(torch.ones(1), path);
  for (const mapLocation of [[], ["cpu"], new Date(0), 5]) {
    await expect(torch.load(path, { mapLocation: mapLocation as never })).rejects.toThrow(
      "expected mapLocation to be a device, a table of devices or a function, got ",
    );
  }
});
