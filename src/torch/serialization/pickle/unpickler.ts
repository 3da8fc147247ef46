import { isSet } from "node:util/types";
import { ValueError } from "../../../python/exceptions.js";
import { Tuple } from "../python_types.js";
import { OP } from "./opcodes.js";

/** A Python dict while a pickle is read: it may have keys of any type. */
export class PickledDict extends Map<unknown, unknown> {
  /** The attribute `_metadata` of an OrderedDict, which a module's state dict has; others have no place here. */
  metadata: unknown;
}

/** Something that a pickle names and that is known to be harmless. */
export class PickledGlobal {
  constructor(
    /** Python's name, with its module. */
    readonly name: string,
    /** What calling it makes; null for what cannot be called. */
    readonly call: ((args: readonly unknown[]) => unknown) | null,
    /** What making an object of it without calling its constructor gives. */
    readonly make: ((args: readonly unknown[]) => unknown) | null = call,
  ) {}
}

/** An object that takes its content after it was made. */
export interface Buildable {
  build(state: unknown): void;
}

/** What a pickle may refer to. */
export interface PickleWorld {
  /** What Python would import, by its name with its module; undefined for what is not allowed. */
  global(name: string): unknown;
  /** What lies outside of the pickle under that name. */
  persistent(id: unknown): unknown;
}

/**
 * Runs a pickle without running code: everything that it may make is in `world`. There are no loops, and an opcode makes one
 * object at most, so that a pickle costs what its bytes say. Follows torch/_weights_only_unpickler.py.
 * @throws ValueError, which says at which byte it went wrong.
 */
export function unpickle(bytes: Uint8Array, world: PickleWorld): unknown {
  return new Unpickler(bytes, world).run();
}

/**
 * Runs the pickle that these bytes begin with.
 * @returns what it makes and how long it is
 * @throws {@link PickleCutShort} when it goes on after the bytes
 */
export function unpickleFirst(bytes: Uint8Array, world: PickleWorld): { value: unknown; length: number } {
  const unpickler = new Unpickler(bytes, world);
  return { value: unpickler.run(), length: unpickler.at };
}

/** A pickle that its bytes do not hold to its end. */
export class PickleCutShort extends ValueError {}

class Unpickler {
  readonly #bytes: Buffer;
  readonly #world: PickleWorld;
  readonly #memo = new Map<number, unknown>();
  readonly #marked: unknown[][] = [];
  #stack: unknown[] = [];
  #at = 0;

  /** How many bytes were read. */
  get at(): number {
    return this.#at;
  }

