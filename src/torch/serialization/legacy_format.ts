/** What a stream begins with (`MAGIC_NUMBER` of torch/serialization.py). */
export const MAGIC_NUMBER = 0x1950a86a20f9469cfc6cn;
export const PROTOCOL_VERSION = 1001;
