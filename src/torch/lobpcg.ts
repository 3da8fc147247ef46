/** The largest or smallest eigenvalues of a large symmetric matrix, step by step. Follows torch/_lobpcg.py. */

import { boolean, callback, integer, nullable, number, string, unchecked } from "../internal/kinds.js";
import { form, signature } from "../internal/signature.js";
import { AssertionError, NotImplementedError, ValueError } from "../python/exceptions.js";
import { sizeRepr } from "../python/repr.js";
import { tensor } from "./kinds.js";
import { floatingDtype, product } from "./lowrank.js";
import { aten } from "./ops/index.js";
import { operator } from "./ops/operator.js";
import type { Tensor } from "./tensor.js";

const call = {
  cholesky: operator("linalg_cholesky"),
  eigh: operator("linalg_eigh"),
  norm: operator("linalg_vector_norm"),
  qr: operator("linalg_qr"),
  solveTriangular: operator("linalg_solve_triangular"),
};

type Matrix = Tensor | null;
const mm = (a: Matrix, b: Tensor) => (a === null ? b : product(a, b));
const qform = (a: Matrix, s: Tensor) => mm(s.mT, mm(a, s));
const norm = (x: Tensor) => (call.norm(x, 2) as Tensor).item() as number;
/** In float32, as Python's arithmetic between two tensors of one element is. */
const normOf = (x: Tensor) => call.norm(x, 2) as Tensor;

function symeig(a: Tensor, largest = false): [E: Tensor, Z: Tensor] {
  const [E, Z] = call.eigh(a, "U") as [Tensor, Tensor];
  return largest ? [E.flip([-1]), Z.flip([-1])] : [E, Z];
}

/** Named numbers of a run, as Python has them. */
type Vars<T> = Record<string, T>;

/** The state of a run, which a tracker is given after each step; it ends the run with `bvars.force_stop = true`. */
export class LOBPCG {
  /** The current eigenvalues, residuals and search space. */
  E: Tensor;
  R: Tensor;
  S: Tensor;
  readonly tvars: Vars<Tensor> = {};
  readonly ivars: Vars<number> = { istep: 0 };
  readonly fvars: Vars<number> = {};
  readonly bvars: Vars<boolean> = {};

  /** @internal `torch.lobpcg` makes it. */
  constructor(
    readonly A: Tensor,
    readonly B: Matrix,
    /** The current eigenvectors. */
    public X: Tensor,
    readonly iK: Matrix,
    readonly iparams: Readonly<Vars<number>>,
    readonly fparams: Readonly<Vars<number>>,
    readonly bparams: Readonly<Vars<boolean>>,
    readonly method: string,
    /** What is called after each step. */
    readonly tracker: ((worker: LOBPCG) => void) | null,
    ..._none: []
  ) {
    const [m, n] = [iparams.m as number, iparams.n as number];
    const options = { dtype: X.dtype, device: X.device };
    this.E = aten.zeros([n], options);
    this.R = aten.zeros([m, n], options);
    this.S = aten.zeros([m, 3 * n], options);
  }

  /** @internal */
  run(...none: []): void {
    runArguments([...none]);
    do {
      this.#update();
      this.tracker?.(this);
    } while (!this.#isDone());
  }

  #isDone(): boolean {
    const { iterations_left, converged_count } = this.ivars;
    return (
      this.bvars.force_stop === true ||
      iterations_left === 0 ||
      (converged_count as number) >= (this.iparams.k as number)
    );
  }

