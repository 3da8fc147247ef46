import { limitArguments } from "../internal/surplus.js";
import { native } from "../native/addon.js";
import { type Handled, handleKey, type NativeHandle } from "../native/handle.js";
import { RuntimeError, TypeError } from "../python/exceptions.js";

/** An element type, such as `torch.float32`. There is one object for each type: compare with `===`. */
export class DType implements Handled {
  /** @internal */
  readonly [handleKey]: NativeHandle;
  /** PyTorch's name without the prefix: `"float32"`. */
  readonly name: string;

  /** @internal */
  constructor(name: string, handle: NativeHandle) {
    this.name = name;
    this[handleKey] = handle;
  }

  /** Whether elements are real numbers with a fraction. */
  get isFloatingPoint(): boolean {
    return /^b?float/.test(this.name);
  }

  /** Whether elements are complex numbers. */
  get isComplex(): boolean {
    return this.name.startsWith("complex");
  }

  /** Whether elements can be below zero. Throws for bits and quantized numbers, of which libtorch does not say. */
  get isSigned(): boolean {
    if (this.name.startsWith("bits")) throw new RuntimeError("Bits types are undefined");
    if (this.name.startsWith("q")) throw new RuntimeError("isSignedType not supported for quantized types");
    return !/^(uint|bool|float8_e8m0fnu)/.test(this.name);
  }

  /** How many bytes an element has; 1 for elements that are packed into bytes. */
  get itemsize(): number {
    // The name's first number counts the bits.
    return Math.max(1, Number(/\d+/.exec(this.name)?.[0] ?? 8) / 8);
  }

  /** The type of a complex number's parts; of others, the type itself. */
  toReal(): DType {
    return this.isComplex ? toDType(`float${this.itemsize * 4}`) : this;
  }

  /** The type of complex numbers with parts of this type. */
  toComplex(): DType {
    if (this.isComplex) return this;
    if (this.name === "bfloat16") return toDType("complex64");
    if (/^float\d+$/.test(this.name)) return toDType(`complex${this.itemsize * 16}`);
    throw new RuntimeError(
      `Unknown Complex ScalarType for ${this.name}: expected a type that complex numbers' parts have`,
    );
  }

  /** As Python prints it: `torch.float32`. */
  toString(): string {
    return `torch.${this.name}`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

limitArguments(DType.prototype, { toReal: 0, toComplex: 0 });

/** A dtype as options accept it: the object, or its name with or without `torch.`. */
export type DTypeLike = DType | string;

/** Every dtype of the loaded libtorch by its name, and by its legacy name (`float`, `long`) where it has one. */
export const dtypes: Readonly<Record<string, DType>> = Object.freeze(
  Object.fromEntries(
    native.dtypes().flatMap(({ name, legacy, code, handle }) => {
      const dtype = new DType(name, handle);
      native.registerDtype(code, dtype);
      return legacy ? [[name, dtype] as const, [legacy, dtype] as const] : [[name, dtype] as const];
    }),
  ),
);

/** The same by all that may stand for one: the object itself, and its names with and without `torch.`. */
const meant = new Map<unknown, DType>(
  Object.entries(dtypes).flatMap(([name, dtype]) => [
    [dtype, dtype],
    [name, dtype],
    [`torch.${name}`, dtype],
  ]),
);

/** Whether it is a dtype, or names one. */
export function isDType(value: unknown): value is DTypeLike {
  return meant.has(value);
}

/**
 * The dtype that `value` names.
 * @throws Error listing the dtypes there are when it names none.
 */
export function toDType(value: DTypeLike): DType {
  const found = meant.get(value);
  if (!found) {
    const given = typeof value === "string" ? value : typeof value;
    throw new TypeError(`expected a dtype such as torch.float32 or "int64", got ${given}`);
  }
  return found;
}
