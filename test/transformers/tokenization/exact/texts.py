"""Seeded texts: of all Unicode's blocks, code, chat, long, empty, and of pieces that tokenizers differ about."""

import inspect
import json
import json.decoder
import random
import textwrap

PIECES = [
    *("hello", "World", "to be", " ", "  ", "\n", "\t", "\r\n", "\n\n\n", "é", "e\u0301", "漢字", "𠀀", "😀", "👨‍👩‍👧", "İ", "ß", "ﬁ"),
    *("①", "'s", "'LL", "don't", "I'M", "123", "4567", "3.14", "...", "!?", "—", "“x”", "<mask>", " <mask> ", "<s>", "</s>", "<pad>"),
    *("[PAD]", "[MASK]", "[SEP]", "<|endoftext|>", "<|eot_id|>", "<unk>", "[UNK]", "foo", "foobar", " foo ", "BAR", "bar", "qux "),
    *("Straße", "STRASSE", "word", "words", "\u200b", "\ufeff", "\u00a0", "\u3000", "\u0085", "\u2028", "\u001c", "\u0000", "\u007f"),
    *("مرحبا", "नमस्ते", "ก็", "한", "\u1100\u1161", "Ω", "\u2126", "_", "-", "@", "#", "$", "|", "~~", "\ufffd", "a" * 30, "x=1;", "▁"),
    *("Ġ", "<0x0A>", "ǅ", "\ud7ff", "\ue000", "\U0001f3fb", "\U0001f1e9\U0001f1ea", "²", "½", "٣", "Ⅷ", "𝟘", "\u0301", "\u202e", "Ａ", "…"),
]
CHAT = "<|im_start|>{role}\n{text}<|im_end|>\n"
ROLES = ["system", "user", "assistant"]


def of_blocks(random):
    """Neighbouring characters of one place of Unicode, now and then with spaces and letters between them."""
    start = random.choice([random.randrange(0, 0x3000), random.randrange(0, 0x20000), random.randrange(0, 0x110000)])
    some = [chr(c) for c in range(start, min(start + 64, 0x110000)) if not 0xD800 <= c < 0xE000] or ["\uffff"]
    return "".join(random.choice(some if random.random() < 0.8 else [" ", "a", "B", "1", "."]) for _ in range(random.randint(1, 30)))


def of_pieces(random):
    return "".join(random.choice(PIECES) for _ in range(random.randint(1, 14)))


def texts(count, seed=20261128):
    """The texts, and what they are trained on."""
    draw = random.Random(seed)
    modules = [json, json.decoder, inspect, random, textwrap]
    code = "\n".join(inspect.getsource(module) for module in modules).split("\n")
    prose = [line for module in (inspect, random, json) for line in (module.__doc__ or "").split("\n")]
    lines = [line for line in code + prose if line.strip()]

    def one(i):
        if i % 50 == 49:
            return draw.choice(["", " ", "\n", "\t  \n", " " * draw.randint(1, 300), "\u3000", "a"])
        if i % 200 == 198:
            return "".join(draw.choice([of_pieces, of_blocks])(draw) for _ in range(draw.randint(50, 400)))
        kind = i % 5
        if kind == 0:
            start = draw.randrange(len(code))
            return "\n".join(code[start : start + draw.randint(1, 6)])
        if kind == 1:
            return "".join(
                CHAT.format(role=draw.choice(ROLES), text=draw.choice(lines)) for _ in range(draw.randint(1, 3))
            )
        return of_blocks(draw) if kind == 2 else of_pieces(draw)

    made = [one(i) for i in range(count)]
    corpus = lines[:1500] + [of_pieces(random.Random(seed + i)) for i in range(300)]
    return made, corpus
