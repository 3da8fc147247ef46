/** The numbers under which the addon knows the names of a call's options: to ask an object for its properties, native code needs longer. */
import { native } from "../../native/addon.js";

/** Names of options in the order in which they were given. */
export class Names {
  private readonly next = new Map<string, Names>();
  private known?: number;

  /** Whether one of them is `out`. */
  readonly hasOut: boolean;

  constructor(private readonly list: readonly string[]) {
    this.hasOut = list.includes("out");
  }

  /** The number that stands for them. */
  get number(): number {
    this.known ??= native.optionNames(this.list);
    return this.known;
  }

  /** These and one more; undefined where there are {@link MOST} already. */
  with(name: string): Names | undefined {
    const found = this.next.get(name);
    if (found !== undefined || count === MOST) return found;
    count++;
    const names = new Names([...this.list, name]);
    this.next.set(name, names);
    return names;
  }
}

/** The library's own and a program's are a few hundred; names may also come from data, and none of these is forgotten. */
const MOST = 4096;
let count = 0;

export const noNames = new Names([]);
