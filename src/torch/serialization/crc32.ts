/**
 * CRC-32, as zip files have it; `before` is that of the bytes before these. node:zlib is loaded at the first use, as all of
 * Node's own modules that `import "libtorch-node"` does not need and that bring streams with them.
 */
export function crc32(bytes: Uint8Array, before?: number): number {
  return process.getBuiltinModule("node:zlib").crc32(bytes, before);
}
