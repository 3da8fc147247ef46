/** Calls of operators inside scripts: libtorch's interpreter makes them, not the operator door. */
import torch, { type Tensor } from "../../src/index.js";
import { native } from "../../src/native/addon.js";
import type { Schema } from "../../src/native/interface.js";
import type { Argument, Call } from "./call.js";
import { KNOWN_CRASHES } from "./known_crashes.js";
import { makeArgument } from "./make.js";
import { randomCall } from "./random_calls.js";

/** Operators that only scripts have, and what they take. */
const OWN = `
Bool: Tensor, float, int
Float: Scalar, Tensor, bool, int, str
Int: Scalar, Tensor, bool, float, str
__and__: bool bool, int int
__contains__: float[] float, int[] int, str[] str
__derive_index: int int int
__getitem__: int[] int, str int
__interpolate: Tensor int? float? str bool? bool? bool, Tensor int? float[]? str bool? bool? bool, Tensor int[]? float? str bool? bool? bool, Tensor int[]? float[]? str bool? bool? bool
__lshift__: int int
__or__: bool bool, int int
__range_length: int int int
__round_to_zero_floordiv: int int
__rshift__: int int
__upsample: Tensor int? int? str bool?, Tensor int[]? int? str bool?
__upsample_bilinear: Tensor int? int?, Tensor int? int[]?, Tensor int[]? int?, Tensor int[]? int[]?
__upsample_nearest: Tensor int? int?, Tensor int[]? int?
__xor__: bool bool, int int
_grad_sum_to_size: Tensor int[]?
_infer_size: int[] int[]
_list_to_tensor: int[]
_ncf_unsqueeze: Tensor int
_ncf_view: Tensor int[] int
_no_grad_embedding_renorm_: Tensor Tensor float float
_pack_sequence: Tensor Tensor Tensor? Tensor?
_size_if_not_equal: int[] int[]
_tensor_to_list: Tensor
add: Scalar Scalar, complex complex, complex float, complex int, float complex, float float, float int, int complex, int float, int int, int[] int[], str str
all: bool[], float[], int[]
any: bool[], float[], int[], str[]
append: int[] int
backward: Tensor Tensor? bool? bool
bin: int
broadcast_shapes: int[] int[]
capitalize: str
ceil: Scalar, float, int
center: str int str
chr: int
clear: int[]
copy_: Tensor Tensor, Tensor float, Tensor int
copysign: Scalar Scalar, float float, float int, int float, int int
count: Tensor[] Tensor, bool[] bool, float[] float, int[] int, str str int int, str[] str
dequantize: Tensor, Tensor[]
div: Scalar Scalar, complex complex, float float, int int
divmod: float float, float int, int float, int int
element_size: Tensor
endswith: str str int int
expandtabs: str int
extend: int[] int[]
factorial: int
find: str str int int
floor: Scalar, float, int
floordiv: Scalar Scalar, float float, float int, int float, int int
fmod: Scalar Scalar, float float, float int, int float, int int
frexp: float
gcd: int int
hash: int
hex: int
index: Tensor Tensor[], Tensor[] Tensor, bool[] bool, float[] float, int[] int, str str int int, str[] str
index_put_: Tensor Tensor[] Tensor bool
insert: int[] int int
isidentifier: str
isprintable: str
istitle: str
join: str str[]
ldexp: float int
len: Tensor, int[], str
list: int[], str
ljust: str int str
lower: str
lstrip: str str
mathremainder: Scalar Scalar, float float, float int, int float, int int
modf: float
mul: Scalar Scalar, complex complex, complex float, complex int, float complex, float float, float int, int complex, int float, int int, int int[], int[] int
mul_: int[] int
neg: Scalar, complex, float, int
oct: int
ord: str
partition: str str
pop: int[] int
pow: Scalar Scalar, complex complex, complex float, float complex, float float, float int, int float, int int
remainder: Scalar Scalar, float float, float int, int float, int int
remove: Tensor[] Tensor, bool[] bool, float[] float, int[] int, str[] str
replace: str str str int
reverse: int[]
rfind: str str int int
rindex: str str int int
rjust: str int str
round: Scalar, float, int
rpartition: str str
rsplit: str str int
rstrip: str str
select: int[] int
size: Tensor
slice: int[] int? int? int, str int? int? int
sort: Tensor[] bool, bool[] bool, float[] bool, int[] bool, str[] bool
sorted: Tensor[], bool[], float[], int[], str[]
split: Tensor int[] int, str str? int
splitlines: str bool
startswith: str str int int
str: int
stride: Tensor
strip: str str
sub: Scalar Scalar, complex complex, complex float, complex int, float complex, float float, float int, int complex, int float, int int
sum: bool[], float[], int[]
swapcase: str
title: str
upper: str
zfill: str int
`;

