import { native } from "../native/addon.js";
import { type Handled, handleKey, type NativeHandle } from "../native/handle.js";
import { TypeError } from "../python/exceptions.js";

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

  /** As Python prints it: `torch.float32`. */
  toString(): string {
    return `torch.${this.name}`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

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

/** Whether a text names a dtype, with or without `torch.`. */
export function isDTypeName(text: string): boolean {
  return Object.hasOwn(dtypes, text.replace(/^torch\./, ""));
}

/**
 * The dtype that `value` names.
 * @throws Error listing the dtypes there are when it names none.
 */
export function toDType(value: DTypeLike): DType {
  if (value instanceof DType) return value;
  const found = typeof value === "string" ? dtypes[value.replace(/^torch\./, "")] : undefined;
  if (!found) {
    const given = typeof value === "string" ? value : typeof value;
    throw new TypeError(`expected a dtype such as torch.float32 or "int64", got ${given}`);
  }
  return found;
}