  #update(): void {
    const { ivars, fvars } = this;
    if (ivars.istep === 0) {
      const xNorm = norm(this.X);
      fvars.X_norm = xNorm;
      fvars.A_norm = norm(mm(this.A, this.X)) * (1 / xNorm);
      fvars.B_norm = norm(mm(this.B, this.X)) * (1 / xNorm);
      Object.assign(ivars, { iterations_left: this.iparams.niter, converged_count: 0, converged_end: 0 });
    }
    if (this.method === "ortho") this.#updateOrtho();
    else this.#updateBasic();
    ivars.iterations_left = (ivars.iterations_left as number) - 1;
    ivars.istep = (ivars.istep as number) + 1;
  }

  #updateResidual(): void {
    this.R = mm(this.A, this.X).sub(mm(this.B, this.X).mul(this.E));
  }

  #updateConvergedCount(): number {
    const { A_norm, B_norm } = this.fvars as { A_norm: number; B_norm: number };
    const columns = (x: Tensor) => call.norm(x, 2, [0]) as Tensor;
    const scale = this.E.narrow(0, 0, this.X.shape[1] as number)
      .abs()
      .mul(B_norm)
      .add(A_norm);
    const rerr = columns(this.R).div(columns(this.X).mul(scale));
    const converged = rerr.lt(this.fparams.tol as number).tolist() as boolean[];
    const end = converged.indexOf(false);
    const count = end < 0 ? converged.length : end;
    const before = this.ivars.converged_count as number;
    if (count < before) {
      throw new AssertionError(`the number of converged eigenpairs (was ${before}, got ${count}) cannot decrease`);
    }
    this.ivars.converged_count = count;
    this.tvars.rerr = rerr;
    return count;
  }

  /** Puts matrices side by side into the search space. */
  #place(...parts: readonly Tensor[]): void {
    let at = 0;
    for (const part of parts) {
      const width = part.shape[1] as number;
      this.S.narrow(1, at, width).copy_(part);
      at += width;
    }
    this.ivars.converged_end = at;
  }

  #updateBasic(): void {
    const n = this.iparams.n as number;
    const { converged_end: end, converged_count: done } = this.ivars as {
      converged_end: number;
      converged_count: number;
    };
    const largest = this.bparams.largest === true;
    if (this.ivars.istep === 0) {
      const Ri = this.#rayleighRitz(this.X);
      const [E, Z] = symeig(qform(qform(this.A, this.X), Ri), largest);
      this.X.copy_(this.X.matmul(Ri.matmul(Z)));
      this.E.copy_(E);
      this.#updateResidual();
      this.#updateConvergedCount();
      this.#place(this.X, mm(this.iK, this.R));
      return;
    }
    const S = this.S.narrow(1, done, end - done);
    const Ri = this.#rayleighRitz(S);
    const [E, Z] = symeig(qform(qform(this.A, S), Ri), largest);
    this.X.narrow(1, done, n - done).copy_(S.matmul(Ri.matmul(Z.narrow(1, 0, n - done))));
    this.E.narrow(0, done, n - done).copy_(E.narrow(0, 0, n - done));
    const P = S.matmul(Ri.matmul(Z.at(":", `${n}:${2 * n - done}`)));
    this.#updateResidual();
    const left = this.#updateConvergedCount();
    this.#place(this.X, P, mm(this.iK, this.R.at(":", `${left}:`)));
  }

  #updateOrtho(): void {
    const n = this.iparams.n as number;
    const { converged_end: end, converged_count: done } = this.ivars as {
      converged_end: number;
      converged_count: number;
    };
    const largest = this.bparams.largest === true;
    if (this.ivars.istep === 0) {
      const Ri = this.#rayleighRitz(this.X);
      const [, Z] = symeig(qform(qform(this.A, this.X), Ri), largest);
      this.X = this.X.matmul(Ri.matmul(Z));
      this.#updateResidual();
      this.#updateConvergedCount();
      this.#place(this.X, this.#ortho(this.R, this.X));
      return;
    }
    const S = this.S.narrow(1, done, end - done);
    const [E, Z] = symeig(qform(this.A, S), largest);
    const kept = n - done;
    this.X.narrow(1, done, kept).copy_(S.matmul(Z.narrow(1, 0, kept)));
    this.E.narrow(0, done, kept).copy_(E.narrow(0, 0, kept));
    const [basis] = call.qr(Z.at(`:${kept}`, `${kept}:`).mT) as [Tensor, Tensor];
    const P = S.matmul(Z.at(":", `${kept}:`).matmul(basis));
    this.#updateResidual();
    const left = this.#updateConvergedCount();
    this.#place(this.X, P);
    const W = this.#ortho(this.R.at(":", `${left}:`), this.S.narrow(1, 0, n + (P.shape[1] as number)));
    this.#place(this.X, P, W);
  }

  #rayleighRitz(S: Tensor): Tensor {
    const SBS = qform(this.B, S);
    const row = SBS.diagonal(0, -2, -1).pow(-0.5);
    const column = row.reshape([row.shape[0] as number, 1]);
    const R = call.cholesky(SBS.mul(row).mul(column), { upper: true });
    return call.solveTriangular(R, row.diagEmbed(), { upper: true, left: false }) as Tensor;
  }

  #svqb(given: Tensor, drop: boolean, tau: number): Tensor {
    if (given.numel() === 0) return given;
    let U = given;
    let UBU = qform(this.B, U);
    let d = UBU.diagonal(0, -2, -1);
    const [nonzero] = d.abs().ne(0).nonzero({ asTuple: true }) as [Tensor];
    if (nonzero.numel() < d.numel()) {
      U = U.at(":", nonzero);
      if (U.numel() === 0) return U;
      UBU = qform(this.B, U);
      d = UBU.diagonal(0, -2, -1);
    }
    let column = d.pow(-0.5).reshape([d.shape[0] as number, 1]);
    let [E, Z] = symeig(UBU.mul(column).mul(column.mT));
    const t = E.abs().max().mul(tau);
    if (drop) {
      const keep = E.gt(t);
      [E, Z, column] = [E.at(keep), Z.at(":", keep), column.at(keep)];
    } else E.setAt(E.lt(t), t);
    return U.mul(column.mT).matmul(Z.mul(E.pow(-0.5)));
  }

  #ortho(given: Tensor, V: Tensor): Tensor {
    const { ortho_tol: tol, ortho_tol_drop: tolDrop, ortho_tol_replace: tolReplace } = this.fparams as Vars<number>;
    const {
      ortho_i_max: iMax,
      ortho_j_max: jMax,
      m,
    } = this.iparams as { ortho_i_max: number; ortho_j_max: number; m: number };
    for (const key of Object.keys(this.fvars)) if (/^ortho_.*_rerr/.test(key)) delete this.fvars[key];
    const vNorm = normOf(mm(this.B, V));
    const quotient = (of: Tensor, by: Tensor) => (of.item() as number) * (by.item() as number) ** -1;
    let U = given;
    let BU = mm(this.B, U);
    let VBU = V.mT.matmul(BU);
    let [i, j] = [0, 0];
    for (i = 0; i < iMax; i++) {
      U = U.sub(V.matmul(VBU));
      let drop = false;
      let tau = tolDrop as number;
      for (j = 0; j < jMax; j++) {
        if (this.bparams.ortho_use_drop === true) {
          U = this.#svqb(U, drop, tau);
          drop = true;
          tau = tolReplace as number;
        } else U = this.#svqb(U, false, tolReplace as number);
        if (U.numel() === 0) {
          Object.assign(this.ivars, { ortho_i: i, ortho_j: j });
          return U;
        }
        BU = mm(this.B, U);
        const UBU = U.mT.matmul(BU);
        const R = UBU.sub(aten.eye(UBU.shape.at(-1) as number, { dtype: UBU.dtype, device: UBU.device }));
        const rerr = quotient(normOf(R), normOf(BU).mul(normOf(U)));
        this.fvars[`ortho_UBUmI_rerr[${i}, ${j}]`] = rerr;
        if (rerr < (tol as number)) break;
      }
      VBU = V.mT.matmul(BU);
      const rerr = quotient(normOf(VBU), vNorm.mul(normOf(U)));
      this.fvars[`ortho_VBU_rerr[${i}]`] = rerr;
      if (rerr < (tol as number)) break;
      const columns = (U.shape[1] as number) + (V.shape[1] as number);
      if (m < columns) {
        throw new ValueError(
          `Overdetermined shape of U: #B-cols(=${m}) >= #U-cols(=${U.shape[1]}) + #V-cols(=${V.shape[1]}) must hold`,
        );
      }
    }
    Object.assign(this.ivars, { ortho_i: Math.min(i, iMax - 1), ortho_j: Math.min(j, jMax - 1) });
    return U;
  }
}

