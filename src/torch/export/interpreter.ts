/** Runs graphs: each call in its turn, a value let go of after its last use. Follows torch/fx/interpreter.py. */
import { ValueError } from "../../python/exceptions.js";
import { Scalar } from "../scalar.js";
import { type Argument, type Graph, isDict, Node } from "./graph.js";
import { type GraphFunction, higherOrder, isHigherOrder } from "./higher_order.js";
import { type Call, resolve } from "./operators.js";

/** The values of nodes so far. */
type Registers = unknown[];
type Read = (registers: Registers) => unknown;

interface Step {
  place: number;
  call: Call;
  args: Read;
  kwargs: Read;
  /** Registers that no later step reads. */
  done: readonly number[];
}

/** The graph as a function of the values of its placeholders. */
export function compile(graph: Graph): GraphFunction {
  const functions = new Map([...graph.subgraphs].map(([name, inner]) => [name, compile(inner)]));
  const places = new Map(graph.nodes.map((node, i) => [node, i]));
  const inputs = graph.placeholders.map((node) => places.get(node) as number);
  const lastUse = new Map<number, number>();
  for (const [node, place] of places) {
    for (const user of node.users) lastUse.set(place, Math.max(lastUse.get(place) ?? 0, places.get(user) as number));
  }

  const reader = (argument: Argument): Read => {
    if (argument instanceof Node) {
      const place = places.get(argument) as number;
      const inner = argument.op === "get_attr" ? functions.get(argument.target) : undefined;
      return inner === undefined ? (registers) => registers[place] : () => inner;
    }
    if (Array.isArray(argument)) {
      const items = argument.map(reader);
      return (registers) => items.map((read) => read(registers));
    }
    if (isDict(argument)) {
      const entries = Object.entries(argument).map(([name, value]) => [name, reader(value)] as const);
      return (registers) => Object.fromEntries(entries.map(([name, read]) => [name, read(registers)]));
    }
    return () => argument;
  };

  const steps: Step[] = graph.nodes
    .filter(({ op }) => op === "call_function")
    .map((node) => {
      const place = places.get(node) as number;
      return {
        place,
        call: isHigherOrder(node.target) ? higherOrder(node.target) : resolve(node.target),
        args: reader(node.args.map(withoutFloats)),
        kwargs: reader(node.kwargs),
        done: [...places.values()].filter((each) => lastUse.get(each) === place),
      };
    });
  const result = reader(graph.output.args[0] as Argument);

  return (values) => {
    if (values.length !== inputs.length) {
      throw new ValueError(`its graph takes ${inputs.length} values, got ${values.length}`);
    }
    const registers: Registers = new Array(graph.nodes.length);
    for (const [i, place] of inputs.entries()) registers[place] = values[i];
    for (const { place, call, args, kwargs, done } of steps) {
      registers[place] = call(args(registers) as unknown[], kwargs(registers) as Record<string, unknown>);
      for (const each of done) registers[each] = undefined;
    }
    return result(registers);
  };
}

/** Lists of floats are plain numbers to operators. */
function withoutFloats(argument: Argument): Argument {
  if (!Array.isArray(argument)) return argument;
  return argument.map((item: Argument) => (item instanceof Scalar ? (item.value as number) : item));
}
