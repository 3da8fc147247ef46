/** Several texts at once, of which the likeliest go on. Follows `_beam_search` of utils.py, with its tensors and its order of operations. */

import { noGrad } from "../../torch/autograd/index.js";
import { tensor } from "../../torch/creation.js";
import { aten } from "../../torch/ops/index.js";
import type { Tensor } from "../../torch/tensor.js";
import { processed } from "./answers.js";
import type { Decoding } from "./decoding.js";
import { endedTexts } from "./stopping_criteria.js";

/** What a beam search is told beside what any decoding is. */
export interface BeamSearch extends Decoding {
  readonly numBeams: number;
  readonly numReturnSequences: number;
  readonly maxLength: number;
  readonly lengthPenalty: number;
  readonly earlyStopping: boolean | "never";
  readonly eosTokenId: readonly number[] | null;
  /** Puts what is kept of the texts into another order, or takes some several times: (batch * beams). */
  reorder(beams: Tensor): void;
}

/** What it finds: for each prompt the best texts, the best first. */
export interface BeamResult {
  /** (batch * returned, length) */
  readonly sequences: Tensor;
  /** (batch * returned) */
  readonly sequencesScores: Tensor;
  /** From which beam each token came: (batch * returned, generated) of int32, -1 after the end. */
  readonly beamIndices: Tensor;
}

/** Less than any score; so much is taken off what may not be chosen. */
const NEVER = -1e9;

/** Texts that go on, or that have ended: (batch, beams, ...). */
interface Beams {
  sequences: Tensor;
  scores: Tensor;
  indices: Tensor;
}

const flat = (x: Tensor): Tensor => x.reshape(x.size(0) * x.size(1), ...x.shape.slice(2));

/** The rows of some beams: x (batch, beams, ...), places (batch, chosen). */
function gather(x: Tensor, places: Tensor): Tensor {
  if (x.dim() === 2) return x.gather(1, places);
  // Whole rows of one prompt are quicker to find than each of their elements.
  if (x.size(0) === 1) return aten.indexSelect(x, 1, places.view(-1));
  return aten.takeAlongDim(x, places.unsqueeze(-1), 1);
}

const chosen = ({ sequences, scores, indices }: Beams, places: Tensor): Beams => ({
  sequences: gather(sequences, places),
  scores: gather(scores, places),
  indices: gather(indices, places),
});

/** Searches; it stops after each token, so that others have their turn. */
export function* beamSearch(prompt: Tensor, search: BeamSearch): Generator<null, BeamResult> {
  const running = new Running(prompt, search);
  do {
    noGrad(() => running.step());
    yield null;
  } while (!running.isOver);
  return noGrad(() => running.result());
}

class Running {
  isOver = false;
  readonly #search: BeamSearch;
  readonly #batchSize: number;
  readonly #promptLength: number;
  readonly #kept: number;
  /** Which of the kept continuations are among the best, and may end: (kept). */
  readonly #isTop: Tensor;
  #length: number;
  #flatIds: Tensor;
  #running: Beams;
  #finished: Beams;
  #isFinished: Tensor;
  /** Whether a prompt may still find something better: (batch, 1). */
  #isHopeful: Tensor;

