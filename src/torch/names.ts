import type { DType } from "./dtype.js";
import type { Layout, MemoryFormat } from "./layout.js";

/** The dtypes that every supported libtorch has, by name. A newer one's are there too, untyped, in `dtypes`. */
export type Dtypes = Readonly<
  Record<
    | "float16"
    | "float32"
    | "float64"
    | "bfloat16"
    | "half"
    | "float"
    | "double"
    | "complex32"
    | "complex64"
    | "complex128"
    | "chalf"
    | "cfloat"
    | "cdouble"
    | "int8"
    | "int16"
    | "int32"
    | "int64"
    | "short"
    | "int"
    | "long"
    | "uint8"
    | "uint16"
    | "uint32"
    | "uint64"
    | "bool"
    | "float8_e4m3fn"
    | "float8_e5m2"
    | "float8_e4m3fnuz"
    | "float8_e5m2fnuz"
    | "float8_e8m0fnu"
    | "quint8"
    | "qint8"
    | "qint32",
    DType
  >
>;

/** Layouts and memory formats by camelCase name. */
export type LayoutNames = Readonly<
  Record<"strided" | "sparseCoo" | "sparseCsr" | "sparseCsc" | "sparseBsr" | "sparseBsc" | "jagged", Layout> &
    Record<"contiguousFormat" | "preserveFormat" | "channelsLast" | "channelsLast3d", MemoryFormat>
>;