function ownSchemas(): Schema[] {
  return OWN.trim()
    .split("\n")
    .flatMap((line) => {
      const [name, overloads] = line.split(": ") as [string, string];
      return overloads.split(", ").map((types) => ({ name, types: types.split(" ") }));
    })
    .map(({ name, types }) => ({
      name,
      overload: "script",
      arguments: types.map((type, index) => ({ name: `a${index}`, type, kwargOnly: false, hasDefault: false })),
      returns: [],
    })) as unknown as Schema[];
}

const ours = ownSchemas();
const all = native.schemas();
const byName = new Map([...all, ...ours].map((schema) => [`${schema.name}.${schema.overload}`, schema]));

const guarded = all.filter(({ name }) => KNOWN_CRASHES.some(({ op }) => op === name));

/** The `index`-th: every third one calls what only scripts have, every third one what is known to end Python. */
export function randomScriptCall(seed: number, index: number): Call {
  return randomCall(seed, index, [ours, guarded, all][index % 3]);
}

const SAME = new Set(["Tensor", "int", "float", "bool", "complex", "str", "Device", "Generator"]);
const NUMBERS: Record<string, string> = { SymInt: "int", ScalarType: "int", Layout: "int", MemoryFormat: "int" };

/** A type of the schema language as scripts write it. */
function scriptType(type: string): string {
  if (type.endsWith("?")) return `Optional[${scriptType(type.slice(0, -1))}]`;
  const list = /^(.*)\[\d*\]$/.exec(type);
  if (list !== null) return `List[${scriptType(list[1] as string)}]`;
  return SAME.has(type) ? type : (NUMBERS[type] ?? "number");
}

const NAMED: Record<string, unknown> = {
  strided: torch.strided,
  sparse_coo: torch.sparseCoo,
  contiguous_format: torch.contiguousFormat,
  channels_last: torch.channelsLast,
  preserve_format: torch.preserveFormat,
};

function scriptArgument(argument: Argument): unknown {
  if (argument !== null && typeof argument === "object") {
    if (argument.t === "dtype") return (torch as unknown as Record<string, unknown>)[argument.v];
    if (argument.t === "layout" || argument.t === "memory_format") return NAMED[argument.v] ?? null;
    if (argument.t === "list") return argument.v.map(scriptArgument);
  }
  return makeArgument(argument);
}

/** Compiles a function that makes the call, and calls it twice: the second time it is optimized. */
export function makeScriptCall(call: Call): void {
  if ("door" in call) throw new TypeError("scripts have no doors");
  const schema = byName.get(`${call.op}.${call.overload}`) as Schema;
  const typeOf = (name: string) => scriptType(schema.arguments.find((argument) => argument.name === name)!.type);
  const given = call.args.map((argument, i) => ({ name: schema.arguments[i]!.name, argument, text: `a${i}` }));
  for (const [i, [name, argument]] of Object.entries(call.kwargs).entries()) {
    given.push({ name, argument, text: `k${i}` });
  }
  const parameters = given.map(({ name, text }) => `${text}: ${typeOf(name)}`).join(", ");
  const passed = given.map(({ name, text }) => (text.startsWith("k") ? `${name}=${text}` : text)).join(", ");
  const unit = new torch.jit.CompilationUnit(`def f(${parameters}):\n    return torch.${call.op}(${passed})\n`);
  for (let i = 0; i < 2; i++) {
    const result: unknown = unit.get("f")(...given.map(({ argument }) => scriptArgument(argument)));
    if (result instanceof torch.Tensor) void (result as Tensor).shape;
  }
}
