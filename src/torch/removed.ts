/** Functions that PyTorch has taken out; they are left as errors that say what to write. Follows torch/_linalg_utils.py. */

import { RuntimeError } from "../python/exceptions.js";

const OLD = "This function was deprecated since version 1.9 and is now removed.";

/** What each says, by its name. @internal */
export const removed: Readonly<Record<"solve" | "lstsq" | "eig" | "symeig" | "matrixRank" | "reinforce", string>> = {
  solve: `${OLD} Use torch.linalgSolve(A, B), with the arguments the other way round; for the factorization torch.lu and torch.luSolve.`,
  lstsq: `${OLD} Use torch.linalgLstsq(A, B), with the arguments the other way round; for the factorization torch.linalgQr.`,
  eig: `${OLD} Use torch.linalgEig(A) or torch.linalgEigvals(A), which return complex tensors.`,
  symeig: `${OLD} Use torch.linalgEigh(A) or torch.linalgEigvalsh(A), which take the lower triangle unless UPLO is "U".`,
  matrixRank: `${OLD} Use torch.linalgMatrixRank(A), where 'symmetric' is called 'hermitian'.`,
  reinforce:
    "reinforce() was removed. Use torch.distributions: sample an action, and minimise -logProb(action) * reward.",
};

function refuse(name: keyof typeof removed) {
  return Object.defineProperty(
    (..._given: readonly unknown[]): never => {
      throw new RuntimeError(removed[name]);
    },
    "name",
    { value: name },
  );
}

/** Removed from PyTorch: always an error. */
export const solve = refuse("solve");
/** Removed from PyTorch: always an error. */
export const lstsq = refuse("lstsq");
/** Removed from PyTorch: always an error. */
export const eig = refuse("eig");
/** Removed from PyTorch: always an error. */
export const symeig = refuse("symeig");
/** Removed from PyTorch: always an error. @internal A method of tensors only. */
export const reinforce = refuse("reinforce");
