/** Which dtype a storage has that Python pickles under one of its legacy class names. All others are pickled untyped. */
export const STORAGE_DTYPES: ReadonlyMap<string, string> = new Map([
  ["DoubleStorage", "float64"],
  ["FloatStorage", "float32"],
  ["HalfStorage", "float16"],
  ["BFloat16Storage", "bfloat16"],
  ["LongStorage", "int64"],
  ["IntStorage", "int32"],
  ["ShortStorage", "int16"],
  ["CharStorage", "int8"],
  ["ByteStorage", "uint8"],
  ["BoolStorage", "bool"],
  ["ComplexDoubleStorage", "complex128"],
  ["ComplexFloatStorage", "complex64"],
  ["QInt8Storage", "qint8"],
  ["QUInt8Storage", "quint8"],
  ["QInt32Storage", "qint32"],
  ["QUInt4x2Storage", "quint4x2"],
  ["QUInt2x4Storage", "quint2x4"],
]);

/** The class name under which Python pickles a storage of that dtype; undefined for those that it pickles untyped. */
export function storageTypeOf(dtype: string): string | undefined {
  for (const [type, name] of STORAGE_DTYPES) if (name === dtype) return type;
  return undefined;
}
