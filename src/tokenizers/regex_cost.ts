/** How much a regular expression may have to try, by its text: enough to tell those that are always quick from all others. */

/** From so many things that may be there or not on, their combinations count as repetitions do. */
const MANY_CHOICES = 12;

interface Cost {
  /** The time of one match goes with this power of the text's length at most; infinite where it may double with each character. */
  degree: number;
  /** The same where something follows that may fail, so that what matched has to be taken back. */
  demanded: number;
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
  const reader = new Reader(pattern);
  try {
    const { degree } = reader.alternatives();
    return reader.isAtEnd() ? degree : Number.POSITIVE_INFINITY;
  } catch {
    // Groups in groups in groups, until the stack is full.
    return Number.POSITIVE_INFINITY;
  }
}

const DOUBLING = { degree: Number.POSITIVE_INFINITY, demanded: Number.POSITIVE_INFINITY };

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
    return {
      degree: most("degree"),
      demanded: most("demanded"),
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
    const total: Cost = { degree: 0, demanded: 0, choices: 0, isEmpty: true, varies: false };
    // From the end: whether something that may fail follows a term is known then.
    for (const { degree, demanded, choices, isEmpty, varies } of terms.reverse()) {
      total.degree += total.isEmpty ? degree : demanded;
      total.demanded += demanded;
      total.choices += choices;
      total.isEmpty &&= isEmpty;
      total.varies ||= varies;
    }
    if (total.choices >= MANY_CHOICES) total.degree = total.demanded = Number.POSITIVE_INFINITY;
    return total;
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
    return { degree: 0, demanded: isLong ? 1 : 0, choices: isLong ? 0 : 1, isEmpty, varies: true };
  }

  #atom(): Cost {
    const one: Cost = { degree: 0, demanded: 0, choices: 0, isEmpty: false, varies: false };
    const opening = this.#match(/\((?:\?(?:<?[=!]|>|[a-zA-Z-]*:|P?<[^>]*>))?/y);
    if (opening !== null) {
      const inner = this.alternatives();
      if (!this.#take(")")) this.#at = Number.POSITIVE_INFINITY;
      // What looks ahead or behind takes nothing, but it may fail; and nothing after it asks for another way to match it.
      return /[=!]$/.test(opening[0]) ? { ...inner, demanded: inner.degree, isEmpty: false } : inner;
    }
    if (this.#text[this.#at] === "[") {
      this.#class();
      return one;
    }
    // What an earlier group took can be as long as the text.
    if (this.#match(/\\(?:[1-9]|k[<{'])/y) !== null) return { ...one, ...DOUBLING };
    if (this.#match(/\\[pPx]\{[^}]*\}|\\[\s\S]/y) === null) this.#at++;
    return one;
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
