// Written by `npm run generate:ops` from what the package exports. Do not edit.
import type * as accelerator_ from "./accelerator/index.js";
import type * as amp_ from "./amp/index.js";
import type * as autograd_ from "./autograd/index.js";
import type * as backends_ from "./backends/index.js";
import type * as compiler_ from "./compiler/index.js";
import type * as cpu_ from "./cpu/index.js";
import type * as cuda_ from "./cuda/index.js";
import type * as distributed_ from "./distributed/index.js";
import type * as distributions_ from "./distributions/index.js";
import type * as export_ from "./export/index.js";
import type * as func_ from "./func/index.js";
import type * as jit_ from "./jit/index.js";
import type * as nn_ from "./nn/index.js";
import type * as optim_ from "./optim/index.js";
import type * as profiler_ from "./profiler/index.js";
import type * as serialization_ from "./serialization/namespace.js";
import type * as testing_ from "./testing/index.js";
import type * as utils_ from "./utils/index.js";
import type { BackwardAllOptions as BackwardAllOptions_, GradOptions as GradOptions_ } from "./autograd/gradients.js";
import type { CompileOptions as CompileOptions_ } from "./compiler/index.js";
import type { device as device_ } from "./default_device.js";
import type { Device as Device_, DeviceLike as DeviceLike_ } from "./device.js";
import type { DType as DType_, DTypeLike as DTypeLike_ } from "./dtype.js";
import type { Layout as Layout_, MemoryFormat as MemoryFormat_ } from "./layout.js";
import type { LegacyStorage as LegacyStorage_, LegacyTensor as LegacyTensor_ } from "./legacy.js";
import type { LOBPCG as LOBPCG_ } from "./lobpcg.js";
import type { QScheme as QScheme_ } from "./qscheme.js";
import type { Complex as Complex_, Scalar as Scalar_ } from "./scalar.js";
import type { Tensor as Tensor_, Index as Index_, IndexList as IndexList_, Element as Element_, Nested as Nested_, TypedArray as TypedArray_, LegacyArguments as LegacyArguments_, TensorHook as TensorHook_, BackwardOptions as BackwardOptions_ } from "./tensor.js";
import type { PrintOptions as PrintOptions_ } from "./tensor_str.js";
import type { TorchError as TorchError_, RuntimeError as RuntimeError_, IndexError as IndexError_, ValueError as ValueError_, TypeError as TypeError_, NotImplementedError as NotImplementedError_, OutOfMemoryError as OutOfMemoryError_, AcceleratorError as AcceleratorError_, LinAlgError as LinAlgError_, DistError as DistError_, DistBackendError as DistBackendError_, DistNetworkError as DistNetworkError_, DistStoreError as DistStoreError_, QueueEmptyError as QueueEmptyError_, AssertionError as AssertionError_, KeyError as KeyError_, AttributeError as AttributeError_, JITException as JITException_, DisposedError as DisposedError_, LibtorchError as LibtorchError_ } from "../python/exceptions.js";
import type { NDArray as NDArray_, AsarrayOptions as AsarrayOptions_ } from "./array.js";
import type { Predicate as Predicate_ } from "./control_flow.js";
import type { TensorData as TensorData_, TensorOptions as TensorOptions_, FrombufferOptions as FrombufferOptions_, FullOptions as FullOptions_ } from "./creation.js";
import type { Float32MatmulPrecision as Float32MatmulPrecision_ } from "./deterministic.js";
import type { ForkRngOptions as ForkRngOptions_ } from "./fork_rng.js";
import type { Tensors as Tensors_, CdistOptions as CdistOptions_, Subscript as Subscript_, MeshgridOptions as MeshgridOptions_ } from "./functional.js";
import type { MemoryStats as MemoryStats_ } from "./memory.js";
import type { Generator as Generator_ } from "./random.js";
import type { LoadOptions as LoadOptions_ } from "./serialization/load.js";
import type { MapLocation as MapLocation_ } from "./serialization/locations.js";
import type { IntDict as IntDict_, NumpyArray as NumpyArray_, Size as Size_, Tuple as Tuple_ } from "./serialization/python_types.js";
import type { SharedTensor as SharedTensor_ } from "./share.js";
import type { StorageContents as StorageContents_, UntypedStorage as UntypedStorage_, TypedStorage as TypedStorage_ } from "./storage.js";
import type { ToArguments as ToArguments_, ToOptions as ToOptions_ } from "./tensor_to.js";
import type { RemovableHandle as RemovableHandle_ } from "./utils/hooks.js";
import type { FInfo as FInfo_, IInfo as IInfo_ } from "./type_info.js";
import { everything, type Torch } from "./torch.js";

/** Everything in one object: what `import torch from "libtorch-node"` gives. It has all exports of this package that Python's `torch` has, all operators ({@link aten}), and the dtypes. */
export const torch: Torch = everything;

