/** Padding. Follows torch/nn/modules/padding.py. */

import { integerFor, number } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { ValueError } from "../../../python/exceptions.js";
import { numberRepr, settingsRepr, tupleRepr } from "../../../python/repr.js";
import { tensor } from "../../kinds.js";
import type { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";
import type { Module } from "./module.js";
import { withSettings } from "./with_settings.js";

const padding = (dimensions: number) => ({
  /** From the last dimension: `[left, right, top, bottom, front, back]`, or one width for all sides. */
  padding: integerFor(2 * dimensions),
});
const sides = (dimensions: number) => signature("Pad", ["padding"], padding(dimensions));
const constant = (dimensions: number) =>
  signature("ConstantPad", ["padding", "value"], {
    ...padding(dimensions),
    /** What is padded with. */
    value: number,
  });

interface Padding extends Module {
  padding: number[];
  forward(input: Tensor, ..._none: never[]): Tensor;
}
interface ConstantPadding extends Padding {
  value: number;
}
type PadClass = new (...given: Given<ReturnType<typeof sides>>) => Padding;
type ConstantPadClass = new (...given: Given<ReturnType<typeof constant>>) => ConstantPadding;

function padNd(dimensions: number, mode: "reflect" | "replicate" | "circular"): PadClass {
  return class extends withSettings(sides(dimensions)) {
    override forward(input: Tensor, ..._none: never[]): Tensor {
      const [least, given] = [dimensions + 1, tensor.check("forward", "input", input).dim()];
      // The kernels say so themselves of the other modes.
      if (mode === "circular" && given !== least && given !== least + 1) {
        throw new ValueError(`expected ${least}D or ${least + 1}D input (got ${given}D input)`);
      }
      return F.pad(input, this.padding, mode);
    }

    override extraRepr(): string {
      return tupleRepr(this.padding);
    }
  };
}

function constantPadNd(dimensions: number): ConstantPadClass {
  return class extends withSettings(constant(dimensions)) {
    override forward(input: Tensor, ..._none: never[]): Tensor {
      return F.pad(input, this.padding, "constant", this.value);
    }

    override extraRepr(): string {
      return settingsRepr({ padding: tupleRepr(this.padding), value: numberRepr(this.value) });
    }
  };
}

/** Pads a length with a value. */
export class ConstantPad1d extends constantPadNd(1) {}

/** Pads an image with a value. */
export class ConstantPad2d extends constantPadNd(2) {}

/** Pads a volume with a value. */
export class ConstantPad3d extends constantPadNd(3) {}

const readSides = { 1: sides(1), 2: sides(2), 3: sides(3) };

/** Pads a length with zeros. */
export class ZeroPad1d extends ConstantPad1d {
  constructor(...given: Given<ReturnType<typeof sides>>) {
    super(readSides[1](given, new.target.name).padding, 0);
  }

  override extraRepr(): string {
    return tupleRepr(this.padding);
  }
}

/** Pads an image with zeros. */
export class ZeroPad2d extends ConstantPad2d {
  constructor(...given: Given<ReturnType<typeof sides>>) {
    super(readSides[2](given, new.target.name).padding, 0);
  }

  override extraRepr(): string {
    return tupleRepr(this.padding);
  }
}

/** Pads a volume with zeros. */
export class ZeroPad3d extends ConstantPad3d {
  constructor(...given: Given<ReturnType<typeof sides>>) {
    super(readSides[3](given, new.target.name).padding, 0);
  }

  override extraRepr(): string {
    return tupleRepr(this.padding);
  }
}

/** Pads a length with its mirror image, the edges not repeated. */
export class ReflectionPad1d extends padNd(1, "reflect") {}

/** Pads an image with its mirror image, the edges not repeated. */
export class ReflectionPad2d extends padNd(2, "reflect") {}

/** Pads a volume with its mirror image, the edges not repeated. */
export class ReflectionPad3d extends padNd(3, "reflect") {}

/** Pads a length with its edges. */
export class ReplicationPad1d extends padNd(1, "replicate") {}

/** Pads an image with its edges. */
export class ReplicationPad2d extends padNd(2, "replicate") {}

/** Pads a volume with its edges. */
export class ReplicationPad3d extends padNd(3, "replicate") {}

/** Pads a length with what lies at its other end. */
export class CircularPad1d extends padNd(1, "circular") {}

/** Pads an image with what lies at its other end. */
export class CircularPad2d extends padNd(2, "circular") {}

/** Pads a volume with what lies at its other end. */
export class CircularPad3d extends padNd(3, "circular") {}
