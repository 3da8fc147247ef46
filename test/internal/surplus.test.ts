/** Nothing public ignores what it was given: each exported function, constructor and method refuses surplus arguments. */

// In a process of its own: it calls everything, and what warns once in a process has warned then.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as datasets from "../../src/datasets/index.js";
import * as library from "../../src/index.js";
import { checkNoMore, limitArguments, withoutSurplus } from "../../src/internal/surplus.js";
import * as peft from "../../src/peft/index.js";
import * as safetensors from "../../src/safetensors/index.js";
import * as tokenizers from "../../src/tokenizers/index.js";
import { DynamicCache } from "../../src/transformers/cache_utils.js";
import * as transformers from "../../src/transformers/index.js";

const { torch, nn, F, optim } = library;
type Callee = (...args: unknown[]) => unknown;

const isClass = (value: unknown) => /^class\b/.test(Function.prototype.toString.call(value));

/** Where a class's own chain ends and the language's begins. */
const LANGUAGE = new Set<unknown>([Object, Function, Array, Map, Error].flatMap((base) => [base, base.prototype]));

function* methodsOf(holder: object, seen: Set<unknown>): Generator<[string, Callee]> {
  for (let at = holder; at !== null && !LANGUAGE.has(at); at = Object.getPrototypeOf(at)) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      if (typeof value !== "function" || name === "constructor" || isClass(value) || seen.has(value)) continue;
      seen.add(value);
      yield [name, value as Callee];
    }
  }
}

interface Public {
  name: string;
  /** How many arguments it needs at least. */
  length: number;
  run: Callee;
}

/** Everything that can be called, found by the exports, so that what is new is found too. */
function* callees(namespace: object, path = "", seen = new Set<unknown>()): Generator<Public> {
  for (const [key, value] of Object.entries(namespace)) {
    if (seen.has(value)) continue;
    seen.add(value);
    const at = `${path}${key}`;
    if (typeof value === "object" && value !== null) yield* callees(value, `${at}.`, seen);
    if (typeof value !== "function") continue;
    const { length } = value;
    if (!isClass(value)) {
      yield { name: at, length, run: value };
      continue;
    }
    yield { name: `new ${at}`, length, run: (...args) => Reflect.construct(value, args) };
    for (const [name, run] of methodsOf(value, seen)) {
      yield { name: `${at}.${name}`, length: run.length, run: (...args) => Reflect.apply(run, value, args) };
    }
    for (const [name, run] of methodsOf(value.prototype, seen)) {
      // What refuses first needs nothing of an instance.
      const on = () => INSTANCES[at]?.() ?? Object.create(value.prototype);
      yield { name: `${at}#${name}`, length: run.length, run: (...args) => Reflect.apply(run, on(), args) };
    }
  }
}

const recorded = <P extends { run(body: () => void): void }>(prof: P): P => {
  prof.run(() => {});
  return prof;
};
const INSTANCES: Record<string, () => object> = {
  "torch.profiler.Profile": () => recorded(torch.profiler.profile()),
  "profiler.Profile": () => recorded(torch.profiler.profile()),
  "torch.autograd.profiler.AutogradProfile": () => recorded(torch.autograd.profiler.profile()),
  "autograd.profiler.AutogradProfile": () => recorded(torch.autograd.profiler.profile()),
  "nn.Parameter": () => torch.ones(2),
  "nn.utils.rnn.PackedSequence": () => nn.utils.rnn.packSequence([torch.ones(2)]),
  "datasets.Dataset": () => datasets.Dataset.fromList([{ a: 1 }]),
};

const tensor = torch.ones(2, 2);

