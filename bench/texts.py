"""The Python twin of bench/texts.ts; `texts.py FOLDER` trains the tokenizers of both and chooses the texts."""

import json
import pathlib
import sys

from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
from transformers import PreTrainedTokenizerFast

SPECIAL = ["[UNK]", "[CLS]", "[SEP]"]
READ = {}


def byte_level():
    t = Tokenizer(models.BPE())
    t.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    t.decoder = decoders.ByteLevel()
    return t, trainers.BpeTrainer(
        vocab_size=4000, special_tokens=SPECIAL, initial_alphabet=pre_tokenizers.ByteLevel.alphabet()
    )


def metaspace():
    t = Tokenizer(models.BPE(unk_token="[UNK]", fuse_unk=True))
    t.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    t.decoder = decoders.Sequence([decoders.Replace("▁", " "), decoders.Fuse(), decoders.Strip(" ", 1, 0)])
    return t, trainers.BpeTrainer(vocab_size=4000, special_tokens=SPECIAL, max_token_length=16)


def wordpiece():
    t = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    t.normalizer = normalizers.BertNormalizer(lowercase=True)
    t.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    t.decoder = decoders.WordPiece()
    t.post_processor = processors.BertProcessing(("[SEP]", 2), ("[CLS]", 1))
    return t, trainers.WordPieceTrainer(vocab_size=4000, special_tokens=SPECIAL)


def make(folder):
    root = pathlib.Path(__file__).parent.parent
    lines = [line for page in sorted(root.glob("docs/*.md")) for line in page.read_text().splitlines() if line]
    for kind in (byte_level, metaspace, wordpiece):
        t, trainer = kind()
        t.train_from_iterator(lines, trainer)
        PreTrainedTokenizerFast(tokenizer_object=t, unk_token="[UNK]").save_pretrained(f"{folder}/{kind.__name__}")
    pathlib.Path(folder, "texts.json").write_text(json.dumps(lines[:1000]))


def read(folder, kind):
    key = f"{folder}/{kind}"
    if key not in READ:
        texts = json.loads(pathlib.Path(folder, "texts.json").read_text())
        tokenizer = PreTrainedTokenizerFast.from_pretrained(key)
        READ[key] = tokenizer, texts, tokenizer(texts)["input_ids"]
    return READ[key]


def text(folder, kind, what):
    """What one turn of the work found, as a number."""
    tokenizer, texts, ids = read(folder, kind)
    if what == "ids":
        return sum(map(len, tokenizer(texts)["input_ids"]))
    if what == "offsets":
        return tokenizer(texts, return_offsets_mapping=True)["offset_mapping"][0][-1][1]
    if what == "decoded":
        return sum(map(len, tokenizer.batch_decode(ids)))
    return sum(tokenizer("Hello, how are you today?")["input_ids"])


if __name__ == "__main__":
    make(sys.argv[1])
