/** How tokens become words, and words names. Follows transformers/pipelines/token_classification.py. */

import { argmax, mean } from "./numpy_math.js";

/** A token with the shares of all labels; places are code points. */
export interface Token {
  word: string;
  scores: number[];
  start: number;
  end: number;
  index: number;
  /** Whether it goes on with a word. */
  isSubword: boolean;
}

/** A token, or a word, with its label. */
export interface Entity {
  entity: string;
  score: number;
  /** The token's place; words have none. */
  index?: number;
  word: string;
  /** Where it begins in the text, in code points. */
  start: number;
  /** Where it ends. */
  end: number;
}

/** Neighbours of one label. */
export interface Group {
  entityGroup: string;
  score: number;
  word: string;
  start: number;
  end: number;
}

/** How words are made. */
export interface Joining {
  strategy: "first" | "average" | "max";
  labelOf: (index: number) => string;
  /** The text of some tokens. */
  text: (words: string[]) => string;
}

/** Words of tokens that go on with each other. */
export function joinWords(tokens: readonly Token[], joining: Joining): Entity[] {
  const words: Token[][] = [];
  for (const token of tokens) {
    if (token.isSubword && words.length > 0) (words.at(-1) as Token[]).push(token);
    else words.push([token]);
  }
  return words.map((word) => joinWord(word, joining));
}

function joinWord(tokens: readonly Token[], { strategy, labelOf, text }: Joining): Entity {
  const [first, last] = [tokens[0] as Token, tokens.at(-1) as Token];
  const most = ({ scores }: Token): number => Math.max(...scores);
  const surest = tokens.reduce((best, token) => (most(token) > most(best) ? token : best));
  const scores =
    strategy === "first"
      ? first.scores
      : strategy === "max"
        ? surest.scores
        : meanOfRows(tokens.map((token) => token.scores));
  const best = argmax(scores);
  return {
    entity: labelOf(best),
    score: scores[best] as number,
    word: text(tokens.map(({ word }) => word)),
    start: first.start,
    end: last.end,
  };
}

/** The mean of each column, added up row after row. */
function meanOfRows(rows: readonly number[][]): number[] {
  const [first, ...others] = rows as [number[], ...number[][]];
  const sums = others.reduce((sums, row) => sums.map((sum, i) => Math.fround(sum + (row[i] as number))), first);
  return sums.map((sum) => Math.fround(sum / rows.length));
}

/** A label without its `B-` or `I-`, and whether it begins a name. */
function tagOf(entity: string): { begins: boolean; tag: string } {
  const hasPrefix = entity.startsWith("B-") || entity.startsWith("I-");
  return { begins: entity.startsWith("B-"), tag: hasPrefix ? entity.slice(2) : entity };
}

/** Joins neighbours of one label; one that begins anew is apart. */
export function groupEntities(entities: readonly Entity[], text: (words: string[]) => string): Group[] {
  const groups: Entity[][] = [];
  for (const entity of entities) {
    const before = groups.at(-1)?.at(-1);
    const { begins, tag } = tagOf(entity.entity);
    if (before !== undefined && !begins && tagOf(before.entity).tag === tag) (groups.at(-1) as Entity[]).push(entity);
    else groups.push([entity]);
  }
  return groups.map((group) => {
    const [first, last] = [group[0] as Entity, group.at(-1) as Entity];
    const dash = first.entity.indexOf("-");
    return {
      entityGroup: dash < 0 ? first.entity : first.entity.slice(dash + 1),
      score: mean(group.map(({ score }) => score)),
      word: text(group.map(({ word }) => word)),
      start: first.start,
      end: last.end,
    };
  });
}

/** Of names that parts of a text have in common, the longest; of equally long ones, the surest. */
export function joinOverlapping(groups: readonly Group[]): Group[] {
  const sorted = [...groups].sort((a, b) => a.start - b.start);
  const kept: Group[] = [];
  for (const group of sorted) {
    const before = kept.at(-1);
    if (before === undefined || group.start < before.start || group.start >= before.end) kept.push(group);
    else if (isBetter(group, before)) kept[kept.length - 1] = group;
  }
  return kept;
}

function isBetter(group: Group, than: Group): boolean {
  const [length, other] = [group.end - group.start, than.end - than.start];
  return length > other || (length === other && group.score > than.score);
}
