/** Conversations as transformers writes them, for templates as models have them. */

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Tensor } from "../../../src/index.js";
import { snakeCase } from "../../../src/python/snake_case.js";
import { AutoTokenizer, type ChatTemplateOptions, PreTrainedTokenizerFast } from "../../../src/transformers/index.js";
import { noPython, python } from "../../python.js";

const TEMPLATES: Record<string, string> = {
  chatml: `{% for message in messages %}{% if loop.first and messages[0]['role'] != 'system' %}{{ '<|im_start|>system\\nYou are helpful<|im_end|>\\n' }}{% endif %}{{'<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + '\\n'}}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}`,
  llama3: `{% set loop_messages = messages %}{% for message in loop_messages %}{% set content = '<|start_header_id|>' + message['role'] + '<|end_header_id|>\\n\\n'+ message['content'] | trim + '<|eot_id|>' %}{% if loop.index0 == 0 %}{% set content = bos_token + content %}{% endif %}{{ content }}{% endfor %}{% if add_generation_prompt %}{{ '<|start_header_id|>assistant<|end_header_id|>\\n\\n' }}{% endif %}`,
  mistral: `{{ bos_token }}{% for message in messages %}{% if (message['role'] == 'user') != (loop.index0 % 2 == 0) %}{{ raise_exception('Conversation roles must alternate user/assistant/user/assistant/...') }}{% endif %}{% if message['role'] == 'user' %}{{ '[INST] ' + message['content'] + ' [/INST]' }}{% elif message['role'] == 'assistant' %}{{ message['content'] + eos_token}}{% endif %}{% endfor %}`,
  tools: `{%- if tools %}\n    {{- '<|im_start|>system\\n# Tools\\n<tools>' }}\n    {%- for tool in tools %}\n        {{- "\\n" }}\n        {{- tool | tojson }}\n    {%- endfor %}\n    {{- "\\n</tools><|im_end|>\\n" }}\n{%- endif %}\n{%- for message in messages %}\n{%- if message.content is string %}\n{{ message.role.upper() }}: {{ message.content.strip() }}\n{%- else %}\n{% for part in message.content %}{{ part.type }}={{ part.text }};{% endfor %}\n{%- endif %}\n{%- if message.reasoning_content is defined %}[{{ message.reasoning_content }}]{% endif %}\n{%- endfor %}\n{% if enable_thinking is defined and enable_thinking is false %}<no think>{% endif %}{% if documents %}{{ documents | length }} {{ documents[0].title }}{% endif %}\n`,
};
const CHAT = [
  { role: "user", content: "Hello, wörld 😀 " },
  { role: "assistant", content: "Hi there" },
];
const CHATS: unknown[] = [
  CHAT,
  [{ role: "system", content: "Be brief" }, ...CHAT],
  [{ role: "user", content: [{ type: "text", text: "a part" }], name: null }],
  [...CHAT, { role: "user", content: "x", thinking: "hm" }],
];
const CALLS: { python: object; ours: ChatTemplateOptions }[] = [
  { python: {}, ours: {} },
  { python: { add_generation_prompt: true }, ours: { addGenerationPrompt: true } },
  { python: { continue_final_message: true }, ours: { continueFinalMessage: true } },
  {
    python: { tools: [{ type: "function", function: { name: "f", x: [1, 2.5, true, null, 'é"<'] } }] },
    ours: { tools: [{ type: "function", function: { name: "f", x: [1, 2.5, true, null, 'é"<'] } }] },
  },
  {
    python: { enable_thinking: false, documents: [{ title: "T", text: "t" }] },
    ours: { templateOptions: { enable_thinking: false }, documents: [{ title: "T", text: "t" }] },
  },
];
/** Templates that say what the model said, in all the places where they can. */
const GENERATED: Record<string, string> = {
  plain: `{% for message in messages %}{{ message.role }}: {% if message.role == 'assistant' %}{% generation %}{{ message.content }}<end>{% endgeneration %}{% else %}{{ message.content }}{% endif %}\n{% endfor %}`,
  trimmed: `{%- for message in messages -%}\n{%- generation -%} {{ message.content }} {%- endgeneration -%}\n{%- endfor -%}`,
  nested: `{% generation %}a{% generation %}{{ messages[0].content }}{% endgeneration %}b{% endgeneration %}`,
  macro: `start {% macro say(m) %}[{% generation %}{{ m.content }}{% endgeneration %}]{% endmacro %}{% for m in messages %}{{ say(m) }}{% endfor %}`,
  block: `x{% set text %}{% generation %}{{ messages[0].content }}{% endgeneration %}{% endset %}{{ text }}|{{ text }}`,
  filter: `x{% filter upper %}ab{% generation %}{{ messages[0].content }}{% endgeneration %}{% endfilter %}`,
  loop: `{% for m in messages recursive %}{% with c = m.content %}é😀{% generation %}{{ c }}{% endgeneration %}{% endwith %}{% endfor %}`,
  none: `{% for message in messages %}{{ message.content }}{% endfor %}`,
};
const MASKED: { python: object; ours: ChatTemplateOptions }[] = [
  { python: {}, ours: {} },
  {
    python: { truncation: true, max_length: 20, padding: true, return_tensors: "pt" },
    ours: { truncation: true, maxLength: 20, padding: true, returnTensors: "pt" },
  },
  {
    python: {
      padding: "max_length",
      max_length: 90,
      tokenizer_kwargs: { padding_side: "left", return_offsets_mapping: true },
    },
    ours: {
      padding: "max_length",
      maxLength: 90,
      tokenizerOptions: { paddingSide: "left", returnOffsetsMapping: true },
    },
  },
];
const SCRIPT = `
from tokenizers import Tokenizer, models, pre_tokenizers, decoders
import transformers; transformers.logging.set_verbosity_error()
from transformers import PreTrainedTokenizerFast
inner = Tokenizer(models.BPE(dict((c, i) for i, c in enumerate(sorted(pre_tokenizers.ByteLevel.alphabet()))), []))
inner.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
inner.decoder = decoders.ByteLevel()
tok = PreTrainedTokenizerFast(tokenizer_object=inner, bos_token="<s>", eos_token="</s>", pad_token="<pad>")
tok.chat_template = args["templates"]["chatml"]
tok.save_pretrained(args["folder"] + "/one")
tok.chat_template = {"default": args["templates"]["llama3"], "tool_use": args["templates"]["tools"]}
tok.save_pretrained(args["folder"] + "/many")
def answer(*chat, **options):
    try:
        return tok.apply_chat_template(*chat, **options)
    except BaseException as error:
        return {"error": True}
texts = {}
for name, template in args["templates"].items():
    texts[name] = [[answer(chat, chat_template=template, tokenize=False, **call) for call in args["calls"]] for chat in args["chats"]]
one = tok.apply_chat_template(args["chats"][0], chat_template=args["templates"]["chatml"])
two = tok.apply_chat_template(args["chats"][:2], chat_template=args["templates"]["chatml"], padding=True, truncation=True, max_length=60)
ids = tok.apply_chat_template(args["chats"][0], return_dict=False)
def masked(chat, template, options):
    out = tok.apply_chat_template(chat, chat_template=template, return_assistant_tokens_mask=True, **options)
    return {k: v.tolist() if hasattr(v, "tolist") else v for k, v in out.items()}
masks = {name: [[masked(chat, template, options) for options in args["masked"]] for chat in (args["chats"][1], args["chats"][:2])]
    for name, template in args["generated"].items()}
def refused(**options):
    try:
        tok.apply_chat_template(args["chats"][0], chat_template=args["generated"]["plain"], return_assistant_tokens_mask=True, **options)
    except ValueError as error:
        return str(error)
refusals = [refused(return_dict=False), refused(tokenize=False), refused(continue_final_message=True)]
result = {"masks": masks, "refusals": refusals, "texts": texts, "one": dict(one), "two": dict(two), "ids": ids}
`;

