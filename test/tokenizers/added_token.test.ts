/** `AddedToken` beside Python's. */

import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { AddedToken } from "../../src/tokenizers/index.js";
import { PreTrainedTokenizerFast } from "../../src/transformers/index.js";
import { noPython, python } from "../python.js";

const OPTIONS = [{}, { special: true }, { lstrip: true, rstrip: true, singleWord: true }, { normalized: false }];

describe.skipIf(noPython)("AddedToken", () => {
  test("prints as in Python, and says of itself what is said there", async () => {
    const script = `
from tokenizers import AddedToken
result = []
for options in args:
    token = AddedToken("a'\\"b", **options)
    before = [repr(token), str(token), token.normalized]
    token.special = True
    result.append(before + [repr(token), token.normalized])`;
    const theirs = await python(
      script,
      OPTIONS.map(({ singleWord, ...rest }: { singleWord?: boolean }) => ({
        ...rest,
        ...(singleWord ? { single_word: true } : {}),
      })),
    );
    const ours = OPTIONS.map((options) => {
      const token = new AddedToken(`a'"b`, options);
      const before = [inspect(token), String(token), token.normalized];
      token.special = true;
      return [...before, inspect(token), token.normalized];
    });
    expect(ours).toEqual(theirs);
  });

  test("is what a tokenizer takes, as a plain object is", () => {
    const files = [new AddedToken("<x>", { lstrip: true }), { content: "<x>", lstrip: true }].map((token) => {
      const tokenizer = new PreTrainedTokenizerFast({ tokenizerFile: null });
      tokenizer.addTokens([token, new AddedToken("y"), "z"]);
      tokenizer.addSpecialTokens({ padToken: new AddedToken("<pad>"), extraSpecialTokens: [token] });
      return tokenizer.toJSON().added_tokens;
    });
    expect(files[0]).toEqual(files[1]);
    expect(files[0]).toMatchObject([
      { content: "<x>", lstrip: true, special: true, normalized: false },
      { content: "y", special: false, normalized: true },
      { content: "z", special: false, normalized: true },
      { content: "<pad>", special: true, normalized: false },
    ]);
  });

  test("refuses what is no text", () => {
    expect(() => new AddedToken(3 as never)).toThrow("AddedToken: expected content to be a string, got 3");
    expect(() => new AddedToken("a", { strip: true } as never)).toThrow(/strip/);
  });
});