  constructor(bytes: Uint8Array, world: PickleWorld) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#world = world;
  }

  run(): unknown {
    for (;;) {
      const start = this.#at;
      try {
        const opcode = this.#byte();
        if (opcode === OP.STOP) return this.#pop();
        this.#step(opcode);
      } catch (error) {
        const place = `at byte ${start} of its pickle: ${(error as Error).message}`;
        throw new (error instanceof PickleCutShort ? PickleCutShort : ValueError)(place, { cause: error });
      }
    }
  }

  #step(opcode: number): void {
    const stack = this.#stack;
    switch (opcode) {
      case OP.PROTO:
        this.#byte();
        break;
      case OP.GLOBAL:
        stack.push(this.#global());
        break;
      case OP.REDUCE:
        stack.push(this.#reduce("call"));
        break;
      case OP.NEWOBJ:
        stack.push(this.#reduce("make"));
        break;
      case OP.BUILD:
        this.#build();
        break;
      case OP.BINPERSID:
        stack.push(this.#world.persistent(this.#pop()));
        break;

      case OP.EMPTY_LIST:
        stack.push([]);
        break;
      case OP.EMPTY_DICT:
        stack.push(new PickledDict());
        break;
      case OP.EMPTY_SET:
        stack.push(new Set());
        break;
      case OP.EMPTY_TUPLE:
        stack.push(new Tuple());
        break;
      case OP.TUPLE1:
      case OP.TUPLE2:
      case OP.TUPLE3:
        stack.push(this.#tuple(opcode - OP.TUPLE1 + 1));
        break;
      case OP.TUPLE: {
        const items = this.#popMark();
        this.#stack.push(Tuple.fromItems(items));
        break;
      }
      case OP.MARK:
        this.#marked.push(stack);
        this.#stack = [];
        break;
      case OP.APPEND:
        this.#append([this.#pop()]);
        break;
      case OP.APPENDS:
        this.#append(this.#popMark());
        break;
      case OP.SETITEM: {
        const value = this.#pop();
        this.#setItems([this.#pop(), value]);
        break;
      }
      case OP.SETITEMS:
        this.#setItems(this.#popMark());
        break;

      case OP.NONE:
        stack.push(null);
        break;
      case OP.NEWFALSE:
        stack.push(false);
        break;
      case OP.NEWTRUE:
        stack.push(true);
        break;
      case OP.BININT:
        stack.push(this.#take(4).readInt32LE());
        break;
      case OP.BININT1:
        stack.push(this.#byte());
        break;
      case OP.BININT2:
        stack.push(this.#take(2).readUInt16LE());
        break;
      case OP.LONG1:
        stack.push(integer(this.#take(this.#byte())));
        break;
      case OP.BINFLOAT:
        stack.push(this.#take(8).readDoubleBE());
        break;
      case OP.BINUNICODE:
        stack.push(text(this.#take(this.#take(4).readUInt32LE())));
        break;
      case OP.SHORT_BINSTRING:
        // A string of Python 2, which torch.load takes for UTF-8.
        stack.push(text(this.#take(this.#byte())));
        break;

      case OP.BINPUT:
        this.#memo.set(this.#byte(), this.#top());
        break;
      case OP.LONG_BINPUT:
        this.#memo.set(this.#take(4).readUInt32LE(), this.#top());
        break;
      case OP.BINGET:
        stack.push(this.#recall(this.#byte()));
        break;
      case OP.LONG_BINGET:
        stack.push(this.#recall(this.#take(4).readUInt32LE()));
        break;

      case OP.FRAME:
        this.#long();
        break;
      case OP.MEMOIZE:
        this.#memo.set(this.#memo.size, this.#top());
        break;
      case OP.STACK_GLOBAL: {
        const name = this.#pop();
        stack.push(this.#found(`${String(this.#pop())}.${String(name)}`));
        break;
      }
      case OP.SHORT_BINUNICODE:
        stack.push(text(this.#take(this.#byte())));
        break;
      case OP.BINUNICODE8:
        stack.push(text(this.#take(this.#long())));
        break;
      case OP.SHORT_BINBYTES:
        stack.push(Uint8Array.from(this.#take(this.#byte())));
        break;
      case OP.BINBYTES:
        stack.push(Uint8Array.from(this.#take(this.#take(4).readUInt32LE())));
        break;
      case OP.BINBYTES8:
      case OP.BYTEARRAY8:
        stack.push(Uint8Array.from(this.#take(this.#long())));
        break;
      case OP.LONG4:
        stack.push(integer(this.#take(this.#take(4).readUInt32LE())));
        break;
      case OP.ADDITEMS: {
        const items = this.#popMark();
        const set = this.#top();
        if (!isSet(set)) throw new ValueError("it adds to what is no set");
        for (const item of items) set.add(item);
        break;
      }
      case OP.FROZENSET: {
        const items = this.#popMark();
        this.#stack.push(new Set(items));
        break;
      }
      default:
        throw new ValueError(`Unsupported operand ${opcode}: no file of weights has this opcode`);
    }
  }

  #byte(): number {
    return this.#take(1)[0] as number;
  }

  #take(count: number): Buffer {
    const left = this.#bytes.length - this.#at;
    if (count > left) throw new PickleCutShort(`it ends after ${left} of ${count} bytes`);
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }

  /** A number of bytes. */
  #long(): number {
    return Number(this.#take(8).readBigUInt64LE());
  }

  #line(): string {
    const end = this.#bytes.indexOf(0x0a, this.#at);
    if (end < 0) throw new PickleCutShort("a name that does not end");
    const line = text(this.#bytes.subarray(this.#at, end));
    this.#at = end + 1;
    return line;
  }

  #pop(): unknown {
    if (this.#stack.length === 0) throw new ValueError("it takes more values than it gives");
    return this.#stack.pop();
  }

  #top(): unknown {
    if (this.#stack.length === 0) throw new ValueError("it takes more values than it gives");
    return this.#stack[this.#stack.length - 1];
  }

  #popMark(): unknown[] {
    const items = this.#stack;
    const below = this.#marked.pop();
    if (below === undefined) throw new ValueError("it ends a list that it did not begin");
    this.#stack = below;
    return items;
  }

  #tuple(size: number): Tuple {
    const items = Array.from({ length: size }, () => this.#pop());
    return Tuple.fromItems(items.reverse());
  }

  #recall(index: number): unknown {
    if (!this.#memo.has(index)) throw new ValueError(`it recalls value ${index}, which it did not keep`);
    return this.#memo.get(index);
  }

  #append(items: readonly unknown[]): void {
    const list = this.#top();
    if (!Array.isArray(list) || list instanceof Tuple) throw new ValueError("it appends to what is no list");
    for (const item of items) list.push(item);
  }

  #setItems(items: readonly unknown[]): void {
    const dict = this.#top();
    if (!(dict instanceof PickledDict)) throw new ValueError("it sets a key of what is no dict");
    if (items.length % 2 !== 0) throw new ValueError("a key without a value");
    for (let i = 0; i < items.length; i += 2) dict.set(items[i], items[i + 1]);
  }

  #global(): unknown {
    const [module, name] = [this.#line(), this.#line()];
    const old = `${module}.${name}`;
    return this.#found(NAMES_OF_PYTHON_2.get(old) ?? `${MODULES_OF_PYTHON_2.get(module) ?? module}.${name}`);
  }

  #found(path: string): unknown {
    const found = this.#world.global(path);
    if (found === undefined) throw new ValueError(unsupported(path));
    return found;
  }

  #reduce(verb: "call" | "make"): unknown {
    const args = this.#pop();
    const callee = this.#pop();
    if (!(callee instanceof PickledGlobal)) throw new ValueError(`it would ${verb} what is no class`);
    const run = callee[verb];
    if (run === null) throw new ValueError(`it would ${verb} what is no class`);
    if (!(args instanceof Tuple)) throw new ValueError(`it would ${verb} ${callee.name} without arguments`);
    return run(args);
  }

  #build(): void {
    const state = this.#pop();
    const object = this.#top();
    if (object instanceof PickledDict) {
      if (state instanceof PickledDict) object.metadata = state.get("_metadata");
      return;
    }
    if (!isBuildable(object)) throw new ValueError("it gives attributes to what takes none");
    object.build(state);
  }
}

/** Modules and names that are others since Python 3, as protocol 2 still writes the old ones. */
const MODULES_OF_PYTHON_2: ReadonlyMap<string, string> = new Map([
  ["__builtin__", "builtins"],
  ["copy_reg", "copyreg"],
  ["UserDict", "collections"],
  ["UserList", "collections"],
]);
const NAMES_OF_PYTHON_2: ReadonlyMap<string, string> = new Map([
  ["__builtin__.xrange", "builtins.range"],
  ["__builtin__.reduce", "functools.reduce"],
  ["__builtin__.intern", "sys.intern"],
  ["__builtin__.unichr", "builtins.chr"],
  ["__builtin__.unicode", "builtins.str"],
  ["__builtin__.basestring", "builtins.str"],
  ["__builtin__.long", "builtins.int"],
]);

/** Why a global is refused, in Python's words. */
function unsupported(path: string): string {
  if (/^torch\.(nested\._internal\.nested_tensor\.|_dynamo\.)/.test(path)) {
    return `GLOBAL ${path} is of a nested tensor of layout torch.jagged, which is a class of Python's; save its values() and offsets()`;
  }
  if (path.startsWith("torch.distributed.")) {
    return `GLOBAL ${path} is of a DTensor, which is a class of Python's; save its full_tensor() there`;
  }
  const shown = path.replace(/^builtins\./, "");
  return (
    `Unsupported global: GLOBAL ${shown} was not an allowed global by default. Use ` +
    `torch.serialization.addSafeGlobals([[callable, ${JSON.stringify(path)}]]) to say what stands for it here, if you trust ` +
    "this class/function; or save a state dict in Python, of tensors, numbers, strings, lists, tuples and dicts"
  );
}

function isBuildable(value: unknown): value is Buildable {
  return typeof value === "object" && value !== null && "build" in value && typeof value.build === "function";
}

/** Two's complement, the lowest byte first. */
function integer(bytes: Buffer): number | bigint {
  // By its digits, which takes no longer for each byte of a long number.
  const digits = Buffer.from(bytes).reverse().toString("hex");
  const value = BigInt.asIntN(bytes.length * 8, BigInt(`0x${digits || "0"}`));
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function text(bytes: Buffer): string {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    throw new ValueError("a string that is not UTF-8", { cause: error });
  }
}