// biome-ignore lint/suspicious/noExplicitAny: what Python wrote
type Told = any;

describe.skipIf(noPython)("applyChatTemplate gives what transformers gives:", () => {
  let folder: string;
  let told: Told;
  let tokenizer: PreTrainedTokenizerFast;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "libtorch-node-chat-"));
    told = await python(SCRIPT, {
      folder,
      templates: TEMPLATES,
      chats: CHATS,
      calls: CALLS.map(({ python }) => python),
      generated: GENERATED,
      masked: MASKED.map(({ python }) => python),
    });
    tokenizer = await AutoTokenizer.fromPretrained(join(folder, "many"));
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(Object.entries(TEMPLATES))("%s", (name, chatTemplate) => {
    const ours = CHATS.map((chat) =>
      CALLS.map(({ ours }) => {
        try {
          return tokenizer.applyChatTemplate(chat as never, { ...ours, chatTemplate, tokenize: false });
        } catch (error) {
          return { error: error instanceof Error };
        }
      }),
    );
    expect(ours).toEqual(told.texts[name]);
  });

  test("as ids, of one and of several", () => {
    const { chatml } = TEMPLATES;
    const one = tokenizer.applyChatTemplate(CHAT, { chatTemplate: chatml! });
    expect({ input_ids: one.inputIds, attention_mask: one.attentionMask }).toEqual(told.one);
    const options = { chatTemplate: chatml!, padding: true, truncation: true, maxLength: 60 };
    const two = tokenizer.applyChatTemplate([CHATS[0], CHATS[1]] as never, options) as unknown as Told;
    expect({ input_ids: two.inputIds, attention_mask: two.attentionMask }).toEqual(told.two);
    expect(tokenizer.applyChatTemplate(CHAT, { returnDict: false })).toEqual(told.ids);
    expect(tokenizer.applyChatTemplate(CHAT, { returnTensors: "pt" }).inputIds.shape).toEqual([1, told.ids.length]);
  });

  test.each(Object.entries(GENERATED))(
    "the tokens that the model said, of a template with them: %s",
    (name, chatTemplate) => {
      const conversations = [CHATS[1], CHATS.slice(0, 2)];
      const ours = conversations.map((chat) =>
        MASKED.map(({ ours }) => {
          const out = tokenizer.applyChatTemplate(chat as never, {
            ...ours,
            chatTemplate,
            returnAssistantTokensMask: true,
          });
          return Object.fromEntries(
            Object.entries(out).map(([key, value]) => [
              snakeCase(key),
              value instanceof Tensor ? value.tolist() : value,
            ]),
          );
        }),
      );
      expect(ours).toEqual(told.masks[name]);
      const wanted = { returnAssistantTokensMask: true, chatTemplate } as const;
      expect(tokenizer.applyChatTemplate(CHAT, wanted).tokens()).toHaveLength(
        tokenizer.applyChatTemplate(CHAT, wanted).assistantMasks!.length,
      );
    },
  );

  test("the tokens that the model said are refused where Python refuses them", () => {
    const ours = [{ returnDict: false }, { tokenize: false }, { continueFinalMessage: true }].map((options) => {
      try {
        return tokenizer.applyChatTemplate(CHAT, {
          ...options,
          chatTemplate: GENERATED.plain!,
          returnAssistantTokensMask: true,
        } as never);
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(ours).toEqual(told.refusals);
    expect(() =>
      tokenizer.applyChatTemplate(CHAT, {
        returnAssistantTokensMask: true,
        tokenizerOptions: { returnOverflowingTokens: true },
      }),
    ).toThrow(/returnOverflowingTokens, but got both/);
  });

  test("the files of templates are read and written", async () => {
    const one = await AutoTokenizer.fromPretrained(join(folder, "one"));
    expect([one.chatTemplate, tokenizer.getChatTemplate(null, [])]).toEqual([TEMPLATES.chatml, TEMPLATES.tools]);
    for (const [name, saved] of [
      ["one", one],
      ["many", tokenizer],
    ] as const) {
      const files = await saved.savePretrained(join(folder, `${name}-again`));
      for (const file of files) {
        const theirs = file.replace(`${name}-again`, name);
        if (file.endsWith(".jinja")) expect(await readFile(file, "utf8"), file).toBe(await readFile(theirs, "utf8"));
      }
      expect(files.filter((file) => file.endsWith(".jinja"))).toHaveLength(name === "one" ? 1 : 2);
    }
  });

  test("ranges are those of Python's sandbox", () => {
    const text = (chatTemplate: string) => tokenizer.applyChatTemplate(CHAT, { chatTemplate, tokenize: false });
    expect(text("{% for i in range(2, 9, 3) %}{{ i }},{% endfor %}{{ range(3)|length }}")).toBe("2,5,8,3");
    expect(() => text("{{ range(1000000000)|length }}")).toThrow(/Range too big/);
  });

  test("padding that no process has room for is refused", () => {
    expect(() => tokenizer("a", { padding: "max_length", maxLength: 4e9 })).toThrow(
      /filled up to fewer than 33554432 ids/,
    );
  });

  test("what cannot be is an error", () => {
    const bare = new PreTrainedTokenizerFast({ tokenizerFile: null });
    expect(() => bare.applyChatTemplate(CHAT)).toThrow(/Expected a chat template/);
    expect(() => tokenizer.applyChatTemplate([])).toThrow(/at least one message/);
    expect(() => tokenizer.applyChatTemplate(CHAT, { chatTemplate: "{% for %}" })).toThrow(/cannot be rendered/);
    expect(() => tokenizer.applyChatTemplate(CHAT, { addGenerationPrompt: true, continueFinalMessage: true })).toThrow(
      /continueFinalMessage or addGenerationPrompt/,
    );
    expect(() => tokenizer.applyChatTemplate(CHAT, { add_generation_prompt: true } as never)).toThrow(
      /it is spelled addGenerationPrompt here/,
    );
  });
});
