import library = require("./dist/index.js");

type Torch = typeof library.torch;
declare const all: Torch & Omit<typeof library, keyof Torch>;
/** Types under the names that Python has them: `torch.Tensor` in a signature. */
declare namespace all {
  export type Tensor = library.Tensor;
  export type DType = library.DType;
  export type Device = library.Device;
  export type Generator = library.Generator;
}
export = all;
