// Written by `npm run generate:ops` from what the package exports. Do not edit.
/** What `torch` has, by its names. @module */
import { everything, type Torch } from "./torch.js";
import type { torch } from "./torch.generated.js";

/** PyTorch's `torch.abs`. @hidden */
export const abs: Torch["abs"] = everything.abs;
/** PyTorch's `torch.abs_`. @hidden */
export const abs_: Torch["abs_"] = everything.abs_;
/** PyTorch's `torch.absolute`. @hidden */
export const absolute: Torch["absolute"] = everything.absolute;
/** PyTorch's `torch.absolute_`. @hidden */
export const absolute_: Torch["absolute_"] = everything.absolute_;
/** PyTorch's `torch.acos`. @hidden */
export const acos: Torch["acos"] = everything.acos;
/** PyTorch's `torch.acos_`. @hidden */
export const acos_: Torch["acos_"] = everything.acos_;
/** PyTorch's `torch.acosh`. @hidden */
export const acosh: Torch["acosh"] = everything.acosh;
/** PyTorch's `torch.acosh_`. @hidden */
export const acosh_: Torch["acosh_"] = everything.acosh_;
/** PyTorch's `torch.adaptive_avg_pool1d`. @hidden */
export const adaptiveAvgPool1d: Torch["adaptiveAvgPool1d"] = everything.adaptiveAvgPool1d;
/** PyTorch's `torch.adaptive_avg_pool2d`. @hidden */
export const adaptiveAvgPool2d: Torch["adaptiveAvgPool2d"] = everything.adaptiveAvgPool2d;
/** PyTorch's `torch.adaptive_avg_pool3d`. @hidden */
export const adaptiveAvgPool3d: Torch["adaptiveAvgPool3d"] = everything.adaptiveAvgPool3d;
/** PyTorch's `torch.adaptive_avg_pool3d_backward`. @hidden */
export const adaptiveAvgPool3dBackward: Torch["adaptiveAvgPool3dBackward"] = everything.adaptiveAvgPool3dBackward;
/** PyTorch's `torch.adaptive_max_pool1d`. @hidden */
export const adaptiveMaxPool1d: Torch["adaptiveMaxPool1d"] = everything.adaptiveMaxPool1d;
/** PyTorch's `torch.adaptive_max_pool2d`. @hidden */
export const adaptiveMaxPool2d: Torch["adaptiveMaxPool2d"] = everything.adaptiveMaxPool2d;
/** PyTorch's `torch.adaptive_max_pool2d_backward`. @hidden */
export const adaptiveMaxPool2dBackward: Torch["adaptiveMaxPool2dBackward"] = everything.adaptiveMaxPool2dBackward;
/** PyTorch's `torch.adaptive_max_pool3d`. @hidden */
export const adaptiveMaxPool3d: Torch["adaptiveMaxPool3d"] = everything.adaptiveMaxPool3d;
/** PyTorch's `torch.adaptive_max_pool3d_backward`. @hidden */
export const adaptiveMaxPool3dBackward: Torch["adaptiveMaxPool3dBackward"] = everything.adaptiveMaxPool3dBackward;
/** PyTorch's `torch.add`. @hidden */
export const add: Torch["add"] = everything.add;
/** PyTorch's `torch.add_`. @hidden */
export const add_: Torch["add_"] = everything.add_;
/** PyTorch's `torch.addbmm`. @hidden */
export const addbmm: Torch["addbmm"] = everything.addbmm;
/** PyTorch's `torch.addbmm_`. @hidden */
export const addbmm_: Torch["addbmm_"] = everything.addbmm_;
/** PyTorch's `torch.addcdiv`. @hidden */
export const addcdiv: Torch["addcdiv"] = everything.addcdiv;
/** PyTorch's `torch.addcdiv_`. @hidden */
export const addcdiv_: Torch["addcdiv_"] = everything.addcdiv_;
/** PyTorch's `torch.addcmul`. @hidden */
export const addcmul: Torch["addcmul"] = everything.addcmul;
/** PyTorch's `torch.addcmul_`. @hidden */
export const addcmul_: Torch["addcmul_"] = everything.addcmul_;
/** PyTorch's `torch.addmm`. @hidden */
export const addmm: Torch["addmm"] = everything.addmm;
/** PyTorch's `torch.addmm_`. @hidden */
export const addmm_: Torch["addmm_"] = everything.addmm_;
/** PyTorch's `torch.addmv`. @hidden */
export const addmv: Torch["addmv"] = everything.addmv;
/** PyTorch's `torch.addmv_`. @hidden */
export const addmv_: Torch["addmv_"] = everything.addmv_;
/** PyTorch's `torch.addr`. @hidden */
export const addr: Torch["addr"] = everything.addr;
/** PyTorch's `torch.addr_`. @hidden */
export const addr_: Torch["addr_"] = everything.addr_;
/** PyTorch's `torch.adjoint`. @hidden */
export const adjoint: Torch["adjoint"] = everything.adjoint;
/** PyTorch's `torch.affine_grid_generator`. @hidden */
export const affineGridGenerator: Torch["affineGridGenerator"] = everything.affineGridGenerator;
/** PyTorch's `torch.affine_grid_generator_backward`. @hidden */
export const affineGridGeneratorBackward: Torch["affineGridGeneratorBackward"] = everything.affineGridGeneratorBackward;
/** PyTorch's `torch.alias`. @hidden */
export const alias: Torch["alias"] = everything.alias;
/** PyTorch's `torch.alias_copy`. @hidden */
export const aliasCopy: Torch["aliasCopy"] = everything.aliasCopy;
/** PyTorch's `torch.all`. @hidden */
export const all: Torch["all"] = everything.all;
/** PyTorch's `torch.allclose`. @hidden */
export const allclose: Torch["allclose"] = everything.allclose;
/** PyTorch's `torch.alpha_dropout`. @hidden */
export const alphaDropout: Torch["alphaDropout"] = everything.alphaDropout;
/** PyTorch's `torch.alphaDropout_`. @hidden */
export const alphaDropout_: Torch["alphaDropout_"] = everything.alphaDropout_;
/** PyTorch's `torch.amax`. @hidden */
export const amax: Torch["amax"] = everything.amax;
/** PyTorch's `torch.amin`. @hidden */
export const amin: Torch["amin"] = everything.amin;
/** PyTorch's `torch.aminmax`. @hidden */
export const aminmax: Torch["aminmax"] = everything.aminmax;
/** PyTorch's `torch.angle`. @hidden */
export const angle: Torch["angle"] = everything.angle;
/** PyTorch's `torch.any`. @hidden */
export const any: Torch["any"] = everything.any;
/** PyTorch's `torch.arange`. @hidden */
export const arange: Torch["arange"] = everything.arange;
/** PyTorch's `torch.arccos`. @hidden */
export const arccos: Torch["arccos"] = everything.arccos;
/** PyTorch's `torch.arccos_`. @hidden */
export const arccos_: Torch["arccos_"] = everything.arccos_;
/** PyTorch's `torch.arccosh`. @hidden */
export const arccosh: Torch["arccosh"] = everything.arccosh;
/** PyTorch's `torch.arccosh_`. @hidden */
export const arccosh_: Torch["arccosh_"] = everything.arccosh_;
/** PyTorch's `torch.arcsin`. @hidden */
export const arcsin: Torch["arcsin"] = everything.arcsin;
/** PyTorch's `torch.arcsin_`. @hidden */
export const arcsin_: Torch["arcsin_"] = everything.arcsin_;
/** PyTorch's `torch.arcsinh`. @hidden */
export const arcsinh: Torch["arcsinh"] = everything.arcsinh;
/** PyTorch's `torch.arcsinh_`. @hidden */
export const arcsinh_: Torch["arcsinh_"] = everything.arcsinh_;
/** PyTorch's `torch.arctan`. @hidden */
export const arctan: Torch["arctan"] = everything.arctan;
/** PyTorch's `torch.arctan2`. @hidden */
export const arctan2: Torch["arctan2"] = everything.arctan2;
/** PyTorch's `torch.arctan2_`. @hidden */
export const arctan2_: Torch["arctan2_"] = everything.arctan2_;
/** PyTorch's `torch.arctan_`. @hidden */
export const arctan_: Torch["arctan_"] = everything.arctan_;
/** PyTorch's `torch.arctanh`. @hidden */
export const arctanh: Torch["arctanh"] = everything.arctanh;
/** PyTorch's `torch.arctanh_`. @hidden */
export const arctanh_: Torch["arctanh_"] = everything.arctanh_;
/** PyTorch's `torch.argmax`. @hidden */
export const argmax: Torch["argmax"] = everything.argmax;
/** PyTorch's `torch.argmin`. @hidden */
export const argmin: Torch["argmin"] = everything.argmin;
/** PyTorch's `torch.argsort`. @hidden */
export const argsort: Torch["argsort"] = everything.argsort;
/** PyTorch's `torch.argwhere`. @hidden */
export const argwhere: Torch["argwhere"] = everything.argwhere;
/** PyTorch's `torch.as_strided`. @hidden */
export const asStrided: Torch["asStrided"] = everything.asStrided;
/** PyTorch's `torch.asStrided_`. @hidden */
export const asStrided_: Torch["asStrided_"] = everything.asStrided_;
/** PyTorch's `torch.as_strided_copy`. @hidden */
export const asStridedCopy: Torch["asStridedCopy"] = everything.asStridedCopy;
/** PyTorch's `torch.as_strided_scatter`. @hidden */
export const asStridedScatter: Torch["asStridedScatter"] = everything.asStridedScatter;
/** PyTorch's `torch.asin`. @hidden */
export const asin: Torch["asin"] = everything.asin;
/** PyTorch's `torch.asin_`. @hidden */
export const asin_: Torch["asin_"] = everything.asin_;
/** PyTorch's `torch.asinh`. @hidden */
export const asinh: Torch["asinh"] = everything.asinh;
/** PyTorch's `torch.asinh_`. @hidden */
export const asinh_: Torch["asinh_"] = everything.asinh_;
/** PyTorch's `torch.atan`. @hidden */
export const atan: Torch["atan"] = everything.atan;
/** PyTorch's `torch.atan2`. @hidden */
export const atan2: Torch["atan2"] = everything.atan2;
/** PyTorch's `torch.atan2_`. @hidden */
export const atan2_: Torch["atan2_"] = everything.atan2_;
/** PyTorch's `torch.atan_`. @hidden */
export const atan_: Torch["atan_"] = everything.atan_;
/** PyTorch's `torch.atanh`. @hidden */
export const atanh: Torch["atanh"] = everything.atanh;
/** PyTorch's `torch.atanh_`. @hidden */
export const atanh_: Torch["atanh_"] = everything.atanh_;
/** PyTorch's `torch.avg_pool1d`. @hidden */
export const avgPool1d: Torch["avgPool1d"] = everything.avgPool1d;
/** PyTorch's `torch.avg_pool2d`. @hidden */
export const avgPool2d: Torch["avgPool2d"] = everything.avgPool2d;
/** PyTorch's `torch.avg_pool2d_backward`. @hidden */
export const avgPool2dBackward: Torch["avgPool2dBackward"] = everything.avgPool2dBackward;
/** PyTorch's `torch.avg_pool3d`. @hidden */
export const avgPool3d: Torch["avgPool3d"] = everything.avgPool3d;
/** PyTorch's `torch.avg_pool3d_backward`. @hidden */
export const avgPool3dBackward: Torch["avgPool3dBackward"] = everything.avgPool3dBackward;
/** PyTorch's `torch.baddbmm`. @hidden */
export const baddbmm: Torch["baddbmm"] = everything.baddbmm;
/** PyTorch's `torch.baddbmm_`. @hidden */
export const baddbmm_: Torch["baddbmm_"] = everything.baddbmm_;
/** PyTorch's `torch.bartlett_window`. @hidden */
export const bartlettWindow: Torch["bartlettWindow"] = everything.bartlettWindow;
/** PyTorch's `torch.batch_norm`. @hidden */
export const batchNorm: Torch["batchNorm"] = everything.batchNorm;
/** PyTorch's `torch.batch_norm_backward`. @hidden */
export const batchNormBackward: Torch["batchNormBackward"] = everything.batchNormBackward;
/** PyTorch's `torch.batch_norm_backward_elemt`. @hidden */
export const batchNormBackwardElemt: Torch["batchNormBackwardElemt"] = everything.batchNormBackwardElemt;
/** PyTorch's `torch.batch_norm_backward_reduce`. @hidden */
export const batchNormBackwardReduce: Torch["batchNormBackwardReduce"] = everything.batchNormBackwardReduce;
/** PyTorch's `torch.batch_norm_elemt`. @hidden */
export const batchNormElemt: Torch["batchNormElemt"] = everything.batchNormElemt;
/** PyTorch's `torch.batch_norm_gather_stats`. @hidden */
export const batchNormGatherStats: Torch["batchNormGatherStats"] = everything.batchNormGatherStats;
/** PyTorch's `torch.batch_norm_gather_stats_with_counts`. @hidden */
export const batchNormGatherStatsWithCounts: Torch["batchNormGatherStatsWithCounts"] = everything.batchNormGatherStatsWithCounts;
/** PyTorch's `torch.batch_norm_stats`. @hidden */
export const batchNormStats: Torch["batchNormStats"] = everything.batchNormStats;
/** PyTorch's `torch.batch_norm_update_stats`. @hidden */
export const batchNormUpdateStats: Torch["batchNormUpdateStats"] = everything.batchNormUpdateStats;
/** PyTorch's `torch.bernoulli`. @hidden */
export const bernoulli: Torch["bernoulli"] = everything.bernoulli;
/** PyTorch's `torch.bernoulli_`. @hidden */
export const bernoulli_: Torch["bernoulli_"] = everything.bernoulli_;
/** PyTorch's `torch.bilinear`. @hidden */
export const bilinear: Torch["bilinear"] = everything.bilinear;
/** PyTorch's `torch.binary_cross_entropy`. @hidden */
export const binaryCrossEntropy: Torch["binaryCrossEntropy"] = everything.binaryCrossEntropy;
/** PyTorch's `torch.binary_cross_entropy_backward`. @hidden */
export const binaryCrossEntropyBackward: Torch["binaryCrossEntropyBackward"] = everything.binaryCrossEntropyBackward;
/** PyTorch's `torch.binary_cross_entropy_with_logits`. @hidden */
export const binaryCrossEntropyWithLogits: Torch["binaryCrossEntropyWithLogits"] = everything.binaryCrossEntropyWithLogits;
/** PyTorch's `torch.bincount`. @hidden */
export const bincount: Torch["bincount"] = everything.bincount;
/** PyTorch's `torch.binomial`. @hidden */
export const binomial: Torch["binomial"] = everything.binomial;
/** PyTorch's `torch.bitwise_and`. @hidden */
export const bitwiseAnd: Torch["bitwiseAnd"] = everything.bitwiseAnd;
/** PyTorch's `torch.bitwiseAnd_`. @hidden */
export const bitwiseAnd_: Torch["bitwiseAnd_"] = everything.bitwiseAnd_;
/** PyTorch's `torch.bitwise_left_shift`. @hidden */
export const bitwiseLeftShift: Torch["bitwiseLeftShift"] = everything.bitwiseLeftShift;
/** PyTorch's `torch.bitwiseLeftShift_`. @hidden */
export const bitwiseLeftShift_: Torch["bitwiseLeftShift_"] = everything.bitwiseLeftShift_;
/** PyTorch's `torch.bitwise_not`. @hidden */
export const bitwiseNot: Torch["bitwiseNot"] = everything.bitwiseNot;
/** PyTorch's `torch.bitwiseNot_`. @hidden */
export const bitwiseNot_: Torch["bitwiseNot_"] = everything.bitwiseNot_;
/** PyTorch's `torch.bitwise_or`. @hidden */
export const bitwiseOr: Torch["bitwiseOr"] = everything.bitwiseOr;
/** PyTorch's `torch.bitwiseOr_`. @hidden */
export const bitwiseOr_: Torch["bitwiseOr_"] = everything.bitwiseOr_;
/** PyTorch's `torch.bitwise_right_shift`. @hidden */
export const bitwiseRightShift: Torch["bitwiseRightShift"] = everything.bitwiseRightShift;
/** PyTorch's `torch.bitwiseRightShift_`. @hidden */
export const bitwiseRightShift_: Torch["bitwiseRightShift_"] = everything.bitwiseRightShift_;
/** PyTorch's `torch.bitwise_xor`. @hidden */
export const bitwiseXor: Torch["bitwiseXor"] = everything.bitwiseXor;
/** PyTorch's `torch.bitwiseXor_`. @hidden */
export const bitwiseXor_: Torch["bitwiseXor_"] = everything.bitwiseXor_;
/** PyTorch's `torch.blackman_window`. @hidden */
export const blackmanWindow: Torch["blackmanWindow"] = everything.blackmanWindow;
/** PyTorch's `torch.bmm`. @hidden */
export const bmm: Torch["bmm"] = everything.bmm;
/** PyTorch's `torch.broadcast_to`. @hidden */
export const broadcastTo: Torch["broadcastTo"] = everything.broadcastTo;
/** PyTorch's `torch.bucketize`. @hidden */
export const bucketize: Torch["bucketize"] = everything.bucketize;
/** PyTorch's `torch.can_cast`. @hidden */
export const canCast: Torch["canCast"] = everything.canCast;
/** PyTorch's `torch.cat`. @hidden */
export const cat: Torch["cat"] = everything.cat;
/** PyTorch's `torch.cauchy`. @hidden */
export const cauchy: Torch["cauchy"] = everything.cauchy;
/** PyTorch's `torch.cauchy_`. @hidden */
export const cauchy_: Torch["cauchy_"] = everything.cauchy_;
/** PyTorch's `torch.ccol_indices`. @hidden */
export const ccolIndices: Torch["ccolIndices"] = everything.ccolIndices;
/** PyTorch's `torch.ccol_indices_copy`. @hidden */
export const ccolIndicesCopy: Torch["ccolIndicesCopy"] = everything.ccolIndicesCopy;
/** PyTorch's `torch.ceil`. @hidden */
export const ceil: Torch["ceil"] = everything.ceil;
/** PyTorch's `torch.ceil_`. @hidden */
export const ceil_: Torch["ceil_"] = everything.ceil_;
/** PyTorch's `torch.celu`. @hidden */
export const celu: Torch["celu"] = everything.celu;
/** PyTorch's `torch.celu_`. @hidden */
export const celu_: Torch["celu_"] = everything.celu_;
/** PyTorch's `torch.chalf`. @hidden */
export const chalf: Torch["chalf"] = everything.chalf;
/** PyTorch's `torch.channel_shuffle`. @hidden */
export const channelShuffle: Torch["channelShuffle"] = everything.channelShuffle;
/** PyTorch's `torch.cholesky`. @hidden */
export const cholesky: Torch["cholesky"] = everything.cholesky;
/** PyTorch's `torch.cholesky_inverse`. @hidden */
export const choleskyInverse: Torch["choleskyInverse"] = everything.choleskyInverse;
/** PyTorch's `torch.cholesky_solve`. @hidden */
export const choleskySolve: Torch["choleskySolve"] = everything.choleskySolve;
/** PyTorch's `torch.choose_qparams_optimized`. @hidden */
export const chooseQparamsOptimized: Torch["chooseQparamsOptimized"] = everything.chooseQparamsOptimized;
/** PyTorch's `torch.chunk`. @hidden */
export const chunk: Torch["chunk"] = everything.chunk;
/** PyTorch's `torch.clamp`. @hidden */
export const clamp: Torch["clamp"] = everything.clamp;
/** PyTorch's `torch.clamp_`. @hidden */
export const clamp_: Torch["clamp_"] = everything.clamp_;
/** PyTorch's `torch.clamp_max`. @hidden */
export const clampMax: Torch["clampMax"] = everything.clampMax;
/** PyTorch's `torch.clampMax_`. @hidden */
export const clampMax_: Torch["clampMax_"] = everything.clampMax_;
/** PyTorch's `torch.clamp_min`. @hidden */
export const clampMin: Torch["clampMin"] = everything.clampMin;
/** PyTorch's `torch.clampMin_`. @hidden */
export const clampMin_: Torch["clampMin_"] = everything.clampMin_;
/** PyTorch's `torch.clip`. @hidden */
export const clip: Torch["clip"] = everything.clip;
/** PyTorch's `torch.clip_`. @hidden */
export const clip_: Torch["clip_"] = everything.clip_;
/** PyTorch's `torch.clone`. @hidden */
export const clone: Torch["clone"] = everything.clone;
/** PyTorch's `torch.coalesce`. @hidden */
export const coalesce: Torch["coalesce"] = everything.coalesce;
/** PyTorch's `torch.col2im`. @hidden */
export const col2im: Torch["col2im"] = everything.col2im;
/** PyTorch's `torch.col_indices`. @hidden */
export const colIndices: Torch["colIndices"] = everything.colIndices;
/** PyTorch's `torch.col_indices_copy`. @hidden */
export const colIndicesCopy: Torch["colIndicesCopy"] = everything.colIndicesCopy;
/** PyTorch's `torch.column_stack`. @hidden */
export const columnStack: Torch["columnStack"] = everything.columnStack;
/** PyTorch's `torch.combinations`. @hidden */
export const combinations: Torch["combinations"] = everything.combinations;
/** PyTorch's `torch.complex`. @hidden */
export const complex: Torch["complex"] = everything.complex;
/** PyTorch's `torch.concat`. @hidden */
export const concat: Torch["concat"] = everything.concat;
/** PyTorch's `torch.concatenate`. @hidden */
export const concatenate: Torch["concatenate"] = everything.concatenate;
/** PyTorch's `torch.conj`. @hidden */
export const conj: Torch["conj"] = everything.conj;
/** PyTorch's `torch.conj_physical`. @hidden */
export const conjPhysical: Torch["conjPhysical"] = everything.conjPhysical;
/** PyTorch's `torch.conjPhysical_`. @hidden */
export const conjPhysical_: Torch["conjPhysical_"] = everything.conjPhysical_;
/** PyTorch's `torch.constant_pad_nd`. @hidden */
export const constantPadNd: Torch["constantPadNd"] = everything.constantPadNd;
/** PyTorch's `torch.contiguous`. @hidden */
export const contiguous: Torch["contiguous"] = everything.contiguous;
/** PyTorch's `torch.conv1d`. @hidden */
export const conv1d: Torch["conv1d"] = everything.conv1d;
/** PyTorch's `torch.conv2d`. @hidden */
export const conv2d: Torch["conv2d"] = everything.conv2d;
/** PyTorch's `torch.conv3d`. @hidden */
export const conv3d: Torch["conv3d"] = everything.conv3d;
/** PyTorch's `torch.conv_depthwise3d`. @hidden */
export const convDepthwise3d: Torch["convDepthwise3d"] = everything.convDepthwise3d;
/** PyTorch's `torch.conv_tbc`. @hidden */
export const convTbc: Torch["convTbc"] = everything.convTbc;
/** PyTorch's `torch.conv_tbc_backward`. @hidden */
export const convTbcBackward: Torch["convTbcBackward"] = everything.convTbcBackward;
/** PyTorch's `torch.conv_transpose1d`. @hidden */
export const convTranspose1d: Torch["convTranspose1d"] = everything.convTranspose1d;
/** PyTorch's `torch.conv_transpose2d`. @hidden */
export const convTranspose2d: Torch["convTranspose2d"] = everything.convTranspose2d;
/** PyTorch's `torch.conv_transpose3d`. @hidden */
export const convTranspose3d: Torch["convTranspose3d"] = everything.convTranspose3d;
/** PyTorch's `torch.convolution`. @hidden */
export const convolution: Torch["convolution"] = everything.convolution;
/** PyTorch's `torch.convolution_backward`. @hidden */
export const convolutionBackward: Torch["convolutionBackward"] = everything.convolutionBackward;
/** PyTorch's `torch.convolution_backward_overrideable`. @hidden */
export const convolutionBackwardOverrideable: Torch["convolutionBackwardOverrideable"] = everything.convolutionBackwardOverrideable;
/** PyTorch's `torch.convolution_overrideable`. @hidden */
export const convolutionOverrideable: Torch["convolutionOverrideable"] = everything.convolutionOverrideable;
/** PyTorch's `torch.copy`. @hidden */
export const copy: Torch["copy"] = everything.copy;
/** PyTorch's `torch.copy_`. @hidden */
export const copy_: Torch["copy_"] = everything.copy_;
/** PyTorch's `torch.copy_sparse_to_sparse`. @hidden */
export const copySparseToSparse: Torch["copySparseToSparse"] = everything.copySparseToSparse;
/** PyTorch's `torch.copySparseToSparse_`. @hidden */
export const copySparseToSparse_: Torch["copySparseToSparse_"] = everything.copySparseToSparse_;
/** PyTorch's `torch.copysign`. @hidden */
export const copysign: Torch["copysign"] = everything.copysign;
/** PyTorch's `torch.copysign_`. @hidden */
export const copysign_: Torch["copysign_"] = everything.copysign_;
/** PyTorch's `torch.corrcoef`. @hidden */
export const corrcoef: Torch["corrcoef"] = everything.corrcoef;
/** PyTorch's `torch.cos`. @hidden */
export const cos: Torch["cos"] = everything.cos;
/** PyTorch's `torch.cos_`. @hidden */
export const cos_: Torch["cos_"] = everything.cos_;
/** PyTorch's `torch.cosh`. @hidden */
export const cosh: Torch["cosh"] = everything.cosh;
/** PyTorch's `torch.cosh_`. @hidden */
export const cosh_: Torch["cosh_"] = everything.cosh_;
/** PyTorch's `torch.cosine_embedding_loss`. @hidden */
export const cosineEmbeddingLoss: Torch["cosineEmbeddingLoss"] = everything.cosineEmbeddingLoss;
/** PyTorch's `torch.cosine_similarity`. @hidden */
export const cosineSimilarity: Torch["cosineSimilarity"] = everything.cosineSimilarity;
/** PyTorch's `torch.count_nonzero`. @hidden */
export const countNonzero: Torch["countNonzero"] = everything.countNonzero;
/** PyTorch's `torch.cov`. @hidden */
export const cov: Torch["cov"] = everything.cov;
/** PyTorch's `torch.cross`. @hidden */
export const cross: Torch["cross"] = everything.cross;
/** PyTorch's `torch.cross_entropy_loss`. @hidden */
export const crossEntropyLoss: Torch["crossEntropyLoss"] = everything.crossEntropyLoss;
/** PyTorch's `torch.crow_indices`. @hidden */
export const crowIndices: Torch["crowIndices"] = everything.crowIndices;
/** PyTorch's `torch.crow_indices_copy`. @hidden */
export const crowIndicesCopy: Torch["crowIndicesCopy"] = everything.crowIndicesCopy;
/** PyTorch's `torch.ctc_loss`. @hidden */
export const ctcLoss: Torch["ctcLoss"] = everything.ctcLoss;
/** PyTorch's `torch.cudnn_affine_grid_generator`. @hidden */
export const cudnnAffineGridGenerator: Torch["cudnnAffineGridGenerator"] = everything.cudnnAffineGridGenerator;
/** PyTorch's `torch.cudnn_affine_grid_generator_backward`. @hidden */
export const cudnnAffineGridGeneratorBackward: Torch["cudnnAffineGridGeneratorBackward"] = everything.cudnnAffineGridGeneratorBackward;
/** PyTorch's `torch.cudnn_batch_norm`. @hidden */
export const cudnnBatchNorm: Torch["cudnnBatchNorm"] = everything.cudnnBatchNorm;
/** PyTorch's `torch.cudnn_batch_norm_backward`. @hidden */
export const cudnnBatchNormBackward: Torch["cudnnBatchNormBackward"] = everything.cudnnBatchNormBackward;
/** PyTorch's `torch.cudnn_convolution`. @hidden */
export const cudnnConvolution: Torch["cudnnConvolution"] = everything.cudnnConvolution;
/** PyTorch's `torch.cudnn_convolution_add_relu`. @hidden */
export const cudnnConvolutionAddRelu: Torch["cudnnConvolutionAddRelu"] = everything.cudnnConvolutionAddRelu;
/** PyTorch's `torch.cudnn_convolution_relu`. @hidden */
export const cudnnConvolutionRelu: Torch["cudnnConvolutionRelu"] = everything.cudnnConvolutionRelu;
/** PyTorch's `torch.cudnn_convolution_transpose`. @hidden */
export const cudnnConvolutionTranspose: Torch["cudnnConvolutionTranspose"] = everything.cudnnConvolutionTranspose;
/** PyTorch's `torch.cudnn_grid_sampler`. @hidden */
export const cudnnGridSampler: Torch["cudnnGridSampler"] = everything.cudnnGridSampler;
/** PyTorch's `torch.cudnn_grid_sampler_backward`. @hidden */
export const cudnnGridSamplerBackward: Torch["cudnnGridSamplerBackward"] = everything.cudnnGridSamplerBackward;
/** PyTorch's `torch.cudnn_is_acceptable`. @hidden */
export const cudnnIsAcceptable: Torch["cudnnIsAcceptable"] = everything.cudnnIsAcceptable;
/** PyTorch's `torch.cummax`. @hidden */
export const cummax: Torch["cummax"] = everything.cummax;
/** PyTorch's `torch.cummaxmin_backward`. @hidden */
export const cummaxminBackward: Torch["cummaxminBackward"] = everything.cummaxminBackward;
/** PyTorch's `torch.cummin`. @hidden */
export const cummin: Torch["cummin"] = everything.cummin;
/** PyTorch's `torch.cumprod`. @hidden */
export const cumprod: Torch["cumprod"] = everything.cumprod;
/** PyTorch's `torch.cumprod_`. @hidden */
export const cumprod_: Torch["cumprod_"] = everything.cumprod_;
/** PyTorch's `torch.cumprod_backward`. @hidden */
export const cumprodBackward: Torch["cumprodBackward"] = everything.cumprodBackward;
/** PyTorch's `torch.cumsum`. @hidden */
export const cumsum: Torch["cumsum"] = everything.cumsum;
/** PyTorch's `torch.cumsum_`. @hidden */
export const cumsum_: Torch["cumsum_"] = everything.cumsum_;
/** PyTorch's `torch.cumulative_trapezoid`. @hidden */
export const cumulativeTrapezoid: Torch["cumulativeTrapezoid"] = everything.cumulativeTrapezoid;
/** PyTorch's `torch.deg2rad`. @hidden */
export const deg2rad: Torch["deg2rad"] = everything.deg2rad;
/** PyTorch's `torch.deg2rad_`. @hidden */
export const deg2rad_: Torch["deg2rad_"] = everything.deg2rad_;
/** PyTorch's `torch.dense_dim`. @hidden */
export const denseDim: Torch["denseDim"] = everything.denseDim;
/** PyTorch's `torch.dequantize`. @hidden */
export const dequantize: Torch["dequantize"] = everything.dequantize;
/** PyTorch's `torch.det`. @hidden */
export const det: Torch["det"] = everything.det;
/** PyTorch's `torch.detach`. @hidden */
export const detach: Torch["detach"] = everything.detach;
/** PyTorch's `torch.detach_`. @hidden */
export const detach_: Torch["detach_"] = everything.detach_;
/** PyTorch's `torch.detach_copy`. @hidden */
export const detachCopy: Torch["detachCopy"] = everything.detachCopy;
/** PyTorch's `torch.diag`. @hidden */
export const diag: Torch["diag"] = everything.diag;
/** PyTorch's `torch.diag_embed`. @hidden */
export const diagEmbed: Torch["diagEmbed"] = everything.diagEmbed;
/** PyTorch's `torch.diagflat`. @hidden */
export const diagflat: Torch["diagflat"] = everything.diagflat;
/** PyTorch's `torch.diagonal`. @hidden */
export const diagonal: Torch["diagonal"] = everything.diagonal;
/** PyTorch's `torch.diagonal_backward`. @hidden */
export const diagonalBackward: Torch["diagonalBackward"] = everything.diagonalBackward;
/** PyTorch's `torch.diagonal_copy`. @hidden */
export const diagonalCopy: Torch["diagonalCopy"] = everything.diagonalCopy;
/** PyTorch's `torch.diagonal_scatter`. @hidden */
export const diagonalScatter: Torch["diagonalScatter"] = everything.diagonalScatter;
/** PyTorch's `torch.diff`. @hidden */
export const diff: Torch["diff"] = everything.diff;
/** PyTorch's `torch.digamma`. @hidden */
export const digamma: Torch["digamma"] = everything.digamma;
/** PyTorch's `torch.digamma_`. @hidden */
export const digamma_: Torch["digamma_"] = everything.digamma_;
/** PyTorch's `torch.dim`. @hidden */
export const dim: Torch["dim"] = everything.dim;
/** PyTorch's `torch.dist`. @hidden */
export const dist: Torch["dist"] = everything.dist;
/** PyTorch's `torch.div`. @hidden */
export const div: Torch["div"] = everything.div;
/** PyTorch's `torch.div_`. @hidden */
export const div_: Torch["div_"] = everything.div_;
/** PyTorch's `torch.divide`. @hidden */
export const divide: Torch["divide"] = everything.divide;
/** PyTorch's `torch.divide_`. @hidden */
export const divide_: Torch["divide_"] = everything.divide_;
/** PyTorch's `torch.dot`. @hidden */
export const dot: Torch["dot"] = everything.dot;
/** PyTorch's `torch.dropout`. @hidden */
export const dropout: Torch["dropout"] = everything.dropout;
/** PyTorch's `torch.dropout_`. @hidden */
export const dropout_: Torch["dropout_"] = everything.dropout_;
/** PyTorch's `torch.dsplit`. @hidden */
export const dsplit: Torch["dsplit"] = everything.dsplit;
/** PyTorch's `torch.dstack`. @hidden */
export const dstack: Torch["dstack"] = everything.dstack;
/** PyTorch's `torch.elu`. @hidden */
export const elu: Torch["elu"] = everything.elu;
/** PyTorch's `torch.elu_`. @hidden */
export const elu_: Torch["elu_"] = everything.elu_;
/** PyTorch's `torch.elu_backward`. @hidden */
export const eluBackward: Torch["eluBackward"] = everything.eluBackward;
/** PyTorch's `torch.embedding`. @hidden */
export const embedding: Torch["embedding"] = everything.embedding;
/** PyTorch's `torch.embedding_backward`. @hidden */
export const embeddingBackward: Torch["embeddingBackward"] = everything.embeddingBackward;
/** PyTorch's `torch.embedding_bag`. @hidden */
export const embeddingBag: Torch["embeddingBag"] = everything.embeddingBag;
/** PyTorch's `torch.embedding_dense_backward`. @hidden */
export const embeddingDenseBackward: Torch["embeddingDenseBackward"] = everything.embeddingDenseBackward;
/** PyTorch's `torch.embedding_renorm`. @hidden */
export const embeddingRenorm: Torch["embeddingRenorm"] = everything.embeddingRenorm;
/** PyTorch's `torch.embeddingRenorm_`. @hidden */
export const embeddingRenorm_: Torch["embeddingRenorm_"] = everything.embeddingRenorm_;
/** PyTorch's `torch.embedding_sparse_backward`. @hidden */
export const embeddingSparseBackward: Torch["embeddingSparseBackward"] = everything.embeddingSparseBackward;
/** PyTorch's `torch.empty`. @hidden */
export const empty: Torch["empty"] = everything.empty;
/** PyTorch's `torch.empty_like`. @hidden */
export const emptyLike: Torch["emptyLike"] = everything.emptyLike;
/** PyTorch's `torch.empty_permuted`. @hidden */
export const emptyPermuted: Torch["emptyPermuted"] = everything.emptyPermuted;
/** PyTorch's `torch.empty_quantized`. @hidden */
export const emptyQuantized: Torch["emptyQuantized"] = everything.emptyQuantized;
/** PyTorch's `torch.empty_strided`. @hidden */
export const emptyStrided: Torch["emptyStrided"] = everything.emptyStrided;
/** PyTorch's `torch.eq`. @hidden */
export const eq: Torch["eq"] = everything.eq;
/** PyTorch's `torch.eq_`. @hidden */
export const eq_: Torch["eq_"] = everything.eq_;
/** PyTorch's `torch.equal`. @hidden */
export const equal: Torch["equal"] = everything.equal;
/** PyTorch's `torch.erf`. @hidden */
export const erf: Torch["erf"] = everything.erf;
/** PyTorch's `torch.erf_`. @hidden */
export const erf_: Torch["erf_"] = everything.erf_;
/** PyTorch's `torch.erfc`. @hidden */
export const erfc: Torch["erfc"] = everything.erfc;
/** PyTorch's `torch.erfc_`. @hidden */
export const erfc_: Torch["erfc_"] = everything.erfc_;
/** PyTorch's `torch.erfinv`. @hidden */
export const erfinv: Torch["erfinv"] = everything.erfinv;
/** PyTorch's `torch.erfinv_`. @hidden */
export const erfinv_: Torch["erfinv_"] = everything.erfinv_;
/** PyTorch's `torch.exp`. @hidden */
export const exp: Torch["exp"] = everything.exp;
/** PyTorch's `torch.exp2`. @hidden */
export const exp2: Torch["exp2"] = everything.exp2;
/** PyTorch's `torch.exp2_`. @hidden */
export const exp2_: Torch["exp2_"] = everything.exp2_;
/** PyTorch's `torch.exp_`. @hidden */
export const exp_: Torch["exp_"] = everything.exp_;
/** PyTorch's `torch.expand`. @hidden */
export const expand: Torch["expand"] = everything.expand;
/** PyTorch's `torch.expand_as`. @hidden */
export const expandAs: Torch["expandAs"] = everything.expandAs;
/** PyTorch's `torch.expand_copy`. @hidden */
export const expandCopy: Torch["expandCopy"] = everything.expandCopy;
/** PyTorch's `torch.expm1`. @hidden */
export const expm1: Torch["expm1"] = everything.expm1;
/** PyTorch's `torch.expm1_`. @hidden */
export const expm1_: Torch["expm1_"] = everything.expm1_;
/** PyTorch's `torch.exponential`. @hidden */
export const exponential: Torch["exponential"] = everything.exponential;
/** PyTorch's `torch.exponential_`. @hidden */
export const exponential_: Torch["exponential_"] = everything.exponential_;
/** PyTorch's `torch.eye`. @hidden */
export const eye: Torch["eye"] = everything.eye;
/** PyTorch's `torch.fake_quantize_per_channel_affine`. @hidden */
export const fakeQuantizePerChannelAffine: Torch["fakeQuantizePerChannelAffine"] = everything.fakeQuantizePerChannelAffine;
/** PyTorch's `torch.fake_quantize_per_channel_affine_cachemask`. @hidden */
export const fakeQuantizePerChannelAffineCachemask: Torch["fakeQuantizePerChannelAffineCachemask"] = everything.fakeQuantizePerChannelAffineCachemask;
/** PyTorch's `torch.fake_quantize_per_channel_affine_cachemask_backward`. @hidden */
export const fakeQuantizePerChannelAffineCachemaskBackward: Torch["fakeQuantizePerChannelAffineCachemaskBackward"] = everything.fakeQuantizePerChannelAffineCachemaskBackward;
/** PyTorch's `torch.fake_quantize_per_tensor_affine`. @hidden */
export const fakeQuantizePerTensorAffine: Torch["fakeQuantizePerTensorAffine"] = everything.fakeQuantizePerTensorAffine;
/** PyTorch's `torch.fake_quantize_per_tensor_affine_cachemask`. @hidden */
export const fakeQuantizePerTensorAffineCachemask: Torch["fakeQuantizePerTensorAffineCachemask"] = everything.fakeQuantizePerTensorAffineCachemask;
/** PyTorch's `torch.fake_quantize_per_tensor_affine_cachemask_backward`. @hidden */
export const fakeQuantizePerTensorAffineCachemaskBackward: Torch["fakeQuantizePerTensorAffineCachemaskBackward"] = everything.fakeQuantizePerTensorAffineCachemaskBackward;
/** PyTorch's `torch.fbgemm_linear_fp16_weight`. @hidden */
export const fbgemmLinearFp16Weight: Torch["fbgemmLinearFp16Weight"] = everything.fbgemmLinearFp16Weight;
/** PyTorch's `torch.fbgemm_linear_fp16_weight_fp32_activation`. @hidden */
export const fbgemmLinearFp16WeightFp32Activation: Torch["fbgemmLinearFp16WeightFp32Activation"] = everything.fbgemmLinearFp16WeightFp32Activation;
/** PyTorch's `torch.fbgemm_linear_int8_weight`. @hidden */
export const fbgemmLinearInt8Weight: Torch["fbgemmLinearInt8Weight"] = everything.fbgemmLinearInt8Weight;
/** PyTorch's `torch.fbgemm_linear_int8_weight_fp32_activation`. @hidden */
export const fbgemmLinearInt8WeightFp32Activation: Torch["fbgemmLinearInt8WeightFp32Activation"] = everything.fbgemmLinearInt8WeightFp32Activation;
/** PyTorch's `torch.fbgemm_linear_quantize_weight`. @hidden */
export const fbgemmLinearQuantizeWeight: Torch["fbgemmLinearQuantizeWeight"] = everything.fbgemmLinearQuantizeWeight;
/** PyTorch's `torch.fbgemm_pack_gemm_matrix_fp16`. @hidden */
export const fbgemmPackGemmMatrixFp16: Torch["fbgemmPackGemmMatrixFp16"] = everything.fbgemmPackGemmMatrixFp16;
/** PyTorch's `torch.fbgemm_pack_quantized_matrix`. @hidden */
export const fbgemmPackQuantizedMatrix: Torch["fbgemmPackQuantizedMatrix"] = everything.fbgemmPackQuantizedMatrix;
/** PyTorch's `torch.feature_alpha_dropout`. @hidden */
export const featureAlphaDropout: Torch["featureAlphaDropout"] = everything.featureAlphaDropout;
/** PyTorch's `torch.featureAlphaDropout_`. @hidden */
export const featureAlphaDropout_: Torch["featureAlphaDropout_"] = everything.featureAlphaDropout_;
/** PyTorch's `torch.feature_dropout`. @hidden */
export const featureDropout: Torch["featureDropout"] = everything.featureDropout;
/** PyTorch's `torch.featureDropout_`. @hidden */
export const featureDropout_: Torch["featureDropout_"] = everything.featureDropout_;
/** PyTorch's `torch.fft_fft`. @hidden */
export const fftFft: Torch["fftFft"] = everything.fftFft;
/** PyTorch's `torch.fft_fft2`. @hidden */
export const fftFft2: Torch["fftFft2"] = everything.fftFft2;
/** PyTorch's `torch.fft_fftfreq`. @hidden */
export const fftFftfreq: Torch["fftFftfreq"] = everything.fftFftfreq;
/** PyTorch's `torch.fft_fftn`. @hidden */
export const fftFftn: Torch["fftFftn"] = everything.fftFftn;
/** PyTorch's `torch.fft_fftshift`. @hidden */
export const fftFftshift: Torch["fftFftshift"] = everything.fftFftshift;
/** PyTorch's `torch.fft_hfft`. @hidden */
export const fftHfft: Torch["fftHfft"] = everything.fftHfft;
/** PyTorch's `torch.fft_hfft2`. @hidden */
export const fftHfft2: Torch["fftHfft2"] = everything.fftHfft2;
/** PyTorch's `torch.fft_hfftn`. @hidden */
export const fftHfftn: Torch["fftHfftn"] = everything.fftHfftn;
/** PyTorch's `torch.fft_ifft`. @hidden */
export const fftIfft: Torch["fftIfft"] = everything.fftIfft;
/** PyTorch's `torch.fft_ifft2`. @hidden */
export const fftIfft2: Torch["fftIfft2"] = everything.fftIfft2;
/** PyTorch's `torch.fft_ifftn`. @hidden */
export const fftIfftn: Torch["fftIfftn"] = everything.fftIfftn;
/** PyTorch's `torch.fft_ifftshift`. @hidden */
export const fftIfftshift: Torch["fftIfftshift"] = everything.fftIfftshift;
/** PyTorch's `torch.fft_ihfft`. @hidden */
export const fftIhfft: Torch["fftIhfft"] = everything.fftIhfft;
/** PyTorch's `torch.fft_ihfft2`. @hidden */
export const fftIhfft2: Torch["fftIhfft2"] = everything.fftIhfft2;
/** PyTorch's `torch.fft_ihfftn`. @hidden */
export const fftIhfftn: Torch["fftIhfftn"] = everything.fftIhfftn;
/** PyTorch's `torch.fft_irfft`. @hidden */
export const fftIrfft: Torch["fftIrfft"] = everything.fftIrfft;
/** PyTorch's `torch.fft_irfft2`. @hidden */
export const fftIrfft2: Torch["fftIrfft2"] = everything.fftIrfft2;
/** PyTorch's `torch.fft_irfftn`. @hidden */
export const fftIrfftn: Torch["fftIrfftn"] = everything.fftIrfftn;
/** PyTorch's `torch.fft_rfft`. @hidden */
export const fftRfft: Torch["fftRfft"] = everything.fftRfft;
/** PyTorch's `torch.fft_rfft2`. @hidden */
export const fftRfft2: Torch["fftRfft2"] = everything.fftRfft2;
/** PyTorch's `torch.fft_rfftfreq`. @hidden */
export const fftRfftfreq: Torch["fftRfftfreq"] = everything.fftRfftfreq;
/** PyTorch's `torch.fft_rfftn`. @hidden */
export const fftRfftn: Torch["fftRfftn"] = everything.fftRfftn;
/** PyTorch's `torch.fill`. @hidden */
export const fill: Torch["fill"] = everything.fill;
/** PyTorch's `torch.fill_`. @hidden */
export const fill_: Torch["fill_"] = everything.fill_;
/** PyTorch's `torch.fillDiagonal_`. @hidden */
export const fillDiagonal_: Torch["fillDiagonal_"] = everything.fillDiagonal_;
/** PyTorch's `torch.fix`. @hidden */
export const fix: Torch["fix"] = everything.fix;
/** PyTorch's `torch.fix_`. @hidden */
export const fix_: Torch["fix_"] = everything.fix_;
/** PyTorch's `torch.flatten`. @hidden */
export const flatten: Torch["flatten"] = everything.flatten;
/** PyTorch's `torch.flatten_dense_tensors`. @hidden */
export const flattenDenseTensors: Torch["flattenDenseTensors"] = everything.flattenDenseTensors;
/** PyTorch's `torch.flip`. @hidden */
export const flip: Torch["flip"] = everything.flip;
/** PyTorch's `torch.fliplr`. @hidden */
export const fliplr: Torch["fliplr"] = everything.fliplr;
/** PyTorch's `torch.flipud`. @hidden */
export const flipud: Torch["flipud"] = everything.flipud;
/** PyTorch's `torch.float_power`. @hidden */
export const floatPower: Torch["floatPower"] = everything.floatPower;
/** PyTorch's `torch.floatPower_`. @hidden */
export const floatPower_: Torch["floatPower_"] = everything.floatPower_;
/** PyTorch's `torch.floor`. @hidden */
export const floor: Torch["floor"] = everything.floor;
/** PyTorch's `torch.floor_`. @hidden */
export const floor_: Torch["floor_"] = everything.floor_;
/** PyTorch's `torch.floor_divide`. @hidden */
export const floorDivide: Torch["floorDivide"] = everything.floorDivide;
/** PyTorch's `torch.floorDivide_`. @hidden */
export const floorDivide_: Torch["floorDivide_"] = everything.floorDivide_;
/** PyTorch's `torch.fmax`. @hidden */
export const fmax: Torch["fmax"] = everything.fmax;
/** PyTorch's `torch.fmin`. @hidden */
export const fmin: Torch["fmin"] = everything.fmin;
/** PyTorch's `torch.fmod`. @hidden */
export const fmod: Torch["fmod"] = everything.fmod;
/** PyTorch's `torch.fmod_`. @hidden */
export const fmod_: Torch["fmod_"] = everything.fmod_;
/** PyTorch's `torch.frac`. @hidden */
export const frac: Torch["frac"] = everything.frac;
/** PyTorch's `torch.frac_`. @hidden */
export const frac_: Torch["frac_"] = everything.frac_;
/** PyTorch's `torch.fractional_max_pool2d`. @hidden */
export const fractionalMaxPool2d: Torch["fractionalMaxPool2d"] = everything.fractionalMaxPool2d;
/** PyTorch's `torch.fractional_max_pool2d_backward`. @hidden */
export const fractionalMaxPool2dBackward: Torch["fractionalMaxPool2dBackward"] = everything.fractionalMaxPool2dBackward;
/** PyTorch's `torch.fractional_max_pool3d`. @hidden */
export const fractionalMaxPool3d: Torch["fractionalMaxPool3d"] = everything.fractionalMaxPool3d;
/** PyTorch's `torch.fractional_max_pool3d_backward`. @hidden */
export const fractionalMaxPool3dBackward: Torch["fractionalMaxPool3dBackward"] = everything.fractionalMaxPool3dBackward;
/** PyTorch's `torch.frexp`. @hidden */
export const frexp: Torch["frexp"] = everything.frexp;
/** PyTorch's `torch.frobenius_norm`. @hidden */
export const frobeniusNorm: Torch["frobeniusNorm"] = everything.frobeniusNorm;
/** PyTorch's `torch.from_file`. @hidden */
export const fromFile: Torch["fromFile"] = everything.fromFile;
/** PyTorch's `torch.full_like`. @hidden */
export const fullLike: Torch["fullLike"] = everything.fullLike;
/** PyTorch's `torch.fused_moving_avg_obs_fake_quant`. @hidden */
export const fusedMovingAvgObsFakeQuant: Torch["fusedMovingAvgObsFakeQuant"] = everything.fusedMovingAvgObsFakeQuant;
/** PyTorch's `torch.gather`. @hidden */
export const gather: Torch["gather"] = everything.gather;
/** PyTorch's `torch.gather_backward`. @hidden */
export const gatherBackward: Torch["gatherBackward"] = everything.gatherBackward;
/** PyTorch's `torch.gcd`. @hidden */
export const gcd: Torch["gcd"] = everything.gcd;
/** PyTorch's `torch.gcd_`. @hidden */
export const gcd_: Torch["gcd_"] = everything.gcd_;
/** PyTorch's `torch.ge`. @hidden */
export const ge: Torch["ge"] = everything.ge;
/** PyTorch's `torch.ge_`. @hidden */
export const ge_: Torch["ge_"] = everything.ge_;
/** PyTorch's `torch.gelu`. @hidden */
export const gelu: Torch["gelu"] = everything.gelu;
/** PyTorch's `torch.gelu_`. @hidden */
export const gelu_: Torch["gelu_"] = everything.gelu_;
/** PyTorch's `torch.gelu_backward`. @hidden */
export const geluBackward: Torch["geluBackward"] = everything.geluBackward;
/** PyTorch's `torch.geometric`. @hidden */
export const geometric: Torch["geometric"] = everything.geometric;
/** PyTorch's `torch.geometric_`. @hidden */
export const geometric_: Torch["geometric_"] = everything.geometric_;
/** PyTorch's `torch.geqrf`. @hidden */
export const geqrf: Torch["geqrf"] = everything.geqrf;
/** PyTorch's `torch.ger`. @hidden */
export const ger: Torch["ger"] = everything.ger;
/** PyTorch's `torch.get_device`. @hidden */
export const getDevice: Torch["getDevice"] = everything.getDevice;
/** PyTorch's `torch.get_gradients`. @hidden */
export const getGradients: Torch["getGradients"] = everything.getGradients;
/** PyTorch's `torch.glu`. @hidden */
export const glu: Torch["glu"] = everything.glu;
/** PyTorch's `torch.glu_backward`. @hidden */
export const gluBackward: Torch["gluBackward"] = everything.gluBackward;
/** PyTorch's `torch.glu_backward_jvp`. @hidden */
export const gluBackwardJvp: Torch["gluBackwardJvp"] = everything.gluBackwardJvp;
/** PyTorch's `torch.glu_jvp`. @hidden */
export const gluJvp: Torch["gluJvp"] = everything.gluJvp;
/** PyTorch's `torch.gradient`. @hidden */
export const gradient: Torch["gradient"] = everything.gradient;
/** PyTorch's `torch.greater`. @hidden */
export const greater: Torch["greater"] = everything.greater;
/** PyTorch's `torch.greater_`. @hidden */
export const greater_: Torch["greater_"] = everything.greater_;
/** PyTorch's `torch.greater_equal`. @hidden */
export const greaterEqual: Torch["greaterEqual"] = everything.greaterEqual;
/** PyTorch's `torch.greaterEqual_`. @hidden */
export const greaterEqual_: Torch["greaterEqual_"] = everything.greaterEqual_;
/** PyTorch's `torch.grid_sampler`. @hidden */
export const gridSampler: Torch["gridSampler"] = everything.gridSampler;
/** PyTorch's `torch.grid_sampler2d`. @hidden */
export const gridSampler2d: Torch["gridSampler2d"] = everything.gridSampler2d;
/** PyTorch's `torch.grid_sampler2d_backward`. @hidden */
export const gridSampler2dBackward: Torch["gridSampler2dBackward"] = everything.gridSampler2dBackward;
/** PyTorch's `torch.grid_sampler3d`. @hidden */
export const gridSampler3d: Torch["gridSampler3d"] = everything.gridSampler3d;
/** PyTorch's `torch.grid_sampler3d_backward`. @hidden */
export const gridSampler3dBackward: Torch["gridSampler3dBackward"] = everything.gridSampler3dBackward;
/** PyTorch's `torch.group_norm`. @hidden */
export const groupNorm: Torch["groupNorm"] = everything.groupNorm;
/** PyTorch's `torch.gru`. @hidden */
export const gru: Torch["gru"] = everything.gru;
/** PyTorch's `torch.gru_cell`. @hidden */
export const gruCell: Torch["gruCell"] = everything.gruCell;
/** PyTorch's `torch.gt`. @hidden */
export const gt: Torch["gt"] = everything.gt;
/** PyTorch's `torch.gt_`. @hidden */
export const gt_: Torch["gt_"] = everything.gt_;
/** PyTorch's `torch.hamming_window`. @hidden */
export const hammingWindow: Torch["hammingWindow"] = everything.hammingWindow;
/** PyTorch's `torch.hann_window`. @hidden */
export const hannWindow: Torch["hannWindow"] = everything.hannWindow;
/** PyTorch's `torch.hardshrink`. @hidden */
export const hardshrink: Torch["hardshrink"] = everything.hardshrink;
/** PyTorch's `torch.hardshrink_backward`. @hidden */
export const hardshrinkBackward: Torch["hardshrinkBackward"] = everything.hardshrinkBackward;
/** PyTorch's `torch.hardsigmoid`. @hidden */
export const hardsigmoid: Torch["hardsigmoid"] = everything.hardsigmoid;
/** PyTorch's `torch.hardsigmoid_`. @hidden */
export const hardsigmoid_: Torch["hardsigmoid_"] = everything.hardsigmoid_;
/** PyTorch's `torch.hardsigmoid_backward`. @hidden */
export const hardsigmoidBackward: Torch["hardsigmoidBackward"] = everything.hardsigmoidBackward;
/** PyTorch's `torch.hardswish`. @hidden */
export const hardswish: Torch["hardswish"] = everything.hardswish;
/** PyTorch's `torch.hardswish_`. @hidden */
export const hardswish_: Torch["hardswish_"] = everything.hardswish_;
/** PyTorch's `torch.hardswish_backward`. @hidden */
export const hardswishBackward: Torch["hardswishBackward"] = everything.hardswishBackward;
/** PyTorch's `torch.hardtanh`. @hidden */
export const hardtanh: Torch["hardtanh"] = everything.hardtanh;
/** PyTorch's `torch.hardtanh_`. @hidden */
export const hardtanh_: Torch["hardtanh_"] = everything.hardtanh_;
/** PyTorch's `torch.hardtanh_backward`. @hidden */
export const hardtanhBackward: Torch["hardtanhBackward"] = everything.hardtanhBackward;
/** PyTorch's `torch.hash_tensor`. @hidden */
export const hashTensor: Torch["hashTensor"] = everything.hashTensor;
/** PyTorch's `torch.heaviside`. @hidden */
export const heaviside: Torch["heaviside"] = everything.heaviside;
/** PyTorch's `torch.heaviside_`. @hidden */
export const heaviside_: Torch["heaviside_"] = everything.heaviside_;
/** PyTorch's `torch.hinge_embedding_loss`. @hidden */
export const hingeEmbeddingLoss: Torch["hingeEmbeddingLoss"] = everything.hingeEmbeddingLoss;
/** PyTorch's `torch.histc`. @hidden */
export const histc: Torch["histc"] = everything.histc;
/** PyTorch's `torch.histogram`. @hidden */
export const histogram: Torch["histogram"] = everything.histogram;
/** PyTorch's `torch.histogramdd`. @hidden */
export const histogramdd: Torch["histogramdd"] = everything.histogramdd;
/** PyTorch's `torch.hsplit`. @hidden */
export const hsplit: Torch["hsplit"] = everything.hsplit;
/** PyTorch's `torch.hspmm`. @hidden */
export const hspmm: Torch["hspmm"] = everything.hspmm;
/** PyTorch's `torch.hstack`. @hidden */
export const hstack: Torch["hstack"] = everything.hstack;
/** PyTorch's `torch.huber_loss`. @hidden */
export const huberLoss: Torch["huberLoss"] = everything.huberLoss;
/** PyTorch's `torch.huber_loss_backward`. @hidden */
export const huberLossBackward: Torch["huberLossBackward"] = everything.huberLossBackward;
/** PyTorch's `torch.hypot`. @hidden */
export const hypot: Torch["hypot"] = everything.hypot;
/** PyTorch's `torch.hypot_`. @hidden */
export const hypot_: Torch["hypot_"] = everything.hypot_;
/** PyTorch's `torch.i0`. @hidden */
export const i0: Torch["i0"] = everything.i0;
/** PyTorch's `torch.i0_`. @hidden */
export const i0_: Torch["i0_"] = everything.i0_;
/** PyTorch's `torch.igamma`. @hidden */
export const igamma: Torch["igamma"] = everything.igamma;
/** PyTorch's `torch.igamma_`. @hidden */
export const igamma_: Torch["igamma_"] = everything.igamma_;
/** PyTorch's `torch.igammac`. @hidden */
export const igammac: Torch["igammac"] = everything.igammac;
/** PyTorch's `torch.igammac_`. @hidden */
export const igammac_: Torch["igammac_"] = everything.igammac_;
/** PyTorch's `torch.im2col`. @hidden */
export const im2col: Torch["im2col"] = everything.im2col;
/** PyTorch's `torch.imag`. @hidden */
export const imag: Torch["imag"] = everything.imag;
/** PyTorch's `torch.index`. @hidden */
export const index: Torch["index"] = everything.index;
/** PyTorch's `torch.index_add`. @hidden */
export const indexAdd: Torch["indexAdd"] = everything.indexAdd;
/** PyTorch's `torch.indexAdd_`. @hidden */
export const indexAdd_: Torch["indexAdd_"] = everything.indexAdd_;
/** PyTorch's `torch.index_copy`. @hidden */
export const indexCopy: Torch["indexCopy"] = everything.indexCopy;
/** PyTorch's `torch.indexCopy_`. @hidden */
export const indexCopy_: Torch["indexCopy_"] = everything.indexCopy_;
/** PyTorch's `torch.index_fill`. @hidden */
export const indexFill: Torch["indexFill"] = everything.indexFill;
/** PyTorch's `torch.indexFill_`. @hidden */
export const indexFill_: Torch["indexFill_"] = everything.indexFill_;
/** PyTorch's `torch.index_put`. @hidden */
export const indexPut: Torch["indexPut"] = everything.indexPut;
/** PyTorch's `torch.indexPut_`. @hidden */
export const indexPut_: Torch["indexPut_"] = everything.indexPut_;
/** PyTorch's `torch.index_reduce`. @hidden */
export const indexReduce: Torch["indexReduce"] = everything.indexReduce;
/** PyTorch's `torch.indexReduce_`. @hidden */
export const indexReduce_: Torch["indexReduce_"] = everything.indexReduce_;
/** PyTorch's `torch.index_select`. @hidden */
export const indexSelect: Torch["indexSelect"] = everything.indexSelect;
/** PyTorch's `torch.index_select_backward`. @hidden */
export const indexSelectBackward: Torch["indexSelectBackward"] = everything.indexSelectBackward;
/** PyTorch's `torch.indices`. @hidden */
export const indices: Torch["indices"] = everything.indices;
/** PyTorch's `torch.indices_copy`. @hidden */
export const indicesCopy: Torch["indicesCopy"] = everything.indicesCopy;
/** PyTorch's `torch.infinitely_differentiable_gelu_backward`. @hidden */
export const infinitelyDifferentiableGeluBackward: Torch["infinitelyDifferentiableGeluBackward"] = everything.infinitelyDifferentiableGeluBackward;
/** PyTorch's `torch.inner`. @hidden */
export const inner: Torch["inner"] = everything.inner;
/** PyTorch's `torch.instance_norm`. @hidden */
export const instanceNorm: Torch["instanceNorm"] = everything.instanceNorm;
/** PyTorch's `torch.int_repr`. @hidden */
export const intRepr: Torch["intRepr"] = everything.intRepr;
/** PyTorch's `torch.inverse`. @hidden */
export const inverse: Torch["inverse"] = everything.inverse;
/** PyTorch's `torch.is_coalesced`. @hidden */
export const isCoalesced: Torch["isCoalesced"] = everything.isCoalesced;
/** PyTorch's `torch.is_complex`. @hidden */
export const isComplex: Torch["isComplex"] = everything.isComplex;
/** PyTorch's `torch.is_conj`. @hidden */
export const isConj: Torch["isConj"] = everything.isConj;
/** PyTorch's `torch.is_contiguous`. @hidden */
export const isContiguous: Torch["isContiguous"] = everything.isContiguous;
/** PyTorch's `torch.is_distributed`. @hidden */
export const isDistributed: Torch["isDistributed"] = everything.isDistributed;
/** PyTorch's `torch.is_floating_point`. @hidden */
export const isFloatingPoint: Torch["isFloatingPoint"] = everything.isFloatingPoint;
/** PyTorch's `torch.is_inference`. @hidden */
export const isInference: Torch["isInference"] = everything.isInference;
/** PyTorch's `torch.is_leaf`. @hidden */
export const isLeaf: Torch["isLeaf"] = everything.isLeaf;
/** PyTorch's `torch.is_neg`. @hidden */
export const isNeg: Torch["isNeg"] = everything.isNeg;
/** PyTorch's `torch.is_nonzero`. @hidden */
export const isNonzero: Torch["isNonzero"] = everything.isNonzero;
/** PyTorch's `torch.is_pinned`. @hidden */
export const isPinned: Torch["isPinned"] = everything.isPinned;
/** PyTorch's `torch.is_same_size`. @hidden */
export const isSameSize: Torch["isSameSize"] = everything.isSameSize;
/** PyTorch's `torch.is_set_to`. @hidden */
export const isSetTo: Torch["isSetTo"] = everything.isSetTo;
/** PyTorch's `torch.is_signed`. @hidden */
export const isSigned: Torch["isSigned"] = everything.isSigned;
/** PyTorch's `torch.is_vulkan_available`. @hidden */
export const isVulkanAvailable: Torch["isVulkanAvailable"] = everything.isVulkanAvailable;
/** PyTorch's `torch.isclose`. @hidden */
export const isclose: Torch["isclose"] = everything.isclose;
/** PyTorch's `torch.isfinite`. @hidden */
export const isfinite: Torch["isfinite"] = everything.isfinite;
/** PyTorch's `torch.isin`. @hidden */
export const isin: Torch["isin"] = everything.isin;
/** PyTorch's `torch.isinf`. @hidden */
export const isinf: Torch["isinf"] = everything.isinf;
/** PyTorch's `torch.isnan`. @hidden */
export const isnan: Torch["isnan"] = everything.isnan;
/** PyTorch's `torch.isneginf`. @hidden */
export const isneginf: Torch["isneginf"] = everything.isneginf;
/** PyTorch's `torch.isposinf`. @hidden */
export const isposinf: Torch["isposinf"] = everything.isposinf;
/** PyTorch's `torch.isreal`. @hidden */
export const isreal: Torch["isreal"] = everything.isreal;
/** PyTorch's `torch.istft`. @hidden */
export const istft: Torch["istft"] = everything.istft;
/** PyTorch's `torch.item`. @hidden */
export const item: Torch["item"] = everything.item;
/** PyTorch's `torch.kaiser_window`. @hidden */
export const kaiserWindow: Torch["kaiserWindow"] = everything.kaiserWindow;
/** PyTorch's `torch.kl_div`. @hidden */
export const klDiv: Torch["klDiv"] = everything.klDiv;
/** PyTorch's `torch.kron`. @hidden */
export const kron: Torch["kron"] = everything.kron;
/** PyTorch's `torch.kthvalue`. @hidden */
export const kthvalue: Torch["kthvalue"] = everything.kthvalue;
/** PyTorch's `torch.l1_loss`. @hidden */
export const l1Loss: Torch["l1Loss"] = everything.l1Loss;
/** PyTorch's `torch.layer_norm`. @hidden */
export const layerNorm: Torch["layerNorm"] = everything.layerNorm;
/** PyTorch's `torch.lcm`. @hidden */
export const lcm: Torch["lcm"] = everything.lcm;
/** PyTorch's `torch.lcm_`. @hidden */
export const lcm_: Torch["lcm_"] = everything.lcm_;
/** PyTorch's `torch.ldexp`. @hidden */
export const ldexp: Torch["ldexp"] = everything.ldexp;
/** PyTorch's `torch.ldexp_`. @hidden */
export const ldexp_: Torch["ldexp_"] = everything.ldexp_;
/** PyTorch's `torch.le`. @hidden */
export const le: Torch["le"] = everything.le;
/** PyTorch's `torch.le_`. @hidden */
export const le_: Torch["le_"] = everything.le_;
/** PyTorch's `torch.leaky_relu`. @hidden */
export const leakyRelu: Torch["leakyRelu"] = everything.leakyRelu;
/** PyTorch's `torch.leakyRelu_`. @hidden */
export const leakyRelu_: Torch["leakyRelu_"] = everything.leakyRelu_;
/** PyTorch's `torch.leaky_relu_backward`. @hidden */
export const leakyReluBackward: Torch["leakyReluBackward"] = everything.leakyReluBackward;
/** PyTorch's `torch.lerp`. @hidden */
export const lerp: Torch["lerp"] = everything.lerp;
/** PyTorch's `torch.lerp_`. @hidden */
export const lerp_: Torch["lerp_"] = everything.lerp_;
/** PyTorch's `torch.less`. @hidden */
export const less: Torch["less"] = everything.less;
/** PyTorch's `torch.less_`. @hidden */
export const less_: Torch["less_"] = everything.less_;
/** PyTorch's `torch.less_equal`. @hidden */
export const lessEqual: Torch["lessEqual"] = everything.lessEqual;
/** PyTorch's `torch.lessEqual_`. @hidden */
export const lessEqual_: Torch["lessEqual_"] = everything.lessEqual_;
/** PyTorch's `torch.lgamma`. @hidden */
export const lgamma: Torch["lgamma"] = everything.lgamma;
/** PyTorch's `torch.lgamma_`. @hidden */
export const lgamma_: Torch["lgamma_"] = everything.lgamma_;
/** PyTorch's `torch.lift`. @hidden */
export const lift: Torch["lift"] = everything.lift;
/** PyTorch's `torch.lift_fresh`. @hidden */
export const liftFresh: Torch["liftFresh"] = everything.liftFresh;
/** PyTorch's `torch.lift_fresh_copy`. @hidden */
export const liftFreshCopy: Torch["liftFreshCopy"] = everything.liftFreshCopy;
/** PyTorch's `torch.linalg_powsum`. @hidden */
export const linalgPowsum: Torch["linalgPowsum"] = everything.linalgPowsum;
/** PyTorch's `torch.linalg_cholesky`. @hidden */
export const linalgCholesky: Torch["linalgCholesky"] = everything.linalgCholesky;
/** PyTorch's `torch.linalg_cholesky_ex`. @hidden */
export const linalgCholeskyEx: Torch["linalgCholeskyEx"] = everything.linalgCholeskyEx;
/** PyTorch's `torch.linalg_cond`. @hidden */
export const linalgCond: Torch["linalgCond"] = everything.linalgCond;
/** PyTorch's `torch.linalg_cross`. @hidden */
export const linalgCross: Torch["linalgCross"] = everything.linalgCross;
/** PyTorch's `torch.linalg_det`. @hidden */
export const linalgDet: Torch["linalgDet"] = everything.linalgDet;
/** PyTorch's `torch.linalg_diagonal`. @hidden */
export const linalgDiagonal: Torch["linalgDiagonal"] = everything.linalgDiagonal;
/** PyTorch's `torch.linalg_eig`. @hidden */
export const linalgEig: Torch["linalgEig"] = everything.linalgEig;
/** PyTorch's `torch.linalg_eigh`. @hidden */
export const linalgEigh: Torch["linalgEigh"] = everything.linalgEigh;
/** PyTorch's `torch.linalg_eigvals`. @hidden */
export const linalgEigvals: Torch["linalgEigvals"] = everything.linalgEigvals;
/** PyTorch's `torch.linalg_eigvalsh`. @hidden */
export const linalgEigvalsh: Torch["linalgEigvalsh"] = everything.linalgEigvalsh;
/** PyTorch's `torch.linalg_householder_product`. @hidden */
export const linalgHouseholderProduct: Torch["linalgHouseholderProduct"] = everything.linalgHouseholderProduct;
/** PyTorch's `torch.linalg_inv`. @hidden */
export const linalgInv: Torch["linalgInv"] = everything.linalgInv;
/** PyTorch's `torch.linalg_inv_ex`. @hidden */
export const linalgInvEx: Torch["linalgInvEx"] = everything.linalgInvEx;
/** PyTorch's `torch.linalg_ldl_factor`. @hidden */
export const linalgLdlFactor: Torch["linalgLdlFactor"] = everything.linalgLdlFactor;
/** PyTorch's `torch.linalg_ldl_factor_ex`. @hidden */
export const linalgLdlFactorEx: Torch["linalgLdlFactorEx"] = everything.linalgLdlFactorEx;
/** PyTorch's `torch.linalg_ldl_solve`. @hidden */
export const linalgLdlSolve: Torch["linalgLdlSolve"] = everything.linalgLdlSolve;
/** PyTorch's `torch.linalg_lstsq`. @hidden */
export const linalgLstsq: Torch["linalgLstsq"] = everything.linalgLstsq;
/** PyTorch's `torch.linalg_lu`. @hidden */
export const linalgLu: Torch["linalgLu"] = everything.linalgLu;
/** PyTorch's `torch.linalg_lu_factor`. @hidden */
export const linalgLuFactor: Torch["linalgLuFactor"] = everything.linalgLuFactor;
/** PyTorch's `torch.linalg_lu_factor_ex`. @hidden */
export const linalgLuFactorEx: Torch["linalgLuFactorEx"] = everything.linalgLuFactorEx;
/** PyTorch's `torch.linalg_lu_solve`. @hidden */
export const linalgLuSolve: Torch["linalgLuSolve"] = everything.linalgLuSolve;
/** PyTorch's `torch.linalg_matmul`. @hidden */
export const linalgMatmul: Torch["linalgMatmul"] = everything.linalgMatmul;
/** PyTorch's `torch.linalg_matrix_exp`. @hidden */
export const linalgMatrixExp: Torch["linalgMatrixExp"] = everything.linalgMatrixExp;
/** PyTorch's `torch.linalg_matrix_norm`. @hidden */
export const linalgMatrixNorm: Torch["linalgMatrixNorm"] = everything.linalgMatrixNorm;
/** PyTorch's `torch.linalg_matrix_power`. @hidden */
export const linalgMatrixPower: Torch["linalgMatrixPower"] = everything.linalgMatrixPower;
/** PyTorch's `torch.linalg_matrix_rank`. @hidden */
export const linalgMatrixRank: Torch["linalgMatrixRank"] = everything.linalgMatrixRank;
/** PyTorch's `torch.linalg_multi_dot`. @hidden */
export const linalgMultiDot: Torch["linalgMultiDot"] = everything.linalgMultiDot;
/** PyTorch's `torch.linalg_norm`. @hidden */
export const linalgNorm: Torch["linalgNorm"] = everything.linalgNorm;
/** PyTorch's `torch.linalg_pinv`. @hidden */
export const linalgPinv: Torch["linalgPinv"] = everything.linalgPinv;
/** PyTorch's `torch.linalg_qr`. @hidden */
export const linalgQr: Torch["linalgQr"] = everything.linalgQr;
/** PyTorch's `torch.linalg_slogdet`. @hidden */
export const linalgSlogdet: Torch["linalgSlogdet"] = everything.linalgSlogdet;
/** PyTorch's `torch.linalg_solve`. @hidden */
export const linalgSolve: Torch["linalgSolve"] = everything.linalgSolve;
/** PyTorch's `torch.linalg_solve_ex`. @hidden */
export const linalgSolveEx: Torch["linalgSolveEx"] = everything.linalgSolveEx;
/** PyTorch's `torch.linalg_solve_triangular`. @hidden */
export const linalgSolveTriangular: Torch["linalgSolveTriangular"] = everything.linalgSolveTriangular;
/** PyTorch's `torch.linalg_svd`. @hidden */
export const linalgSvd: Torch["linalgSvd"] = everything.linalgSvd;
/** PyTorch's `torch.linalg_svdvals`. @hidden */
export const linalgSvdvals: Torch["linalgSvdvals"] = everything.linalgSvdvals;
/** PyTorch's `torch.linalg_tensorinv`. @hidden */
export const linalgTensorinv: Torch["linalgTensorinv"] = everything.linalgTensorinv;
/** PyTorch's `torch.linalg_tensorsolve`. @hidden */
export const linalgTensorsolve: Torch["linalgTensorsolve"] = everything.linalgTensorsolve;
/** PyTorch's `torch.linalg_vander`. @hidden */
export const linalgVander: Torch["linalgVander"] = everything.linalgVander;
/** PyTorch's `torch.linalg_vecdot`. @hidden */
export const linalgVecdot: Torch["linalgVecdot"] = everything.linalgVecdot;
/** PyTorch's `torch.linalg_vector_norm`. @hidden */
export const linalgVectorNorm: Torch["linalgVectorNorm"] = everything.linalgVectorNorm;
/** PyTorch's `torch.linear`. @hidden */
export const linear: Torch["linear"] = everything.linear;
/** PyTorch's `torch.linear_backward`. @hidden */
export const linearBackward: Torch["linearBackward"] = everything.linearBackward;
/** PyTorch's `torch.linspace`. @hidden */
export const linspace: Torch["linspace"] = everything.linspace;
/** PyTorch's `torch.log`. @hidden */
export const log: Torch["log"] = everything.log;
/** PyTorch's `torch.log10`. @hidden */
export const log10: Torch["log10"] = everything.log10;
/** PyTorch's `torch.log10_`. @hidden */
export const log10_: Torch["log10_"] = everything.log10_;
/** PyTorch's `torch.log1p`. @hidden */
export const log1p: Torch["log1p"] = everything.log1p;
/** PyTorch's `torch.log1p_`. @hidden */
export const log1p_: Torch["log1p_"] = everything.log1p_;
/** PyTorch's `torch.log2`. @hidden */
export const log2: Torch["log2"] = everything.log2;
/** PyTorch's `torch.log2_`. @hidden */
export const log2_: Torch["log2_"] = everything.log2_;
/** PyTorch's `torch.log_`. @hidden */
export const log_: Torch["log_"] = everything.log_;
/** PyTorch's `torch.log_normal`. @hidden */
export const logNormal: Torch["logNormal"] = everything.logNormal;
/** PyTorch's `torch.logNormal_`. @hidden */
export const logNormal_: Torch["logNormal_"] = everything.logNormal_;
/** PyTorch's `torch.log_sigmoid`. @hidden */
export const logSigmoid: Torch["logSigmoid"] = everything.logSigmoid;
/** PyTorch's `torch.log_sigmoid_backward`. @hidden */
export const logSigmoidBackward: Torch["logSigmoidBackward"] = everything.logSigmoidBackward;
/** PyTorch's `torch.log_sigmoid_forward`. @hidden */
export const logSigmoidForward: Torch["logSigmoidForward"] = everything.logSigmoidForward;
/** PyTorch's `torch.log_softmax`. @hidden */
export const logSoftmax: Torch["logSoftmax"] = everything.logSoftmax;
/** PyTorch's `torch.logaddexp`. @hidden */
export const logaddexp: Torch["logaddexp"] = everything.logaddexp;
/** PyTorch's `torch.logaddexp2`. @hidden */
export const logaddexp2: Torch["logaddexp2"] = everything.logaddexp2;
/** PyTorch's `torch.logcumsumexp`. @hidden */
export const logcumsumexp: Torch["logcumsumexp"] = everything.logcumsumexp;
/** PyTorch's `torch.logdet`. @hidden */
export const logdet: Torch["logdet"] = everything.logdet;
/** PyTorch's `torch.logical_and`. @hidden */
export const logicalAnd: Torch["logicalAnd"] = everything.logicalAnd;
/** PyTorch's `torch.logicalAnd_`. @hidden */
export const logicalAnd_: Torch["logicalAnd_"] = everything.logicalAnd_;
/** PyTorch's `torch.logical_not`. @hidden */
export const logicalNot: Torch["logicalNot"] = everything.logicalNot;
/** PyTorch's `torch.logicalNot_`. @hidden */
export const logicalNot_: Torch["logicalNot_"] = everything.logicalNot_;
/** PyTorch's `torch.logical_or`. @hidden */
export const logicalOr: Torch["logicalOr"] = everything.logicalOr;
/** PyTorch's `torch.logicalOr_`. @hidden */
export const logicalOr_: Torch["logicalOr_"] = everything.logicalOr_;
/** PyTorch's `torch.logical_xor`. @hidden */
export const logicalXor: Torch["logicalXor"] = everything.logicalXor;
/** PyTorch's `torch.logicalXor_`. @hidden */
export const logicalXor_: Torch["logicalXor_"] = everything.logicalXor_;
/** PyTorch's `torch.logit`. @hidden */
export const logit: Torch["logit"] = everything.logit;
/** PyTorch's `torch.logit_`. @hidden */
export const logit_: Torch["logit_"] = everything.logit_;
/** PyTorch's `torch.logit_backward`. @hidden */
export const logitBackward: Torch["logitBackward"] = everything.logitBackward;
/** PyTorch's `torch.logspace`. @hidden */
export const logspace: Torch["logspace"] = everything.logspace;
/** PyTorch's `torch.logsumexp`. @hidden */
export const logsumexp: Torch["logsumexp"] = everything.logsumexp;
/** PyTorch's `torch.lstm`. @hidden */
export const lstm: Torch["lstm"] = everything.lstm;
/** PyTorch's `torch.lstm_cell`. @hidden */
export const lstmCell: Torch["lstmCell"] = everything.lstmCell;
/** PyTorch's `torch.lstm_mps_backward`. @hidden */
export const lstmMpsBackward: Torch["lstmMpsBackward"] = everything.lstmMpsBackward;
/** PyTorch's `torch.lt`. @hidden */
export const lt: Torch["lt"] = everything.lt;
/** PyTorch's `torch.lt_`. @hidden */
export const lt_: Torch["lt_"] = everything.lt_;
/** PyTorch's `torch.lu_solve`. @hidden */
export const luSolve: Torch["luSolve"] = everything.luSolve;
/** PyTorch's `torch.lu_unpack`. @hidden */
export const luUnpack: Torch["luUnpack"] = everything.luUnpack;
/** PyTorch's `torch.m_h`. @hidden */
export const mH: Torch["mH"] = everything.mH;
/** PyTorch's `torch.m_t`. @hidden */
export const mT: Torch["mT"] = everything.mT;
/** PyTorch's `torch.margin_ranking_loss`. @hidden */
export const marginRankingLoss: Torch["marginRankingLoss"] = everything.marginRankingLoss;
/** PyTorch's `torch.masked_fill`. @hidden */
export const maskedFill: Torch["maskedFill"] = everything.maskedFill;
/** PyTorch's `torch.maskedFill_`. @hidden */
export const maskedFill_: Torch["maskedFill_"] = everything.maskedFill_;
/** PyTorch's `torch.masked_scatter`. @hidden */
export const maskedScatter: Torch["maskedScatter"] = everything.maskedScatter;
/** PyTorch's `torch.maskedScatter_`. @hidden */
export const maskedScatter_: Torch["maskedScatter_"] = everything.maskedScatter_;
/** PyTorch's `torch.masked_scatter_backward`. @hidden */
export const maskedScatterBackward: Torch["maskedScatterBackward"] = everything.maskedScatterBackward;
/** PyTorch's `torch.masked_select`. @hidden */
export const maskedSelect: Torch["maskedSelect"] = everything.maskedSelect;
/** PyTorch's `torch.masked_select_backward`. @hidden */
export const maskedSelectBackward: Torch["maskedSelectBackward"] = everything.maskedSelectBackward;
/** PyTorch's `torch.matmul`. @hidden */
export const matmul: Torch["matmul"] = everything.matmul;
/** PyTorch's `torch.matmul_backward`. @hidden */
export const matmulBackward: Torch["matmulBackward"] = everything.matmulBackward;
/** PyTorch's `torch.matrix_h`. @hidden */
export const matrixH: Torch["matrixH"] = everything.matrixH;
/** PyTorch's `torch.matrix_exp`. @hidden */
export const matrixExp: Torch["matrixExp"] = everything.matrixExp;
/** PyTorch's `torch.matrix_exp_backward`. @hidden */
export const matrixExpBackward: Torch["matrixExpBackward"] = everything.matrixExpBackward;
/** PyTorch's `torch.matrix_power`. @hidden */
export const matrixPower: Torch["matrixPower"] = everything.matrixPower;
/** PyTorch's `torch.max`. @hidden */
export const max: Torch["max"] = everything.max;
/** PyTorch's `torch.max_pool1d`. @hidden */
export const maxPool1d: Torch["maxPool1d"] = everything.maxPool1d;
/** PyTorch's `torch.max_pool1d_with_indices`. @hidden */
export const maxPool1dWithIndices: Torch["maxPool1dWithIndices"] = everything.maxPool1dWithIndices;
/** PyTorch's `torch.max_pool2d`. @hidden */
export const maxPool2d: Torch["maxPool2d"] = everything.maxPool2d;
/** PyTorch's `torch.max_pool2d_backward`. @hidden */
export const maxPool2dBackward: Torch["maxPool2dBackward"] = everything.maxPool2dBackward;
/** PyTorch's `torch.max_pool2d_with_indices`. @hidden */
export const maxPool2dWithIndices: Torch["maxPool2dWithIndices"] = everything.maxPool2dWithIndices;
/** PyTorch's `torch.max_pool2d_with_indices_backward`. @hidden */
export const maxPool2dWithIndicesBackward: Torch["maxPool2dWithIndicesBackward"] = everything.maxPool2dWithIndicesBackward;
/** PyTorch's `torch.max_pool3d`. @hidden */
export const maxPool3d: Torch["maxPool3d"] = everything.maxPool3d;
/** PyTorch's `torch.max_pool3d_with_indices`. @hidden */
export const maxPool3dWithIndices: Torch["maxPool3dWithIndices"] = everything.maxPool3dWithIndices;
/** PyTorch's `torch.max_pool3d_with_indices_backward`. @hidden */
export const maxPool3dWithIndicesBackward: Torch["maxPool3dWithIndicesBackward"] = everything.maxPool3dWithIndicesBackward;
/** PyTorch's `torch.max_unpool2d`. @hidden */
export const maxUnpool2d: Torch["maxUnpool2d"] = everything.maxUnpool2d;
/** PyTorch's `torch.max_unpool3d`. @hidden */
export const maxUnpool3d: Torch["maxUnpool3d"] = everything.maxUnpool3d;
/** PyTorch's `torch.maximum`. @hidden */
export const maximum: Torch["maximum"] = everything.maximum;
/** PyTorch's `torch.mean`. @hidden */
export const mean: Torch["mean"] = everything.mean;
/** PyTorch's `torch.median`. @hidden */
export const median: Torch["median"] = everything.median;
/** PyTorch's `torch.min`. @hidden */
export const min: Torch["min"] = everything.min;
/** PyTorch's `torch.minimum`. @hidden */
export const minimum: Torch["minimum"] = everything.minimum;
/** PyTorch's `torch.miopen_batch_norm`. @hidden */
export const miopenBatchNorm: Torch["miopenBatchNorm"] = everything.miopenBatchNorm;
/** PyTorch's `torch.miopen_batch_norm_backward`. @hidden */
export const miopenBatchNormBackward: Torch["miopenBatchNormBackward"] = everything.miopenBatchNormBackward;
/** PyTorch's `torch.miopen_convolution`. @hidden */
export const miopenConvolution: Torch["miopenConvolution"] = everything.miopenConvolution;
/** PyTorch's `torch.miopen_convolution_add_relu`. @hidden */
export const miopenConvolutionAddRelu: Torch["miopenConvolutionAddRelu"] = everything.miopenConvolutionAddRelu;
/** PyTorch's `torch.miopen_convolution_relu`. @hidden */
export const miopenConvolutionRelu: Torch["miopenConvolutionRelu"] = everything.miopenConvolutionRelu;
/** PyTorch's `torch.miopen_convolution_transpose`. @hidden */
export const miopenConvolutionTranspose: Torch["miopenConvolutionTranspose"] = everything.miopenConvolutionTranspose;
/** PyTorch's `torch.miopen_ctc_loss`. @hidden */
export const miopenCtcLoss: Torch["miopenCtcLoss"] = everything.miopenCtcLoss;
/** PyTorch's `torch.miopen_depthwise_convolution`. @hidden */
export const miopenDepthwiseConvolution: Torch["miopenDepthwiseConvolution"] = everything.miopenDepthwiseConvolution;
/** PyTorch's `torch.miopen_rnn`. @hidden */
export const miopenRnn: Torch["miopenRnn"] = everything.miopenRnn;
/** PyTorch's `torch.miopen_rnn_backward`. @hidden */
export const miopenRnnBackward: Torch["miopenRnnBackward"] = everything.miopenRnnBackward;
/** PyTorch's `torch.mish`. @hidden */
export const mish: Torch["mish"] = everything.mish;
/** PyTorch's `torch.mish_`. @hidden */
export const mish_: Torch["mish_"] = everything.mish_;
/** PyTorch's `torch.mish_backward`. @hidden */
export const mishBackward: Torch["mishBackward"] = everything.mishBackward;
/** PyTorch's `torch.mkldnn_adaptive_avg_pool2d`. @hidden */
export const mkldnnAdaptiveAvgPool2d: Torch["mkldnnAdaptiveAvgPool2d"] = everything.mkldnnAdaptiveAvgPool2d;
/** PyTorch's `torch.mkldnn_adaptive_avg_pool2d_backward`. @hidden */
export const mkldnnAdaptiveAvgPool2dBackward: Torch["mkldnnAdaptiveAvgPool2dBackward"] = everything.mkldnnAdaptiveAvgPool2dBackward;
/** PyTorch's `torch.mkldnn_convolution`. @hidden */
export const mkldnnConvolution: Torch["mkldnnConvolution"] = everything.mkldnnConvolution;
/** PyTorch's `torch.mkldnn_linear`. @hidden */
export const mkldnnLinear: Torch["mkldnnLinear"] = everything.mkldnnLinear;
/** PyTorch's `torch.mkldnn_linear_backward`. @hidden */
export const mkldnnLinearBackward: Torch["mkldnnLinearBackward"] = everything.mkldnnLinearBackward;
/** PyTorch's `torch.mkldnn_linear_backward_input`. @hidden */
export const mkldnnLinearBackwardInput: Torch["mkldnnLinearBackwardInput"] = everything.mkldnnLinearBackwardInput;
/** PyTorch's `torch.mkldnn_linear_backward_weights`. @hidden */
export const mkldnnLinearBackwardWeights: Torch["mkldnnLinearBackwardWeights"] = everything.mkldnnLinearBackwardWeights;
/** PyTorch's `torch.mkldnn_max_pool2d`. @hidden */
export const mkldnnMaxPool2d: Torch["mkldnnMaxPool2d"] = everything.mkldnnMaxPool2d;
/** PyTorch's `torch.mkldnn_max_pool2d_backward`. @hidden */
export const mkldnnMaxPool2dBackward: Torch["mkldnnMaxPool2dBackward"] = everything.mkldnnMaxPool2dBackward;
/** PyTorch's `torch.mkldnn_max_pool3d`. @hidden */
export const mkldnnMaxPool3d: Torch["mkldnnMaxPool3d"] = everything.mkldnnMaxPool3d;
/** PyTorch's `torch.mkldnn_max_pool3d_backward`. @hidden */
export const mkldnnMaxPool3dBackward: Torch["mkldnnMaxPool3dBackward"] = everything.mkldnnMaxPool3dBackward;
/** PyTorch's `torch.mkldnn_reorder_conv2d_weight`. @hidden */
export const mkldnnReorderConv2dWeight: Torch["mkldnnReorderConv2dWeight"] = everything.mkldnnReorderConv2dWeight;
/** PyTorch's `torch.mkldnn_reorder_conv3d_weight`. @hidden */
export const mkldnnReorderConv3dWeight: Torch["mkldnnReorderConv3dWeight"] = everything.mkldnnReorderConv3dWeight;
/** PyTorch's `torch.mkldnn_rnn_layer`. @hidden */
export const mkldnnRnnLayer: Torch["mkldnnRnnLayer"] = everything.mkldnnRnnLayer;
/** PyTorch's `torch.mkldnn_rnn_layer_backward`. @hidden */
export const mkldnnRnnLayerBackward: Torch["mkldnnRnnLayerBackward"] = everything.mkldnnRnnLayerBackward;
/** PyTorch's `torch.mm`. @hidden */
export const mm: Torch["mm"] = everything.mm;
/** PyTorch's `torch.mode`. @hidden */
export const mode: Torch["mode"] = everything.mode;
/** PyTorch's `torch.moveaxis`. @hidden */
export const moveaxis: Torch["moveaxis"] = everything.moveaxis;
/** PyTorch's `torch.movedim`. @hidden */
export const movedim: Torch["movedim"] = everything.movedim;
/** PyTorch's `torch.mps_convolution_backward`. @hidden */
export const mpsConvolutionBackward: Torch["mpsConvolutionBackward"] = everything.mpsConvolutionBackward;
/** PyTorch's `torch.mps_convolution_transpose_backward`. @hidden */
export const mpsConvolutionTransposeBackward: Torch["mpsConvolutionTransposeBackward"] = everything.mpsConvolutionTransposeBackward;
/** PyTorch's `torch.mse_loss`. @hidden */
export const mseLoss: Torch["mseLoss"] = everything.mseLoss;
/** PyTorch's `torch.mse_loss_backward`. @hidden */
export const mseLossBackward: Torch["mseLossBackward"] = everything.mseLossBackward;
/** PyTorch's `torch.msort`. @hidden */
export const msort: Torch["msort"] = everything.msort;
/** PyTorch's `torch.mul`. @hidden */
export const mul: Torch["mul"] = everything.mul;
/** PyTorch's `torch.mul_`. @hidden */
export const mul_: Torch["mul_"] = everything.mul_;
/** PyTorch's `torch.multi_margin_loss`. @hidden */
export const multiMarginLoss: Torch["multiMarginLoss"] = everything.multiMarginLoss;
/** PyTorch's `torch.multi_margin_loss_backward`. @hidden */
export const multiMarginLossBackward: Torch["multiMarginLossBackward"] = everything.multiMarginLossBackward;
/** PyTorch's `torch.multilabel_margin_loss`. @hidden */
export const multilabelMarginLoss: Torch["multilabelMarginLoss"] = everything.multilabelMarginLoss;
/** PyTorch's `torch.multilabel_margin_loss_backward`. @hidden */
export const multilabelMarginLossBackward: Torch["multilabelMarginLossBackward"] = everything.multilabelMarginLossBackward;
/** PyTorch's `torch.multilabel_margin_loss_forward`. @hidden */
export const multilabelMarginLossForward: Torch["multilabelMarginLossForward"] = everything.multilabelMarginLossForward;
/** PyTorch's `torch.multinomial`. @hidden */
export const multinomial: Torch["multinomial"] = everything.multinomial;
/** PyTorch's `torch.multiply`. @hidden */
export const multiply: Torch["multiply"] = everything.multiply;
/** PyTorch's `torch.multiply_`. @hidden */
export const multiply_: Torch["multiply_"] = everything.multiply_;
/** PyTorch's `torch.mv`. @hidden */
export const mv: Torch["mv"] = everything.mv;
/** PyTorch's `torch.mvlgamma`. @hidden */
export const mvlgamma: Torch["mvlgamma"] = everything.mvlgamma;
/** PyTorch's `torch.mvlgamma_`. @hidden */
export const mvlgamma_: Torch["mvlgamma_"] = everything.mvlgamma_;
/** PyTorch's `torch.nan_to_num`. @hidden */
export const nanToNum: Torch["nanToNum"] = everything.nanToNum;
/** PyTorch's `torch.nanToNum_`. @hidden */
export const nanToNum_: Torch["nanToNum_"] = everything.nanToNum_;
/** PyTorch's `torch.nanmean`. @hidden */
export const nanmean: Torch["nanmean"] = everything.nanmean;
/** PyTorch's `torch.nanmedian`. @hidden */
export const nanmedian: Torch["nanmedian"] = everything.nanmedian;
/** PyTorch's `torch.nanquantile`. @hidden */
export const nanquantile: Torch["nanquantile"] = everything.nanquantile;
/** PyTorch's `torch.nansum`. @hidden */
export const nansum: Torch["nansum"] = everything.nansum;
/** PyTorch's `torch.narrow`. @hidden */
export const narrow: Torch["narrow"] = everything.narrow;
/** PyTorch's `torch.narrow_copy`. @hidden */
export const narrowCopy: Torch["narrowCopy"] = everything.narrowCopy;
/** PyTorch's `torch.native_batch_norm`. @hidden */
export const nativeBatchNorm: Torch["nativeBatchNorm"] = everything.nativeBatchNorm;
/** PyTorch's `torch.native_batch_norm_backward`. @hidden */
export const nativeBatchNormBackward: Torch["nativeBatchNormBackward"] = everything.nativeBatchNormBackward;
/** PyTorch's `torch.native_channel_shuffle`. @hidden */
export const nativeChannelShuffle: Torch["nativeChannelShuffle"] = everything.nativeChannelShuffle;
/** PyTorch's `torch.native_dropout`. @hidden */
export const nativeDropout: Torch["nativeDropout"] = everything.nativeDropout;
/** PyTorch's `torch.native_dropout_backward`. @hidden */
export const nativeDropoutBackward: Torch["nativeDropoutBackward"] = everything.nativeDropoutBackward;
/** PyTorch's `torch.native_group_norm`. @hidden */
export const nativeGroupNorm: Torch["nativeGroupNorm"] = everything.nativeGroupNorm;
/** PyTorch's `torch.native_group_norm_backward`. @hidden */
export const nativeGroupNormBackward: Torch["nativeGroupNormBackward"] = everything.nativeGroupNormBackward;
/** PyTorch's `torch.native_layer_norm`. @hidden */
export const nativeLayerNorm: Torch["nativeLayerNorm"] = everything.nativeLayerNorm;
/** PyTorch's `torch.native_layer_norm_backward`. @hidden */
export const nativeLayerNormBackward: Torch["nativeLayerNormBackward"] = everything.nativeLayerNormBackward;
/** PyTorch's `torch.native_norm`. @hidden */
export const nativeNorm: Torch["nativeNorm"] = everything.nativeNorm;
/** PyTorch's `torch.ne`. @hidden */
export const ne: Torch["ne"] = everything.ne;
/** PyTorch's `torch.ne_`. @hidden */
export const ne_: Torch["ne_"] = everything.ne_;
/** PyTorch's `torch.neg`. @hidden */
export const neg: Torch["neg"] = everything.neg;
/** PyTorch's `torch.neg_`. @hidden */
export const neg_: Torch["neg_"] = everything.neg_;
/** PyTorch's `torch.negative`. @hidden */
export const negative: Torch["negative"] = everything.negative;
/** PyTorch's `torch.negative_`. @hidden */
export const negative_: Torch["negative_"] = everything.negative_;
/** PyTorch's `torch.nested_to_padded_tensor`. @hidden */
export const nestedToPaddedTensor: Torch["nestedToPaddedTensor"] = everything.nestedToPaddedTensor;
/** PyTorch's `torch.new_empty`. @hidden */
export const newEmpty: Torch["newEmpty"] = everything.newEmpty;
/** PyTorch's `torch.new_empty_strided`. @hidden */
export const newEmptyStrided: Torch["newEmptyStrided"] = everything.newEmptyStrided;
/** PyTorch's `torch.new_full`. @hidden */
export const newFull: Torch["newFull"] = everything.newFull;
/** PyTorch's `torch.new_ones`. @hidden */
export const newOnes: Torch["newOnes"] = everything.newOnes;
/** PyTorch's `torch.new_zeros`. @hidden */
export const newZeros: Torch["newZeros"] = everything.newZeros;
/** PyTorch's `torch.nextafter`. @hidden */
export const nextafter: Torch["nextafter"] = everything.nextafter;
/** PyTorch's `torch.nextafter_`. @hidden */
export const nextafter_: Torch["nextafter_"] = everything.nextafter_;
/** PyTorch's `torch.nll_loss`. @hidden */
export const nllLoss: Torch["nllLoss"] = everything.nllLoss;
/** PyTorch's `torch.nll_loss2d`. @hidden */
export const nllLoss2d: Torch["nllLoss2d"] = everything.nllLoss2d;
/** PyTorch's `torch.nll_loss2d_backward`. @hidden */
export const nllLoss2dBackward: Torch["nllLoss2dBackward"] = everything.nllLoss2dBackward;
/** PyTorch's `torch.nll_loss2d_forward`. @hidden */
export const nllLoss2dForward: Torch["nllLoss2dForward"] = everything.nllLoss2dForward;
/** PyTorch's `torch.nll_loss_backward`. @hidden */
export const nllLossBackward: Torch["nllLossBackward"] = everything.nllLossBackward;
/** PyTorch's `torch.nll_loss_forward`. @hidden */
export const nllLossForward: Torch["nllLossForward"] = everything.nllLossForward;
/** PyTorch's `torch.nll_loss_nd`. @hidden */
export const nllLossNd: Torch["nllLossNd"] = everything.nllLossNd;
/** PyTorch's `torch.nonzero_numpy`. @hidden */
export const nonzeroNumpy: Torch["nonzeroNumpy"] = everything.nonzeroNumpy;
/** PyTorch's `torch.nonzero_static`. @hidden */
export const nonzeroStatic: Torch["nonzeroStatic"] = everything.nonzeroStatic;
/** PyTorch's `torch.norm_except_dim`. @hidden */
export const normExceptDim: Torch["normExceptDim"] = everything.normExceptDim;
/** PyTorch's `torch.normal`. @hidden */
export const normal: Torch["normal"] = everything.normal;
/** PyTorch's `torch.normal_`. @hidden */
export const normal_: Torch["normal_"] = everything.normal_;
/** PyTorch's `torch.normal_functional`. @hidden */
export const normalFunctional: Torch["normalFunctional"] = everything.normalFunctional;
/** PyTorch's `torch.not_equal`. @hidden */
export const notEqual: Torch["notEqual"] = everything.notEqual;
/** PyTorch's `torch.notEqual_`. @hidden */
export const notEqual_: Torch["notEqual_"] = everything.notEqual_;
/** PyTorch's `torch.nuclear_norm`. @hidden */
export const nuclearNorm: Torch["nuclearNorm"] = everything.nuclearNorm;
/** PyTorch's `torch.numel`. @hidden */
export const numel: Torch["numel"] = everything.numel;
/** PyTorch's `torch.numpy_t`. @hidden */
export const numpyT: Torch["numpyT"] = everything.numpyT;
/** PyTorch's `torch.one_hot`. @hidden */
export const oneHot: Torch["oneHot"] = everything.oneHot;
/** PyTorch's `torch.ones`. @hidden */
export const ones: Torch["ones"] = everything.ones;
/** PyTorch's `torch.ones_like`. @hidden */
export const onesLike: Torch["onesLike"] = everything.onesLike;
/** PyTorch's `torch.orgqr`. @hidden */
export const orgqr: Torch["orgqr"] = everything.orgqr;
/** PyTorch's `torch.ormqr`. @hidden */
export const ormqr: Torch["ormqr"] = everything.ormqr;
/** PyTorch's `torch.outer`. @hidden */
export const outer: Torch["outer"] = everything.outer;
/** PyTorch's `torch.output_nr`. @hidden */
export const outputNr: Torch["outputNr"] = everything.outputNr;
/** PyTorch's `torch.pad`. @hidden */
export const pad: Torch["pad"] = everything.pad;
/** PyTorch's `torch.pad_sequence`. @hidden */
export const padSequence: Torch["padSequence"] = everything.padSequence;
/** PyTorch's `torch.pairwise_distance`. @hidden */
export const pairwiseDistance: Torch["pairwiseDistance"] = everything.pairwiseDistance;
/** PyTorch's `torch.pdist`. @hidden */
export const pdist: Torch["pdist"] = everything.pdist;
/** PyTorch's `torch.permute`. @hidden */
export const permute: Torch["permute"] = everything.permute;
/** PyTorch's `torch.permute_copy`. @hidden */
export const permuteCopy: Torch["permuteCopy"] = everything.permuteCopy;
/** PyTorch's `torch.pin_memory`. @hidden */
export const pinMemory: Torch["pinMemory"] = everything.pinMemory;
/** PyTorch's `torch.pinverse`. @hidden */
export const pinverse: Torch["pinverse"] = everything.pinverse;
/** PyTorch's `torch.pixel_shuffle`. @hidden */
export const pixelShuffle: Torch["pixelShuffle"] = everything.pixelShuffle;
/** PyTorch's `torch.pixel_unshuffle`. @hidden */
export const pixelUnshuffle: Torch["pixelUnshuffle"] = everything.pixelUnshuffle;
/** PyTorch's `torch.poisson`. @hidden */
export const poisson: Torch["poisson"] = everything.poisson;
/** PyTorch's `torch.poisson_nll_loss`. @hidden */
export const poissonNllLoss: Torch["poissonNllLoss"] = everything.poissonNllLoss;
/** PyTorch's `torch.polar`. @hidden */
export const polar: Torch["polar"] = everything.polar;
/** PyTorch's `torch.polygamma`. @hidden */
export const polygamma: Torch["polygamma"] = everything.polygamma;
/** PyTorch's `torch.polygamma_`. @hidden */
export const polygamma_: Torch["polygamma_"] = everything.polygamma_;
/** PyTorch's `torch.positive`. @hidden */
export const positive: Torch["positive"] = everything.positive;
/** PyTorch's `torch.pow`. @hidden */
export const pow: Torch["pow"] = everything.pow;
/** PyTorch's `torch.pow_`. @hidden */
export const pow_: Torch["pow_"] = everything.pow_;
/** PyTorch's `torch.prelu`. @hidden */
export const prelu: Torch["prelu"] = everything.prelu;
/** PyTorch's `torch.prod`. @hidden */
export const prod: Torch["prod"] = everything.prod;
/** PyTorch's `torch.promote_types`. @hidden */
export const promoteTypes: Torch["promoteTypes"] = everything.promoteTypes;
/** PyTorch's `torch.put`. @hidden */
export const put: Torch["put"] = everything.put;
/** PyTorch's `torch.put_`. @hidden */
export const put_: Torch["put_"] = everything.put_;
/** PyTorch's `torch.q_per_channel_axis`. @hidden */
export const qPerChannelAxis: Torch["qPerChannelAxis"] = everything.qPerChannelAxis;
/** PyTorch's `torch.q_per_channel_scales`. @hidden */
export const qPerChannelScales: Torch["qPerChannelScales"] = everything.qPerChannelScales;
/** PyTorch's `torch.q_per_channel_zero_points`. @hidden */
export const qPerChannelZeroPoints: Torch["qPerChannelZeroPoints"] = everything.qPerChannelZeroPoints;
/** PyTorch's `torch.q_scale`. @hidden */
export const qScale: Torch["qScale"] = everything.qScale;
/** PyTorch's `torch.q_zero_point`. @hidden */
export const qZeroPoint: Torch["qZeroPoint"] = everything.qZeroPoint;
/** PyTorch's `torch.qr`. @hidden */
export const qr: Torch["qr"] = everything.qr;
/** PyTorch's `torch.qscheme`. @hidden */
export const qscheme: Torch["qscheme"] = everything.qscheme;
/** PyTorch's `torch.quantile`. @hidden */
export const quantile: Torch["quantile"] = everything.quantile;
/** PyTorch's `torch.quantize_per_channel`. @hidden */
export const quantizePerChannel: Torch["quantizePerChannel"] = everything.quantizePerChannel;
/** PyTorch's `torch.quantize_per_tensor`. @hidden */
export const quantizePerTensor: Torch["quantizePerTensor"] = everything.quantizePerTensor;
/** PyTorch's `torch.quantize_per_tensor_dynamic`. @hidden */
export const quantizePerTensorDynamic: Torch["quantizePerTensorDynamic"] = everything.quantizePerTensorDynamic;
/** PyTorch's `torch.quantized_batch_norm`. @hidden */
export const quantizedBatchNorm: Torch["quantizedBatchNorm"] = everything.quantizedBatchNorm;
/** PyTorch's `torch.quantized_gru`. @hidden */
export const quantizedGru: Torch["quantizedGru"] = everything.quantizedGru;
/** PyTorch's `torch.quantized_gru_cell`. @hidden */
export const quantizedGruCell: Torch["quantizedGruCell"] = everything.quantizedGruCell;
/** PyTorch's `torch.quantized_lstm`. @hidden */
export const quantizedLstm: Torch["quantizedLstm"] = everything.quantizedLstm;
/** PyTorch's `torch.quantized_lstm_cell`. @hidden */
export const quantizedLstmCell: Torch["quantizedLstmCell"] = everything.quantizedLstmCell;
/** PyTorch's `torch.quantized_max_pool1d`. @hidden */
export const quantizedMaxPool1d: Torch["quantizedMaxPool1d"] = everything.quantizedMaxPool1d;
/** PyTorch's `torch.quantized_max_pool2d`. @hidden */
export const quantizedMaxPool2d: Torch["quantizedMaxPool2d"] = everything.quantizedMaxPool2d;
/** PyTorch's `torch.quantized_max_pool3d`. @hidden */
export const quantizedMaxPool3d: Torch["quantizedMaxPool3d"] = everything.quantizedMaxPool3d;
/** PyTorch's `torch.quantized_rnn_relu_cell`. @hidden */
export const quantizedRnnReluCell: Torch["quantizedRnnReluCell"] = everything.quantizedRnnReluCell;
/** PyTorch's `torch.quantized_rnn_tanh_cell`. @hidden */
export const quantizedRnnTanhCell: Torch["quantizedRnnTanhCell"] = everything.quantizedRnnTanhCell;
/** PyTorch's `torch.rad2deg`. @hidden */
export const rad2deg: Torch["rad2deg"] = everything.rad2deg;
/** PyTorch's `torch.rad2deg_`. @hidden */
export const rad2deg_: Torch["rad2deg_"] = everything.rad2deg_;
/** PyTorch's `torch.rand`. @hidden */
export const rand: Torch["rand"] = everything.rand;
/** PyTorch's `torch.rand_like`. @hidden */
export const randLike: Torch["randLike"] = everything.randLike;
/** PyTorch's `torch.randint`. @hidden */
export const randint: Torch["randint"] = everything.randint;
/** PyTorch's `torch.randint_like`. @hidden */
export const randintLike: Torch["randintLike"] = everything.randintLike;
/** PyTorch's `torch.randn`. @hidden */
export const randn: Torch["randn"] = everything.randn;
/** PyTorch's `torch.randn_like`. @hidden */
export const randnLike: Torch["randnLike"] = everything.randnLike;
/** PyTorch's `torch.random`. @hidden */
export const random: Torch["random"] = everything.random;
/** PyTorch's `torch.random_`. @hidden */
export const random_: Torch["random_"] = everything.random_;
/** PyTorch's `torch.randperm`. @hidden */
export const randperm: Torch["randperm"] = everything.randperm;
/** PyTorch's `torch.range`. @hidden */
export const range: Torch["range"] = everything.range;
/** PyTorch's `torch.ravel`. @hidden */
export const ravel: Torch["ravel"] = everything.ravel;
/** PyTorch's `torch.real`. @hidden */
export const real: Torch["real"] = everything.real;
/** PyTorch's `torch.reciprocal`. @hidden */
export const reciprocal: Torch["reciprocal"] = everything.reciprocal;
/** PyTorch's `torch.reciprocal_`. @hidden */
export const reciprocal_: Torch["reciprocal_"] = everything.reciprocal_;
/** PyTorch's `torch.reflection_pad1d`. @hidden */
export const reflectionPad1d: Torch["reflectionPad1d"] = everything.reflectionPad1d;
/** PyTorch's `torch.reflection_pad1d_backward`. @hidden */
export const reflectionPad1dBackward: Torch["reflectionPad1dBackward"] = everything.reflectionPad1dBackward;
/** PyTorch's `torch.reflection_pad2d`. @hidden */
export const reflectionPad2d: Torch["reflectionPad2d"] = everything.reflectionPad2d;
/** PyTorch's `torch.reflection_pad2d_backward`. @hidden */
export const reflectionPad2dBackward: Torch["reflectionPad2dBackward"] = everything.reflectionPad2dBackward;
/** PyTorch's `torch.reflection_pad3d`. @hidden */
export const reflectionPad3d: Torch["reflectionPad3d"] = everything.reflectionPad3d;
/** PyTorch's `torch.reflection_pad3d_backward`. @hidden */
export const reflectionPad3dBackward: Torch["reflectionPad3dBackward"] = everything.reflectionPad3dBackward;
/** PyTorch's `torch.relu`. @hidden */
export const relu: Torch["relu"] = everything.relu;
/** PyTorch's `torch.relu6`. @hidden */
export const relu6: Torch["relu6"] = everything.relu6;
/** PyTorch's `torch.relu6_`. @hidden */
export const relu6_: Torch["relu6_"] = everything.relu6_;
/** PyTorch's `torch.relu_`. @hidden */
export const relu_: Torch["relu_"] = everything.relu_;
/** PyTorch's `torch.remainder`. @hidden */
export const remainder: Torch["remainder"] = everything.remainder;
/** PyTorch's `torch.remainder_`. @hidden */
export const remainder_: Torch["remainder_"] = everything.remainder_;
/** PyTorch's `torch.renorm`. @hidden */
export const renorm: Torch["renorm"] = everything.renorm;
/** PyTorch's `torch.renorm_`. @hidden */
export const renorm_: Torch["renorm_"] = everything.renorm_;
/** PyTorch's `torch.repeat`. @hidden */
export const repeat: Torch["repeat"] = everything.repeat;
/** PyTorch's `torch.repeat_interleave`. @hidden */
export const repeatInterleave: Torch["repeatInterleave"] = everything.repeatInterleave;
/** PyTorch's `torch.replication_pad1d`. @hidden */
export const replicationPad1d: Torch["replicationPad1d"] = everything.replicationPad1d;
/** PyTorch's `torch.replication_pad1d_backward`. @hidden */
export const replicationPad1dBackward: Torch["replicationPad1dBackward"] = everything.replicationPad1dBackward;
/** PyTorch's `torch.replication_pad2d`. @hidden */
export const replicationPad2d: Torch["replicationPad2d"] = everything.replicationPad2d;
/** PyTorch's `torch.replication_pad2d_backward`. @hidden */
export const replicationPad2dBackward: Torch["replicationPad2dBackward"] = everything.replicationPad2dBackward;
/** PyTorch's `torch.replication_pad3d`. @hidden */
export const replicationPad3d: Torch["replicationPad3d"] = everything.replicationPad3d;
/** PyTorch's `torch.replication_pad3d_backward`. @hidden */
export const replicationPad3dBackward: Torch["replicationPad3dBackward"] = everything.replicationPad3dBackward;
/** PyTorch's `torch.requiresGrad_`. @hidden */
export const requiresGrad_: Torch["requiresGrad_"] = everything.requiresGrad_;
/** PyTorch's `torch.reshape`. @hidden */
export const reshape: Torch["reshape"] = everything.reshape;
/** PyTorch's `torch.reshape_as`. @hidden */
export const reshapeAs: Torch["reshapeAs"] = everything.reshapeAs;
/** PyTorch's `torch.resize`. @hidden */
export const resize: Torch["resize"] = everything.resize;
/** PyTorch's `torch.resize_`. @hidden */
export const resize_: Torch["resize_"] = everything.resize_;
/** PyTorch's `torch.resize_as`. @hidden */
export const resizeAs: Torch["resizeAs"] = everything.resizeAs;
/** PyTorch's `torch.resizeAs_`. @hidden */
export const resizeAs_: Torch["resizeAs_"] = everything.resizeAs_;
/** PyTorch's `torch.resize_as_sparse`. @hidden */
export const resizeAsSparse: Torch["resizeAsSparse"] = everything.resizeAsSparse;
/** PyTorch's `torch.resizeAsSparse_`. @hidden */
export const resizeAsSparse_: Torch["resizeAsSparse_"] = everything.resizeAsSparse_;
/** PyTorch's `torch.resolve_conj`. @hidden */
export const resolveConj: Torch["resolveConj"] = everything.resolveConj;
/** PyTorch's `torch.resolve_neg`. @hidden */
export const resolveNeg: Torch["resolveNeg"] = everything.resolveNeg;
/** PyTorch's `torch.result_type`. @hidden */
export const resultType: Torch["resultType"] = everything.resultType;
/** PyTorch's `torch.retain_grad`. @hidden */
export const retainGrad: Torch["retainGrad"] = everything.retainGrad;
/** PyTorch's `torch.retains_grad`. @hidden */
export const retainsGrad: Torch["retainsGrad"] = everything.retainsGrad;
/** PyTorch's `torch.rms_norm`. @hidden */
export const rmsNorm: Torch["rmsNorm"] = everything.rmsNorm;
/** PyTorch's `torch.rnn_relu`. @hidden */
export const rnnRelu: Torch["rnnRelu"] = everything.rnnRelu;
/** PyTorch's `torch.rnn_relu_cell`. @hidden */
export const rnnReluCell: Torch["rnnReluCell"] = everything.rnnReluCell;
/** PyTorch's `torch.rnn_tanh`. @hidden */
export const rnnTanh: Torch["rnnTanh"] = everything.rnnTanh;
/** PyTorch's `torch.rnn_tanh_cell`. @hidden */
export const rnnTanhCell: Torch["rnnTanhCell"] = everything.rnnTanhCell;
/** PyTorch's `torch.roll`. @hidden */
export const roll: Torch["roll"] = everything.roll;
/** PyTorch's `torch.rot90`. @hidden */
export const rot90: Torch["rot90"] = everything.rot90;
/** PyTorch's `torch.round`. @hidden */
export const round: Torch["round"] = everything.round;
/** PyTorch's `torch.round_`. @hidden */
export const round_: Torch["round_"] = everything.round_;
/** PyTorch's `torch.row_indices`. @hidden */
export const rowIndices: Torch["rowIndices"] = everything.rowIndices;
/** PyTorch's `torch.row_indices_copy`. @hidden */
export const rowIndicesCopy: Torch["rowIndicesCopy"] = everything.rowIndicesCopy;
/** PyTorch's `torch.row_stack`. @hidden */
export const rowStack: Torch["rowStack"] = everything.rowStack;
/** PyTorch's `torch.rrelu`. @hidden */
export const rrelu: Torch["rrelu"] = everything.rrelu;
/** PyTorch's `torch.rrelu_`. @hidden */
export const rrelu_: Torch["rrelu_"] = everything.rrelu_;
/** PyTorch's `torch.rrelu_with_noise`. @hidden */
export const rreluWithNoise: Torch["rreluWithNoise"] = everything.rreluWithNoise;
/** PyTorch's `torch.rreluWithNoise_`. @hidden */
export const rreluWithNoise_: Torch["rreluWithNoise_"] = everything.rreluWithNoise_;
/** PyTorch's `torch.rrelu_with_noise_backward`. @hidden */
export const rreluWithNoiseBackward: Torch["rreluWithNoiseBackward"] = everything.rreluWithNoiseBackward;
/** PyTorch's `torch.rrelu_with_noise_functional`. @hidden */
export const rreluWithNoiseFunctional: Torch["rreluWithNoiseFunctional"] = everything.rreluWithNoiseFunctional;
/** PyTorch's `torch.rsqrt`. @hidden */
export const rsqrt: Torch["rsqrt"] = everything.rsqrt;
/** PyTorch's `torch.rsqrt_`. @hidden */
export const rsqrt_: Torch["rsqrt_"] = everything.rsqrt_;
/** PyTorch's `torch.rsub`. @hidden */
export const rsub: Torch["rsub"] = everything.rsub;
/** PyTorch's `torch.scalar_tensor`. @hidden */
export const scalarTensor: Torch["scalarTensor"] = everything.scalarTensor;
/** PyTorch's `torch.scaled_dot_product_attention`. @hidden */
export const scaledDotProductAttention: Torch["scaledDotProductAttention"] = everything.scaledDotProductAttention;
/** PyTorch's `torch.scatter`. @hidden */
export const scatter: Torch["scatter"] = everything.scatter;
/** PyTorch's `torch.scatter_`. @hidden */
export const scatter_: Torch["scatter_"] = everything.scatter_;
/** PyTorch's `torch.scatter_add`. @hidden */
export const scatterAdd: Torch["scatterAdd"] = everything.scatterAdd;
/** PyTorch's `torch.scatterAdd_`. @hidden */
export const scatterAdd_: Torch["scatterAdd_"] = everything.scatterAdd_;
/** PyTorch's `torch.scatter_reduce`. @hidden */
export const scatterReduce: Torch["scatterReduce"] = everything.scatterReduce;
/** PyTorch's `torch.scatterReduce_`. @hidden */
export const scatterReduce_: Torch["scatterReduce_"] = everything.scatterReduce_;
/** PyTorch's `torch.searchsorted`. @hidden */
export const searchsorted: Torch["searchsorted"] = everything.searchsorted;
/** PyTorch's `torch.segment_reduce`. @hidden */
export const segmentReduce: Torch["segmentReduce"] = everything.segmentReduce;
/** PyTorch's `torch.select`. @hidden */
export const select: Torch["select"] = everything.select;
/** PyTorch's `torch.select_backward`. @hidden */
export const selectBackward: Torch["selectBackward"] = everything.selectBackward;
/** PyTorch's `torch.select_copy`. @hidden */
export const selectCopy: Torch["selectCopy"] = everything.selectCopy;
/** PyTorch's `torch.select_scatter`. @hidden */
export const selectScatter: Torch["selectScatter"] = everything.selectScatter;
/** PyTorch's `torch.selu`. @hidden */
export const selu: Torch["selu"] = everything.selu;
/** PyTorch's `torch.selu_`. @hidden */
export const selu_: Torch["selu_"] = everything.selu_;
/** PyTorch's `torch.set`. @hidden */
export const set: Torch["set"] = everything.set;
/** PyTorch's `torch.set_`. @hidden */
export const set_: Torch["set_"] = everything.set_;
/** PyTorch's `torch.set_data`. @hidden */
export const setData: Torch["setData"] = everything.setData;
/** PyTorch's `torch.sgn`. @hidden */
export const sgn: Torch["sgn"] = everything.sgn;
/** PyTorch's `torch.sgn_`. @hidden */
export const sgn_: Torch["sgn_"] = everything.sgn_;
/** PyTorch's `torch.sigmoid`. @hidden */
export const sigmoid: Torch["sigmoid"] = everything.sigmoid;
/** PyTorch's `torch.sigmoid_`. @hidden */
export const sigmoid_: Torch["sigmoid_"] = everything.sigmoid_;
/** PyTorch's `torch.sigmoid_backward`. @hidden */
export const sigmoidBackward: Torch["sigmoidBackward"] = everything.sigmoidBackward;
/** PyTorch's `torch.sign`. @hidden */
export const sign: Torch["sign"] = everything.sign;
/** PyTorch's `torch.sign_`. @hidden */
export const sign_: Torch["sign_"] = everything.sign_;
/** PyTorch's `torch.signbit`. @hidden */
export const signbit: Torch["signbit"] = everything.signbit;
/** PyTorch's `torch.silu`. @hidden */
export const silu: Torch["silu"] = everything.silu;
/** PyTorch's `torch.silu_`. @hidden */
export const silu_: Torch["silu_"] = everything.silu_;
/** PyTorch's `torch.silu_backward`. @hidden */
export const siluBackward: Torch["siluBackward"] = everything.siluBackward;
/** PyTorch's `torch.sin`. @hidden */
export const sin: Torch["sin"] = everything.sin;
/** PyTorch's `torch.sin_`. @hidden */
export const sin_: Torch["sin_"] = everything.sin_;
/** PyTorch's `torch.sinc`. @hidden */
export const sinc: Torch["sinc"] = everything.sinc;
/** PyTorch's `torch.sinc_`. @hidden */
export const sinc_: Torch["sinc_"] = everything.sinc_;
/** PyTorch's `torch.sinh`. @hidden */
export const sinh: Torch["sinh"] = everything.sinh;
/** PyTorch's `torch.sinh_`. @hidden */
export const sinh_: Torch["sinh_"] = everything.sinh_;
/** PyTorch's `torch.size`. @hidden */
export const size: Torch["size"] = everything.size;
/** PyTorch's `torch.slice_backward`. @hidden */
export const sliceBackward: Torch["sliceBackward"] = everything.sliceBackward;
/** PyTorch's `torch.slice_copy`. @hidden */
export const sliceCopy: Torch["sliceCopy"] = everything.sliceCopy;
/** PyTorch's `torch.slice_inverse`. @hidden */
export const sliceInverse: Torch["sliceInverse"] = everything.sliceInverse;
/** PyTorch's `torch.slice_scatter`. @hidden */
export const sliceScatter: Torch["sliceScatter"] = everything.sliceScatter;
/** PyTorch's `torch.slogdet`. @hidden */
export const slogdet: Torch["slogdet"] = everything.slogdet;
/** PyTorch's `torch.slow_conv3d`. @hidden */
export const slowConv3d: Torch["slowConv3d"] = everything.slowConv3d;
/** PyTorch's `torch.slow_conv3d_forward`. @hidden */
export const slowConv3dForward: Torch["slowConv3dForward"] = everything.slowConv3dForward;
/** PyTorch's `torch.slow_conv_dilated2d`. @hidden */
export const slowConvDilated2d: Torch["slowConvDilated2d"] = everything.slowConvDilated2d;
/** PyTorch's `torch.slow_conv_dilated3d`. @hidden */
export const slowConvDilated3d: Torch["slowConvDilated3d"] = everything.slowConvDilated3d;
/** PyTorch's `torch.slow_conv_transpose2d`. @hidden */
export const slowConvTranspose2d: Torch["slowConvTranspose2d"] = everything.slowConvTranspose2d;
/** PyTorch's `torch.slow_conv_transpose3d`. @hidden */
export const slowConvTranspose3d: Torch["slowConvTranspose3d"] = everything.slowConvTranspose3d;
/** PyTorch's `torch.smm`. @hidden */
export const smm: Torch["smm"] = everything.smm;
/** PyTorch's `torch.smooth_l1_loss`. @hidden */
export const smoothL1Loss: Torch["smoothL1Loss"] = everything.smoothL1Loss;
/** PyTorch's `torch.smooth_l1_loss_backward`. @hidden */
export const smoothL1LossBackward: Torch["smoothL1LossBackward"] = everything.smoothL1LossBackward;
/** PyTorch's `torch.soft_margin_loss`. @hidden */
export const softMarginLoss: Torch["softMarginLoss"] = everything.softMarginLoss;
/** PyTorch's `torch.soft_margin_loss_backward`. @hidden */
export const softMarginLossBackward: Torch["softMarginLossBackward"] = everything.softMarginLossBackward;
/** PyTorch's `torch.softmax`. @hidden */
export const softmax: Torch["softmax"] = everything.softmax;
/** PyTorch's `torch.softplus`. @hidden */
export const softplus: Torch["softplus"] = everything.softplus;
/** PyTorch's `torch.softplus_backward`. @hidden */
export const softplusBackward: Torch["softplusBackward"] = everything.softplusBackward;
/** PyTorch's `torch.softshrink`. @hidden */
export const softshrink: Torch["softshrink"] = everything.softshrink;
/** PyTorch's `torch.softshrink_backward`. @hidden */
export const softshrinkBackward: Torch["softshrinkBackward"] = everything.softshrinkBackward;
/** PyTorch's `torch.sort`. @hidden */
export const sort: Torch["sort"] = everything.sort;
/** PyTorch's `torch.sparse_bsc_tensor`. @hidden */
export const sparseBscTensor: Torch["sparseBscTensor"] = everything.sparseBscTensor;
/** PyTorch's `torch.sparse_bsr_tensor`. @hidden */
export const sparseBsrTensor: Torch["sparseBsrTensor"] = everything.sparseBsrTensor;
/** PyTorch's `torch.sparse_compressed_tensor`. @hidden */
export const sparseCompressedTensor: Torch["sparseCompressedTensor"] = everything.sparseCompressedTensor;
/** PyTorch's `torch.sparse_coo_tensor`. @hidden */
export const sparseCooTensor: Torch["sparseCooTensor"] = everything.sparseCooTensor;
/** PyTorch's `torch.sparse_csc_tensor`. @hidden */
export const sparseCscTensor: Torch["sparseCscTensor"] = everything.sparseCscTensor;
/** PyTorch's `torch.sparse_csr_tensor`. @hidden */
export const sparseCsrTensor: Torch["sparseCsrTensor"] = everything.sparseCsrTensor;
/** PyTorch's `torch.sparse_dim`. @hidden */
export const sparseDim: Torch["sparseDim"] = everything.sparseDim;
/** PyTorch's `torch.sparse_mask`. @hidden */
export const sparseMask: Torch["sparseMask"] = everything.sparseMask;
/** PyTorch's `torch.sparse_resize`. @hidden */
export const sparseResize: Torch["sparseResize"] = everything.sparseResize;
/** PyTorch's `torch.sparseResize_`. @hidden */
export const sparseResize_: Torch["sparseResize_"] = everything.sparseResize_;
/** PyTorch's `torch.sparse_resize_and_clear`. @hidden */
export const sparseResizeAndClear: Torch["sparseResizeAndClear"] = everything.sparseResizeAndClear;
/** PyTorch's `torch.sparseResizeAndClear_`. @hidden */
export const sparseResizeAndClear_: Torch["sparseResizeAndClear_"] = everything.sparseResizeAndClear_;
/** PyTorch's `torch.sparse_sampled_addmm`. @hidden */
export const sparseSampledAddmm: Torch["sparseSampledAddmm"] = everything.sparseSampledAddmm;
/** PyTorch's `torch.special_airy_ai`. @hidden */
export const specialAiryAi: Torch["specialAiryAi"] = everything.specialAiryAi;
/** PyTorch's `torch.special_bessel_j0`. @hidden */
export const specialBesselJ0: Torch["specialBesselJ0"] = everything.specialBesselJ0;
/** PyTorch's `torch.special_bessel_j1`. @hidden */
export const specialBesselJ1: Torch["specialBesselJ1"] = everything.specialBesselJ1;
/** PyTorch's `torch.special_bessel_y0`. @hidden */
export const specialBesselY0: Torch["specialBesselY0"] = everything.specialBesselY0;
/** PyTorch's `torch.special_bessel_y1`. @hidden */
export const specialBesselY1: Torch["specialBesselY1"] = everything.specialBesselY1;
/** PyTorch's `torch.special_chebyshev_polynomial_t`. @hidden */
export const specialChebyshevPolynomialT: Torch["specialChebyshevPolynomialT"] = everything.specialChebyshevPolynomialT;
/** PyTorch's `torch.special_chebyshev_polynomial_u`. @hidden */
export const specialChebyshevPolynomialU: Torch["specialChebyshevPolynomialU"] = everything.specialChebyshevPolynomialU;
/** PyTorch's `torch.special_chebyshev_polynomial_v`. @hidden */
export const specialChebyshevPolynomialV: Torch["specialChebyshevPolynomialV"] = everything.specialChebyshevPolynomialV;
/** PyTorch's `torch.special_chebyshev_polynomial_w`. @hidden */
export const specialChebyshevPolynomialW: Torch["specialChebyshevPolynomialW"] = everything.specialChebyshevPolynomialW;
/** PyTorch's `torch.special_digamma`. @hidden */
export const specialDigamma: Torch["specialDigamma"] = everything.specialDigamma;
/** PyTorch's `torch.special_entr`. @hidden */
export const specialEntr: Torch["specialEntr"] = everything.specialEntr;
/** PyTorch's `torch.special_erf`. @hidden */
export const specialErf: Torch["specialErf"] = everything.specialErf;
/** PyTorch's `torch.special_erfc`. @hidden */
export const specialErfc: Torch["specialErfc"] = everything.specialErfc;
/** PyTorch's `torch.special_erfcx`. @hidden */
export const specialErfcx: Torch["specialErfcx"] = everything.specialErfcx;
/** PyTorch's `torch.special_erfinv`. @hidden */
export const specialErfinv: Torch["specialErfinv"] = everything.specialErfinv;
/** PyTorch's `torch.special_exp2`. @hidden */
export const specialExp2: Torch["specialExp2"] = everything.specialExp2;
/** PyTorch's `torch.special_expit`. @hidden */
export const specialExpit: Torch["specialExpit"] = everything.specialExpit;
/** PyTorch's `torch.special_expm1`. @hidden */
export const specialExpm1: Torch["specialExpm1"] = everything.specialExpm1;
/** PyTorch's `torch.special_gammainc`. @hidden */
export const specialGammainc: Torch["specialGammainc"] = everything.specialGammainc;
/** PyTorch's `torch.special_gammaincc`. @hidden */
export const specialGammaincc: Torch["specialGammaincc"] = everything.specialGammaincc;
/** PyTorch's `torch.special_gammaln`. @hidden */
export const specialGammaln: Torch["specialGammaln"] = everything.specialGammaln;
/** PyTorch's `torch.special_hermite_polynomial_h`. @hidden */
export const specialHermitePolynomialH: Torch["specialHermitePolynomialH"] = everything.specialHermitePolynomialH;
/** PyTorch's `torch.special_hermite_polynomial_he`. @hidden */
export const specialHermitePolynomialHe: Torch["specialHermitePolynomialHe"] = everything.specialHermitePolynomialHe;
/** PyTorch's `torch.special_i0`. @hidden */
export const specialI0: Torch["specialI0"] = everything.specialI0;
/** PyTorch's `torch.special_i0e`. @hidden */
export const specialI0e: Torch["specialI0e"] = everything.specialI0e;
/** PyTorch's `torch.special_i1`. @hidden */
export const specialI1: Torch["specialI1"] = everything.specialI1;
/** PyTorch's `torch.special_i1e`. @hidden */
export const specialI1e: Torch["specialI1e"] = everything.specialI1e;
/** PyTorch's `torch.special_laguerre_polynomial_l`. @hidden */
export const specialLaguerrePolynomialL: Torch["specialLaguerrePolynomialL"] = everything.specialLaguerrePolynomialL;
/** PyTorch's `torch.special_legendre_polynomial_p`. @hidden */
export const specialLegendrePolynomialP: Torch["specialLegendrePolynomialP"] = everything.specialLegendrePolynomialP;
/** PyTorch's `torch.special_log1p`. @hidden */
export const specialLog1p: Torch["specialLog1p"] = everything.specialLog1p;
/** PyTorch's `torch.special_log_ndtr`. @hidden */
export const specialLogNdtr: Torch["specialLogNdtr"] = everything.specialLogNdtr;
/** PyTorch's `torch.special_log_softmax`. @hidden */
export const specialLogSoftmax: Torch["specialLogSoftmax"] = everything.specialLogSoftmax;
/** PyTorch's `torch.special_logit`. @hidden */
export const specialLogit: Torch["specialLogit"] = everything.specialLogit;
/** PyTorch's `torch.special_logsumexp`. @hidden */
export const specialLogsumexp: Torch["specialLogsumexp"] = everything.specialLogsumexp;
/** PyTorch's `torch.special_modified_bessel_i0`. @hidden */
export const specialModifiedBesselI0: Torch["specialModifiedBesselI0"] = everything.specialModifiedBesselI0;
/** PyTorch's `torch.special_modified_bessel_i1`. @hidden */
export const specialModifiedBesselI1: Torch["specialModifiedBesselI1"] = everything.specialModifiedBesselI1;
/** PyTorch's `torch.special_modified_bessel_k0`. @hidden */
export const specialModifiedBesselK0: Torch["specialModifiedBesselK0"] = everything.specialModifiedBesselK0;
/** PyTorch's `torch.special_modified_bessel_k1`. @hidden */
export const specialModifiedBesselK1: Torch["specialModifiedBesselK1"] = everything.specialModifiedBesselK1;
/** PyTorch's `torch.special_multigammaln`. @hidden */
export const specialMultigammaln: Torch["specialMultigammaln"] = everything.specialMultigammaln;
/** PyTorch's `torch.special_ndtr`. @hidden */
export const specialNdtr: Torch["specialNdtr"] = everything.specialNdtr;
/** PyTorch's `torch.special_ndtri`. @hidden */
export const specialNdtri: Torch["specialNdtri"] = everything.specialNdtri;
/** PyTorch's `torch.special_polygamma`. @hidden */
export const specialPolygamma: Torch["specialPolygamma"] = everything.specialPolygamma;
/** PyTorch's `torch.special_psi`. @hidden */
export const specialPsi: Torch["specialPsi"] = everything.specialPsi;
/** PyTorch's `torch.special_round`. @hidden */
export const specialRound: Torch["specialRound"] = everything.specialRound;
/** PyTorch's `torch.special_scaled_modified_bessel_k0`. @hidden */
export const specialScaledModifiedBesselK0: Torch["specialScaledModifiedBesselK0"] = everything.specialScaledModifiedBesselK0;
/** PyTorch's `torch.special_scaled_modified_bessel_k1`. @hidden */
export const specialScaledModifiedBesselK1: Torch["specialScaledModifiedBesselK1"] = everything.specialScaledModifiedBesselK1;
/** PyTorch's `torch.special_shifted_chebyshev_polynomial_t`. @hidden */
export const specialShiftedChebyshevPolynomialT: Torch["specialShiftedChebyshevPolynomialT"] = everything.specialShiftedChebyshevPolynomialT;
/** PyTorch's `torch.special_shifted_chebyshev_polynomial_u`. @hidden */
export const specialShiftedChebyshevPolynomialU: Torch["specialShiftedChebyshevPolynomialU"] = everything.specialShiftedChebyshevPolynomialU;
/** PyTorch's `torch.special_shifted_chebyshev_polynomial_v`. @hidden */
export const specialShiftedChebyshevPolynomialV: Torch["specialShiftedChebyshevPolynomialV"] = everything.specialShiftedChebyshevPolynomialV;
/** PyTorch's `torch.special_shifted_chebyshev_polynomial_w`. @hidden */
export const specialShiftedChebyshevPolynomialW: Torch["specialShiftedChebyshevPolynomialW"] = everything.specialShiftedChebyshevPolynomialW;
/** PyTorch's `torch.special_sinc`. @hidden */
export const specialSinc: Torch["specialSinc"] = everything.specialSinc;
/** PyTorch's `torch.special_softmax`. @hidden */
export const specialSoftmax: Torch["specialSoftmax"] = everything.specialSoftmax;
/** PyTorch's `torch.special_spherical_bessel_j0`. @hidden */
export const specialSphericalBesselJ0: Torch["specialSphericalBesselJ0"] = everything.specialSphericalBesselJ0;
/** PyTorch's `torch.special_xlog1py`. @hidden */
export const specialXlog1py: Torch["specialXlog1py"] = everything.specialXlog1py;
/** PyTorch's `torch.special_xlogy`. @hidden */
export const specialXlogy: Torch["specialXlogy"] = everything.specialXlogy;
/** PyTorch's `torch.special_zeta`. @hidden */
export const specialZeta: Torch["specialZeta"] = everything.specialZeta;
/** PyTorch's `torch.split_copy`. @hidden */
export const splitCopy: Torch["splitCopy"] = everything.splitCopy;
/** PyTorch's `torch.split_with_sizes`. @hidden */
export const splitWithSizes: Torch["splitWithSizes"] = everything.splitWithSizes;
/** PyTorch's `torch.split_with_sizes_copy`. @hidden */
export const splitWithSizesCopy: Torch["splitWithSizesCopy"] = everything.splitWithSizesCopy;
/** PyTorch's `torch.sqrt`. @hidden */
export const sqrt: Torch["sqrt"] = everything.sqrt;
/** PyTorch's `torch.sqrt_`. @hidden */
export const sqrt_: Torch["sqrt_"] = everything.sqrt_;
/** PyTorch's `torch.square`. @hidden */
export const square: Torch["square"] = everything.square;
/** PyTorch's `torch.square_`. @hidden */
export const square_: Torch["square_"] = everything.square_;
/** PyTorch's `torch.squeeze`. @hidden */
export const squeeze: Torch["squeeze"] = everything.squeeze;
/** PyTorch's `torch.squeeze_`. @hidden */
export const squeeze_: Torch["squeeze_"] = everything.squeeze_;
/** PyTorch's `torch.squeeze_copy`. @hidden */
export const squeezeCopy: Torch["squeezeCopy"] = everything.squeezeCopy;
/** PyTorch's `torch.sspaddmm`. @hidden */
export const sspaddmm: Torch["sspaddmm"] = everything.sspaddmm;
/** PyTorch's `torch.stack`. @hidden */
export const stack: Torch["stack"] = everything.stack;
/** PyTorch's `torch.std`. @hidden */
export const std: Torch["std"] = everything.std;
/** PyTorch's `torch.std_mean`. @hidden */
export const stdMean: Torch["stdMean"] = everything.stdMean;
/** PyTorch's `torch.storage_offset`. @hidden */
export const storageOffset: Torch["storageOffset"] = everything.storageOffset;
/** PyTorch's `torch.stride`. @hidden */
export const stride: Torch["stride"] = everything.stride;
/** PyTorch's `torch.sub`. @hidden */
export const sub: Torch["sub"] = everything.sub;
/** PyTorch's `torch.sub_`. @hidden */
export const sub_: Torch["sub_"] = everything.sub_;
/** PyTorch's `torch.subtract`. @hidden */
export const subtract: Torch["subtract"] = everything.subtract;
/** PyTorch's `torch.subtract_`. @hidden */
export const subtract_: Torch["subtract_"] = everything.subtract_;
/** PyTorch's `torch.sum`. @hidden */
export const sum: Torch["sum"] = everything.sum;
/** PyTorch's `torch.sum_to_size`. @hidden */
export const sumToSize: Torch["sumToSize"] = everything.sumToSize;
/** PyTorch's `torch.svd`. @hidden */
export const svd: Torch["svd"] = everything.svd;
/** PyTorch's `torch.swapaxes`. @hidden */
export const swapaxes: Torch["swapaxes"] = everything.swapaxes;
/** PyTorch's `torch.swapaxes_`. @hidden */
export const swapaxes_: Torch["swapaxes_"] = everything.swapaxes_;
/** PyTorch's `torch.swapdims`. @hidden */
export const swapdims: Torch["swapdims"] = everything.swapdims;
/** PyTorch's `torch.swapdims_`. @hidden */
export const swapdims_: Torch["swapdims_"] = everything.swapdims_;
/** PyTorch's `torch.sym_constrain_range`. @hidden */
export const symConstrainRange: Torch["symConstrainRange"] = everything.symConstrainRange;
/** PyTorch's `torch.sym_constrain_range_for_size`. @hidden */
export const symConstrainRangeForSize: Torch["symConstrainRangeForSize"] = everything.symConstrainRangeForSize;
/** PyTorch's `torch.sym_is_contiguous`. @hidden */
export const symIsContiguous: Torch["symIsContiguous"] = everything.symIsContiguous;
/** PyTorch's `torch.sym_numel`. @hidden */
export const symNumel: Torch["symNumel"] = everything.symNumel;
/** PyTorch's `torch.sym_size`. @hidden */
export const symSize: Torch["symSize"] = everything.symSize;
/** PyTorch's `torch.sym_storage_offset`. @hidden */
export const symStorageOffset: Torch["symStorageOffset"] = everything.symStorageOffset;
/** PyTorch's `torch.sym_stride`. @hidden */
export const symStride: Torch["symStride"] = everything.symStride;
/** PyTorch's `torch.t`. @hidden */
export const t: Torch["t"] = everything.t;
/** PyTorch's `torch.t_`. @hidden */
export const t_: Torch["t_"] = everything.t_;
/** PyTorch's `torch.t_copy`. @hidden */
export const tCopy: Torch["tCopy"] = everything.tCopy;
/** PyTorch's `torch.take`. @hidden */
export const take: Torch["take"] = everything.take;
/** PyTorch's `torch.take_along_dim`. @hidden */
export const takeAlongDim: Torch["takeAlongDim"] = everything.takeAlongDim;
/** PyTorch's `torch.tan`. @hidden */
export const tan: Torch["tan"] = everything.tan;
/** PyTorch's `torch.tan_`. @hidden */
export const tan_: Torch["tan_"] = everything.tan_;
/** PyTorch's `torch.tanh`. @hidden */
export const tanh: Torch["tanh"] = everything.tanh;
/** PyTorch's `torch.tanh_`. @hidden */
export const tanh_: Torch["tanh_"] = everything.tanh_;
/** PyTorch's `torch.tanh_backward`. @hidden */
export const tanhBackward: Torch["tanhBackward"] = everything.tanhBackward;
/** PyTorch's `torch.tensor_split`. @hidden */
export const tensorSplit: Torch["tensorSplit"] = everything.tensorSplit;
/** PyTorch's `torch.thnn_conv2d`. @hidden */
export const thnnConv2d: Torch["thnnConv2d"] = everything.thnnConv2d;
/** PyTorch's `torch.threshold`. @hidden */
export const threshold: Torch["threshold"] = everything.threshold;
/** PyTorch's `torch.threshold_`. @hidden */
export const threshold_: Torch["threshold_"] = everything.threshold_;
/** PyTorch's `torch.threshold_backward`. @hidden */
export const thresholdBackward: Torch["thresholdBackward"] = everything.thresholdBackward;
/** PyTorch's `torch.tile`. @hidden */
export const tile: Torch["tile"] = everything.tile;
/** PyTorch's `torch.to`. @hidden */
export const to: Torch["to"] = everything.to;
/** PyTorch's `torch.to_dense`. @hidden */
export const toDense: Torch["toDense"] = everything.toDense;
/** PyTorch's `torch.to_dense_backward`. @hidden */
export const toDenseBackward: Torch["toDenseBackward"] = everything.toDenseBackward;
/** PyTorch's `torch.to_mkldnn`. @hidden */
export const toMkldnn: Torch["toMkldnn"] = everything.toMkldnn;
/** PyTorch's `torch.to_mkldnn_backward`. @hidden */
export const toMkldnnBackward: Torch["toMkldnnBackward"] = everything.toMkldnnBackward;
/** PyTorch's `torch.to_padded_tensor`. @hidden */
export const toPaddedTensor: Torch["toPaddedTensor"] = everything.toPaddedTensor;
/** PyTorch's `torch.to_sparse`. @hidden */
export const toSparse: Torch["toSparse"] = everything.toSparse;
/** PyTorch's `torch.to_sparse_bsc`. @hidden */
export const toSparseBsc: Torch["toSparseBsc"] = everything.toSparseBsc;
/** PyTorch's `torch.to_sparse_bsr`. @hidden */
export const toSparseBsr: Torch["toSparseBsr"] = everything.toSparseBsr;
/** PyTorch's `torch.to_sparse_csc`. @hidden */
export const toSparseCsc: Torch["toSparseCsc"] = everything.toSparseCsc;
/** PyTorch's `torch.to_sparse_csr`. @hidden */
export const toSparseCsr: Torch["toSparseCsr"] = everything.toSparseCsr;
/** PyTorch's `torch.topk`. @hidden */
export const topk: Torch["topk"] = everything.topk;
/** PyTorch's `torch.trace`. @hidden */
export const trace: Torch["trace"] = everything.trace;
/** PyTorch's `torch.trace_backward`. @hidden */
export const traceBackward: Torch["traceBackward"] = everything.traceBackward;
/** PyTorch's `torch.transpose`. @hidden */
export const transpose: Torch["transpose"] = everything.transpose;
/** PyTorch's `torch.transpose_`. @hidden */
export const transpose_: Torch["transpose_"] = everything.transpose_;
/** PyTorch's `torch.transpose_copy`. @hidden */
export const transposeCopy: Torch["transposeCopy"] = everything.transposeCopy;
/** PyTorch's `torch.trapezoid`. @hidden */
export const trapezoid: Torch["trapezoid"] = everything.trapezoid;
/** PyTorch's `torch.trapz`. @hidden */
export const trapz: Torch["trapz"] = everything.trapz;
/** PyTorch's `torch.triangular_solve`. @hidden */
export const triangularSolve: Torch["triangularSolve"] = everything.triangularSolve;
/** PyTorch's `torch.tril`. @hidden */
export const tril: Torch["tril"] = everything.tril;
/** PyTorch's `torch.tril_`. @hidden */
export const tril_: Torch["tril_"] = everything.tril_;
/** PyTorch's `torch.tril_indices`. @hidden */
export const trilIndices: Torch["trilIndices"] = everything.trilIndices;
/** PyTorch's `torch.triplet_margin_loss`. @hidden */
export const tripletMarginLoss: Torch["tripletMarginLoss"] = everything.tripletMarginLoss;
/** PyTorch's `torch.triu`. @hidden */
export const triu: Torch["triu"] = everything.triu;
/** PyTorch's `torch.triu_`. @hidden */
export const triu_: Torch["triu_"] = everything.triu_;
/** PyTorch's `torch.triu_indices`. @hidden */
export const triuIndices: Torch["triuIndices"] = everything.triuIndices;
/** PyTorch's `torch.true_divide`. @hidden */
export const trueDivide: Torch["trueDivide"] = everything.trueDivide;
/** PyTorch's `torch.trueDivide_`. @hidden */
export const trueDivide_: Torch["trueDivide_"] = everything.trueDivide_;
/** PyTorch's `torch.trunc`. @hidden */
export const trunc: Torch["trunc"] = everything.trunc;
/** PyTorch's `torch.trunc_`. @hidden */
export const trunc_: Torch["trunc_"] = everything.trunc_;
/** PyTorch's `torch.type_as`. @hidden */
export const typeAs: Torch["typeAs"] = everything.typeAs;
/** PyTorch's `torch.unbind`. @hidden */
export const unbind: Torch["unbind"] = everything.unbind;
/** PyTorch's `torch.unbind_copy`. @hidden */
export const unbindCopy: Torch["unbindCopy"] = everything.unbindCopy;
/** PyTorch's `torch.unflatten`. @hidden */
export const unflatten: Torch["unflatten"] = everything.unflatten;
/** PyTorch's `torch.unflatten_dense_tensors`. @hidden */
export const unflattenDenseTensors: Torch["unflattenDenseTensors"] = everything.unflattenDenseTensors;
/** PyTorch's `torch.unfold`. @hidden */
export const unfold: Torch["unfold"] = everything.unfold;
/** PyTorch's `torch.unfold_backward`. @hidden */
export const unfoldBackward: Torch["unfoldBackward"] = everything.unfoldBackward;
/** PyTorch's `torch.unfold_copy`. @hidden */
export const unfoldCopy: Torch["unfoldCopy"] = everything.unfoldCopy;
/** PyTorch's `torch.uniform`. @hidden */
export const uniform: Torch["uniform"] = everything.uniform;
/** PyTorch's `torch.uniform_`. @hidden */
export const uniform_: Torch["uniform_"] = everything.uniform_;
/** PyTorch's `torch.unique_dim`. @hidden */
export const uniqueDim: Torch["uniqueDim"] = everything.uniqueDim;
/** PyTorch's `torch.unique_dim_consecutive`. @hidden */
export const uniqueDimConsecutive: Torch["uniqueDimConsecutive"] = everything.uniqueDimConsecutive;
/** PyTorch's `torch.unsafe_chunk`. @hidden */
export const unsafeChunk: Torch["unsafeChunk"] = everything.unsafeChunk;
/** PyTorch's `torch.unsafe_split`. @hidden */
export const unsafeSplit: Torch["unsafeSplit"] = everything.unsafeSplit;
/** PyTorch's `torch.unsafe_split_with_sizes`. @hidden */
export const unsafeSplitWithSizes: Torch["unsafeSplitWithSizes"] = everything.unsafeSplitWithSizes;
/** PyTorch's `torch.unsqueeze`. @hidden */
export const unsqueeze: Torch["unsqueeze"] = everything.unsqueeze;
/** PyTorch's `torch.unsqueeze_`. @hidden */
export const unsqueeze_: Torch["unsqueeze_"] = everything.unsqueeze_;
/** PyTorch's `torch.unsqueeze_copy`. @hidden */
export const unsqueezeCopy: Torch["unsqueezeCopy"] = everything.unsqueezeCopy;
/** PyTorch's `torch.upsample_bicubic2d`. @hidden */
export const upsampleBicubic2d: Torch["upsampleBicubic2d"] = everything.upsampleBicubic2d;
/** PyTorch's `torch.upsample_bicubic2d_backward`. @hidden */
export const upsampleBicubic2dBackward: Torch["upsampleBicubic2dBackward"] = everything.upsampleBicubic2dBackward;
/** PyTorch's `torch.upsample_bilinear2d`. @hidden */
export const upsampleBilinear2d: Torch["upsampleBilinear2d"] = everything.upsampleBilinear2d;
/** PyTorch's `torch.upsample_bilinear2d_backward`. @hidden */
export const upsampleBilinear2dBackward: Torch["upsampleBilinear2dBackward"] = everything.upsampleBilinear2dBackward;
/** PyTorch's `torch.upsample_linear1d`. @hidden */
export const upsampleLinear1d: Torch["upsampleLinear1d"] = everything.upsampleLinear1d;
/** PyTorch's `torch.upsample_linear1d_backward`. @hidden */
export const upsampleLinear1dBackward: Torch["upsampleLinear1dBackward"] = everything.upsampleLinear1dBackward;
/** PyTorch's `torch.upsample_nearest1d`. @hidden */
export const upsampleNearest1d: Torch["upsampleNearest1d"] = everything.upsampleNearest1d;
/** PyTorch's `torch.upsample_nearest1d_backward`. @hidden */
export const upsampleNearest1dBackward: Torch["upsampleNearest1dBackward"] = everything.upsampleNearest1dBackward;
/** PyTorch's `torch.upsample_nearest2d`. @hidden */
export const upsampleNearest2d: Torch["upsampleNearest2d"] = everything.upsampleNearest2d;
/** PyTorch's `torch.upsample_nearest2d_backward`. @hidden */
export const upsampleNearest2dBackward: Torch["upsampleNearest2dBackward"] = everything.upsampleNearest2dBackward;
/** PyTorch's `torch.upsample_nearest3d`. @hidden */
export const upsampleNearest3d: Torch["upsampleNearest3d"] = everything.upsampleNearest3d;
/** PyTorch's `torch.upsample_nearest3d_backward`. @hidden */
export const upsampleNearest3dBackward: Torch["upsampleNearest3dBackward"] = everything.upsampleNearest3dBackward;
/** PyTorch's `torch.upsample_trilinear3d`. @hidden */
export const upsampleTrilinear3d: Torch["upsampleTrilinear3d"] = everything.upsampleTrilinear3d;
/** PyTorch's `torch.upsample_trilinear3d_backward`. @hidden */
export const upsampleTrilinear3dBackward: Torch["upsampleTrilinear3dBackward"] = everything.upsampleTrilinear3dBackward;
/** PyTorch's `torch.value_selecting_reduction_backward`. @hidden */
export const valueSelectingReductionBackward: Torch["valueSelectingReductionBackward"] = everything.valueSelectingReductionBackward;
/** PyTorch's `torch.values`. @hidden */
export const values: Torch["values"] = everything.values;
/** PyTorch's `torch.values_copy`. @hidden */
export const valuesCopy: Torch["valuesCopy"] = everything.valuesCopy;
/** PyTorch's `torch.vander`. @hidden */
export const vander: Torch["vander"] = everything.vander;
/** PyTorch's `torch.var`. @hidden */
const var$: Torch["var"] = everything.var;
export { var$ as var };
/** PyTorch's `torch.var_mean`. @hidden */
export const varMean: Torch["varMean"] = everything.varMean;
/** PyTorch's `torch.vdot`. @hidden */
export const vdot: Torch["vdot"] = everything.vdot;
/** PyTorch's `torch.view`. @hidden */
export const view: Torch["view"] = everything.view;
/** PyTorch's `torch.view_as`. @hidden */
export const viewAs: Torch["viewAs"] = everything.viewAs;
/** PyTorch's `torch.view_as_complex`. @hidden */
export const viewAsComplex: Torch["viewAsComplex"] = everything.viewAsComplex;
/** PyTorch's `torch.view_as_complex_copy`. @hidden */
export const viewAsComplexCopy: Torch["viewAsComplexCopy"] = everything.viewAsComplexCopy;
/** PyTorch's `torch.view_as_real`. @hidden */
export const viewAsReal: Torch["viewAsReal"] = everything.viewAsReal;
/** PyTorch's `torch.view_as_real_copy`. @hidden */
export const viewAsRealCopy: Torch["viewAsRealCopy"] = everything.viewAsRealCopy;
/** PyTorch's `torch.view_copy`. @hidden */
export const viewCopy: Torch["viewCopy"] = everything.viewCopy;
/** PyTorch's `torch.vsplit`. @hidden */
export const vsplit: Torch["vsplit"] = everything.vsplit;
/** PyTorch's `torch.vstack`. @hidden */
export const vstack: Torch["vstack"] = everything.vstack;
/** PyTorch's `torch.where`. @hidden */
export const where: Torch["where"] = everything.where;
/** PyTorch's `torch.xlogy`. @hidden */
export const xlogy: Torch["xlogy"] = everything.xlogy;
/** PyTorch's `torch.xlogy_`. @hidden */
export const xlogy_: Torch["xlogy_"] = everything.xlogy_;
/** PyTorch's `torch.zero`. @hidden */
export const zero: Torch["zero"] = everything.zero;
/** PyTorch's `torch.zero_`. @hidden */
export const zero_: Torch["zero_"] = everything.zero_;
/** PyTorch's `torch.zeros`. @hidden */
export const zeros: Torch["zeros"] = everything.zeros;
/** PyTorch's `torch.zeros_like`. @hidden */
export const zerosLike: Torch["zerosLike"] = everything.zerosLike;
/** PyTorch's `torch.uint8`. @hidden */
export const uint8: Torch["uint8"] = everything.uint8;
/** PyTorch's `torch.int8`. @hidden */
export const int8: Torch["int8"] = everything.int8;
/** PyTorch's `torch.int16`. @hidden */
export const int16: Torch["int16"] = everything.int16;
/** PyTorch's `torch.short`. @hidden */
export const short: Torch["short"] = everything.short;
/** PyTorch's `torch.int32`. @hidden */
export const int32: Torch["int32"] = everything.int32;
/** PyTorch's `torch.int`. @hidden */
export const int: Torch["int"] = everything.int;
/** PyTorch's `torch.int64`. @hidden */
export const int64: Torch["int64"] = everything.int64;
/** PyTorch's `torch.long`. @hidden */
export const long: Torch["long"] = everything.long;
/** PyTorch's `torch.float16`. @hidden */
export const float16: Torch["float16"] = everything.float16;
/** PyTorch's `torch.half`. @hidden */
export const half: Torch["half"] = everything.half;
/** PyTorch's `torch.float32`. @hidden */
export const float32: Torch["float32"] = everything.float32;
/** PyTorch's `torch.float`. @hidden */
export const float: Torch["float"] = everything.float;
/** PyTorch's `torch.float64`. @hidden */
export const float64: Torch["float64"] = everything.float64;
/** PyTorch's `torch.double`. @hidden */
export const double: Torch["double"] = everything.double;
/** PyTorch's `torch.complex32`. @hidden */
export const complex32: Torch["complex32"] = everything.complex32;
/** PyTorch's `torch.complex64`. @hidden */
export const complex64: Torch["complex64"] = everything.complex64;
/** PyTorch's `torch.cfloat`. @hidden */
export const cfloat: Torch["cfloat"] = everything.cfloat;
/** PyTorch's `torch.complex128`. @hidden */
export const complex128: Torch["complex128"] = everything.complex128;
/** PyTorch's `torch.cdouble`. @hidden */
export const cdouble: Torch["cdouble"] = everything.cdouble;
/** PyTorch's `torch.bool`. @hidden */
export const bool: Torch["bool"] = everything.bool;
/** PyTorch's `torch.qint8`. @hidden */
export const qint8: Torch["qint8"] = everything.qint8;
/** PyTorch's `torch.quint8`. @hidden */
export const quint8: Torch["quint8"] = everything.quint8;
/** PyTorch's `torch.qint32`. @hidden */
export const qint32: Torch["qint32"] = everything.qint32;
/** PyTorch's `torch.bfloat16`. @hidden */
export const bfloat16: Torch["bfloat16"] = everything.bfloat16;
/** PyTorch's `torch.float8_e5m2`. @hidden */
export const float8_e5m2: Torch["float8_e5m2"] = everything.float8_e5m2;
/** PyTorch's `torch.float8_e4m3fn`. @hidden */
export const float8_e4m3fn: Torch["float8_e4m3fn"] = everything.float8_e4m3fn;
/** PyTorch's `torch.float8_e5m2fnuz`. @hidden */
export const float8_e5m2fnuz: Torch["float8_e5m2fnuz"] = everything.float8_e5m2fnuz;
/** PyTorch's `torch.float8_e4m3fnuz`. @hidden */
export const float8_e4m3fnuz: Torch["float8_e4m3fnuz"] = everything.float8_e4m3fnuz;
/** PyTorch's `torch.uint16`. @hidden */
export const uint16: Torch["uint16"] = everything.uint16;
/** PyTorch's `torch.uint32`. @hidden */
export const uint32: Torch["uint32"] = everything.uint32;
/** PyTorch's `torch.uint64`. @hidden */
export const uint64: Torch["uint64"] = everything.uint64;
/** PyTorch's `torch.float8_e8m0fnu`. @hidden */
export const float8_e8m0fnu: Torch["float8_e8m0fnu"] = everything.float8_e8m0fnu;
/** PyTorch's `torch.strided`. @hidden */
export const strided: Torch["strided"] = everything.strided;
/** PyTorch's `torch.sparse_coo`. @hidden */
export const sparseCoo: Torch["sparseCoo"] = everything.sparseCoo;
/** PyTorch's `torch.sparse_csr`. @hidden */
export const sparseCsr: Torch["sparseCsr"] = everything.sparseCsr;
/** PyTorch's `torch.sparse_csc`. @hidden */
export const sparseCsc: Torch["sparseCsc"] = everything.sparseCsc;
/** PyTorch's `torch.sparse_bsr`. @hidden */
export const sparseBsr: Torch["sparseBsr"] = everything.sparseBsr;
/** PyTorch's `torch.sparse_bsc`. @hidden */
export const sparseBsc: Torch["sparseBsc"] = everything.sparseBsc;
/** PyTorch's `torch.jagged`. @hidden */
export const jagged: Torch["jagged"] = everything.jagged;
/** PyTorch's `torch.contiguous_format`. @hidden */
export const contiguousFormat: Torch["contiguousFormat"] = everything.contiguousFormat;
/** PyTorch's `torch.preserve_format`. @hidden */
export const preserveFormat: Torch["preserveFormat"] = everything.preserveFormat;
/** PyTorch's `torch.channels_last`. @hidden */
export const channelsLast: Torch["channelsLast"] = everything.channelsLast;
/** PyTorch's `torch.channels_last3d`. @hidden */
export const channelsLast3d: Torch["channelsLast3d"] = everything.channelsLast3d;
/** PyTorch's `torch.BFloat16Storage`. @hidden */
export const BFloat16Storage: Torch["BFloat16Storage"] = everything.BFloat16Storage;
/** PyTorch's `torch.BFloat16Tensor`. @hidden */
export const BFloat16Tensor: Torch["BFloat16Tensor"] = everything.BFloat16Tensor;
/** PyTorch's `torch.BoolStorage`. @hidden */
export const BoolStorage: Torch["BoolStorage"] = everything.BoolStorage;
/** PyTorch's `torch.BoolTensor`. @hidden */
export const BoolTensor: Torch["BoolTensor"] = everything.BoolTensor;
/** @hidden */
export type BoolTensor = torch.BoolTensor;
/** PyTorch's `torch.ByteStorage`. @hidden */
export const ByteStorage: Torch["ByteStorage"] = everything.ByteStorage;
/** PyTorch's `torch.ByteTensor`. @hidden */
export const ByteTensor: Torch["ByteTensor"] = everything.ByteTensor;
/** @hidden */
export type ByteTensor = torch.ByteTensor;
/** PyTorch's `torch.CharStorage`. @hidden */
export const CharStorage: Torch["CharStorage"] = everything.CharStorage;
/** PyTorch's `torch.CharTensor`. @hidden */
export const CharTensor: Torch["CharTensor"] = everything.CharTensor;
/** @hidden */
export type CharTensor = torch.CharTensor;
/** PyTorch's `torch.ComplexDoubleStorage`. @hidden */
export const ComplexDoubleStorage: Torch["ComplexDoubleStorage"] = everything.ComplexDoubleStorage;
/** PyTorch's `torch.ComplexFloatStorage`. @hidden */
export const ComplexFloatStorage: Torch["ComplexFloatStorage"] = everything.ComplexFloatStorage;
/** PyTorch's `torch.DoubleStorage`. @hidden */
export const DoubleStorage: Torch["DoubleStorage"] = everything.DoubleStorage;
/** PyTorch's `torch.DoubleTensor`. @hidden */
export const DoubleTensor: Torch["DoubleTensor"] = everything.DoubleTensor;
/** @hidden */
export type DoubleTensor = torch.DoubleTensor;
/** PyTorch's `torch.FloatStorage`. @hidden */
export const FloatStorage: Torch["FloatStorage"] = everything.FloatStorage;
/** PyTorch's `torch.FloatTensor`. @hidden */
export const FloatTensor: Torch["FloatTensor"] = everything.FloatTensor;
/** @hidden */
export type FloatTensor = torch.FloatTensor;
/** PyTorch's `torch.HalfStorage`. @hidden */
export const HalfStorage: Torch["HalfStorage"] = everything.HalfStorage;
/** PyTorch's `torch.HalfTensor`. @hidden */
export const HalfTensor: Torch["HalfTensor"] = everything.HalfTensor;
/** @hidden */
export type HalfTensor = torch.HalfTensor;
/** PyTorch's `torch.IntStorage`. @hidden */
export const IntStorage: Torch["IntStorage"] = everything.IntStorage;
/** PyTorch's `torch.IntTensor`. @hidden */
export const IntTensor: Torch["IntTensor"] = everything.IntTensor;
/** @hidden */
export type IntTensor = torch.IntTensor;
/** PyTorch's `torch.LongStorage`. @hidden */
export const LongStorage: Torch["LongStorage"] = everything.LongStorage;
/** PyTorch's `torch.LongTensor`. @hidden */
export const LongTensor: Torch["LongTensor"] = everything.LongTensor;
/** @hidden */
export type LongTensor = torch.LongTensor;
/** PyTorch's `torch.QInt32Storage`. @hidden */
export const QInt32Storage: Torch["QInt32Storage"] = everything.QInt32Storage;
/** PyTorch's `torch.QInt8Storage`. @hidden */
export const QInt8Storage: Torch["QInt8Storage"] = everything.QInt8Storage;
/** PyTorch's `torch.QUInt2x4Storage`. @hidden */
export const QUInt2x4Storage: Torch["QUInt2x4Storage"] = everything.QUInt2x4Storage;
/** PyTorch's `torch.QUInt4x2Storage`. @hidden */
export const QUInt4x2Storage: Torch["QUInt4x2Storage"] = everything.QUInt4x2Storage;
/** PyTorch's `torch.QUInt8Storage`. @hidden */
export const QUInt8Storage: Torch["QUInt8Storage"] = everything.QUInt8Storage;
/** PyTorch's `torch.ShortStorage`. @hidden */
export const ShortStorage: Torch["ShortStorage"] = everything.ShortStorage;
/** PyTorch's `torch.ShortTensor`. @hidden */
export const ShortTensor: Torch["ShortTensor"] = everything.ShortTensor;
/** @hidden */
export type ShortTensor = torch.ShortTensor;
/** PyTorch's `torch.eig`. @hidden */
export const eig: Torch["eig"] = everything.eig;
/** PyTorch's `torch.lstsq`. @hidden */
export const lstsq: Torch["lstsq"] = everything.lstsq;
/** PyTorch's `torch.solve`. @hidden */
export const solve: Torch["solve"] = everything.solve;
/** PyTorch's `torch.symeig`. @hidden */
export const symeig: Torch["symeig"] = everything.symeig;
/** PyTorch's `torch.fork`. @hidden */
export const fork: Torch["fork"] = everything.fork;
/** PyTorch's `torch.wait`. @hidden */
export const wait: Torch["wait"] = everything.wait;
/** PyTorch's `torch.get_autocast_dtype`. @hidden */
export const getAutocastDtype: Torch["getAutocastDtype"] = everything.getAutocastDtype;
/** PyTorch's `torch.is_autocast_available`. @hidden */
export const isAutocastAvailable: Torch["isAutocastAvailable"] = everything.isAutocastAvailable;
/** PyTorch's `torch.is_autocast_cache_enabled`. @hidden */
export const isAutocastCacheEnabled: Torch["isAutocastCacheEnabled"] = everything.isAutocastCacheEnabled;
/** PyTorch's `torch.is_autocast_enabled`. @hidden */
export const isAutocastEnabled: Torch["isAutocastEnabled"] = everything.isAutocastEnabled;
/** PyTorch's `torch.GradScaler`. @hidden */
export const GradScaler: Torch["GradScaler"] = everything.GradScaler;
/** @hidden */
export type GradScaler = torch.GradScaler;
/** PyTorch's `torch.get_device_module`. @hidden */
export const getDeviceModule: Torch["getDeviceModule"] = everything.getDeviceModule;
/** PyTorch's `torch.vmap`. @hidden */
export const vmap: Torch["vmap"] = everything.vmap;
/** PyTorch's `torch.ops`. @hidden */
export const ops: Torch["ops"] = everything.ops;
/** PyTorch's `torch.linalg`. @hidden */
export const linalg: Torch["linalg"] = everything.linalg;
/** @hidden */
export declare namespace linalg {
export type LinAlgError = torch.LinAlgError;
}
/** PyTorch's `torch.fft`. @hidden */
export const fft: Torch["fft"] = everything.fft;
/** PyTorch's `torch.special`. @hidden */
export const special: Torch["special"] = everything.special;
/** PyTorch's `torch.Event`. @hidden */
export const Event: Torch["Event"] = everything.Event;
/** @hidden */
export type Event = torch.Event;
/** PyTorch's `torch.Stream`. @hidden */
export const Stream: Torch["Stream"] = everything.Stream;
/** @hidden */
export type Stream = torch.Stream;
/** PyTorch's `torch.spmm`. @hidden */
export const spmm: Torch["spmm"] = everything.spmm;
/** PyTorch's `torch.dsmm`. @hidden */
export const dsmm: Torch["dsmm"] = everything.dsmm;
/** PyTorch's `torch.hsmm`. @hidden */
export const hsmm: Torch["hsmm"] = everything.hsmm;
/** PyTorch's `torch.saddmm`. @hidden */
export const saddmm: Torch["saddmm"] = everything.saddmm;
/** PyTorch's `torch.dtype`. @hidden */
export const dtype: Torch["dtype"] = everything.dtype;
/** @hidden */
export type dtype = torch.dtype;
/** PyTorch's `torch.layout`. @hidden */
export const layout: Torch["layout"] = everything.layout;
/** @hidden */
export type layout = torch.layout;
/** PyTorch's `torch.memory_format`. @hidden */
export const memoryFormat: Torch["memoryFormat"] = everything.memoryFormat;
/** @hidden */
export type memoryFormat = torch.memoryFormat;
/** PyTorch's `torch.Storage`. @hidden */
export const Storage: Torch["Storage"] = everything.Storage;
/** PyTorch's `torch.legacy_contiguous_format`. @hidden */
export const legacyContiguousFormat: Torch["legacyContiguousFormat"] = everything.legacyContiguousFormat;
/** PyTorch's `torch.is_tensor`. @hidden */
export const isTensor: Torch["isTensor"] = everything.isTensor;
/** PyTorch's `torch.inf`. @hidden */
export const inf: Torch["inf"] = everything.inf;
/** PyTorch's `torch.nan`. @hidden */
export const nan: Torch["nan"] = everything.nan;
/** PyTorch's `torch.pi`. @hidden */
export const pi: Torch["pi"] = everything.pi;
/** PyTorch's `torch.e`. @hidden */
export const e: Torch["e"] = everything.e;
/** PyTorch's `torch.newaxis`. @hidden */
export const newaxis: Torch["newaxis"] = everything.newaxis;