/** Types under the names that Python has them: `torch.Tensor`, `torch.nn.Module` in a signature. @ignore */
export declare namespace torch {
export type BackwardAllOptions = BackwardAllOptions_;
export type GradOptions = GradOptions_;
export type CompileOptions = CompileOptions_;
export type device = device_;
export type Device = Device_;
export type DeviceLike = DeviceLike_;
export type DType = DType_;
export type DTypeLike = DTypeLike_;
export type Layout = Layout_;
export type MemoryFormat = MemoryFormat_;
export type LegacyStorage = LegacyStorage_;
export type LegacyTensor = LegacyTensor_;
export type LOBPCG = LOBPCG_;
export type QScheme = QScheme_;
export type Complex = Complex_;
export type Scalar = Scalar_;
export type Tensor = Tensor_;
export type PrintOptions = PrintOptions_;
export type TorchError = TorchError_;
export type RuntimeError = RuntimeError_;
export type IndexError = IndexError_;
export type ValueError = ValueError_;
export type TypeError = TypeError_;
export type NotImplementedError = NotImplementedError_;
export type OutOfMemoryError = OutOfMemoryError_;
export type AcceleratorError = AcceleratorError_;
export type LinAlgError = LinAlgError_;
export type DistError = DistError_;
export type DistBackendError = DistBackendError_;
export type DistNetworkError = DistNetworkError_;
export type DistStoreError = DistStoreError_;
export type QueueEmptyError = QueueEmptyError_;
export type AssertionError = AssertionError_;
export type KeyError = KeyError_;
export type AttributeError = AttributeError_;
export type JITException = JITException_;
export type DisposedError = DisposedError_;
export type LibtorchError = LibtorchError_;
export type NDArray = NDArray_;
export type AsarrayOptions = AsarrayOptions_;
export type Predicate = Predicate_;
export type TensorData = TensorData_;
export type TensorOptions = TensorOptions_;
export type FrombufferOptions = FrombufferOptions_;
export type FullOptions = FullOptions_;
export type Float32MatmulPrecision = Float32MatmulPrecision_;
export type ForkRngOptions = ForkRngOptions_;
export type Tensors = Tensors_;
export type CdistOptions = CdistOptions_;
export type Subscript = Subscript_;
export type MeshgridOptions = MeshgridOptions_;
export type MemoryStats = MemoryStats_;
export type Generator = Generator_;
export type LoadOptions = LoadOptions_;
export type MapLocation = MapLocation_;
export type IntDict<V = unknown> = IntDict_<V>;
export type NumpyArray = NumpyArray_;
export type Size = Size_;
export type Tuple<T = unknown> = Tuple_<T>;
export type SharedTensor = SharedTensor_;
export type StorageContents = StorageContents_;
export type UntypedStorage = UntypedStorage_;
export type TypedStorage = TypedStorage_;
export type Index = Index_;
export type IndexList = IndexList_;
export type Element = Element_;
export type Nested = Nested_;
export type TypedArray = TypedArray_;
export type LegacyArguments = LegacyArguments_;
export type ToArguments = ToArguments_;
export type ToOptions = ToOptions_;
export type RemovableHandle = RemovableHandle_;
export type TensorHook = TensorHook_;
export type BackwardOptions = BackwardOptions_;
export type FInfo = FInfo_;
export type IInfo = IInfo_;
export type dtype = DType_;
export type layout = Layout_;
export type memoryFormat = MemoryFormat_;
export type GradScaler = amp_.GradScaler;
export type Event = cuda_.Event;
export type Stream = cuda_.Stream;
export type BoolTensor = Tensor_;
export type ByteTensor = Tensor_;
export type CharTensor = Tensor_;
export type DoubleTensor = Tensor_;
export type FloatTensor = Tensor_;
export type HalfTensor = Tensor_;
export type IntTensor = Tensor_;
export type LongTensor = Tensor_;
export type ShortTensor = Tensor_;
export namespace accelerator {
export type AcceleratorGraphOptions = accelerator_.AcceleratorGraphOptions;
export type Graph = accelerator_.Graph;
export type AcceleratorDeviceLike = accelerator_.AcceleratorDeviceLike;
}
export namespace amp {
export type AutocastOptions = amp_.AutocastOptions;
export type CustomBwdOptions = amp_.CustomBwdOptions;
export type CustomFwdOptions = amp_.CustomFwdOptions;
export type GradScaler = amp_.GradScaler;
export type GradScalerOptions = amp_.GradScalerOptions;
export type GradScalerStateDict = amp_.GradScalerStateDict;
export type ScaledOptimizer = amp_.ScaledOptimizer;
}
export namespace autograd {
export type Function = autograd_.Function;
export type FunctionCtx = autograd_.FunctionCtx;
export type SavedTensors = autograd_.SavedTensors;
export type VmapInfo = autograd_.VmapInfo;
export type GradcheckError = autograd_.GradcheckError;
export type NestedIOFunction = autograd_.NestedIOFunction;
export type Variable = autograd_.Variable;
export type GradOptions = autograd_.GradOptions;
export type BackwardAllOptions = autograd_.BackwardAllOptions;
export namespace forwardAd {
export type UnpackedDualTensor = autograd_.forwardAd.UnpackedDualTensor;
}
export namespace graph {
export type GradientEdge = autograd_.graph.GradientEdge;
export type AllowMutationContext = autograd_.graph.AllowMutationContext;
export type InputMetadata = autograd_.graph.InputMetadata;
export type Node = autograd_.graph.Node;
}
export namespace profiler {
export type EnforceUnique = autograd_.profiler.EnforceUnique;
export type EventList<E extends autograd_.profiler.FunctionEvent | autograd_.profiler.FunctionEventAvg = autograd_.profiler.FunctionEvent> = autograd_.profiler.EventList<E>;
export type FunctionEvent = autograd_.profiler.FunctionEvent;
export type FunctionEventAvg = autograd_.profiler.FunctionEventAvg;
export type Interval = autograd_.profiler.Interval;
export type Kernel = autograd_.profiler.Kernel;
export type MemRecordsAcc<T extends { readonly startNs: number }> = autograd_.profiler.MemRecordsAcc<T>;
export type AutogradProfile = autograd_.profiler.AutogradProfile;
export type RecordFunction = autograd_.profiler.RecordFunction;
export type KinetoStepTracker = autograd_.profiler.KinetoStepTracker;
}
}
export namespace backends {
export type WaitPolicy = backends_.WaitPolicy;
}
export namespace compiler {
export type CompileOptions = compiler_.CompileOptions;
}
export namespace cpu {
export type Stream = cpu_.Stream;
export type Event = cpu_.Event;
export type StreamContext = cpu_.StreamContext;
}
export namespace cuda {
export type AcceleratorError = cuda_.AcceleratorError;
export type OutOfMemoryError = cuda_.OutOfMemoryError;
export type MemorySegment = cuda_.MemorySegment;
export type CudaError = cuda_.CudaError;
export type DeferredCudaCallError = cuda_.DeferredCudaCallError;
export type SyncDebugMode = cuda_.SyncDebugMode;
export type CudaDeviceLike = cuda_.CudaDeviceLike;
export type CudaDeviceProperties = cuda_.CudaDeviceProperties;
export type GraphedCallablesOptions = cuda_.GraphedCallablesOptions;
export type CaptureErrorMode = cuda_.CaptureErrorMode;
export type CUDAGraph = cuda_.CUDAGraph;
export type GraphOptions = cuda_.GraphOptions;
export type GraphPool = cuda_.GraphPool;
export type CudaMemoryStats = cuda_.CudaMemoryStats;
export type NestedStats = cuda_.NestedStats;
export type Event = cuda_.Event;
export type Stream = cuda_.Stream;
export type StreamContext = cuda_.StreamContext;
}
export namespace distributed {
export type DistBackendError = distributed_.DistBackendError;
export type DistError = distributed_.DistError;
export type DistNetworkError = distributed_.DistNetworkError;
export type DistStoreError = distributed_.DistStoreError;
export type QueueEmptyError = distributed_.QueueEmptyError;
export type DebugLevel = distributed_.DebugLevel;
export type DeviceMesh = distributed_.DeviceMesh;
export type InitProcessGroupOptions = distributed_.InitProcessGroupOptions;
export type NewGroupOptions = distributed_.NewGroupOptions;
export type Subgroups = distributed_.Subgroups;
export type P2POp = distributed_.P2POp;
export type ProcessGroup = distributed_.ProcessGroup;
export type ReduceOp = distributed_.ReduceOp;
export type CommHook<State> = distributed_.CommHook<State>;
export type GradBucket = distributed_.GradBucket;
export type PendingBucket = distributed_.PendingBucket;
export type Rendezvous = distributed_.Rendezvous;
export type RendezvousHandler = distributed_.RendezvousHandler;
export type FileStore = distributed_.FileStore;
export type HashStore = distributed_.HashStore;
export type PrefixStore = distributed_.PrefixStore;
export type Store = distributed_.Store;
export type StoreValue = distributed_.StoreValue;
export type TCPStore = distributed_.TCPStore;
export type Work<T = void> = distributed_.Work<T>;
export namespace algorithms {
export type Join = distributed_.algorithms.Join;
export type Joinable = distributed_.algorithms.Joinable;
export type JoinConfig = distributed_.algorithms.JoinConfig;
export type JoinHook = distributed_.algorithms.JoinHook;
export namespace ddpCommHooks {
export namespace defaultHooks {
export type GroupState = distributed_.algorithms.ddpCommHooks.defaultHooks.GroupState;
}
}
}
export namespace checkpoint {
export type FlatOptimizerState = distributed_.checkpoint.FlatOptimizerState;
export type NamedOptimizerState = distributed_.checkpoint.NamedOptimizerState;
export type StateDictOptions = distributed_.checkpoint.StateDictOptions;
}
export namespace fsdp {
export type FSDPModule = distributed_.fsdp.FSDPModule;
export type MixedPrecisionPolicy = distributed_.fsdp.MixedPrecisionPolicy;
export type CPUOffloadPolicy = distributed_.fsdp.CPUOffloadPolicy;
export type OffloadPolicy = distributed_.fsdp.OffloadPolicy;
}
export namespace optim {
export type OptimizerClass<Options extends object> = distributed_.optim.OptimizerClass<Options>;
export type ZeroRedundancyOptimizer<Options extends object> = distributed_.optim.ZeroRedundancyOptimizer<Options>;
export type ZeroRedundancyOptions = distributed_.optim.ZeroRedundancyOptions;
}
}
export namespace distributions {
export type Bernoulli = distributions_.Bernoulli;
export type Beta = distributions_.Beta;
export type Binomial = distributions_.Binomial;
export type Categorical = distributions_.Categorical;
export type Cauchy = distributions_.Cauchy;
export type Chi2 = distributions_.Chi2;
export type ContinuousBernoulli = distributions_.ContinuousBernoulli;
export type Dirichlet = distributions_.Dirichlet;
export type Distribution = distributions_.Distribution;
export type ExponentialFamily = distributions_.ExponentialFamily;
export type Exponential = distributions_.Exponential;
export type FisherSnedecor = distributions_.FisherSnedecor;
export type Gamma = distributions_.Gamma;
export type GeneralizedPareto = distributions_.GeneralizedPareto;
export type Geometric = distributions_.Geometric;
export type Gumbel = distributions_.Gumbel;
export type HalfCauchy = distributions_.HalfCauchy;
export type HalfNormal = distributions_.HalfNormal;
export type Independent<Base extends distributions_.Distribution = distributions_.Distribution> = distributions_.Independent<Base>;
export type InverseGamma = distributions_.InverseGamma;
export type Kumaraswamy = distributions_.Kumaraswamy;
export type Laplace = distributions_.Laplace;
export type LKJCholesky = distributions_.LKJCholesky;
export type LogNormal = distributions_.LogNormal;
export type LogisticNormal = distributions_.LogisticNormal;
export type LowRankMultivariateNormal = distributions_.LowRankMultivariateNormal;
export type MixtureSameFamily = distributions_.MixtureSameFamily;
export type Multinomial = distributions_.Multinomial;
export type MultivariateNormal = distributions_.MultivariateNormal;
export type NegativeBinomial = distributions_.NegativeBinomial;
export type Normal = distributions_.Normal;
export type OneHotCategorical = distributions_.OneHotCategorical;
export type OneHotCategoricalStraightThrough = distributions_.OneHotCategoricalStraightThrough;
export type Pareto = distributions_.Pareto;
export type Poisson = distributions_.Poisson;
export type LogitRelaxedBernoulli = distributions_.LogitRelaxedBernoulli;
export type RelaxedBernoulli = distributions_.RelaxedBernoulli;
export type ExpRelaxedCategorical = distributions_.ExpRelaxedCategorical;
export type RelaxedOneHotCategorical = distributions_.RelaxedOneHotCategorical;
export type StudentT = distributions_.StudentT;
export type TransformedDistribution<Base extends distributions_.Distribution = distributions_.Distribution> = distributions_.TransformedDistribution<Base>;
export type Uniform = distributions_.Uniform;
export type VonMises = distributions_.VonMises;
export type Weibull = distributions_.Weibull;
export type Wishart = distributions_.Wishart;
export type CumulativeDistributionTransform = distributions_.CumulativeDistributionTransform;
export type AbsTransform = distributions_.AbsTransform;
export type AffineTransform = distributions_.AffineTransform;
export type ExpTransform = distributions_.ExpTransform;
export type PowerTransform = distributions_.PowerTransform;
export type SigmoidTransform = distributions_.SigmoidTransform;
export type SoftplusTransform = distributions_.SoftplusTransform;
export type TanhTransform = distributions_.TanhTransform;
export type CorrCholeskyTransform = distributions_.CorrCholeskyTransform;
export type LowerCholeskyTransform = distributions_.LowerCholeskyTransform;
export type PositiveDefiniteTransform = distributions_.PositiveDefiniteTransform;
export type ReshapeTransform = distributions_.ReshapeTransform;
export type SoftmaxTransform = distributions_.SoftmaxTransform;
export type StickBreakingTransform = distributions_.StickBreakingTransform;
export type CatTransform = distributions_.CatTransform;
export type StackTransform = distributions_.StackTransform;
export type ComposeTransform = distributions_.ComposeTransform;
export type IndependentTransform = distributions_.IndependentTransform;
export type Transform = distributions_.Transform;
export namespace constraintRegistry {
export type ConstraintClass = distributions_.constraintRegistry.ConstraintClass;
export type ConstraintRegistry = distributions_.constraintRegistry.ConstraintRegistry;
}
export namespace constraints {
export type Constraint = distributions_.constraints.Constraint;
export type MixtureSameFamilyConstraint = distributions_.constraints.MixtureSameFamilyConstraint;
}
export namespace transforms {
export type CumulativeDistributionTransform = distributions_.transforms.CumulativeDistributionTransform;
export type AbsTransform = distributions_.transforms.AbsTransform;
export type AffineTransform = distributions_.transforms.AffineTransform;
export type ExpTransform = distributions_.transforms.ExpTransform;
export type PowerTransform = distributions_.transforms.PowerTransform;
export type SigmoidTransform = distributions_.transforms.SigmoidTransform;
export type SoftplusTransform = distributions_.transforms.SoftplusTransform;
export type TanhTransform = distributions_.transforms.TanhTransform;
export type CorrCholeskyTransform = distributions_.transforms.CorrCholeskyTransform;
export type LowerCholeskyTransform = distributions_.transforms.LowerCholeskyTransform;
export type PositiveDefiniteTransform = distributions_.transforms.PositiveDefiniteTransform;
export type ReshapeTransform = distributions_.transforms.ReshapeTransform;
export type SoftmaxTransform = distributions_.transforms.SoftmaxTransform;
export type StickBreakingTransform = distributions_.transforms.StickBreakingTransform;
export type CatTransform = distributions_.transforms.CatTransform;
export type StackTransform = distributions_.transforms.StackTransform;
export type ComposeTransform = distributions_.transforms.ComposeTransform;
export type IndependentTransform = distributions_.transforms.IndependentTransform;
export type Transform = distributions_.transforms.Transform;
}
}
namespace export$ {
export type AOTICompiledModel = export_.AOTICompiledModel;
export type ExportedProgram = export_.ExportedProgram;
export type ExportGraphSignature = export_.ExportGraphSignature;
export type Graph = export_.Graph;
export type Node = export_.Node;
export type GraphModule = export_.GraphModule;
}
export { export$ as export };
export namespace func {
export type NamedTensors = func_.NamedTensors;
export type JacfwdOptions = func_.JacfwdOptions;
export type JacrevOptions = func_.JacrevOptions;
export type Argnums = func_.Argnums;
export type FuncGradOptions = func_.FuncGradOptions;
export type Dims = func_.Dims;
export type TensorFunction<A extends readonly unknown[] = (any)[], R = (any)> = func_.TensorFunction<A, R>;
export type VmapOptions = func_.VmapOptions;
}
export namespace jit {
export type Error = jit_.Error;
export type FusionStrategy = jit_.FusionStrategy;
export type ExtraFiles = jit_.ExtraFiles;
export type CompilationUnit = jit_.CompilationUnit;
export type ScriptFunction = jit_.ScriptFunction;
export type ScriptMethod = jit_.ScriptMethod;
export type ScriptObject = jit_.ScriptObject;
export type RecursiveScriptModule = jit_.RecursiveScriptModule;
export type ScriptModule = jit_.ScriptModule;
export type Future<T> = jit_.Future<T>;
}
export namespace nn {
export type LinearCrossEntropyOptions = nn_.LinearCrossEntropyOptions;
export type Buffer = nn_.Buffer;
export type Parameter = nn_.Parameter;
export type UninitializedBuffer = nn_.UninitializedBuffer;
export type UninitializedParameter = nn_.UninitializedParameter;
export type BatchNorm1d = nn_.BatchNorm1d;
export type BatchNorm2d = nn_.BatchNorm2d;
export type BatchNorm3d = nn_.BatchNorm3d;
export type ChannelNormOptions = nn_.ChannelNormOptions;
export type Conv1d = nn_.Conv1d;
export type Conv2d = nn_.Conv2d;
export type Conv3d = nn_.Conv3d;
export type ConvOptions = nn_.ConvOptions;
export type ConvTranspose1d = nn_.ConvTranspose1d;
export type ConvTranspose2d = nn_.ConvTranspose2d;
export type ConvTranspose3d = nn_.ConvTranspose3d;
export type ConvTransposeOptions = nn_.ConvTransposeOptions;
export type ForwardHookOptions = nn_.ForwardHookOptions;
export type ForwardPreHookOptions = nn_.ForwardPreHookOptions;
export type HookOptions = nn_.HookOptions;
export type LazyModule = nn_.LazyModule;
export type Bilinear = nn_.Bilinear;
export type Identity = nn_.Identity;
export type Linear = nn_.Linear;
export type LinearOptions = nn_.LinearOptions;
export type NonDynamicallyQuantizableLinear = nn_.NonDynamicallyQuantizableLinear;
export type Module = nn_.Module;
export type BackwardHook = nn_.BackwardHook;
export type BackwardPreHook = nn_.BackwardPreHook;
export type ForwardHook = nn_.ForwardHook;
export type ForwardPreHook = nn_.ForwardPreHook;
export type Gradients = nn_.Gradients;
export type LoadStateDictPostHook = nn_.LoadStateDictPostHook;
export type LoadStateDictPreHook = nn_.LoadStateDictPreHook;
export type LocalMetadata = nn_.LocalMetadata;
export type StateDictPostHook = nn_.StateDictPostHook;
export type StateDictPreHook = nn_.StateDictPreHook;
export type AttentionCallOptions = nn_.AttentionCallOptions;
export type MultiheadAttention = nn_.MultiheadAttention;
export type MultiheadAttentionOptions = nn_.MultiheadAttentionOptions;
export type NamedOptions = nn_.NamedOptions;
export type CrossMapLRN2d = nn_.CrossMapLRN2d;
export type GroupNorm = nn_.GroupNorm;
export type GroupNormOptions = nn_.GroupNormOptions;
export type LayerNorm = nn_.LayerNorm;
export type LayerNormOptions = nn_.LayerNormOptions;
export type LocalResponseNorm = nn_.LocalResponseNorm;
export type RMSNorm = nn_.RMSNorm;
export type RMSNormOptions = nn_.RMSNormOptions;
export type RNNMode = nn_.RNNMode;
export type IncompatibleKeys = nn_.IncompatibleKeys;
export type StateDict = nn_.StateDict;
export type SyncBatchNorm = nn_.SyncBatchNorm;
export type SyncBatchNormOptions = nn_.SyncBatchNormOptions;
export type ReLU = nn_.ReLU;
export type ReLU6 = nn_.ReLU6;
export type SELU = nn_.SELU;
export type SiLU = nn_.SiLU;
export type Mish = nn_.Mish;
export type Hardsigmoid = nn_.Hardsigmoid;
export type Hardswish = nn_.Hardswish;
export type Sigmoid = nn_.Sigmoid;
export type Tanh = nn_.Tanh;
export type LogSigmoid = nn_.LogSigmoid;
export type Softsign = nn_.Softsign;
export type Tanhshrink = nn_.Tanhshrink;
export type GELU = nn_.GELU;
export type ELU = nn_.ELU;
export type CELU = nn_.CELU;
export type LeakyReLU = nn_.LeakyReLU;
export type Hardtanh = nn_.Hardtanh;
export type Threshold = nn_.Threshold;
export type RReLU = nn_.RReLU;
export type PReLU = nn_.PReLU;
export type Softplus = nn_.Softplus;
export type Hardshrink = nn_.Hardshrink;
export type Softshrink = nn_.Softshrink;
export type GLU = nn_.GLU;
export type Softmax = nn_.Softmax;
export type Softmin = nn_.Softmin;
export type LogSoftmax = nn_.LogSoftmax;
export type Softmax2d = nn_.Softmax2d;
export type AdaptiveLogSoftmaxOptions = nn_.AdaptiveLogSoftmaxOptions;
export type AdaptiveLogSoftmaxOutput = nn_.AdaptiveLogSoftmaxOutput;
export type AdaptiveLogSoftmaxWithLoss = nn_.AdaptiveLogSoftmaxWithLoss;
export type AdaptiveAvgPool1d = nn_.AdaptiveAvgPool1d;
export type AdaptiveAvgPool2d = nn_.AdaptiveAvgPool2d;
export type AdaptiveAvgPool3d = nn_.AdaptiveAvgPool3d;
export type AdaptiveMaxPool1d<Indices extends boolean = false> = nn_.AdaptiveMaxPool1d<Indices>;
export type AdaptiveMaxPool2d<Indices extends boolean = false> = nn_.AdaptiveMaxPool2d<Indices>;
export type AdaptiveMaxPool3d<Indices extends boolean = false> = nn_.AdaptiveMaxPool3d<Indices>;
export type FractionalMaxPoolOptions = nn_.FractionalMaxPoolOptions;
export type FractionalMaxPool2d<Indices extends boolean = false> = nn_.FractionalMaxPool2d<Indices>;
export type FractionalMaxPool3d<Indices extends boolean = false> = nn_.FractionalMaxPool3d<Indices>;
export type Container = nn_.Container;
export type Sequential = nn_.Sequential;
export type ModuleList<T extends nn_.Module = nn_.Module> = nn_.ModuleList<T>;
export type ModuleDict<T extends nn_.Module = nn_.Module> = nn_.ModuleDict<T>;
export type ParameterList = nn_.ParameterList;
export type ParameterDict = nn_.ParameterDict;
export type DataParallel<M extends nn_.Module = nn_.Module> = nn_.DataParallel<M>;
export type PairwiseDistanceOptions = nn_.PairwiseDistanceOptions;
export type PairwiseDistance = nn_.PairwiseDistance;
export type CosineSimilarityOptions = nn_.CosineSimilarityOptions;
export type CosineSimilarity = nn_.CosineSimilarity;
export type Dropout = nn_.Dropout;
export type Dropout1d = nn_.Dropout1d;
export type Dropout2d = nn_.Dropout2d;
export type Dropout3d = nn_.Dropout3d;
export type AlphaDropout = nn_.AlphaDropout;
export type FeatureAlphaDropout = nn_.FeatureAlphaDropout;
export type FlattenOptions = nn_.FlattenOptions;
export type Flatten = nn_.Flatten;
export type Unflatten = nn_.Unflatten;
export type FoldOptions = nn_.FoldOptions;
export type Unfold = nn_.Unfold;
export type Fold = nn_.Fold;
export type InstanceNorm1d = nn_.InstanceNorm1d;
export type InstanceNorm2d = nn_.InstanceNorm2d;
export type InstanceNorm3d = nn_.InstanceNorm3d;
export type LazyConvOptions = nn_.LazyConvOptions;
export type LazyConvTransposeOptions = nn_.LazyConvTransposeOptions;
export type LazyConv1d = nn_.LazyConv1d;
export type LazyConv2d = nn_.LazyConv2d;
export type LazyConv3d = nn_.LazyConv3d;
export type LazyConvTranspose1d = nn_.LazyConvTranspose1d;
export type LazyConvTranspose2d = nn_.LazyConvTranspose2d;
export type LazyConvTranspose3d = nn_.LazyConvTranspose3d;
export type LazyLinearOptions = nn_.LazyLinearOptions;
export type LazyLinear = nn_.LazyLinear;
export type LazyNormOptions = nn_.LazyNormOptions;
export type LazyBatchNorm1d = nn_.LazyBatchNorm1d;
export type LazyBatchNorm2d = nn_.LazyBatchNorm2d;
export type LazyBatchNorm3d = nn_.LazyBatchNorm3d;
export type LazyInstanceNorm1d = nn_.LazyInstanceNorm1d;
export type LazyInstanceNorm2d = nn_.LazyInstanceNorm2d;
export type LazyInstanceNorm3d = nn_.LazyInstanceNorm3d;
export type LinearCrossEntropyLossOptions = nn_.LinearCrossEntropyLossOptions;
export type LinearCrossEntropyLoss = nn_.LinearCrossEntropyLoss;
export type CrossEntropyLoss = nn_.CrossEntropyLoss;
export type NLLLoss = nn_.NLLLoss;
export type NLLLoss2d = nn_.NLLLoss2d;
export type MSELoss = nn_.MSELoss;
export type L1Loss = nn_.L1Loss;
export type SoftMarginLoss = nn_.SoftMarginLoss;
export type MultiLabelMarginLoss = nn_.MultiLabelMarginLoss;
export type SmoothL1Loss = nn_.SmoothL1Loss;
export type HuberLoss = nn_.HuberLoss;
export type BCELoss = nn_.BCELoss;
export type BCEWithLogitsLoss = nn_.BCEWithLogitsLoss;
export type KLDivLoss = nn_.KLDivLoss;
export type PoissonNLLLoss = nn_.PoissonNLLLoss;
export type GaussianNLLLoss = nn_.GaussianNLLLoss;
export type CosineEmbeddingLoss = nn_.CosineEmbeddingLoss;
export type MarginRankingLoss = nn_.MarginRankingLoss;
export type HingeEmbeddingLoss = nn_.HingeEmbeddingLoss;
export type TripletMarginLoss = nn_.TripletMarginLoss;
export type MultiLabelSoftMarginLoss = nn_.MultiLabelSoftMarginLoss;
export type MultiMarginLoss = nn_.MultiMarginLoss;
export type TripletMarginWithDistanceLoss = nn_.TripletMarginWithDistanceLoss;
export type CTCLoss = nn_.CTCLoss;
export type ConstantPad1d = nn_.ConstantPad1d;
export type ConstantPad2d = nn_.ConstantPad2d;
export type ConstantPad3d = nn_.ConstantPad3d;
export type ZeroPad1d = nn_.ZeroPad1d;
export type ZeroPad2d = nn_.ZeroPad2d;
export type ZeroPad3d = nn_.ZeroPad3d;
export type ReflectionPad1d = nn_.ReflectionPad1d;
export type ReflectionPad2d = nn_.ReflectionPad2d;
export type ReflectionPad3d = nn_.ReflectionPad3d;
export type ReplicationPad1d = nn_.ReplicationPad1d;
export type ReplicationPad2d = nn_.ReplicationPad2d;
export type ReplicationPad3d = nn_.ReplicationPad3d;
export type CircularPad1d = nn_.CircularPad1d;
export type CircularPad2d = nn_.CircularPad2d;
export type CircularPad3d = nn_.CircularPad3d;
export type PixelShuffle = nn_.PixelShuffle;
export type PixelUnshuffle = nn_.PixelUnshuffle;
export type ChannelShuffle = nn_.ChannelShuffle;
export type Pooled<Indices extends boolean> = nn_.Pooled<Indices>;
export type MaxPoolOptions = nn_.MaxPoolOptions;
export type MaxPool1d<Indices extends boolean = false> = nn_.MaxPool1d<Indices>;
export type MaxPool2d<Indices extends boolean = false> = nn_.MaxPool2d<Indices>;
export type MaxPool3d<Indices extends boolean = false> = nn_.MaxPool3d<Indices>;
export type MaxUnpool1d = nn_.MaxUnpool1d;
export type MaxUnpool2d = nn_.MaxUnpool2d;
export type MaxUnpool3d = nn_.MaxUnpool3d;
export type AvgPool1d = nn_.AvgPool1d;
export type AvgPoolOptions = nn_.AvgPoolOptions;
export type AvgPool2d = nn_.AvgPool2d;
export type AvgPool3d = nn_.AvgPool3d;
export type LPPool1d = nn_.LPPool1d;
export type LPPool2d = nn_.LPPool2d;
export type LPPool3d = nn_.LPPool3d;
export type RNNOptions = nn_.RNNOptions;
export type LSTMOptions = nn_.LSTMOptions;
export type GRUOptions = nn_.GRUOptions;
export type RNNBase<S extends (Tensor_ | [hidden: Tensor_, cell: Tensor_]) = Tensor_> = nn_.RNNBase<S>;
export type RNN = nn_.RNN;
export type GRU = nn_.GRU;
export type LSTM = nn_.LSTM;
export type RNNCellBase = nn_.RNNCellBase;
export type RNNCell = nn_.RNNCell;
export type LSTMCell = nn_.LSTMCell;
export type GRUCell = nn_.GRUCell;
export type EmbeddingOptions = nn_.EmbeddingOptions;
export type EmbeddingLookupOptions = nn_.EmbeddingLookupOptions;
export type Embedding = nn_.Embedding;
export type EmbeddingBagOptions = nn_.EmbeddingBagOptions;
export type EmbeddingBag = nn_.EmbeddingBag;
export type EncoderLayerCallOptions = nn_.EncoderLayerCallOptions;
export type TransformerLayerOptions = nn_.TransformerLayerOptions;
export type TransformerEncoderLayer = nn_.TransformerEncoderLayer;
export type Activation = nn_.Activation;
export type TransformerEncoderOptions = nn_.TransformerEncoderOptions;
export type EncoderCallOptions = nn_.EncoderCallOptions;
export type TransformerEncoder = nn_.TransformerEncoder;
export type DecoderCallOptions = nn_.DecoderCallOptions;
export type TransformerDecoderLayer = nn_.TransformerDecoderLayer;
export type TransformerDecoder = nn_.TransformerDecoder;
export type TransformerOptions = nn_.TransformerOptions;
export type TransformerCallOptions = nn_.TransformerCallOptions;
export type Transformer = nn_.Transformer;
export type UpsampleOptions = nn_.UpsampleOptions;
export type Upsample = nn_.Upsample;
export type UpsamplingNearest2d = nn_.UpsamplingNearest2d;
export type UpsamplingBilinear2d = nn_.UpsamplingBilinear2d;
export namespace attention {
export type SDPBackend = nn_.attention.SDPBackend;
}
export namespace functional {
export type AdaptiveMaxPool = nn_.functional.AdaptiveMaxPool;
export type FractionalMaxPool = nn_.functional.FractionalMaxPool;
export type FractionalMaxPoolOptions = nn_.functional.FractionalMaxPoolOptions;
export type AccPolicy = nn_.functional.AccPolicy;
export type LinearCrossEntropyOptions = nn_.functional.LinearCrossEntropyOptions;
export type Reduction = nn_.functional.Reduction;
export type RReLUOptions = nn_.functional.RReLUOptions;
export type HardtanhOptions = nn_.functional.HardtanhOptions;
export type SoftmaxOptions = nn_.functional.SoftmaxOptions;
export type GumbelSoftmaxOptions = nn_.functional.GumbelSoftmaxOptions;
export type AttentionOptions = nn_.functional.AttentionOptions;
export type MultiHeadAttentionOptions = nn_.functional.MultiHeadAttentionOptions;
export type BatchNormFunctionOptions = nn_.functional.BatchNormFunctionOptions;
export type InstanceNormFunctionOptions = nn_.functional.InstanceNormFunctionOptions;
export type LocalResponseNormFunctionOptions = nn_.functional.LocalResponseNormFunctionOptions;
export type DropoutOptions = nn_.functional.DropoutOptions;
export type GridSampleOptions = nn_.functional.GridSampleOptions;
export type AffineGridOptions = nn_.functional.AffineGridOptions;
export type Lengths = nn_.functional.Lengths;
export type CTCLossOptions = nn_.functional.CTCLossOptions;
export type DistanceFunction = nn_.functional.DistanceFunction;
export type TripletMarginWithDistanceOptions = nn_.functional.TripletMarginWithDistanceOptions;
export type LinearCrossEntropyFunctionOptions = nn_.functional.LinearCrossEntropyFunctionOptions;
export type CrossEntropyOptions = nn_.functional.CrossEntropyOptions;
export type NLLLossOptions = nn_.functional.NLLLossOptions;
export type WeightedOptions = nn_.functional.WeightedOptions;
export type ReductionOptions = nn_.functional.ReductionOptions;
export type BCEWithLogitsOptions = nn_.functional.BCEWithLogitsOptions;
export type KLDivOptions = nn_.functional.KLDivOptions;
export type PoissonNLLLossOptions = nn_.functional.PoissonNLLLossOptions;
export type GaussianNLLLossOptions = nn_.functional.GaussianNLLLossOptions;
export type MarginOptions = nn_.functional.MarginOptions;
export type TripletMarginLossOptions = nn_.functional.TripletMarginLossOptions;
export type AffineNormOptions = nn_.functional.AffineNormOptions;
export type NormalizeOptions = nn_.functional.NormalizeOptions;
export type PadOptions = nn_.functional.PadOptions;
export type MaxPoolOptions = nn_.functional.MaxPoolOptions;
export type MaxPool = nn_.functional.MaxPool;
export type AvgPoolOptions = nn_.functional.AvgPoolOptions;
export type ScalingType = nn_.functional.ScalingType;
export type SwizzleType = nn_.functional.SwizzleType;
export type ScaledMmOptions = nn_.functional.ScaledMmOptions;
export type EmbeddingOptions = nn_.functional.EmbeddingOptions;
export type EmbeddingBagOptions = nn_.functional.EmbeddingBagOptions;
export type InterpolateOptions = nn_.functional.InterpolateOptions;
export type FoldOptions = nn_.functional.FoldOptions;
}
export namespace init {
export type Nonlinearity = nn_.init.Nonlinearity;
export type FanMode = nn_.init.FanMode;
export type KaimingOptions = nn_.init.KaimingOptions;
export type TruncNormalOptions = nn_.init.TruncNormalOptions;
}
export namespace parallel {
export type DataParallel<M extends nn_.Module = nn_.Module> = nn_.parallel.DataParallel<M>;
export type DistributedDataParallelOptions = nn_.parallel.DistributedDataParallelOptions;
export type DistributedDataParallel<M extends nn_.Module = nn_.Module> = nn_.parallel.DistributedDataParallel<M>;
}
export namespace utils {
export type ForeachOption = nn_.utils.ForeachOption;
export type TotalNormOptions = nn_.utils.TotalNormOptions;
export type TensorOrTensors = nn_.utils.TensorOrTensors;
export namespace parametrize {
export type ParametrizationList = nn_.utils.parametrize.ParametrizationList;
export type RightInverse = nn_.utils.parametrize.RightInverse;
export type Parametrized<M extends nn_.Module = nn_.Module> = nn_.utils.parametrize.Parametrized<M>;
}
export namespace prune {
export type BasePruningMethod = nn_.utils.prune.BasePruningMethod;
export type PruningContainer = nn_.utils.prune.PruningContainer;
export type PruningMethod<M extends nn_.utils.prune.BasePruningMethod = nn_.utils.prune.BasePruningMethod> = nn_.utils.prune.PruningMethod<M>;
export type PruningType = nn_.utils.prune.PruningType;
export type Identity = nn_.utils.prune.Identity;
export type RandomUnstructured = nn_.utils.prune.RandomUnstructured;
export type L1Unstructured = nn_.utils.prune.L1Unstructured;
export type RandomStructured = nn_.utils.prune.RandomStructured;
export type PruningNorm = nn_.utils.prune.PruningNorm;
export type LnStructured = nn_.utils.prune.LnStructured;
export type CustomFromMask = nn_.utils.prune.CustomFromMask;
export type PrunedParameter = nn_.utils.prune.PrunedParameter;
}
export namespace rnn {
export type PackedSequence = nn_.utils.rnn.PackedSequence;
}
}
}
export namespace optim {
export type Adadelta = optim_.Adadelta;
export type AdadeltaOptions = optim_.AdadeltaOptions;
export type Adafactor = optim_.Adafactor;
export type AdafactorOptions = optim_.AdafactorOptions;
export type Adagrad = optim_.Adagrad;
export type AdagradOptions = optim_.AdagradOptions;
export type Adam = optim_.Adam;
export type AdamOptions = optim_.AdamOptions;
export type AdamW = optim_.AdamW;
export type AdamWOptions = optim_.AdamWOptions;
export type Adamax = optim_.Adamax;
export type AdamaxOptions = optim_.AdamaxOptions;
export type ASGD = optim_.ASGD;
export type ASGDOptions = optim_.ASGDOptions;
export type LBFGS = optim_.LBFGS;
export type LBFGSOptions = optim_.LBFGSOptions;
export type LossClosure = optim_.LossClosure;
export type Muon = optim_.Muon;
export type MuonAdjustment = optim_.MuonAdjustment;
export type MuonOptions = optim_.MuonOptions;
export type NAdam = optim_.NAdam;
export type NAdamOptions = optim_.NAdamOptions;
export type GivenGroup<Options> = optim_.GivenGroup<Options>;
export type Optimizer = optim_.Optimizer;
export type OptimizerStateDict = optim_.OptimizerStateDict;
export type ParamGroup<Options> = optim_.ParamGroup<Options>;
export type ParamList = optim_.ParamList;
export type ParamState = optim_.ParamState;
export type ParamsLike<Options> = optim_.ParamsLike<Options>;
export type StateValue = optim_.StateValue;
export type OptimizerHook = optim_.OptimizerHook;
export type OptimizerStateHook = optim_.OptimizerStateHook;
export type StepPostHook = optim_.StepPostHook;
export type StepPreHook = optim_.StepPreHook;
export type OptimizerState = optim_.OptimizerState;
export type RAdam = optim_.RAdam;
export type RAdamOptions = optim_.RAdamOptions;
export type RMSprop = optim_.RMSprop;
export type RMSpropOptions = optim_.RMSpropOptions;
export type Rprop = optim_.Rprop;
export type RpropOptions = optim_.RpropOptions;
export type SGD = optim_.SGD;
export type SGDOptions = optim_.SGDOptions;
export type SparseAdam = optim_.SparseAdam;
export type SparseAdamOptions = optim_.SparseAdamOptions;
export namespace lrScheduler {
export type ChainedScheduler = optim_.lrScheduler.ChainedScheduler;
export type SequentialLR = optim_.lrScheduler.SequentialLR;
export type CosineAnnealingLR = optim_.lrScheduler.CosineAnnealingLR;
export type CosineAnnealingWarmRestarts = optim_.lrScheduler.CosineAnnealingWarmRestarts;
export type CyclicLR = optim_.lrScheduler.CyclicLR;
export type CyclicOptions = optim_.lrScheduler.CyclicOptions;
export type LambdaLR = optim_.lrScheduler.LambdaLR;
export type LrLambda = optim_.lrScheduler.LrLambda;
export type MultiplicativeLR = optim_.lrScheduler.MultiplicativeLR;
export type LRScheduler = optim_.lrScheduler.LRScheduler;
export type Lr = optim_.lrScheduler.Lr;
export type SchedulerStateDict = optim_.lrScheduler.SchedulerStateDict;
export type OneCycleLR = optim_.lrScheduler.OneCycleLR;
export type OneCycleOptions = optim_.lrScheduler.OneCycleOptions;
export type PlateauOptions = optim_.lrScheduler.PlateauOptions;
export type ReduceLROnPlateau = optim_.lrScheduler.ReduceLROnPlateau;
export type ConstantLR = optim_.lrScheduler.ConstantLR;
export type ExponentialLR = optim_.lrScheduler.ExponentialLR;
export type LinearLR = optim_.lrScheduler.LinearLR;
export type MultiStepLR = optim_.lrScheduler.MultiStepLR;
export type PolynomialLR = optim_.lrScheduler.PolynomialLR;
export type StepLR = optim_.lrScheduler.StepLR;
}
export namespace swaUtils {
export type AvgFn = optim_.swaUtils.AvgFn;
export type MultiAvgFn = optim_.swaUtils.MultiAvgFn;
export type AveragedModel<M extends nn_.Module = nn_.Module> = optim_.swaUtils.AveragedModel<M>;
export type SWALR = optim_.swaUtils.SWALR;
}
}
export namespace profiler {
export type ExecutionTraceObserver = profiler_.ExecutionTraceObserver;
export type Profile = profiler_.Profile;
export type ProfilerActivity = profiler_.ProfilerActivity;
export type ProfilerAction = profiler_.ProfilerAction;
}
export namespace serialization {
export type LoadOptions = serialization_.LoadOptions;
export type MapLocation = serialization_.MapLocation;
export type Callable = serialization_.Callable;
export type SafeGlobal = serialization_.SafeGlobal;
}
export namespace testing {
export type AssertCloseOptions = testing_.AssertCloseOptions;
export type MakeTensorOptions = testing_.MakeTensorOptions;
}
export namespace utils {
export namespace benchmark {
export type Measurement = utils_.benchmark.Measurement;
export type TaskSpec = utils_.benchmark.TaskSpec;
export type Statement = utils_.benchmark.Statement;
export type Timer = utils_.benchmark.Timer;
}
export namespace checkpoint {
export type DefaultDeviceType = utils_.checkpoint.DefaultDeviceType;
export type CheckpointError = utils_.checkpoint.CheckpointError;
export type CheckpointOptions = utils_.checkpoint.CheckpointOptions;
export type CheckpointFunction = utils_.checkpoint.CheckpointFunction;
export type GraphExecGroup = utils_.checkpoint.GraphExecGroup;
export type EnterContext = utils_.checkpoint.EnterContext;
export type CheckpointPolicy = utils_.checkpoint.CheckpointPolicy;
export type SelectiveCheckpointContext = utils_.checkpoint.SelectiveCheckpointContext;
export type CheckpointPolicyFunction = utils_.checkpoint.CheckpointPolicyFunction;
}
export namespace data {
export type Collated<T> = utils_.data.Collated<T>;
export type DataLoader<T = unknown, Batch = utils_.data.Collated<T>, S extends utils_.data.DataSource<unknown> = utils_.data.DataSource<T>> = utils_.data.DataLoader<T, Batch, S>;
export type DataLoaderOptions<T, Batch> = utils_.data.DataLoaderOptions<T, Batch>;
export type DataSource<T> = utils_.data.DataSource<T>;
export type DataChunk<T = unknown> = utils_.data.DataChunk<T>;
export type DataPipe = utils_.data.DataPipe;
export type DFIterDataPipe<T = unknown> = utils_.data.DFIterDataPipe<T>;
export type IterDataPipe<T> = utils_.data.IterDataPipe<T>;
export type MapDataPipe<T> = utils_.data.MapDataPipe<T>;
export type ChainDataset<T> = utils_.data.ChainDataset<T>;
export type ConcatDataset<T, Item extends T | Promise<T> = T | Promise<T>> = utils_.data.ConcatDataset<T, Item>;
export type Dataset<T = unknown, Key = number> = utils_.data.Dataset<T, Key>;
export type DatasetLike<T> = utils_.data.DatasetLike<T>;
export type IterableDataset<T> = utils_.data.IterableDataset<T>;
export type MapDataset<T, Key = number> = utils_.data.MapDataset<T, Key>;
export type StackDataset<D extends (readonly utils_.data.MapDataset<unknown>[] | Readonly<Record<string, utils_.data.MapDataset<unknown>>>)> = utils_.data.StackDataset<D>;
export type Subset<T, Item extends T | Promise<T> = T | Promise<T>> = utils_.data.Subset<T, Item>;
export type TensorDataset<T extends Tensor_[] = Tensor_[]> = utils_.data.TensorDataset<T>;
export type DistributedSampler = utils_.data.DistributedSampler;
export type DistributedSamplerOptions = utils_.data.DistributedSamplerOptions;
export type BatchSampler<T = number> = utils_.data.BatchSampler<T>;
export type RandomSampler = utils_.data.RandomSampler;
export type RandomSamplerOptions = utils_.data.RandomSamplerOptions;
export type Sampler<T = number> = utils_.data.Sampler<T>;
export type SequentialSampler = utils_.data.SequentialSampler;
export type Sized = utils_.data.Sized;
export type SubsetRandomSampler<T = number> = utils_.data.SubsetRandomSampler<T>;
export type WeightedRandomSampler = utils_.data.WeightedRandomSampler;
export type WorkerInfo = utils_.data.WorkerInfo;
export namespace datapipes {
export namespace iter {
export type Collator<T = utils_.data.Collated<unknown>> = utils_.data.datapipes.iter.Collator<T>;
export type Mapper<T = unknown> = utils_.data.datapipes.iter.Mapper<T>;
export type Sampler<T = number> = utils_.data.datapipes.iter.Sampler<T>;
export type Shuffler<T = unknown> = utils_.data.datapipes.iter.Shuffler<T>;
export type Concater<T = unknown> = utils_.data.datapipes.iter.Concater<T>;
export type Multiplexer<T = unknown> = utils_.data.datapipes.iter.Multiplexer<T>;
export type Zipper<P extends readonly utils_.data.IterDataPipe<unknown>[]> = utils_.data.datapipes.iter.Zipper<P>;
export type FileLister = utils_.data.datapipes.iter.FileLister;
export type FileOpener = utils_.data.datapipes.iter.FileOpener;
export type Batcher<T = unknown> = utils_.data.datapipes.iter.Batcher<T>;
export type Grouper<T = unknown> = utils_.data.datapipes.iter.Grouper<T>;
export type UnBatcher<T = unknown> = utils_.data.datapipes.iter.UnBatcher<T>;
export type Filter<T = unknown> = utils_.data.datapipes.iter.Filter<T>;
export type ShardingFilter<T = unknown> = utils_.data.datapipes.iter.ShardingFilter<T>;
export type StreamReader<T = unknown> = utils_.data.datapipes.iter.StreamReader<T>;
export type IterableWrapper<T = unknown> = utils_.data.datapipes.iter.IterableWrapper<T>;
}
export namespace map {
export type Mapper<T = unknown> = utils_.data.datapipes.map.Mapper<T>;
export type Shuffler<T = unknown> = utils_.data.datapipes.map.Shuffler<T>;
export type Concater<T = unknown> = utils_.data.datapipes.map.Concater<T>;
export type Zipper<P extends readonly utils_.data.MapDataPipe<unknown>[]> = utils_.data.datapipes.map.Zipper<P>;
export type Batcher<T = unknown> = utils_.data.datapipes.map.Batcher<T>;
export type SequenceWrapper<T = unknown> = utils_.data.datapipes.map.SequenceWrapper<T>;
}
}
export namespace graph {
export type DataPipeGraph = utils_.data.graph.DataPipeGraph;
}
}
export namespace flopCounter {
export type FlopFormula = utils_.flopCounter.FlopFormula;
export type FlopCounterMode = utils_.flopCounter.FlopCounterMode;
}
export namespace tensorboard {
export type FileWriter = utils_.tensorboard.FileWriter;
export type SummaryWriter = utils_.tensorboard.SummaryWriter;
}
}
export namespace linalg {
export type LinAlgError = LinAlgError_;
}
}
