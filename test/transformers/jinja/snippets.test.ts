/** Templates as Jinja in Python renders them, in the environment that transformers makes for chat templates. */

import { beforeAll, describe, expect, test } from "vitest";
import { strftime } from "../../../src/transformers/jinja/strftime.js";
import { Template } from "../../../src/transformers/jinja/template.js";
import { noPython, python } from "../../python.js";
import { CONTEXT, ENDLESS, LEFT_OUT, SNIPPETS } from "./snippets.js";

const SCRIPT = `
from transformers.utils.chat_template_utils import _compile_jinja_template
def one(source, context):
    try:
        return _compile_jinja_template(source).render(**context)
    except Exception as error:
        return {"error": type(error).__name__ + ": " + str(error)}
# The templates that the package itself has, in its processors and its scripts.
import ast, glob, os, transformers
models = {}
for path in sorted(glob.glob(os.path.dirname(transformers.__file__) + "/**/*.py", recursive=True)):
    text = open(path, encoding="utf-8").read()
    if "{%" not in text:
        continue
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "{%" in node.value and "messages" in node.value:
            models.setdefault(node.value, os.path.basename(path))
result = {
    "snippets": [one(source, args["context"]) for source in args["snippets"]],
    "models": [[name, source, [one(source, chat) for chat in args["chats"]]] for source, name in models.items()],
}
`;

interface Failed {
  error: string;
}
type Told = { snippets: (string | Failed)[]; models: [name: string, source: string, texts: (string | Failed)[]][] };

function rendered(source: string, context: Record<string, unknown>): string | Failed {
  try {
    return new Template(source).render(context);
  } catch (error) {
    return { error: (error as Error).message };
  }
}

const CALL = { name: "get_weather", arguments: { city: "Zürich", days: 2, metric: true, note: null } };
const TOOL = {
  type: "function",
  function: {
    name: "get_weather",
    description: "The weather",
    parameters: { type: "object", properties: { city: { type: "string", description: "where" } }, required: ["city"] },
  },
};
const TURNS = [
  { role: "user", content: "Hi there  " },
  { role: "assistant", content: "Hello!\n" },
  { role: "user", content: "And the weather? <|im_end|>" },
];
const COMMON = { bos_token: "<s>", eos_token: "</s>", unk_token: "<unk>", documents: null, tools: null };
const CHATS: Record<string, unknown>[] = [
  { messages: TURNS, add_generation_prompt: true },
  { messages: TURNS.slice(0, 2), add_generation_prompt: false },
  { messages: [{ role: "system", content: " Be brief. " }, ...TURNS], add_generation_prompt: true },
  { messages: TURNS, add_generation_prompt: true, tools: [TOOL, TOOL] },
  {
    messages: [
      ...TURNS,
      {
        role: "assistant",
        content: "<think>\nhm\n</think>\n\nasking",
        tool_calls: [{ type: "function", id: "abcdefghi", function: CALL }],
      },
      { role: "tool", name: "get_weather", content: '{"t": 20}', tool_call_id: "abcdefghi" },
    ],
    add_generation_prompt: true,
    tools: [TOOL],
  },
  {
    messages: [{ role: "user", content: [{ type: "text", text: "parts" }, { type: "image" }] }],
    add_generation_prompt: true,
  },
  { messages: TURNS, add_generation_prompt: true, enable_thinking: false },
].map((chat) => ({ ...COMMON, ...chat }));

describe.skipIf(noPython)("a template is rendered as in Python:", () => {
  let told: Told;
  beforeAll(async () => {
    const args = { snippets: SNIPPETS, context: CONTEXT, chats: CHATS };
    told = await python<Told>(SCRIPT, args);
  }, 60_000);

  test.each(SNIPPETS.map((source, i) => [source, i] as const))("%s", (source, i) => {
    const theirs = told.snippets[i]!;
    const ours = rendered(source, CONTEXT);
    if (typeof theirs === "string") expect(ours).toBe(theirs);
    else expect(ours, `Python: ${theirs.error}`).toEqual({ error: expect.any(String) });
  });

  test("those that transformers itself has", () => {
    const same = (answer: string | Failed) => (typeof answer === "string" ? answer : "an error");
    expect(told.models.length).toBeGreaterThan(3);
    for (const [name, source, texts] of told.models) {
      expect(
        CHATS.map((chat) => same(rendered(source, chat))),
        name,
      ).toEqual(texts.map(same));
    }
    expect(
      told.models.flatMap(([, , texts]) => texts).filter((text) => typeof text === "string").length,
    ).toBeGreaterThan(20);
  });
});

test.each(LEFT_OUT)("what there is in Python alone is named: %s", (source, said) => {
  expect(rendered(source, CONTEXT)).toEqual({ error: expect.stringMatching(said) });
});

test.each(ENDLESS.map(([source, said]) => [source.slice(0, 120), source, said] as const))(
  "what has no end is an error soon: %s",
  (_, source, said) => {
    const start = performance.now();
    expect(rendered(source, CONTEXT)).toEqual({ error: expect.stringMatching(said) });
    expect(performance.now() - start).toBeLessThan(10_000);
  },
);

test.skipIf(noPython)("times are those of C's strftime", async () => {
  const letters = [..."aAbBcCdDeFgGHIjklmMnpPrRsStTuUVwWxXyY%"].map((letter) => `%${letter}`);
  const formats = [...letters, "%-d %-m %-H %-I %-j %_d %0e", "%^a %^B", "%z%Z|", "a %d é"];
  const times = [0, 1709251199, 1735689600, 1609459200, 951782400, 1767139200];
  const told = await python<string[][]>(
    `
import os, time
from datetime import datetime
result = [[datetime.fromtimestamp(t).strftime(f) for f in args["formats"]] for t in args["times"]]
`,
    { formats, times },
  );
  expect(times.map((time) => formats.map((format) => strftime(new Date(time * 1000), format)))).toEqual(told);
});
