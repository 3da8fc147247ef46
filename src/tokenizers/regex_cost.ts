/** How much a regular expression may have to try, by its text: enough to tell those that are always quick from all others. */

/** From so many things that may be there or not on, their combinations count as repetitions do. */
const MANY_CHOICES = 12;

/** What a text may have long runs of: white space, what is none, or anything. */
export const REACH = { spaces: 1, others: 2, anything: 4 } as const;

interface Cost {
  /** The time of one match goes with this power of the text's length at most; infinite where it may double with each character. */
  degree: number;
  /** The same where something follows that may fail, so that what matched has to be taken back. */
  demanded: number;
  /** Of which runs the text has to have long ones for the first and for the second, as bits of {@link REACH}. */
  reach: number;
  demandedReach: number;
  /** What one character of it may be. */
  takes: number;
  /** Ways to take the part that do not go with the length: `a?`, `a|b`, `a{1,3}`. */
  choices: number;
  /** The part may take nothing. */
  isEmpty: boolean;
  /** The part may take more or less. */
  varies: boolean;
}

/**
 * The power of the text's length with which the time of one match grows at most: 0 for `\p{L}+`, 1 for `\s+(?!\S)`, infinite for
 * `(a+)+$`. What repeats at the end of an alternative is never taken back, so it counts nothing. A pattern that cannot be read
 * here counts as infinite.
 */
export function degreeOf(pattern: string): number {
  return growthOf(pattern).degree;
}

/** The same, with the runs of a text that it goes with. */
export function growthOf(pattern: string): { degree: number; reach: number } {
  const unknown = { degree: Number.POSITIVE_INFINITY, reach: REACH.anything };
  if (UNKNOWN.test(pattern)) return unknown;
  const reader = new Reader(pattern);
  try {
    const { degree, reach } = reader.alternatives();
    return reader.isAtEnd() ? { degree, reach } : unknown;
  } catch {
    // Groups in groups in groups, until the stack is full.
    return unknown;
  }
}

// What Oniguruma has beyond JavaScript and is not read here: calls of groups, conditions, absent and commented groups, \X, \K, \R.
const UNKNOWN = /\\[gXKRyYO]|\(\?(?![a-zA-Z-]*:|<?[=!]|>|P?<[A-Za-z_])/;

const DOUBLING = {
  degree: Number.POSITIVE_INFINITY,
  demanded: Number.POSITIVE_INFINITY,
  reach: REACH.anything,
  demandedReach: REACH.anything,
};

/** One character, whichever. */
const ONE: Cost = {
  degree: 0,
  demanded: 0,
  reach: 0,
  demandedReach: 0,
  takes: REACH.anything,
  choices: 0,
  isEmpty: false,
  varies: false,
};

function characterTakes(character: string | undefined): number {
  if (character === undefined || character === ".") return REACH.anything;
  return /\s/.test(character) ? REACH.spaces : REACH.others;
}

/** What `\s`, `\p{L}` and their like take. */
function escapeTakes(escaped: string): number {
  if (/^\\[srnt]$/.test(escaped)) return REACH.spaces;
  return /^\\(?:[Swd]|p\{[LNPSM][a-z]?\}|[^A-Za-z0-9\s])$/.test(escaped) ? REACH.others : REACH.anything;
}

/** What a class in brackets takes; one that is not simple, anything. */
function classTakes(text: string): number {
  const inner = /^\[(\^?)((?:[^[\]&\\]|\\[pP]\{[^}]*\}|\\[\s\S])+)\]$/.exec(text);
  if (inner === null) return REACH.anything;
  const [, isNegated, list = ""] = inner;
  const members: string[] = list.match(/\\[pP]\{[^}]*\}|\\[\s\S]|[\s\S]/g) ?? [];
  if (isNegated) return members.includes("\\s") ? REACH.others : REACH.anything;
  return members.reduce(
    (bits, one) => bits | (one[0] === "\\" ? escapeTakes(one) : characterTakes(one === "." ? "x" : one)),
    0,
  );
}

