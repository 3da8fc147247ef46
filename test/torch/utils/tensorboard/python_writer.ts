/** The same additions made by Python's SummaryWriter, and both files as TensorBoard's own reader finds them. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { snakeCase } from "../../../../src/python/snake_case.js";
import { Tensor } from "../../../../src/torch/tensor.js";
import { SummaryWriter } from "../../../../src/torch/utils/tensorboard/index.js";
import { bits, python } from "../../../python.js";

/** A method's name in JavaScript, its arguments, and those that are named. */
export type Addition = readonly [method: string, args: readonly unknown[], named?: Record<string, unknown>];

/** Values as they travel to Python: tensors by their bits, names of options in snake_case. */
function sent(value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) return { __number__: String(value) };
  if (value instanceof Tensor) return { __tensor__: bits(value) };
  if (Array.isArray(value)) return value.map(sent);
  if (ArrayBuffer.isView(value)) return { __array__: Array.from(value as Float64Array), dtype: value.constructor.name };
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, sent(item)]));
}

const SCRIPT = `
import contextlib, glob, hashlib, os, re
import numpy as np
from google.protobuf.json_format import MessageToDict
from tensorboard.backend.event_processing.event_file_loader import RawEventFileLoader
from tensorboard.compat.proto import config_pb2, event_pb2, graph_pb2
from tensorboard.plugins.custom_scalar import layout_pb2
from tensorboard.plugins.hparams import plugin_data_pb2 as hparams
from tensorboard.plugins.mesh import plugin_data_pb2 as mesh
from tensorboard.plugins.pr_curve import plugin_data_pb2 as pr_curve
from tensorboard.plugins.text import plugin_data_pb2 as text
from torch.utils.tensorboard import SummaryWriter
from PIL import Image

def received(value):
    if isinstance(value, list): return [received(v) for v in value]
    if not isinstance(value, dict): return value
    if "__number__" in value: return float(value["__number__"])
    if "__tensor__" in value:
        b = value["__tensor__"]
        if b["data"] == "": return torch.empty(b["shape"], dtype=getattr(torch, b["dtype"]))
        raw = torch.frombuffer(bytearray(base64.b64decode(b["data"])), dtype=torch.uint8)
        return raw.view(getattr(torch, b["dtype"])).reshape(b["shape"])
    if "__array__" in value: return np.array(value["__array__"]).astype(value["dtype"].replace("Array", "").lower())
    return {k: received(v) for k, v in value.items()}

PLUGINS = {"text": text.TextPluginData, "pr_curves": pr_curve.PrCurvePluginData, "mesh": mesh.MeshPluginData, "hparams": hparams.HParamsPluginData}

def plain(message):
    return MessageToDict(message, preserving_proto_field_name=True)

def value_of(value):
    found = plain(value)
    plugin = value.metadata.plugin_data
    if plugin.plugin_name in PLUGINS:
        found["metadata"]["plugin_data"]["content"] = plain(PLUGINS[plugin.plugin_name].FromString(plugin.content))
    if value.HasField("image"):
        image = Image.open(io.BytesIO(value.image.encoded_image_string))
        found["image"]["encoded_image_string"] = [image.mode, image.size, hashlib.sha256(image.tobytes()).hexdigest()]
    if value.tag == "custom_scalars__config__":
        found["tensor"]["string_val"] = plain(layout_pb2.Layout.FromString(value.tensor.string_val[0]))
    return found

def read(folder, dated):
    files = {}
    for path in sorted(glob.glob(os.path.join(folder, "**", "*"), recursive=True)):
        if os.path.isdir(path): continue
        name = os.path.relpath(path, folder)
        if "tfevents" not in name:
            data = open(path, "rb").read()
            if name.endswith("png"): data = Image.open(path).tobytes()
            files[name] = hashlib.sha256(data).hexdigest() if name.endswith("png") else data.decode()
            continue
        events = []
        for raw in RawEventFileLoader(path).Load():
            event = event_pb2.Event.FromString(raw)
            if not dated or not event.HasField("summary"): event.wall_time = 0
            found = plain(event)
            if event.HasField("summary"): found["summary"] = [value_of(v) for v in event.summary.value]
            events.append(found)
        files[re.sub(r"events.out.tfevents.*?[.]\\d+[.]\\d+", "events", name)] = events
    return files

result = {}
for case in args["all"]:
    ours, theirs = [os.path.join(args["folder"], whose, case["name"]) for whose in ("ours", "theirs")]
    # It prints warnings.
    with contextlib.redirect_stdout(io.StringIO()):
        writer = SummaryWriter(theirs, **case["options"])
        for method, given, named in case["additions"]:
            getattr(writer, method)(*received(given), **{name: received(value) for name, value in named.items()})
        writer.close()
    dated = case["name"] == "dates"
    result[case["name"]] = {"ours": read(ours, dated), "theirs": read(theirs, dated)}
`;

/** What two writers left in their folders. */
export interface Found {
  ours: Record<string, unknown>;
  theirs: Record<string, unknown>;
}

/** A writer's options, and what is added with it. */
export interface Case {
  options?: Record<string, unknown>;
  additions: readonly Addition[];
}

/** What both writers leave for each case. Python starts once: its imports take seconds. */
export async function both<Name extends string>(cases: Readonly<Record<Name, Case>>): Promise<Record<Name, Found>> {
  const folder = mkdtempSync(join(tmpdir(), "libtorch-node-tensorboard-"));
  const named = (given: Record<string, unknown> = {}) =>
    Object.fromEntries(Object.entries(given).map(([name, value]) => [snakeCase(name), sent(value)]));
  try {
    for (const [name, { options, additions }] of Object.entries<Case>(cases)) {
      const writer = new SummaryWriter({ ...options, logDir: join(folder, "ours", name) });
      for (const [method, args, named] of additions)
        (writer as unknown as Record<string, (...args: unknown[]) => void>)[method]!(
          ...args,
          ...(named ? [named] : []),
        );
      writer.close();
    }
    const all = Object.entries<Case>(cases).map(([name, { options, additions }]) => ({
      ...{ name, options: named(options) },
      additions: additions.map(([method, args, options]) => [snakeCase(method), args.map(sent), named(options)]),
    }));
    return await python<Record<Name, Found>>(SCRIPT, { folder, all });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
