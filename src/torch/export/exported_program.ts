/** Programs of `torch.export`. Follows torch/export/exported_program.py. */
import { checkNoMore } from "../../internal/surplus.js";
import { Parameter } from "../nn/parameter.js";
import type { Tensor } from "../tensor.js";
import type { Graph } from "./graph.js";
import { GraphModule } from "./graph_module.js";
import type { Input, Output, Program } from "./program.js";

/** What goes into a program and what comes out. Follows torch/export/graph_signature.py. */
export class ExportGraphSignature {
  /** @internal */
  constructor(
    readonly inputSpecs: readonly Input[],
    readonly outputSpecs: readonly Output[],
    ...none: []
  ) {
    checkNoMore("ExportGraphSignature", none);
  }

  /** The names of the parameters, in the order in which the graph takes them. */
  get parameters(): string[] {
    return this.#targets("PARAMETER");
  }

  /** The names of the buffers. */
  get buffers(): string[] {
    return this.#targets("BUFFER");
  }

  /** The placeholders that the caller gives. */
  get userInputs(): string[] {
    return this.inputSpecs.filter(({ isInput }) => isInput).map(({ name }) => name);
  }

  /** What is returned. */
  get userOutputs(): string[] {
    return this.outputSpecs.filter(({ kind }) => kind === "USER_OUTPUT").map(({ name }) => name);
  }

  #targets(kind: string): string[] {
    return this.inputSpecs.filter((input) => input.kind === kind).map(({ target }) => target as string);
  }

  /** As Python prints it. */
  toString(): string {
    const target = (name: string | null) => (name === null ? "" : ` target='${name}'`);
    const inputs = this.inputSpecs.map((input) => {
      const persistent = input.persistent === null ? "" : ` persistent=${input.persistent ? "True" : "False"}`;
      return `${input.name}: ${input.kind}${target(input.target)}${persistent}`;
    });
    const outputs = this.outputSpecs.map((output) => `${output.name}: ${output.kind}${target(output.target)}`);
    return `\n# inputs\n${inputs.join("\n")}\n\n# outputs\n${outputs.join("\n")}\n`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/** A program that was exported in Python: its graph, its weights and what it asks of its inputs. {@link module} makes it callable. */
export class ExportedProgram {
  readonly #program: Program;
  readonly graphSignature: ExportGraphSignature;

  /** @internal */
  constructor(program: Program, ...none: []) {
    checkNoMore("ExportedProgram", none);
    this.#program = program;
    this.graphSignature = new ExportGraphSignature(program.inputs, program.outputs);
  }

  /** The operators of the program, in order; printed as Python prints it. */
  get graph(): Graph {
    return this.#program.graph;
  }

  /** Parameters and persistent buffers by their names in the model. */
  get stateDict(): Record<string, Tensor> {
    return Object.fromEntries(this.#program.file.stateDict);
  }

  /** Tensors that the program holds and that are no part of its state, by their names. */
  get constants(): Record<string, Tensor> {
    return Object.fromEntries(this.#program.file.constants);
  }

  /** The bounds of each size that may vary, by the name that the graph's shapes have for it; null where there is none. */
  get rangeConstraints(): Record<string, { min: number | bigint | null; max: number | bigint | null }> {
    return Object.fromEntries(
      Object.entries(this.#program.ranges).map(([name, { min_val, max_val }]) => [
        name,
        { min: min_val ?? null, max: max_val ?? null },
      ]),
    );
  }

  /** Names and parameters, in the graph's order. */
  *namedParameters(...none: []): Generator<[string, Parameter]> {
    checkNoMore("namedParameters", none);
    for (const { target, tensor } of this.#program.state()) if (tensor instanceof Parameter) yield [target, tensor];
  }

  /** The parameters. */
  *parameters(...none: []): Generator<Parameter> {
    checkNoMore("parameters", none);
    for (const [, parameter] of this.namedParameters()) yield parameter;
  }

  /** Names and buffers. */
  *namedBuffers(...none: []): Generator<[string, Tensor]> {
    checkNoMore("namedBuffers", none);
    for (const { target, tensor, kind } of this.#program.state()) {
      if (kind === "buffer" || kind === "nonPersistentBuffer") yield [target, tensor];
    }
  }

  /** The buffers. */
  *buffers(...none: []): Generator<Tensor> {
    checkNoMore("buffers", none);
    for (const [, buffer] of this.namedBuffers()) yield buffer;
  }

  /**
   * The program as a module that can be called and trained. Its parameters are those of the program, not copies.
   *
   * @throws NotImplementedError for a program that calls what is not known here.
   */
  module(...none: []): GraphModule {
    checkNoMore("module", none);
    return new GraphModule(this.#program);
  }

  /** What it consists of: signature and ranges as Python prints them, of the program the graph, where Python writes code. */
  toString(): string {
    const ranges = Object.entries(this.rangeConstraints).map(
      ([name, { min, max }]) => `${name}: VR[${min ?? "-int_oo"}, ${max ?? "int_oo"}]`,
    );
    return (
      `ExportedProgram:\n${this.graph.toString().replace(/^/gm, "    ")}\n` +
      `Graph signature: ${String(this.graphSignature).replaceAll("\n", "\n    ")}\n` +
      `Range constraints: {${ranges.join(", ")}}\n`
    );
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}
