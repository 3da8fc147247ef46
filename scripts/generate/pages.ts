/** Which operators have a page in PyTorch's documentation, by the namespace that they are public in. */
const PAGES = {
  torch: `
    abs absolute acos acosh add addbmm addcdiv addcmul addmm addmv addr adjoint all allclose amax amin aminmax angle any
    arange arccos arccosh arcsin arcsinh arctan arctan2 arctanh argmax argmin argsort argwhere as_strided as_tensor asin asinh
    atan atan2 atanh atleast_1d atleast_2d atleast_3d baddbmm bartlett_window bernoulli bincount bitwise_and
    bitwise_left_shift bitwise_not bitwise_or bitwise_right_shift bitwise_xor blackman_window block_diag bmm broadcast_tensors
    broadcast_to bucketize can_cast cartesian_prod cat cdist ceil chain_matmul cholesky cholesky_inverse cholesky_solve chunk
    clamp clip clone column_stack combinations complex concat concatenate conj conj_physical copysign corrcoef cos cosh
    count_nonzero cov cross cummax cummin cumprod cumsum cumulative_trapezoid deg2rad dequantize det diag diag_embed diagflat
    diagonal diagonal_scatter diff digamma dist div divide dot dsplit dstack einsum empty empty_like empty_strided eq equal
    erf erfc erfinv exp exp2 expm1 eye fake_quantize_per_channel_affine fake_quantize_per_tensor_affine fix flatten flip
    fliplr flipud float_power floor floor_divide fmax fmin fmod frac frexp from_file full full_like gather gcd ge geqrf ger
    gradient greater greater_equal gt hamming_window hann_window heaviside histc histogram histogramdd hsplit hstack hypot i0
    igamma igammac imag index_add index_copy index_reduce index_select inner inverse is_complex is_conj is_floating_point
    is_nonzero isclose isfinite isin isinf isnan isneginf isposinf isreal istft kaiser_window kron kthvalue lcm ldexp le lerp
    less less_equal lgamma linspace log log10 log1p log2 logaddexp logaddexp2 logcumsumexp logdet logical_and logical_not
    logical_or logical_xor logit logspace logsumexp lt lu_solve lu_unpack masked_select matmul matrix_exp matrix_power max
    maximum mean median meshgrid min minimum mm mode moveaxis movedim msort mul multinomial multiply mv mvlgamma nan_to_num
    nanmean nanmedian nanquantile nansum narrow narrow_copy ne neg negative nextafter nonzero norm normal not_equal numel ones
    ones_like orgqr ormqr outer permute pinverse poisson polar polygamma positive pow prod promote_types qr quantile
    quantize_per_channel quantize_per_tensor quantized_batch_norm quantized_max_pool1d quantized_max_pool2d rad2deg rand
    rand_like randint randint_like randn randn_like randperm range ravel real reciprocal remainder renorm repeat_interleave
    reshape resolve_conj resolve_neg result_type roll rot90 round row_stack rsqrt scatter scatter_add scatter_reduce
    searchsorted select select_scatter sgn sigmoid sign signbit sin sinc sinh slice_scatter slogdet softmax sort
    sparse_bsc_tensor sparse_bsr_tensor sparse_coo_tensor sparse_csc_tensor sparse_csr_tensor split sqrt square squeeze stack
    std std_mean stft sub subtract sum svd swapaxes swapdims t take take_along_dim tan tanh tensor tensor_split tensordot tile
    topk trace transpose trapezoid trapz triangular_solve tril tril_indices triu triu_indices true_divide trunc unbind
    unflatten unique_consecutive unsqueeze vander var var_mean vdot view_as_complex view_as_real vsplit vstack where xlogy
    zeros zeros_like`,
  "torch.nn.functional": `
    adaptive_avg_pool1d adaptive_avg_pool2d adaptive_avg_pool3d adaptive_max_pool1d adaptive_max_pool2d adaptive_max_pool3d
    alpha_dropout avg_pool1d avg_pool2d avg_pool3d batch_norm bilinear binary_cross_entropy binary_cross_entropy_with_logits
    celu conv1d conv2d conv3d conv_transpose1d conv_transpose2d conv_transpose3d cosine_embedding_loss cosine_similarity
    ctc_loss dropout elu elu_ embedding embedding_bag feature_alpha_dropout fractional_max_pool2d fractional_max_pool3d gelu
    glu group_norm hardshrink hardsigmoid hardswish hardtanh hardtanh_ hinge_embedding_loss huber_loss instance_norm kl_div
    l1_loss layer_norm leaky_relu leaky_relu_ linear log_softmax margin_ranking_loss max_pool1d max_pool2d max_pool3d
    max_unpool2d max_unpool3d mish mse_loss multi_margin_loss multilabel_margin_loss nll_loss one_hot pad pairwise_distance
    pdist pixel_shuffle pixel_unshuffle poisson_nll_loss prelu relu relu6 relu_ rms_norm rrelu rrelu_
    scaled_dot_product_attention selu silu smooth_l1_loss soft_margin_loss softplus softshrink threshold threshold_
    triplet_margin_loss`,
  "torch.linalg": `
    cholesky cholesky_ex cond cross det diagonal eig eigh eigvals eigvalsh householder_product inv inv_ex ldl_factor
    ldl_factor_ex ldl_solve lstsq lu lu_factor lu_factor_ex lu_solve matmul matrix_exp matrix_norm matrix_power matrix_rank
    multi_dot norm pinv qr slogdet solve solve_ex solve_triangular svd svdvals tensorinv tensorsolve vander vecdot vector_norm`,
  "torch.fft": `
    fft fft2 fftfreq fftn fftshift hfft hfft2 hfftn ifft ifft2 ifftn ifftshift ihfft ihfft2 ihfftn irfft irfft2 irfftn rfft
    rfft2 rfftfreq rfftn`,
  "torch.special": `
    bessel_j0 bessel_j1 digamma entr erf erfc erfcx erfinv exp2 expit expm1 gammainc gammaincc gammaln i0 i0e i1 i1e log1p
    log_ndtr log_softmax logit logsumexp multigammaln ndtr ndtri polygamma psi round sinc softmax xlog1py xlogy zeta`,
  "torch.Tensor": `
    abs abs_ absolute absolute_ acos acos_ acosh acosh_ add add_ addbmm addbmm_ addcdiv addcdiv_ addcmul addcmul_ addmm addmm_
    addmv addmv_ addr addr_ adjoint all allclose amax amin aminmax angle any arccos arccos_ arccosh arccosh_ arcsin arcsin_
    arcsinh arcsinh_ arctan arctan2 arctan2_ arctan_ arctanh arctanh_ argmax argmin argsort argwhere as_strided as_strided_
    as_strided_scatter asin asin_ asinh asinh_ atan atan2 atan2_ atan_ atanh atanh_ backward baddbmm baddbmm_ bernoulli
    bernoulli_ bincount bitwise_and bitwise_and_ bitwise_left_shift bitwise_left_shift_ bitwise_not bitwise_not_ bitwise_or
    bitwise_or_ bitwise_right_shift bitwise_right_shift_ bitwise_xor bitwise_xor_ bmm broadcast_to cauchy_ ceil ceil_ chalf
    cholesky cholesky_inverse cholesky_solve chunk clamp clamp_ clip clip_ clone coalesce col_indices conj conj_physical
    conj_physical_ contiguous copy_ copysign copysign_ corrcoef cos cos_ cosh cosh_ count_nonzero cov cpu cross crow_indices
    cuda cummax cummin cumprod cumprod_ cumsum cumsum_ deg2rad deg2rad_ dense_dim dequantize det detach detach_ diag
    diag_embed diagflat diagonal diagonal_scatter diff digamma digamma_ dim dist div div_ divide divide_ dot dsplit
    element_size eq eq_ equal erf erf_ erfc erfc_ erfinv erfinv_ exp exp2 exp2_ exp_ expand expand_as expm1 expm1_
    exponential_ fill_ fill_diagonal_ fix fix_ flatten flip fliplr flipud float_power float_power_ floor floor_ floor_divide
    floor_divide_ fmax fmin fmod fmod_ frac frac_ frexp gather gcd gcd_ ge ge_ geometric_ geqrf ger get_device greater
    greater_ greater_equal greater_equal_ gt gt_ hardshrink heaviside heaviside_ histc histogram hsplit hypot hypot_ i0 i0_
    igamma igamma_ igammac igammac_ imag index index_add index_add_ index_copy index_copy_ index_fill index_fill_ index_put
    index_put_ index_reduce_ index_select indices inner int_repr inverse is_coalesced is_complex is_conj is_contiguous
    is_floating_point is_inference is_neg is_pinned is_set_to is_signed isclose isfinite isinf isnan isneginf isposinf
    isreal item kron kthvalue lcm lcm_ ldexp ldexp_ le le_ lerp lerp_ less less_ less_equal less_equal_ lgamma lgamma_ log
    log10 log10_ log1p log1p_ log2 log2_ log_ log_normal_ logaddexp logaddexp2 logcumsumexp logdet logical_and logical_and_
    logical_not logical_not_ logical_or logical_or_ logical_xor logical_xor_ logit logit_ logsumexp lt lt_ lu_solve 
    masked_fill masked_fill_ masked_scatter masked_scatter_ masked_select matmul matrix_exp matrix_power max maximum mean
    median min minimum mm mode moveaxis movedim msort mul mul_ multinomial multiply multiply_ mv mvlgamma mvlgamma_ nan_to_num
    nan_to_num_ nanmean nanmedian nanquantile nansum narrow narrow_copy ne ne_ neg neg_ negative negative_ new_empty
    new_empty_strided new_full new_ones new_zeros nextafter nextafter_ nonzero nonzero_static normal_ not_equal not_equal_
    numel orgqr ormqr outer permute pin_memory pinverse polygamma polygamma_ positive pow pow_ prod put put_
    q_per_channel_axis q_per_channel_scales q_per_channel_zero_points q_scale q_zero_point qr qscheme quantile rad2deg
    rad2deg_ random_ ravel real reciprocal reciprocal_ record_stream remainder remainder_ renorm renorm_ repeat
    repeat_interleave requires_grad_ reshape reshape_as resize_ resize_as_ resolve_conj resolve_neg retain_grad 
    roll rot90 round round_ rsqrt rsqrt_ scatter scatter_ scatter_add scatter_add_ scatter_reduce scatter_reduce_ select
    select_scatter set_ sgn sgn_ sigmoid sigmoid_ sign sign_ signbit sin sin_ sinc sinc_ sinh sinh_ size slice_scatter slogdet
    smm softmax sort sparse_dim sparse_mask sparse_resize_ sparse_resize_and_clear_ sqrt sqrt_ square square_ squeeze squeeze_
    sspaddmm std stft storage_offset stride sub sub_ subtract subtract_ sum sum_to_size svd swapaxes swapaxes_ swapdims
    swapdims_ t t_ take take_along_dim tan tan_ tanh tanh_ tensor_split tile to to_dense to_mkldnn to_padded_tensor to_sparse
    to_sparse_bsc to_sparse_bsr to_sparse_csc to_sparse_csr topk trace transpose transpose_ triangular_solve tril tril_ triu
    triu_ true_divide true_divide_ trunc trunc_ type_as unbind unflatten unfold uniform_ unique_consecutive unsafe_chunk
    unsafe_split unsqueeze unsqueeze_ values var vdot view view_as vsplit where xlogy xlogy_ zero_`,
} as const;

const NAMES = new Map(
  Object.entries(PAGES).map(([namespace, names]) => [namespace, new Set(names.trim().split(/\s+/))]),
);

/** Whether a name has a page. */
export const hasPage = (namespace: keyof typeof PAGES, name: string): boolean =>
  NAMES.get(namespace)?.has(name) ?? false;

/** All names that have one, by their namespaces. */
export const pages = (): Record<string, string[]> =>
  Object.fromEntries([...NAMES].map(([namespace, names]) => [namespace, [...names]]));