  constructor(prompt: Tensor, search: BeamSearch) {
    this.#search = search;
    const { device } = prompt;
    const { numBeams, maxLength, eosTokenId, padTokenId } = search;
    const [rows = 0, length = 0] = prompt.shape;
    this.#batchSize = Math.trunc(rows / numBeams);
    this.#length = length;
    this.#promptLength = length;
    this.#flatIds = prompt;
    // So many that there are enough to go on with where all of the best end.
    this.#kept = Math.max(2, 1 + (eosTokenId?.length ?? 0)) * numBeams;
    this.#isTop = aten.arange(this.#kept, { device }).lt(numBeams);
    // Python's `pad or eos[0] if there is an eos else -1`, where a pad of 0 is none.
    const fill = eosTokenId === null ? -1 : padTokenId || (eosTokenId[0] as number);
    const shape = [this.#batchSize, numBeams] as const;
    const full = (value: number, dtype: "int32" | "int64" | "float32", ...more: number[]) =>
      aten.full([...shape, ...more], value, { dtype, device });
    const sequences = full(fill, "int64", maxLength);
    sequences.narrow(2, 0, length).copy_(prompt.reshape(...shape, length));
    // The beams are equal at first: only the first counts.
    const scores = full(0, "float32");
    scores.narrow(1, 1, numBeams - 1).fill_(NEVER);
    const indices = full(-1, "int32", maxLength - length);
    this.#running = { sequences, scores, indices };
    this.#finished = { sequences: sequences.clone(), scores: full(NEVER, "float32"), indices: indices.clone() };
    this.#isFinished = aten.zeros(...shape, { dtype: "bool", device });
    this.#isHopeful = aten.ones(this.#batchSize, 1, { dtype: "bool", device });
  }

  step(): void {
    const search = this.#search;
    const logits = search.logits(this.#flatIds);
    let scores = logits.logSoftmax(-1);
    for (const process of search.processors) scores = processed(process, this.#flatIds, scores);
    search.record?.(logits, scores);
    const total = scores.reshape(this.#batchSize, search.numBeams, -1).add(this.#running.scores.unsqueeze(2));
    const top = this.#continued(total.reshape(this.#batchSize, -1));
    const over = this.#ended(top);
    // Mostly none has ended, and what is done with the ended changes nothing.
    const ended = over.includes(true) ? tensor(over, { dtype: "bool", device: total.device }).viewAs(top.scores) : null;
    this.#goOn(top, ended);
    if (ended !== null) this.#finish(top, ended);
    search.reorder(flat(this.#running.indices.select(2, this.#length - this.#promptLength)));
    this.#length += 1;
    this.#hope();
    this.#flatIds = flat(this.#running.sequences.narrow(2, 0, this.#length));
    this.isOver = !this.#goesOn(over);
  }

  /** The best continuations, or drawn ones, by the scores (batch, beams * vocabSize). */
  #continued(total: Tensor): Beams {
    const { doSample, generator, numBeams } = this.#search;
    const [scores, places] = doSample ? drawn(total, this.#kept, generator) : total.topk(this.#kept);
    const vocabSize = total.size(-1) / numBeams;
    const beams = aten.floorDivide(places, vocabSize);
    const { sequences, indices } = this.#running;
    const next = { sequences: gather(sequences, beams), scores, indices: gather(indices, beams) };
    next.sequences.select(2, this.#length).copy_(places.remainder(vocabSize));
    const offset = aten.arange(this.#batchSize, { device: total.device }).view(-1, 1).mul(numBeams);
    next.indices.select(2, this.#length - this.#promptLength).copy_(beams.add(offset));
    return next;
  }

  /** Which continuations have ended: batch * kept of them. */
  #ended({ sequences }: Beams): readonly boolean[] {
    const ids = flat(sequences.narrow(2, 0, this.#length + 1));
    return endedTexts(this.#search.criteria, ids, this.#search.scores ?? null);
  }

  /** Chooses the beams that go on. */
  #goOn(top: Beams, ended: Tensor | null): void {
    const scores = ended === null ? top.scores : top.scores.add(ended.float().mul(NEVER));
    const places = scores.topk(this.#search.numBeams)[1];
    this.#running = chosen({ ...top, scores }, places);
  }

  /** Puts what has ended among the best whole texts. */
  #finish(top: Beams, ended: Tensor): void {
    const { numBeams, lengthPenalty, earlyStopping } = this.#search;
    const finishes = ended.logicalAnd(this.#isTop.unsqueeze(0));
    const length = this.#length + 1 - this.#promptLength;
    let scores = top.scores.div(length ** lengthPenalty);
    const isFull = earlyStopping === true ? this.#isFinished.all(-1, true) : aten.zerosLike(this.#isHopeful);
    scores = scores.add(isFull.float().mul(NEVER));
    scores = scores.add(this.#isHopeful.logicalNot().float().mul(NEVER));
    scores = scores.add(finishes.logicalNot().mul(NEVER));
    const merged = {
      sequences: aten.cat([this.#finished.sequences, top.sequences], 1),
      scores: aten.cat([this.#finished.scores, scores], 1),
      indices: aten.cat([this.#finished.indices, top.indices], 1),
    };
    const places = merged.scores.topk(numBeams)[1];
    this.#finished = chosen(merged, places);
    this.#isFinished = gather(aten.cat([this.#isFinished, finishes], 1), places);
  }

  /** Whether the best that may come of a beam is better than the worst whole text. */
  #hope(): void {
    const { earlyStopping, lengthPenalty, maxLength } = this.#search;
    const end = earlyStopping === "never" && lengthPenalty > 0 ? maxLength : this.#length;
    const best = this.#running.scores.narrow(1, 0, 1).div((end - this.#promptLength) ** lengthPenalty);
    const worst = aten.where(this.#isFinished, this.#finished.scores.amin(1, true), NEVER);
    this.#isHopeful = this.#isHopeful.logicalAnd(best.gt(worst).any(-1, true));
  }

  #goesOn(over: readonly boolean[]): boolean {
    const holds = (all: Tensor) => Boolean(all.item());
    if (!over.includes(false) || !holds(this.#isHopeful.any())) return false;
    return this.#search.earlyStopping !== true || !holds(this.#isFinished.all());
  }

  result(): BeamResult {
    const { numReturnSequences } = this.#search;
    const best = (x: Tensor) => flat(x.narrow(1, 0, numReturnSequences));
    const indices = best(this.#finished.indices);
    const generated = indices.add(1).bool().sum(1).max().item() as number;
    return {
      sequences: best(this.#finished.sequences).narrow(1, 0, this.#promptLength + generated),
      sequencesScores: best(this.#finished.scores),
      beamIndices: indices.narrow(1, 0, generated),
    };
  }
}

/** Draws different continuations, the best of them first. */
function drawn(total: Tensor, count: number, generator: Decoding["generator"]): [scores: Tensor, places: Tensor] {
  const places = aten.multinomial(total.softmax(-1), count, { generator });
  const [scores, order] = aten.sort(total.gather(1, places), -1, true);
  return [scores, places.gather(-1, order)];
}
