/** Writes archives of `torch.jit.save`. */

import { writeFileAtomic } from "../../internal/files/atomic_write.js";
import { native } from "../../native/addon.js";
import type { NativeHandle } from "../../native/handle.js";
import { TypeError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";

/** Files beside the program in an archive, by name. */
export type ExtraFiles = Record<string, string | Uint8Array>;

/** The bytes of a module's archive. @internal */
export function archiveBytes(module: NativeHandle, extraFiles: ExtraFiles | null): Uint8Array {
  const entries = Object.entries(extraFiles ?? {});
  const contents = entries.map(([name, content]) => {
    if (content instanceof Uint8Array) return content;
    if (typeof content === "string") return new Uint8Array(Buffer.from(content));
    throw new TypeError(
      `save: expected _extraFiles to hold strings or Uint8Arrays, got ${shown(content)} for '${name}'`,
    );
  });
  return native.jitSave(
    module,
    entries.map(([name]) => name),
    contents,
  );
}

/** Writes a module's archive, which appears whole or not at all. @internal */
export async function saveHandle(module: NativeHandle, path: string, extraFiles: ExtraFiles | null): Promise<void> {
  await writeFileAtomic(path, [archiveBytes(module, extraFiles)]);
}
