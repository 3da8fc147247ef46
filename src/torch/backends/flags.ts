import { native } from "../../native/addon.js";
import { TypeError } from "../../python/exceptions.js";

/** Switches that are read and set as properties. They belong to the whole process. */
export type Flags<Name extends string> = { [K in Name]: boolean };

/** An object whose properties are libtorch's switches of these names. @internal */
export function flags<Name extends string>(names: Record<Name, string>): Flags<Name> {
  const result = {} as Flags<Name>;
  for (const [property, name] of Object.entries<string>(names)) {
    Object.defineProperty(result, property, {
      enumerable: true,
      get: () => native.backendFlag(name),
      set: (value: unknown) => {
        if (typeof value !== "boolean")
          throw new TypeError(`expected true or false for ${property}, got ${typeof value}`);
        native.setBackendFlag(name, value);
      },
    });
  }
  return result;
}