const runArguments = signature("LOBPCG.run", [], {});

const settings = <T>() => nullable(unchecked<Record<string, T>>())(null);
const lobpcgArguments = signature(
  "lobpcg",
  [
    "A",
    "k",
    "B",
    "X",
    "n",
    "iK",
    "niter",
    "tol",
    "largest",
    "method",
    "tracker",
    "orthoIparams",
    "orthoFparams",
    "orthoBparams",
  ],
  {
    /** Symmetric and positive definite, dense or sparse: (..., m, m). */
    A: tensor,
    /** How many eigenvalues. Default: null, the columns of X, or 1. */
    k: nullable(integer)(null),
    /** The other matrix of a general problem. Default: null, the identity. */
    B: nullable(tensor)(null),
    /** Where to begin: (m, n). Default: null, random. */
    X: nullable(tensor)(null),
    /** How many columns a random X has. Default: null, k. */
    n: nullable(integer)(null),
    /** A preconditioner. Default: null, none. */
    iK: nullable(tensor)(null),
    /** Steps at most; -1 for no limit. Default: null, 1000. */
    niter: nullable(integer)(null),
    /** When to stop. Default: null, the root of the dtype's precision. */
    tol: nullable(number)(null),
    /** Whether the largest are looked for. Default: null, true. */
    largest: nullable(boolean)(null),
    /** `"ortho"`, or `"basic"`, which is quicker and may fail. Default: null, `"ortho"`. */
    method: nullable(string)(null),
    /** Is called after each step with the {@link LOBPCG}. Default: null. */
    tracker: nullable(callback<(worker: LOBPCG) => void>())(null),
    /** Settings of `"ortho"`, under Python's names. */
    orthoIparams: settings<number>(),
    orthoFparams: settings<number>(),
    orthoBparams: settings<boolean>(),
  },
);