/** Arguments for what looks at them before it counts; the rest gets tensors. */
const PLAUSIBLE: [RegExp, readonly unknown[]][] = [
  [/data\.nonDeterministic$/, [() => true]],
  [/data\.DataChunk$/, [[1]]],
  [/^nn\.utils\.clip(GradNorm|GradValue)_$/, [tensor, 1]],
  [/^nn\.utils\.clipGradsWithNorm_$/, [tensor, 1, tensor]],
  [/^amp\.autocast$/, ["cpu"]],
  [/^cuda\.device$/, [null]],
  [/^backends\.\w+\.verbose$/, [0]],
  [/^nn\.attention\.sdpaKernel$/, [0]],
  [/^datasets\.Dataset#(map|filter)$/, [() => true]],
  [/^datasets\.Dataset#(with|set)Format$/, ["torch"]],
  [/^datasets\.IterableDataset\.fromFiles$/, ["json", "x"]],
  [/^autograd\.graph\.(savedTensorsHooks|registerMultiGradHook)$/, [() => 1, () => 1]],
  [/^autograd\.(setD|d)etectAnomaly$/, [false, false]],
  [/^func\.(jacrev|jacfwd|grad|gradAndValue|vmap|functionalize)$/, [() => tensor]],
  [/^distributed\.fsdp\.fullyShard$/, [new torch.nn.Linear(1, 1)]],
  [/^func\.(vjp|jvp)$/, [() => tensor, [tensor], [tensor]]],
];

/** What is let pass, and why. */
const EXCEPTIONS: [RegExp, string][] = [
  [/[.#](toString|toJSON|then|of)$/, "JavaScript calls it by its own protocol: JSON.stringify passes the key"],
  [/#(extraRepr|put|options|postInit|initWeights)$/, "only the class itself calls it"],
  [/^transformers\.\w+For\w+#(scores|encode|addHead)$/, "only the class itself calls it"],
  [
    /^transformers\.\w+Pipeline#(preprocess|postprocess|pick|run|finish|isSeveral|call_)$/,
    "only the class itself calls it",
  ],
  [
    /^new (torch\.)?(cuda\.|distributed\.|utils\.checkpoint\.|autograd\.|jit\.|peft\.)?\w*Error$/,
    "an error takes what JavaScript's Error takes",
  ],
  [/^new torch\.(Size|Tuple)$/, "JavaScript's arrays take any number"],
  [
    /^new (datasets\.Dataset|DType|Layout|MemoryFormat|Tensor|transformers\.Cache|safetensors\.\w+)$/,
    "no constructor of the user's",
  ],
  [/^new distributed\.(ProcessGroup|ReduceOp|Store|TCPStore|Work)$/, "no constructor of the user's"],
  [/^new peft\.(PeftConfig|tuners\..*)$/, "no constructor of the user's"],
  [/^peft\..*#forward$/, "hands the model, or the layer, what it was given, which refuses it"],
  [
    /^peft\..*#(adapt(ed|ation|edWeight|ers|erKeys|erToSet)|autoMapping|availableAdapters|biasDelta|cardData|cast(Adapter|Input)Dtype)$/,
    "only the class itself calls it",
  ],
  [
    /^peft\..*#(check|check(Config|Merge|NewAdapterConfig)|createAndReplace|delta|embed|factors|features|hasAdapter|heads|init(Parts|ialAlpha))$/,
    "only the class itself calls it",
  ],
  [
    /^peft\..*#(injectParameters|inputOf|isLinear|keepMerged|layers|lendMerged|make(Parts)|markOnlyAdaptersAsTrainable|mergeOne|mixedForward|withDelta)$/,
    "only the class itself calls it",
  ],
  [
    /^peft\..*#(moveAdapterToDeviceOfBaseLayer|parts|prepareAdapterConfig|product|scaledAsBase|trained|trainHeads|unload(AndOptionallyMerge)?)$/,
    "only the class itself calls it",
  ],
  [
    /^peft\..*#(warnOfTiedWeights|withAdapterNames|withUnmergedWeight|wrapperOf|write)$/,
    "only the class itself calls it",
  ],
  [/^new nn\.utils\.prune\.PruningContainer$|^distributed\.DeviceMesh#get$/, "any number"],
  [/^nn\.utils\.skipInit$|^nn\.utils\.prune\.BasePruningMethod\.apply$/, "hands a constructor what it was given"],
  [
    /^(optim\.swaUtils\.AveragedModel|nn\.parallel\.(Distributed)?DataParallel)#forward$/,
    "hands the model what it was given, which refuses it",
  ],
  [/\.fromItems$|^torch\.Generator\.of$/, "internal"],
  [/^jit\.RecursiveScriptModule#forward$/, "hands the script what it was given, which refuses it"],
  [
    /^(torch\.)?symSum$|^((torch|cuda)\.)?\w+Tensor$|^nn\.(Parameter|(Uninitialized)?Buffer)#new$|^jit\.fork$|^testing\.makeTensor$/,
    "any number",
  ],
  [/^torch\.(solve|lstsq|eig|symeig|reinforce)$|#(reinforce|solve|lstsq|eig|symeig)$/, "always an error"],
  [/^torch\.(atleast\dd|blockDiag|broadcast(Tensors|Shapes)|cartesianProd|chainMatmul|einsum|meshgrid)$/, "any number"],
  [
    /^new ((torch\.utils\.)?data\.TensorDataset|nn\.Sequential)$|^safetensors\.SafeSlice#at$|^nn\.(Parameter|(Uninitialized)?Buffer)#at$/,
    "any number",
  ],
  [/^new autograd\.(Function|NestedIOFunction|FunctionCtx|graph\.Node)$/, "no constructor of the user's"],
  [
    /^autograd\.(NestedIO)?Function\.(forward|setupContext|backward|vjp|jvp|vmap)$/,
    "stands for a rule that is missing: always an error",
  ],
  [/^autograd\.FunctionCtx#(saveFor|mark)\w+$/, "any number"],
  [/^func\.linearize$|^torch\.utils\.checkpoint\.getDeviceStates$/, "any number"],
  [/^autograd\.variable$/, "always an error"],
  [/^new export\.GraphModule$/, "no constructor of the user's"],
  [/^export\.GraphModule#(train|eval)$/, "always an error"],
  [/^export\.GraphModule#forward$/, "a program's own arguments"],
  [/^(new )?autograd\.Variable([.#]\w+)?$/, "the class Tensor by another name"],
  [/^torch\.utils\.checkpoint\.checkpoint$/, "hands on what it does not know"],
  [/^(new )?torch\.utils\.checkpoint\.CheckpointFunction(\.forward|\.backward)?$/, "applied as functions are"],
  [/^new nn\.Identity$/, "takes anything, as Python's"],
  [
    /^(nn|nn\.utils\.parametrize|optim\.swaUtils)\.\w+#forward$/,
    "stands for a forward that is missing or not to be called: always an error",
  ],
  [/^nn\.Lazy\w+#initializeParameters$/, "takes what forward takes; where it is missing, always an error"],
  [
    /DataPipe#(concat|zip|mux)$|^new (torch\.utils\.)?data\.datapipes\.\w+\.(Concater|Zipper|Multiplexer)$/,
    "any number",
  ],
  [/data\.datapipes\.\w+\.\w+#_\w+$/, "only the class itself calls it"],
  [/EnforceUnique#see$/, "any number"],
  [/^torch\.utils\.benchmark\.Timer#(repeat|autorange)$/, "always an error"],
  [/^torch\.isTensor$/, "a predicate, which filter() and every() call with an index too"],
  [/^amp\.GradScaler#step$/, "hands the optimizer what it was given; a closure is refused"],
  [/[.#]recordStream$/, "an operator that only the CUDA build has"],
  [/^nn\.((Uninitialized)?(Parameter|Buffer)|utils\.rnn\.PackedSequence)#to$/, "says that 5 is no device"],
  [
    /^((distributed\.)?optim|transformers)\.\w+#(addParams|check(Ranges|Group|State)|completeGroup|groupAdded|prepareState|setStateOf|stateToWrite|updateParameters)$/,
    "only the class itself calls it",
  ],
  [
    /^transformers\.(generation\.)?(logitsProcess\.)?\w+#(process|refused|belowBest|ended)$/,
    "only the class itself and the loop call it; the instance is the function",
  ],
  [
    /^optim\.lrScheduler\.\w+#(anneal|applyLrs|at|begin|closedFormLr|fromPresent(AndBase)?|presentLrs|readState|reduce|undo)$/,
    "only the class itself calls it",
  ],
  [
    /Callback#on[A-Z]\w+$|^transformers\.EarlyStoppingCallback#state$/,
    "an event passes more than most callbacks look at",
  ],
  [/^new TrainingRun$|^TrainingRun\.fromResult$/, "not for users: another function makes it"],
  [/^new (torch\.)?autograd\.profiler\.KinetoStepTracker$/, "nobody makes one: its methods are static"],
  [/^torch\.utils\.tensorboard\.SummaryWriter#add(Figure|OnnxGraph)$/, "an error, whatever is given"],
  [
    /^(transformers\.Trainer#saveCheckpoint|LanguageModel#writeFiles|TrainingRun#writeFiles)$/,
    "only the class itself calls it",
  ],
];
// The base of modules and the containers without a forward; every layer's own is no exception.
const FORWARDLESS = new Set([
  "nn.BatchNorm1d#forward",
  "nn.Module#forward",
  "nn.utils.parametrize.ParametrizationList#forward",
  "optim.swaUtils.AveragedModel#forward",
  "nn.parallel.DataParallel#forward",
  "nn.parallel.DistributedDataParallel#forward",
  "nn.ParameterList#forward",
  "nn.ParameterDict#forward",
  "jit.RecursiveScriptModule#forward",
  "export.GraphModule#forward",
  "peft.ModulesToSaveWrapper#forward",
  "peft.PeftModel#forward",
  ...["Conv1d", "LoraModel", "MultiheadAttention", "ParamWrapper"].map((name) => `peft.tuners.lora.${name}#forward`),
]);

const exempt = (name: string) =>
  EXCEPTIONS.some(([pattern]) => pattern.test(name) && (!name.endsWith("#forward") || FORWARDLESS.has(name)));

const REFUSAL =
  /takes no further arguments|takes (at most )?\d+ (optional|positional) argument|takes at most \d+ argument\(s\)|takes one function at most|expected at most \d+ arguments|unexpected option/;

async function answer({ name, length, run }: Public): Promise<string> {
  const plausible = PLAUSIBLE.find(([pattern]) => pattern.test(name))?.[1] ?? Array(length).fill(tensor);
  try {
    const result = await run(...plausible, ...Array(30).fill(5));
    // A generator's body begins with its first step.
    if (typeof (result as Iterator<unknown> | undefined)?.next === "function")
      await (result as Iterator<unknown>).next();
    return "nothing at all";
  } catch (error) {
    return (error as Error).message;
  }
}

describe("surplus arguments", () => {
  test("are refused by all that is exported", async () => {
    const silent: string[] = [];
    let count = 0;
    for (const callee of callees({ ...library, datasets, peft, safetensors, tokenizers, transformers })) {
      if (exempt(callee.name)) continue;
      count++;
      const said = await answer(callee);
      if (!REFUSAL.test(said)) silent.push(`${callee.name}: ${said}`);
    }
    expect(silent).toEqual([]);
    expect(count).toBeGreaterThan(1000);
  });

  const x = torch.ones(2);
  const js = <T>(value: T) => value as unknown as Record<string, Callee>;
  const adam = () => new optim.Adam([torch.ones(2).requiresGrad_()]);
  const stepLr = () => new optim.lrScheduler.StepLR(adam(), 1);
  test.each<[string, () => unknown]>([
    ["F.tanh", () => js(F).tanh!(x, 5)],
    ["F.linear", () => js(F).linear!(tensor, tensor, null, 5)],
    ["a layer", () => (new nn.ReLU() as unknown as Callee)(x, 5)],
    ["a subclass of a layer", () => (new (class Mine extends nn.Linear {})(2, 2) as unknown as Callee)(x, 5)],
    ["a loss layer", () => Reflect.construct(nn.MSELoss, [{}, 5])],
    ["a Generator", () => Reflect.construct(torch.Generator, ["cpu", 5])],
    ["torch.device", () => js(torch).device!("cpu", 0, 5)],
    ["an optimizer", () => js(adam()).step!(undefined, 5)],
    ["a schedule", () => js(new optim.lrScheduler.ChainedScheduler([stepLr()])).step!(5)],
    ["a schedule of transformers", () => js(transformers.getCosineScheduleWithWarmup(adam(), 1, 2)).stateDict!(5)],
    ["the steps of a training", () => js(library.train).steps!({ model: "tinylm" }, 5)],
    ["the steps of TinyLM's training", () => js(library.trainTinyLM).steps!({}, 5)],
    ["a collator", () => Reflect.construct(transformers.DataCollatorWithPadding, [{}, true, 1, 1, 5])],
    ["a callback", () => Reflect.construct(transformers.ProgressCallback, [5])],
    ["cudnn", () => js(library.backends.cudnn).isAvailable!(5)],
    ["null", () => js(F).tanh!(x, null)],
    ["one after undefined", () => js(F).tanh!(x, undefined, 5)],
  ])("are refused by %s", (_, run) => {
    expect(run).toThrow(library.TypeError);
    expect(run).toThrow(/\(\) takes (no further arguments, but got (5|null)$|at most \d+ argument)/);
  });

  test("are not undefined", () => {
    expect(js(F).tanh!(x, undefined)).toBeInstanceOf(torch.Tensor);
    expect(() => checkNoMore("f", [undefined, undefined])).not.toThrow();
  });

  test("are refused in one way, whether a function or a table says so", () => {
    class Sum {
      add(a: number, b: number): number {
        return a + b;
      }
    }
    limitArguments(Sum.prototype, { add: 2 });
    const sum = new Sum();
    expect(sum.add(1, 2)).toBe(3);
    const message = "add() takes no further arguments, but got 3";
    expect(() => Reflect.apply(sum.add, sum, [1, 2, 3])).toThrow(message);
    expect(() => Reflect.apply(withoutSurplus("add", 2, sum.add), sum, [1, 2, 3])).toThrow(message);
    expect(() => checkNoMore("add", [3])).toThrow(message);
  });
});

describe("options that nothing reads are refused by", () => {
  const option = { nonsense: 1 };
  const x = torch.ones(2);
  const js = <T>(value: T) => value as unknown as Record<string, Callee>;
  const ids = torch.tensor([[1, 2]], { dtype: "int64" });
  const tiny = () => new library.TinyTransformerModel(new library.TinyConfig({ vocabSize: 5 }));
  const losses = Object.keys(F).filter((name) => /(Loss|klDiv|binaryCrossEntropy\w*|crossEntropy)$/.test(name));
  const inputs = (name: string) => Array((F as Record<string, unknown>)[name] ? js(F)[name]!.length : 2).fill(x);
  test.each<[string, () => unknown]>([
    ...losses.map((name): [string, () => unknown] => [`F.${name}`, () => js(F)[name]!(...inputs(name), option)]),
    ["lookAheadMask", () => js(library).lookAheadMask!(2, option)],
    ["clipGradNorm_", () => js(nn.utils).clipGradNorm_!(x, 1, option)],
    ["clipGradValue_", () => js(nn.utils).clipGradValue_!(x, 1, option)],
    ["clipGradsWithNorm_", () => js(nn.utils).clipGradsWithNorm_!(x, 1, x, option)],
    ["useDeterministicAlgorithms", () => js(library).useDeterministicAlgorithms!(false, option)],
    ["setPrintoptions", () => js(library).setPrintoptions!(option)],
    ["cuda.memorySummary", () => js(library.cuda).memorySummary!(option)],
    ["cuda.Stream", () => Reflect.construct(library.cuda.Stream, [option])],
    ["cuda.Event", () => Reflect.construct(library.cuda.Event, [option])],
    ["load", () => js(library).load!("nowhere", option)],
    ...[library.TinyGPT, library.TinyLM, library.TransformerEncoderModel].flatMap(
      (model): [string, () => unknown][] => [
        [model.name, () => Reflect.construct(model, [5, option])],
        [`${model.name}.forward`, () => (new model(5) as unknown as Callee)(ids, option)],
        [`${model.name}.generationLogits`, () => js(new model(5)).generationLogits!(ids, option)],
      ],
    ),
    ["TinyConfig", () => Reflect.construct(library.TinyConfig, [option])],
    ["TinyTransformerModel.forward", () => (tiny() as unknown as Callee)(ids, option)],
    ["TinyTransformerModel.generationLogits", () => js(tiny()).generationLogits!(ids, option)],
  ])("%s", async (_, run) => {
    await expect(async () => run()).rejects.toThrow(/unexpected option 'nonsense'/);
  });

  const cacheless = [new library.TinyLM(5), new library.TransformerEncoderModel(5), tiny()];
  test.each(cacheless.map((model) => [model.constructor.name, model] as const))(
    "%s, for a cache that it makes no use of",
    (_, model) => {
      const cache = new DynamicCache();
      expect(() => model.generationLogits(ids, { cache })).toThrow(library.ValueError);
      expect(() => model.generationLogits(ids, { cache })).toThrow(/no use of a cache/);
      expect(() => model.generationLogits(ids, { cache: null })).not.toThrow();
    },
  );

  test.each(["vocabSize", "sequences"])("train of TinyGPT with a corpus, for %s of its random tokens", async (name) => {
    const training = library.train({ model: "tinygpt", corpus: ["a text"], epochs: 1, [name]: 5 });
    await expect(training).rejects.toThrow(`Option "${name}": it has no effect with a corpus`);
  });

  test("Generator, which takes a device", () => {
    expect(() => Reflect.construct(torch.Generator, [{ devise: "cpu" }])).toThrow("unexpected option 'devise'");
    expect(() => Reflect.construct(torch.Generator, [5])).toThrow(/expected device to be a string/);
    expect(new torch.Generator({ device: "cpu" }).device).toBe("cpu");
    expect(new torch.Generator(new torch.Device("cpu")).device).toBe("cpu");
  });

  test("loadDataset of files, for options of the Hub", async () => {
    const folder = await mkdtemp(join(tmpdir(), "libtorch-node-surplus-"));
    try {
      const dataFiles = join(folder, "rows.jsonl");
      await writeFile(dataFiles, '{"a":1}\n');
      const hub = {
        token: "t",
        revision: "main",
        endpoint: "http://localhost:1",
        cacheDir: folder,
        onProgress: () => {},
      };
      for (const [name, value] of Object.entries(hub)) {
        const message = `the option '${name}', which has no effect on json files of this machine`;
        await expect(datasets.loadDataset("json", { dataFiles, [name]: value })).rejects.toThrow(message);
      }
      expect((await datasets.loadDataset("json", { dataFiles, token: undefined })).train?.length).toBe(1);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
