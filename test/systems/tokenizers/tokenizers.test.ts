import { describe, expect, test } from "vitest";
import { ValueError } from "../../../src/python/exceptions.js";
import {
  CharTokenizer,
  OutOfVocabularyError,
  PaddedWordTokenizer,
  tokenizerFromJSON,
  WordTokenizer,
} from "../../../src/systems/tokenizers/index.js";

const corpus = ["hello , how are you ?", "hello , how is your day ?"];

describe("WordTokenizer", () => {
  const tokenizer = WordTokenizer.fromTexts(corpus);

  test("numbers words in the order in which they first appear, after the special tokens", () => {
    expect(tokenizer.vocab).toEqual([
      "<pad>",
      "<bos>",
      "<eos>",
      "hello",
      ",",
      "how",
      "are",
      "you",
      "?",
      "is",
      "your",
      "day",
    ]);
    expect(tokenizer.vocabSize).toBe(12);
  });

  test("puts <bos> and <eos> around a text, and only <bos> before a prompt", () => {
    expect(tokenizer.encode("how is your day ?")).toEqual([1, 5, 9, 10, 11, 8, 2]);
    expect(tokenizer.encodePrompt("how is")).toEqual([1, 5, 9]);
  });

  test("decodes with the special tokens as the notebook does, or without", () => {
    expect(tokenizer.decode([1, 5, 9, 2, 0])).toBe("<bos> how is <eos> <pad>");
    expect(tokenizer.decode([1, 5, 9, 2, 0], { skipSpecialTokens: true })).toBe("how is");
  });

  test("names the word that it does not know", () => {
    const encode = () => tokenizer.encode("Hi my name is Ben");
    expect(encode).toThrow(OutOfVocabularyError);
    expect(encode).toThrow(
      /The word "Hi" is not in the vocabulary of 12 words \("<pad>", .*Use only words of the training/,
    );
    expect(encode).toThrow(expect.objectContaining({ token: "Hi", name: "OutOfVocabularyError" }));
  });

  test("divides at the white space at which Python divides", () => {
    const words = WordTokenizer.fromTexts(["a\u001cb\u0085c\u2003d\u3000e\ufefff\t\n g"]).vocab.slice(3);
    expect(words).toEqual(["a", "b", "c", "d", "e\ufefff", "g"]);
  });

  test("refuses an id that it does not have", () => {
    expect(() => tokenizer.decode([12])).toThrow("Expected an id from 0 to 11, but got 12");
  });
});

describe("CharTokenizer", () => {
  test("numbers characters by code point, as Python sorts them", () => {
    expect(CharTokenizer.fromTexts(["b\u{1f600}a", "\uffee\n"]).vocab).toEqual(["\n", "a", "b", "\uffee", "\u{1f600}"]);
  });

  test("gives a text back from its ids, characters outside the basic plane included", () => {
    const tokenizer = CharTokenizer.fromTexts(["smile \u{1f600}!"]);
    expect(tokenizer.encode("e\u{1f600}s")).toHaveLength(3);
    expect(tokenizer.decode(tokenizer.encode("miles \u{1f600}"))).toBe("miles \u{1f600}");
  });

  test("names the character that it does not know", () => {
    expect(() => CharTokenizer.fromTexts(["abc"]).encode("abz")).toThrow(
      /The character "z" is not in the vocabulary of 3/,
    );
  });
});

describe("a tokenizer in JSON", () => {
  test.each([WordTokenizer.fromTexts(corpus), CharTokenizer.fromTexts(corpus)])("comes back as it was", (tokenizer) => {
    const copy = tokenizerFromJSON(JSON.parse(JSON.stringify(tokenizer)));
    expect(copy).toBeInstanceOf(tokenizer.constructor);
    expect(copy.encode("how are you")).toEqual(tokenizer.encode("how are you"));
  });

  test.each([
    [null, /"vocab", an array of strings/],
    [{ type: "word", vocab: [1] }, /"vocab", an array of strings/],
    [{ type: "word", vocab: ["a", "a"] }, /names nothing twice/],
    [{ type: "syllable", vocab: ["a"] }, /"word", "character" or "padded_word", but got "syllable"/],
  ])("that is %j is an error", (json, message) => {
    expect(() => tokenizerFromJSON(json)).toThrow(ValueError);
    expect(() => tokenizerFromJSON(json)).toThrow(message);
  });
});

test("PaddedWordTokenizer numbers words as they come, <pad> after the last, and survives being stored", () => {
  const tokenizer = PaddedWordTokenizer.fromWords(["hello", "world", "<pad>", "hello", "AI"]);
  expect(tokenizer.vocab).toEqual(["hello", "world", "AI", "<pad>"]);
  expect([tokenizer.padId, tokenizer.vocabSize, tokenizer.eosId]).toEqual([3, 4, null]);
  const stored = tokenizerFromJSON(JSON.parse(JSON.stringify(tokenizer)));
  expect(stored.encode(" AI  hello")).toEqual([2, 0]);
  expect(stored.encodePrompt("world")).toEqual([1]);
  expect(stored.decode([0, 3, 2])).toBe("hello <pad> AI");
  expect(stored.decode([0, 3, 2], { skipSpecialTokens: true })).toBe("hello AI");
  expect(() => stored.encode("hello moon")).toThrow('The word "moon" is not in the vocabulary of 4 words');
});