/**
 * The k largest (or smallest) eigenvalues of a matrix, and their vectors: `[E, X]`. Where X is not given it begins at random, with
 * Python's numbers for its seed. Follows torch.lobpcg, without its gradient.
 *
 * @throws ValueError where m is smaller than 3 n; NotImplementedError for a matrix that requires gradients.
 */
export const lobpcg = form(lobpcgArguments, (values): [E: Tensor, X: Tensor] => {
  const { A, B, X, iK, tracker } = values;
  if (A.requiresGrad || B?.requiresGrad === true) {
    throw new NotImplementedError(
      "lobpcg: its gradient is not here; give A.detach(), or use torch.linalgEigh, which has one",
    );
  }
  const [m, columns] = A.shape.slice(-2) as [number, number];
  if (m !== columns) throw new AssertionError(`A must be square, got shape ${sizeRepr(A.shape)}`);
  if (B !== null && String(A.shape) !== String(B.shape)) {
    throw new AssertionError(`A and B must have same shape, got ${sizeRepr(A.shape)} vs ${sizeRepr(B.shape)}`);
  }
  const dtype = floatingDtype(A);
  const tol = values.tol ?? (dtype === "float64" ? 2.23e-16 : 1.2e-7) ** 0.5;
  const k = values.k ?? X?.shape.at(-1) ?? 1;
  const n = X?.shape.at(-1) ?? values.n ?? k;
  if (m < 3 * n) {
    throw new ValueError(
      `LOBPCG algorithm is not applicable when the number of A rows (=${m}) is smaller than 3 x the number of requested eigenpairs (=${n})`,
    );
  }
  const method = values.method ?? "ortho";
  const [more, floats, flags] =
    method === "ortho" ? [values.orthoIparams, values.orthoFparams, values.orthoBparams] : [];
  const iparams = { m, n, k, niter: values.niter ?? 1000, ortho_i_max: 3, ortho_j_max: 3, ...more };
  const fparams = { tol, ortho_tol: tol, ortho_tol_drop: tol, ortho_tol_replace: tol, ...floats };
  const bparams = { largest: values.largest ?? true, ortho_use_drop: false, ...flags };
  const one = (a: Tensor, b: Matrix, x: Matrix, index?: number): [Tensor, Tensor] => {
    const start = x ?? aten.randn([m, n], { dtype, device: A.device });
    if (String(start.shape) !== String([m, n])) {
      throw new AssertionError(`X shape mismatch: got ${sizeRepr(start.shape)}, expected (${m}, ${n})`);
    }
    const numbers = index === undefined ? iparams : { ...iparams, batch_index: index };
    const worker = new LOBPCG(a, b, start, iK, numbers, fparams, bparams, method, tracker);
    worker.run();
    return [worker.E.narrow(0, 0, k), worker.X.narrow(1, 0, k)];
  };
  if (A.ndim === 2) return one(A, B, X);
  const batch = A.shape.slice(0, -2);
  const each = (x: Matrix) => x?.reshape([-1, ...x.shape.slice(-2)]).unbind(0);
  const [matrices, others, starts] = [each(A) as Tensor[], each(B), each(X)];
  const results = matrices.map((a, i) => one(a, others?.[i] ?? null, starts?.[i] ?? null, i));
  const stacked = (at: 0 | 1, shape: number[]) =>
    aten.stack(results.map((pair) => pair[at])).reshape([...batch, ...shape]);
  return [stacked(0, [k]), stacked(1, [m, k])];
});
