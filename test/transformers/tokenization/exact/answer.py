"""What transformers and tokenizers say: each tokenizer's folder gets its files and the answers. It reads { folder, count, some } as JSON."""

import hashlib
import json
import os
import random
import sys

os.environ["HF_HUB_OFFLINE"] = "1"
sys.path.insert(0, os.path.dirname(__file__))
import transformers
from makers import MAKERS
from texts import texts
from transformers import AutoTokenizer, PreTrainedTokenizerFast

transformers.logging.set_verbosity_error()

CALLS = [
    {},
    {"add_special_tokens": False},
    {"truncation": True, "max_length": 9},
    {"truncation": True, "max_length": 9, "stride": 2, "return_overflowing_tokens": True, "padding": True},
    {"truncation": "only_first", "max_length": 40, "stride": 1, "return_overflowing_tokens": True},
    {"truncation": "only_second", "max_length": 40, "stride": 1, "return_overflowing_tokens": True, "padding": "max_length"},
    {"padding": "longest", "pad_to_multiple_of": 8, "padding_side": "left", "return_length": True},
    {"split_special_tokens": True},
]
COMPARED = ["input_ids", "token_type_ids", "special_tokens_mask", "offset_mapping", "tokens", "words", "sequences"]
KEYS = ["input_ids", "attention_mask", "token_type_ids", "special_tokens_mask", "offset_mapping", "length", "overflow_to_sample_mapping"]


def dump(folder, value):
    with open(folder, "w") as file:
        json.dump(value, file)


def digest(value):
    """What JSON.stringify and the same hash give there."""
    return hashlib.sha1(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()[:16]


def answer(call):
    """The values, or that there is an error: a panic of Rust is a BaseException."""
    try:
        return call()
    except BaseException as error:
        return {"error": str(error)[:200]}


def whole(out, many):
    told = {key: out[key] for key in KEYS if key in out}
    told["tokens"] = [out.tokens(i) for i in range(many)]
    told["words"] = [out.word_ids(i) for i in range(many)]
    told["sequences"] = [out.sequence_ids(i) for i in range(many)]
    return told


def called(tok, *texts, **options):
    everything = {"return_token_type_ids": True, "return_offsets_mapping": True, "return_special_tokens_mask": True}

    def run():
        out = tok(*texts, **everything, **options)
        return whole(out, len(out["input_ids"]))

    return answer(run)


def looked_up(tok, text, pair):
    out = tok(text, pair)
    return [
        [
            *[out.char_to_token(i, sequence_index=s) for i in range(0, 40, 3)],
            *[out.char_to_word(i, sequence_index=s) for i in range(0, 40, 3)],
            *[out.word_to_tokens(i, sequence_index=s) for i in range(4)],
            # The one of transformers has no answer where there is no such word.
            *[out.encodings[0].word_to_chars(i, s) for i in range(4)],
        ]
        for s in (0, 1)
    ] + [[f(i) for i in range(min(6, len(out["input_ids"])))] for f in (out.token_to_word, out.token_to_sequence, out.token_to_chars)]


def main():
    args = json.load(sys.stdin)
    folder, some = args["folder"], args["some"]
    lines, corpus = texts(args["count"])
    dump(f"{folder}/texts.json", lines)
    short = [line for line in lines if len(line) < 120][:some]
    pairs = short[1:] + short[:1]
    words = [line.split(" ") for line in short]
    names = []
    for make in MAKERS:
        if args["only"] and make.__name__ not in args["only"]:
            continue
        names.append(make.__name__)
        at = f"{folder}/{make.__name__}"
        inner, options = make(corpus)
        PreTrainedTokenizerFast(tokenizer_object=inner, **options).save_pretrained(at)
        tok = AutoTokenizer.from_pretrained(at)
        out = tok(lines, return_token_type_ids=True, return_offsets_mapping=True, return_special_tokens_mask=True)
        told = whole(out, len(lines))
        draw = random.Random(1)
        known = sorted(tok.get_vocab().values())
        drawn = [[draw.choice(known) for _ in range(draw.randint(0, 20))] for _ in range(len(lines) // 4)]
        theirs = {"drawn": drawn, "encoded": [digest([told[key][i] for key in COMPARED]) for i in range(len(lines))]}
        for name, rows in (("decoded", out["input_ids"]), ("decoded_drawn", drawn)):
            theirs[name] = [digest(text) for text in tok.batch_decode(rows)]
            theirs[f"{name}_skip"] = [digest(text) for text in tok.batch_decode(rows, skip_special_tokens=True)]
        dump(f"{at}/theirs.json", theirs)
        # One by one where an error of one text would be that of all.
        calls = [
            {
                "options": call,
                "batch": called(tok, short, **call),
                "word_batch": called(tok, words, is_split_into_words=True, **call),
                "pairs": [called(tok, [a], [b], **call) for a, b in zip(short, pairs)],
                "word_pairs": [
                    called(tok, [a], [b], is_split_into_words=True, **call) for a, b in zip(words, words[1:] + words[:1])
                ],
            }
            for call in CALLS
        ]
        lookups = [looked_up(tok, *pair) for pair in zip(short[:20], pairs)]
        special = [tok.num_special_tokens_to_add(pair) for pair in (False, True)]
        dump(f"{at}/calls.json", {"short": short, "calls": calls, "lookups": lookups, "special": special})
    print(json.dumps(names))


main()
