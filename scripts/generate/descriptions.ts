/**
 * What an operator computes, in a line and in our own words, with the shapes where there is more to say than "of any shape". `aliases
 * separated by blanks: text`; `X_` and `X_copy` follow from `X`, and `special_X`, `linalg_X` and `fft_X` from `X` where they have no line.
 */
const LINES = `
abs absolute: |x| of each element.
sgn: x / |x| of each element, 0 for 0; of real numbers the sign.
sign: -1, 0 or 1 of each element.
signbit: Whether the sign of each element is set; of -0 too.
neg negative: -x of each element.
positive: x itself; an error for bool.
reciprocal: 1 / x of each element.
square: x * x of each element.
sqrt: The square root of each element.
rsqrt: 1 / sqrt(x) of each element.
exp: e to the power of each element.
exp2: 2 to the power of each element.
expm1: exp(x) - 1 of each element, exact near 0.
log: The natural logarithm of each element.
log2: The logarithm to base 2 of each element.
log10: The logarithm to base 10 of each element.
log1p: log(1 + x) of each element, exact near 0.
sin: The sine of each element, in radians.
cos: The cosine of each element, in radians.
tan: The tangent of each element, in radians.
asin arcsin: The angle whose sine each element is.
acos arccos: The angle whose cosine each element is.
atan arctan: The angle whose tangent each element is.
atan2 arctan2: The angle of the point (other, self), in the right quadrant; both broadcast.
sinh: The hyperbolic sine of each element.
cosh: The hyperbolic cosine of each element.
tanh: The hyperbolic tangent of each element.
asinh arcsinh: The inverse hyperbolic sine of each element.
acosh arccosh: The inverse hyperbolic cosine of each element.
atanh arctanh: The inverse hyperbolic tangent of each element.
sinc: sin(pi x) / (pi x) of each element, 1 at 0.
deg2rad: Degrees to radians.
rad2deg: Radians to degrees.
ceil: The least integer not below each element.
floor: The greatest integer not above each element.
round: The nearest integer (halves to the even one), or the nearest with \`decimals\` digits.
trunc fix: Each element without what is behind its point.
frac: What is behind the point of each element.
frexp: Mantissa and exponent: self = mantissa * 2 ** exponent.
ldexp: self * 2 ** other.
erf: The error function of each element.
erfc: 1 - erf(x) of each element.
erfinv: The inverse of erf.
lgamma: log |gamma(x)| of each element.
digamma: The derivative of lgamma.
polygamma: The n-th derivative of digamma.
mvlgamma: The logarithm of the gamma function of p dimensions.
igamma: The regularized lower incomplete gamma function of self and other.
igammac: The regularized upper incomplete gamma function of self and other.
i0: The modified Bessel function of the first kind, order 0.
sigmoid: 1 / (1 + exp(-x)) of each element.
logit: log(x / (1 - x)) of each element, x first clamped to [eps, 1 - eps] where eps is given.
angle: The angle of each complex element; of a negative real one pi.
real: The real parts, as a view.
imag: The imaginary parts, as a view.
conj: The complex conjugate, as a view that is computed when it is needed.
conj_physical: The complex conjugate, computed at once.
resolve_conj: The tensor with a pending conjugation carried out.
resolve_neg: The tensor with a pending negation carried out.
complex: real + i * imag.
polar: abs * (cos(angle) + i * sin(angle)).
view_as_real: A complex (..., ) as real numbers (..., 2), a view.
view_as_complex: Real numbers (..., 2) as complex (...), a view.
nan_to_num: Each element, with numbers for NaN and the infinities.
isnan: Where an element is NaN.
isinf: Where an element is infinite.
isposinf: Where an element is +inf.
isneginf: Where an element is -inf.
isfinite: Where an element is neither infinite nor NaN.
isreal: Where an element has no imaginary part.
add: self + alpha * other; both broadcast.
sub subtract: self - alpha * other; both broadcast.
rsub: other - alpha * self.
mul multiply: self * other; both broadcast.
div divide true_divide: self / other; rounded to integers where \`roundingMode\` is "floor" or "trunc".
floor_divide: The floor of self / other.
remainder: What division leaves, with the sign of the divisor (as Python's %).
fmod: What division leaves, with the sign of the dividend (as C's fmod).
pow: self to the power of exponent; both broadcast.
float_power: self to the power of exponent, in double precision.
maximum: The greater of each two elements; NaN wins.
minimum: The lesser of each two elements; NaN wins.
fmax: The greater of each two elements; NaN loses.
fmin: The lesser of each two elements; NaN loses.
hypot: sqrt(self ** 2 + other ** 2).
copysign: |self| with the sign of other.
nextafter: The next number after self towards other.
gcd: The greatest common divisor.
lcm: The least common multiple.
heaviside: 0 where self < 0, values where it is 0, 1 where it is greater.
xlogy: self * log(other), 0 where self is 0.
logaddexp: log(exp(self) + exp(other)).
logaddexp2: log2(2 ** self + 2 ** other).
lerp: start + weight * (end - start).
addcmul: self + value * tensor1 * tensor2.
addcdiv: self + value * tensor1 / tensor2.
clamp clip: Each element, at least \`min\` and at most \`max\`.
clamp_min: Each element, at least \`min\`.
clamp_max: Each element, at most \`max\`.
where: self where the condition holds, else other; with the condition alone the indices of its true elements.
bitwise_and: The bits set in both; of bool: and.
bitwise_or: The bits set in one of both; of bool: or.
bitwise_xor: The bits set in just one of both; of bool: exclusive or.
bitwise_not: Each bit turned over; of bool: not.
bitwise_left_shift: self << other.
bitwise_right_shift: self >> other, the sign kept.
logical_and: Whether both are other than 0.
logical_or: Whether one of both is other than 0.
logical_xor: Whether just one of both is other than 0.
logical_not: Whether each element is 0.
eq: self == other, element for element.
ne not_equal: self != other, element for element.
lt less: self < other, element for element.
le less_equal: self <= other, element for element.
gt greater: self > other, element for element.
ge greater_equal: self >= other, element for element.
equal: Whether both have the same size and elements.
isclose: Where |self - other| <= atol + rtol * |other|.
allclose: Whether |self - other| <= atol + rtol * |other| everywhere.
isin: Where an element is one of testElements.
sum: The sum of all elements, or over \`dim\`.
nansum: The sum of all elements, or over \`dim\`; NaN counts as 0.
mean: The mean of all elements, or over \`dim\`.
nanmean: The mean of all elements, or over \`dim\`, without NaN.
prod: The product of all elements, or over \`dim\`.
std: The standard deviation, of all elements or over \`dim\`; \`correction\` is taken off the count (1).
var: The variance, of all elements or over \`dim\`; \`correction\` is taken off the count (1).
std_mean: Standard deviation and mean.
var_mean: Variance and mean.
median: The middle element (the lower of two), of all or over \`dim\` with its index.
nanmedian: The middle element without NaN, of all or over \`dim\` with its index.
mode: The most frequent element over \`dim\`, and its index.
quantile: The q-quantiles, of all elements or over \`dim\`.
nanquantile: The q-quantiles without NaN, of all elements or over \`dim\`.
max: The greatest element; over \`dim\` with its index; of two tensors \`maximum\`.
min: The least element; over \`dim\` with its index; of two tensors \`minimum\`.
amax: The greatest element over \`dim\`; equal ones share the gradient.
amin: The least element over \`dim\`; equal ones share the gradient.
aminmax: The least and the greatest element.
argmax: The index of the greatest element, of all or over \`dim\`.
argmin: The index of the least element, of all or over \`dim\`.
all: Whether all elements are other than 0, or over \`dim\`.
any: Whether an element is other than 0, or over \`dim\`.
count_nonzero: How many elements are other than 0.
norm: The p-norm of all elements, or over \`dim\`.
dist: The p-norm of self - other.
logsumexp: log(sum(exp(x))) over \`dim\`, without overflow.
cumsum: The sums of all elements up to each, along \`dim\`.
cumprod: The products of all elements up to each, along \`dim\`.
cummax: The greatest element up to each along \`dim\`, and its index.
cummin: The least element up to each along \`dim\`, and its index.
logcumsumexp: log(cumsum(exp(x))) along \`dim\`.
cumulative_trapezoid: The integrals up to each element along \`dim\`, by the trapezoidal rule.
trapezoid trapz: The integral along \`dim\`, by the trapezoidal rule.
diff: The n-th differences of neighbours along \`dim\`.
gradient: The derivative along each dimension, from neighbours.
histc: How many elements fall into each of \`bins\` bins of one width.
histogram: How many elements fall into each bin, and the bins' edges.
histogramdd: How many rows of (..., N) fall into each bin of N dimensions, and the edges.
bincount: How often each integer from 0 on is in a (n) of integers.
bucketize: The bin of each element among sorted boundaries.
searchsorted: Where each value is to be put into a sorted (..., n) so that it stays sorted.
sort: The elements in order along \`dim\`, and their indices.
msort: The elements in order along the first dimension.
argsort: The indices that sort along \`dim\`.
topk: The k greatest (or least) elements along \`dim\`, and their indices.
kthvalue: The k-th least element along \`dim\`, and its index.
unique_consecutive: The elements without equal neighbours.
cov: The covariances (n, n) of n variables of m observations: (n, m).
corrcoef: The correlations (n, n) of n variables of m observations: (n, m).
hash_tensor: A number made from all elements' bits.
renorm: Each slice along \`dim\` shortened to a p-norm of \`maxnorm\` at most.
mm: The product of matrices (n, m) @ (m, p) -> (n, p).
bmm: The products of b matrices (b, n, m) @ (b, m, p) -> (b, n, p).
mv: The product of matrix and vector (n, m) @ (m) -> (n).
dot: The product of two vectors (n), (n) -> ().
vdot: The product of two vectors, the first conjugated.
inner: The product over the last dimensions (..., k), (..., k).
outer ger: The product of each two elements (n), (m) -> (n, m).
matmul: The product of vectors, matrices or batches of them: (..., n, m) @ (..., m, p) -> (..., n, p), batches broadcast.
addmm: beta * self + alpha * (mat1 @ mat2); mat1 (n, m), mat2 (m, p), self broadcast to (n, p).
addmv: beta * self + alpha * (mat @ vec); mat (n, m), vec (m), self broadcast to (n).
addr: beta * self + alpha * outer(vec1, vec2); vec1 (n), vec2 (m), self broadcast to (n, m).
addbmm: beta * self + alpha * the sum of the b products; batch1 (b, n, m), batch2 (b, m, p), self (n, p).
baddbmm: beta * self + alpha * (batch1 @ batch2); batch1 (b, n, m), batch2 (b, m, p), self (b, n, p).
chain_matmul: The product of several matrices, in the cheapest order.
einsum: Sums of products by Einstein's notation, such as "bij,bjk->bik".
tensordot: The sum of products over several dimensions of both.
kron: The Kronecker product.
cross: The cross product of vectors of 3 along \`dim\`.
trace: The sum of the diagonal of (n, m).
det: The determinants of matrices (..., n, n) -> (...).
logdet: The logarithms of determinants (..., n, n) -> (...).
slogdet: Sign and log |det| of matrices (..., n, n).
inverse: The inverses of matrices (..., n, n).
pinverse: The pseudo-inverse of matrices (..., n, m) -> (..., m, n).
matrix_power: Matrices (..., n, n) to an integer power.
matrix_exp: The exponential of matrices (..., n, n).
cholesky: The factor L (or U) of positive definite matrices (..., n, n).
cholesky_inverse: The inverse of L L^H from its factor L.
cholesky_solve: The x of L L^H x = self from the factor L; self (..., n, k).
triangular_solve: The x of A x = self for a triangular A; self (..., n, k).
qr: Q and R of matrices (..., n, m).
svd: U, S and V of matrices (..., n, m).
lu_solve: The x of A x = self from A's pivoted LU factors; self (..., n, k).
lu_unpack: P, L and U from A's pivoted LU factors.
geqrf: The QR factors as LAPACK keeps them.
orgqr: Q from the QR factors that geqrf gives.
ormqr: The product of that Q and a matrix.
cdist: The p-distances of each two rows: (..., n, k), (..., m, k) -> (..., n, m).
pdist: The p-distances of each two rows of (n, k) -> (n * (n - 1) / 2).
vander: The powers of (n) as columns -> (n, N).
linalg_cholesky_ex: As linalg.cholesky, with an error code for each matrix.
linalg_cond: The condition numbers of matrices (..., n, n).
linalg_diagonal: The diagonals of matrices (..., n, m), as a view.
linalg_eig: Eigenvalues (..., n) and eigenvectors of matrices (..., n, n), complex.
linalg_eigh: Eigenvalues and eigenvectors of symmetric or Hermitian matrices (..., n, n).
linalg_eigvals: The eigenvalues (..., n) of matrices (..., n, n), complex.
linalg_eigvalsh: The eigenvalues of symmetric or Hermitian matrices (..., n, n).
linalg_householder_product: Q from the QR factors that geqrf gives.
linalg_inv: The inverses of matrices (..., n, n).
linalg_inv_ex: The inverses, with an error code for each matrix.
linalg_ldl_factor: The LDL factors of symmetric or Hermitian matrices, and the pivots.
linalg_ldl_factor_ex: The LDL factors and pivots, with an error code for each matrix.
linalg_ldl_solve: The x of A x = B from A's LDL factors.
linalg_lstsq: The x (..., n, k) that makes |A x - B| least; A (..., m, n), B (..., m, k).
linalg_lu: P, L and U of matrices (..., n, m).
linalg_lu_factor: The LU factors in one matrix, and the pivots.
linalg_lu_factor_ex: The LU factors and pivots, with an error code for each matrix.
linalg_matrix_norm: A norm of matrices (..., n, m): "fro", "nuc", 1, 2, inf, or these with the sign turned.
linalg_matrix_rank: The ranks of matrices (..., n, m) -> (...).
linalg_multi_dot: The product of several matrices, in the cheapest order.
linalg_norm: A norm of vectors or matrices.
linalg_pinv: The pseudo-inverses of matrices (..., n, m) -> (..., m, n).
linalg_solve: The x of A x = B; A (..., n, n), B (..., n) or (..., n, k).
linalg_solve_ex: The x of A x = B, with an error code for each matrix.
linalg_solve_triangular: The x of A x = B for triangular A.
linalg_svd: U, S and V^H of matrices (..., n, m).
linalg_svdvals: The singular values of matrices (..., n, m).
linalg_tensorinv: The inverse of a tensor as tensordot takes it.
linalg_tensorsolve: The x of tensordot(A, x) = B.
linalg_vecdot: The products of vectors along \`dim\`, the first conjugated.
linalg_vector_norm: The p-norm over \`dim\`, the tensor taken as a vector.
fft_fft: The Fourier transform along \`dim\`.
fft_ifft: The inverse Fourier transform along \`dim\`.
fft_fft2: The Fourier transform over two dimensions.
fft_ifft2: The inverse Fourier transform over two dimensions.
fft_fftn: The Fourier transform over several dimensions.
fft_ifftn: The inverse Fourier transform over several dimensions.
fft_rfft: The Fourier transform of real numbers (..., n) -> (..., n / 2 + 1).
fft_irfft: The inverse of rfft: real numbers.
fft_rfft2: The Fourier transform of real numbers over two dimensions.
fft_irfft2: The inverse of rfft2: real numbers.
fft_rfftn: The Fourier transform of real numbers over several dimensions.
fft_irfftn: The inverse of rfftn: real numbers.
fft_hfft: The transform of a Hermitian signal, given by its half: real numbers.
fft_ihfft: The inverse of hfft.
fft_hfft2: The transform of a Hermitian signal over two dimensions.
fft_ihfft2: The inverse of hfft2.
fft_hfftn: The transform of a Hermitian signal over several dimensions.
fft_ihfftn: The inverse of hfftn.
fft_fftfreq: The frequencies (n) that fft's results stand for.
fft_rfftfreq: The frequencies (n / 2 + 1) that rfft's results stand for.
fft_fftshift: The results of fft in the order of their frequencies.
fft_ifftshift: The inverse of fftshift.
special_airy_ai: The Airy function Ai.
special_bessel_j0: The Bessel function of the first kind, order 0.
special_bessel_j1: The Bessel function of the first kind, order 1.
special_bessel_y0: The Bessel function of the second kind, order 0.
special_bessel_y1: The Bessel function of the second kind, order 1.
special_chebyshev_polynomial_t: The Chebyshev polynomial of the first kind of degree n.
special_chebyshev_polynomial_u: The Chebyshev polynomial of the second kind of degree n.
special_chebyshev_polynomial_v: The Chebyshev polynomial of the third kind of degree n.
special_chebyshev_polynomial_w: The Chebyshev polynomial of the fourth kind of degree n.
special_shifted_chebyshev_polynomial_t: The Chebyshev polynomial of the first kind of degree n, at 2 x - 1.
special_shifted_chebyshev_polynomial_u: The Chebyshev polynomial of the second kind of degree n, at 2 x - 1.
special_shifted_chebyshev_polynomial_v: The Chebyshev polynomial of the third kind of degree n, at 2 x - 1.
special_shifted_chebyshev_polynomial_w: The Chebyshev polynomial of the fourth kind of degree n, at 2 x - 1.
special_entr: -x log(x) of each element, 0 at 0.
special_erfcx: exp(x ** 2) * erfc(x) of each element.
special_expit: 1 / (1 + exp(-x)) of each element.
special_gammainc: The regularized lower incomplete gamma function.
special_gammaincc: The regularized upper incomplete gamma function.
special_gammaln: log |gamma(x)| of each element.
special_hermite_polynomial_h: The physicists' Hermite polynomial of degree n.
special_hermite_polynomial_he: The probabilists' Hermite polynomial of degree n.
special_i0e: exp(-|x|) * i0(x) of each element.
special_i1: The modified Bessel function of the first kind, order 1.
special_i1e: exp(-|x|) * i1(x) of each element.
special_laguerre_polynomial_l: The Laguerre polynomial of degree n.
special_legendre_polynomial_p: The Legendre polynomial of degree n.
special_log_ndtr: log(ndtr(x)) of each element.
special_modified_bessel_i0: The modified Bessel function of the first kind, order 0.
special_modified_bessel_i1: The modified Bessel function of the first kind, order 1.
special_modified_bessel_k0: The modified Bessel function of the second kind, order 0.
special_modified_bessel_k1: The modified Bessel function of the second kind, order 1.
special_scaled_modified_bessel_k0: exp(x) times the modified Bessel function of the second kind, order 0.
special_scaled_modified_bessel_k1: exp(x) times the modified Bessel function of the second kind, order 1.
special_spherical_bessel_j0: sin(x) / x of each element.
special_multigammaln: The logarithm of the gamma function of p dimensions.
special_ndtr: The area under the standard normal distribution up to each element.
special_ndtri: The inverse of ndtr.
special_psi: The derivative of lgamma.
special_xlog1py: self * log1p(other), 0 where self is 0.
special_zeta: The Hurwitz zeta function of self and other.
reshape: The elements in another shape, as a view where that can be; one size may be -1.
view: The same memory in another shape; or as another dtype.
view_as: The same memory in the shape of other.
reshape_as: The elements in the shape of other.
flatten: The dimensions from \`startDim\` to \`endDim\` as one.
unflatten: One dimension as several.
ravel: All elements in one dimension.
squeeze: Without the dimensions of size 1, or without those of \`dim\`.
unsqueeze: With a dimension of size 1 at \`dim\`.
transpose swapaxes swapdims: With two dimensions exchanged.
permute: With its dimensions in another order.
movedim moveaxis: With dimensions moved to other places.
t: (n, m) as (m, n).
adjoint: (..., n, m) conjugated, as (..., m, n).
expand: With dimensions of size 1 repeated, without memory.
expand_as: With dimensions of size 1 repeated to the size of other, without memory.
broadcast_to: Broadcast to a shape, without memory.
broadcast_tensors: All broadcast to one shape.
repeat: The tensor repeated along each dimension, copied.
repeat_interleave: Each element repeated, along \`dim\`.
tile: The tensor repeated along each dimension, the last ones where too few are named.
cat concat concatenate: Tensors one after the other along \`dim\`; the other sizes agree.
stack: Tensors of one size along a new dimension.
hstack: Tensors side by side: along the second dimension, or the first where there is one.
vstack row_stack: Tensors one below the other: along the first of at least two dimensions.
dstack: Tensors along the third dimension.
column_stack: Tensors as columns of a matrix.
block_diag: Matrices along the diagonal of one.
split: Parts of a size, or of several sizes, along \`dim\`; views.
split_with_sizes unsafe_split_with_sizes: Parts of several sizes along \`dim\`.
unsafe_split: As split; what is changed in place is not looked after.
chunk: At most so many parts of one size along \`dim\`; views.
unsafe_chunk: As chunk; what is changed in place is not looked after.
tensor_split: So many parts, or parts that end at indices, along \`dim\`; views.
hsplit: Parts side by side; views.
vsplit: Parts one below the other; views.
dsplit: Parts along the third dimension; views.
unbind: The slices along \`dim\`; views.
narrow: \`length\` slices from \`start\` on along \`dim\`; a view.
select: The slice at an index along \`dim\`; a view.
slice: The slices from start to end along \`dim\`; a view.
diagonal: The diagonal of two dimensions; a view.
diag: The diagonal of a matrix, or a matrix of a diagonal.
diag_embed: Matrices with the last dimension on their diagonals.
diagflat: A matrix with all elements on its diagonal.
tril: The lower triangles of matrices (..., n, m); 0 above.
triu: The upper triangles of matrices (..., n, m); 0 below.
tril_indices: Rows and columns (2, k) of the lower triangle of a matrix.
triu_indices: Rows and columns (2, k) of the upper triangle of a matrix.
flip: With the order along dimensions turned round.
fliplr: With the order along the second dimension turned round.
flipud: With the order along the first dimension turned round.
rot90: Turned by 90 degrees in the plane of two dimensions.
roll: With elements moved along dimensions; what leaves at the end comes in at the beginning.
atleast_1d: With one dimension at least.
atleast_2d: With two dimensions at least.
atleast_3d: With three dimensions at least.
meshgrid: The coordinates of a grid, from those of each dimension.
cartesian_prod: All combinations of elements of vectors, as rows.
combinations: All combinations of r elements of a vector, as rows.
unfold: Windows of a size along a dimension, step by step: (..., n, ...) -> (..., windows, ..., size), a view.
as_strided: The memory seen with given size and strides.
channel_shuffle native_channel_shuffle: Channels (N, C, ...) mixed among groups.
pixel_shuffle: (..., C * r * r, H, W) -> (..., C, H * r, W * r).
pixel_unshuffle: (..., C, H * r, W * r) -> (..., C * r * r, H, W).
gather: The elements at indices along \`dim\`; as index's shape.
scatter: Elements of src written to indices along \`dim\`.
scatter_add: Elements of src added at indices along \`dim\`.
scatter_reduce: Elements of src combined at indices along \`dim\` by "sum", "prod", "mean", "amax" or "amin".
index_select: The slices at indices along \`dim\`.
index_add: Slices of source added at indices along \`dim\`.
index_copy: Slices of source written to indices along \`dim\`.
index_fill: A value written to the slices at indices along \`dim\`.
index_put: Values written to indices of all dimensions.
index_reduce: Slices of source combined at indices along \`dim\`.
index: The elements at indices of all dimensions.
masked_select: The elements where the mask holds, as (n).
masked_fill: A value where the mask holds.
masked_scatter: Elements of source, in their order, where the mask holds.
take: The elements at indices of the flattened tensor.
take_along_dim: The elements at indices along \`dim\`; both broadcast.
put: Elements of source written to indices of the flattened tensor.
nonzero: The indices (n, dimensions) of the elements other than 0.
nonzero_static: As nonzero, of a size that is known before.
argwhere: The indices (n, dimensions) of the elements other than 0.
select_scatter: A copy with src at an index along \`dim\`.
slice_scatter: A copy with src from start to end along \`dim\`.
diagonal_scatter: A copy with src on the diagonal.
as_strided_scatter: A copy with src where as_strided would look.
segment_reduce: The elements of each segment combined.
zeros: Zeros of a size.
zeros_like: Zeros of the size of another.
ones: Ones of a size.
ones_like: Ones of the size of another.
full: One value in a size.
full_like: One value in the size of another.
empty: Memory of a size, whatever is in it.
empty_like: Memory of the size of another, whatever is in it.
empty_strided: Memory of given size and strides, whatever is in it.
empty_permuted: Memory of a size, with its dimensions in an order in memory, whatever is in it.
new_zeros: Zeros of a size, in this tensor's dtype and on its device.
new_ones: Ones of a size, in this tensor's dtype and on its device.
new_full: One value in a size, in this tensor's dtype and on its device.
new_empty: Memory of a size, in this tensor's dtype and on its device.
new_empty_strided: Memory of given size and strides, in this tensor's dtype and on its device.
eye: 1 on the diagonal of (n, m), else 0.
arange: The numbers from start up to end, without it, by step.
range: The numbers from start up to end, with it, by step.
linspace: \`steps\` numbers from start to end, evenly.
logspace: \`base\` to the powers from start to end, evenly.
rand: Uniform random numbers in [0, 1).
rand_like: Uniform random numbers in [0, 1), of the size of another.
randn: Normal random numbers.
randn_like: Normal random numbers, of the size of another.
randint: Random integers in [low, high).
randint_like: Random integers in [low, high), of the size of another.
randperm: The integers below n in random order.
normal: Normal random numbers of given mean and deviation.
bernoulli: 0 or 1, 1 with the probability that each element says.
multinomial: Indices drawn from the weights in each row: (n, m) -> (n, numSamples).
poisson: Poisson random numbers of the rates that the elements are.
uniform_: Uniform random numbers in [from, to), in place.
normal_: Normal random numbers of given mean and deviation, in place.
random_: Random integers, in place.
exponential_: Exponential random numbers, in place.
geometric_: Geometric random numbers, in place.
cauchy_: Cauchy random numbers, in place.
log_normal_: Log-normal random numbers, in place.
bartlett_window: Bartlett's window (n).
blackman_window: Blackman's window (n).
hamming_window: Hamming's window (n).
hann_window: Hann's window (n).
kaiser_window: Kaiser's window (n).
stft: The Fourier transforms of overlapping pieces of a signal.
istft: The signal of the transforms that stft gave.
clone: A copy, recorded for gradients.
detach: The same memory, of which no gradient is asked.
contiguous: The tensor row by row in memory; itself where it is so.
copy_: The elements of src, in place.
fill: One value in the size of this tensor.
fill_: One value everywhere, in place.
fill_diagonal_: One value on the diagonal, in place.
zero_: 0 everywhere, in place.
set_: Another storage for this tensor.
resize_: Another size for this tensor; its memory grows where it must.
resize_as_: The size of another for this tensor.
to: In another dtype or on another device; itself where it is so.
type_as: In the dtype and on the device of another.
pin_memory: In memory that does not move, from which CUDA copies while other work goes on.
is_pinned: Whether it is in pinned memory.
requires_grad_: Whether gradients of it are asked, from now on.
record_stream: Tells the allocator that a stream works on this memory.
retain_grad: Keeps its gradient though it is no leaf.
size: Its size, or that of one dimension.
stride: Its strides, or that of one dimension.
storage_offset: Where in its storage it begins, in elements.
dim: How many dimensions it has.
numel: How many elements it has.
item: The one element as a number.
is_complex: Whether the dtype is complex.
is_floating_point: Whether the dtype is one of floating point.
is_signed: Whether the dtype has negative numbers.
is_conj: Whether a conjugation is pending.
is_neg: Whether a negation is pending.
is_nonzero: Whether the one element is other than 0.
is_inference: Whether it was made in inference mode.
is_contiguous: Whether it lies row by row in memory.
is_set_to: Whether both are the same view of the same memory.
is_coalesced: Whether no index of the sparse tensor is there twice.
get_device: The number of its device; -1 for the CPU.
result_type: The dtype that an operation on both gives.
promote_types: The smallest dtype that both fit in.
can_cast: Whether one dtype may become another without a word.
sum_to_size: Summed to a size that broadcasts to its own.
coalesce: The sparse tensor with each index once.
indices: The indices (dimensions, n) of a coalesced sparse tensor.
values: The values of a sparse tensor.
crow_indices: Where each row begins, of a sparse tensor in CSR.
col_indices: The columns, of a sparse tensor in CSR.
row_indices: The rows, of a sparse tensor in CSC.
ccol_indices: Where each column begins, of a sparse tensor in CSC.
sparse_dim: How many dimensions of it are sparse.
dense_dim: How many dimensions of its values are dense.
sparse_mask: The elements where the mask has indices, sparse.
sparse_resize_: Another size for this sparse tensor.
sparse_resize_and_clear_: Another size for this sparse tensor, without elements.
sparse_coo_tensor: A sparse tensor from indices (dimensions, n) and values (n, ...).
sparse_csr_tensor: A sparse matrix by rows.
sparse_csc_tensor: A sparse matrix by columns.
sparse_bsr_tensor: A sparse matrix of blocks, by rows.
sparse_bsc_tensor: A sparse matrix of blocks, by columns.
sparse_compressed_tensor: A sparse matrix in one of the compressed layouts.
smm: The product of a sparse and a dense matrix, sparse.
sspaddmm: beta * self + alpha * (mat1 @ mat2), sparse.
hspmm: The product of a sparse and a dense matrix, sparse by rows.
to_dense: Dense.
to_sparse: Sparse, in COO or another layout.
to_sparse_csr: Sparse, by rows.
to_sparse_csc: Sparse, by columns.
to_sparse_bsr: Sparse in blocks, by rows.
to_sparse_bsc: Sparse in blocks, by columns.
to_mkldnn: In the layout of oneDNN.
to_padded_tensor: A nested tensor with its parts filled up to one size.
quantize_per_tensor: Quantized with one scale and zero point.
quantize_per_tensor_dynamic: Quantized with a scale found from the elements.
quantize_per_channel: Quantized with scales and zero points along an axis.
dequantize: The numbers that quantized ones stand for.
int_repr: The integers under quantized numbers.
q_scale: The scale of a quantized tensor.
q_zero_point: The zero point of a quantized tensor.
q_per_channel_scales: The scales of a tensor quantized by channels.
q_per_channel_zero_points: The zero points of a tensor quantized by channels.
q_per_channel_axis: The axis of a tensor quantized by channels.
qscheme: How it is quantized.
fake_quantize_per_tensor_affine: Rounded as quantization with one scale would.
fake_quantize_per_channel_affine: Rounded as quantization with scales along an axis would.
quantized_batch_norm: Batch normalization of quantized (N, C, H, W).
quantized_max_pool1d: Maxima of windows of quantized (N, C, L).
quantized_max_pool2d: Maxima of windows of quantized (N, C, H, W).
from_file: A tensor over a file in memory.
chalf: In complex32.
linear: input @ weight^T + bias; input (..., in), weight (out, in), bias (out).
bilinear: input1^T W input2 + bias for each output; (..., in1), (..., in2) -> (..., out).
conv1d: Convolution: input (N, C, L), weight (out, C / groups, k).
conv2d: Convolution: input (N, C, H, W), weight (out, C / groups, kH, kW).
conv3d: Convolution: input (N, C, D, H, W), weight (out, C / groups, kD, kH, kW).
conv_tbc: Convolution with time first: input (T, N, C), weight (k, C, out).
conv_transpose1d: Transposed convolution: input (N, C, L), weight (C, out / groups, k).
conv_transpose2d: Transposed convolution: input (N, C, H, W), weight (C, out / groups, kH, kW).
conv_transpose3d: Transposed convolution: input (N, C, D, H, W), weight (C, out / groups, kD, kH, kW).
avg_pool1d: Means of windows of (N, C, L).
avg_pool2d: Means of windows of (N, C, H, W).
avg_pool3d: Means of windows of (N, C, D, H, W).
max_pool1d: Maxima of windows of (N, C, L).
max_pool2d: Maxima of windows of (N, C, H, W).
max_pool3d: Maxima of windows of (N, C, D, H, W).
max_pool1d_with_indices: Maxima of windows of (N, C, L), and where they were.
max_pool2d_with_indices: Maxima of windows of (N, C, H, W), and where they were.
max_pool3d_with_indices: Maxima of windows of (N, C, D, H, W), and where they were.
max_unpool2d: Maxima back to where they were in (N, C, H, W), else 0.
max_unpool3d: Maxima back to where they were in (N, C, D, H, W), else 0.
fractional_max_pool2d: Maxima of windows of random places in (N, C, H, W).
fractional_max_pool3d: Maxima of windows of random places in (N, C, D, H, W).
adaptive_avg_pool1d: Means of windows so that (N, C, L) gets a given length.
adaptive_avg_pool2d: Means of windows so that (N, C, H, W) gets a given size.
adaptive_avg_pool3d: Means of windows so that (N, C, D, H, W) gets a given size.
adaptive_max_pool1d: Maxima of windows so that (N, C, L) gets a given length.
adaptive_max_pool2d: Maxima of windows so that (N, C, H, W) gets a given size.
adaptive_max_pool3d: Maxima of windows so that (N, C, D, H, W) gets a given size.
batch_norm: Each channel of (N, C, ...) to mean 0 and variance 1, then weight (C) and bias (C).
instance_norm: Each channel of each sample of (N, C, ...) to mean 0 and variance 1.
group_norm: Groups of channels of (N, C, ...) to mean 0 and variance 1.
layer_norm: The last dimensions to mean 0 and variance 1, then weight and bias of that shape.
rms_norm: The last dimensions divided by their root mean square, then weight of that shape.
dropout: Elements at random to 0 with probability p, the others by 1 / (1 - p); in training.
alpha_dropout: Dropout that keeps mean and variance, for selu.
feature_alpha_dropout: Alpha dropout of whole channels.
embedding: The rows of weight (n, d) at indices (...) -> (..., d).
embedding_bag: Sums, means or maxima of the rows of weight (n, d) in each bag.
one_hot: Integers (...) as 0 and 1: (..., classes).
scaled_dot_product_attention: softmax(q k^T / sqrt(d)) v; q (..., L, d), k (..., S, d), v (..., S, e) -> (..., L, e).
pad: With values around the last dimensions.
relu: max(x, 0) of each element.
relu6: Each element clamped to [0, 6].
hardtanh: Each element clamped to [minVal, maxVal].
hardsigmoid: clamp(x + 3, 0, 6) / 6 of each element.
hardswish: x * hardsigmoid(x) of each element.
hardshrink: 0 where |x| <= lambd, else x.
softshrink: x brought nearer to 0 by lambd.
leaky_relu: x where it is positive, else slope * x.
prelu: x where it is positive, else weight * x; weight (C) or (1).
rrelu: As leakyRelu, with a random slope in training.
elu: x where it is positive, else alpha * (exp(x) - 1).
celu: x where it is positive, else alpha * (exp(x / alpha) - 1).
selu: elu with the scale and alpha that keep mean and variance.
gelu: x times the area under the normal distribution up to x.
silu: x * sigmoid(x) of each element.
mish: x * tanh(softplus(x)) of each element.
softplus: log(1 + exp(beta * x)) / beta of each element.
threshold: x where it is above the threshold, else a value.
glu: The first half of \`dim\` times the sigmoid of the second.
softmax: exp(x) over its sum along \`dim\`.
log_softmax: log(softmax(x)) along \`dim\`, without overflow.
cosine_similarity: The cosine of the angle between vectors along \`dim\`.
pairwise_distance: The p-norm of the difference of vectors (..., d).
nll_loss: -input at the target class; input (N, C, ...), target (N, ...).
l1_loss: The mean of |input - target|.
mse_loss: The mean of (input - target) ** 2.
smooth_l1_loss: Squared below beta, linear above.
huber_loss: Squared below delta, linear above.
kl_div: target * (log(target) - input); input has logarithms.
poisson_nll_loss: exp(input) - target * input.
binary_cross_entropy: -(t log(x) + (1 - t) log(1 - x)) of probabilities x.
binary_cross_entropy_with_logits: The binary cross entropy of sigmoid(input).
soft_margin_loss: log(1 + exp(-target * input)).
multilabel_margin_loss: The margins between the target classes and the others; input (N, C), target (N, C).
multi_margin_loss: The margins between the target class and the others; input (N, C), target (N).
hinge_embedding_loss: x for target 1, max(0, margin - x) for -1.
cosine_embedding_loss: 1 - cos for target 1, max(0, cos - margin) for -1; inputs (N, d).
margin_ranking_loss: max(0, -target * (input1 - input2) + margin).
triplet_margin_loss: max(0, d(anchor, positive) - d(anchor, negative) + margin); all (N, d).
ctc_loss: The loss of unaligned sequences; logProbs (T, N, C), targets (N, S).
`;

const TEXTS = new Map(
  LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const end = line.indexOf(": ");
      const text = line.slice(end + 2);
      return line
        .slice(0, end)
        .split(" ")
        .map((name) => [name, text] as const);
    }),
);

/** What an operator computes; undefined where nobody has said it. */
export function description(name: string): string | undefined {
  const own = TEXTS.get(name) ?? TEXTS.get(name.replace(/^(special|linalg|fft)_/, ""));
  if (own !== undefined) return own;
  const base = name.replace(/_copy$|_$/, "");
  const text = base === name ? undefined : description(base);
  return text && `${text} ${name.endsWith("_") ? "In place." : "As a copy."}`;
}

/** All names with a line of their own. */
export const described: readonly string[] = [...TEXTS.keys()];