class Reader {
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  alternatives(): Cost {
    const all = [this.#sequence()];
    while (this.#take("|")) all.push(this.#sequence());
    const most = (what: "degree" | "demanded" | "choices") => Math.max(...all.map((cost) => cost[what]));
    const either = (what: "reach" | "demandedReach" | "takes") => all.reduce((bits, cost) => bits | cost[what], 0);
    return {
      degree: most("degree"),
      demanded: most("demanded"),
      reach: either("reach"),
      demandedReach: either("demandedReach"),
      takes: either("takes"),
      choices: most("choices") + (all.length > 1 ? 1 : 0),
      isEmpty: all.some(({ isEmpty }) => isEmpty),
      varies: all.length > 1 || all.some(({ varies }) => varies),
    };
  }

  #take(text: string): boolean {
    if (!this.#text.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found !== null) this.#at += found[0].length;
    return found;
  }

  #sequence(): Cost {
    const terms: Cost[] = [];
    while (!this.isAtEnd() && this.#text[this.#at] !== "|" && this.#text[this.#at] !== ")") terms.push(this.#term());
    const total: Cost = { ...ONE, takes: 0, isEmpty: true };
    // From the end: whether something that may fail follows a term is known then.
    for (const { degree, demanded, reach, demandedReach, takes, choices, isEmpty, varies } of terms.reverse()) {
      total.degree += total.isEmpty ? degree : demanded;
      total.demanded += demanded;
      total.reach |= total.isEmpty ? reach : demandedReach;
      total.demandedReach |= demandedReach;
      total.takes |= takes;
      total.choices += choices;
      total.isEmpty &&= isEmpty;
      total.varies ||= varies;
    }
    return total.choices >= MANY_CHOICES ? { ...total, ...DOUBLING } : total;
  }

  #term(): Cost {
    const cost = this.#atom();
    const quantifier = this.#match(/(?:[*+?]|\{(\d*)(,?)(\d*)\})[?+]?/y);
    if (quantifier === null) return cost;
    const [sign, least, comma, most] = quantifier;
    const atLeast = sign[0] === "+" ? 1 : sign[0] === "*" || sign[0] === "?" ? 0 : Number(least);
    const atMost = sign[0] === "?" ? 1 : most ? Number(most) : comma === "" ? atLeast : Number.POSITIVE_INFINITY;
    const isEmpty = cost.isEmpty || atLeast === 0;
    if (atMost === 1) return { ...cost, choices: cost.choices + 1, isEmpty, varies: true };
    // What takes more or less, many times over: there are as many ways as places to divide it.
    if (cost.varies) return { ...cost, ...DOUBLING, isEmpty };
    if (atMost === atLeast) return { ...cost, isEmpty };
    const isLong = atMost - atLeast > MANY_CHOICES;
    const demandedReach = isLong ? cost.takes : 0;
    return {
      ...cost,
      ...ONE,
      demanded: isLong ? 1 : 0,
      demandedReach,
      takes: cost.takes,
      choices: isLong ? 0 : 1,
      isEmpty,
      varies: true,
    };
  }

  #atom(): Cost {
    const opening = this.#match(/\((?:\?(?:<?[=!]|>|[a-zA-Z-]*:|P?<[^>]*>))?/y);
    if (opening !== null) {
      const inner = this.alternatives();
      if (!this.#take(")")) this.#at = Number.POSITIVE_INFINITY;
      // What looks ahead or behind takes nothing, but it may fail; and nothing after it asks for another way to match it.
      return /[=!]$/.test(opening[0])
        ? { ...inner, demanded: inner.degree, demandedReach: inner.reach, isEmpty: false }
        : inner;
    }
    if (this.#text[this.#at] === "[") {
      const from = this.#at;
      this.#class();
      return { ...ONE, takes: classTakes(this.#text.slice(from, this.#at)) };
    }
    // What an earlier group took can be as long as the text.
    if (this.#match(/\\(?:[1-9]|k[<{'])/y) !== null) return { ...ONE, ...DOUBLING };
    const escaped = this.#match(/\\[pPx]\{[^}]*\}|\\[\s\S]/y);
    return { ...ONE, takes: escaped === null ? characterTakes(this.#text[this.#at++]) : escapeTakes(escaped[0]) };
  }

  /** A class, which may have others in it, is one character whatever it holds. */
  #class(): void {
    let depth = 0;
    do {
      if (this.#take("\\")) this.#at++;
      else if (this.#take("[")) {
        depth++;
        // A bracket that comes first stands for itself.
        this.#match(/\^?\]/y);
      } else {
        if (this.#text[this.#at] === "]") depth--;
        this.#at++;
      }
    } while (depth > 0 && !this.isAtEnd());
    if (depth > 0) this.#at = Number.POSITIVE_INFINITY;
  }
}
