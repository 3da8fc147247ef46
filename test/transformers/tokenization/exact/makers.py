"""Twenty-two tokenizers of all kinds, trained here: every model, normalizer, pre-tokenizer, post-processor and decoder is in one."""

import base64
import json
import struct

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

LLAMA3 = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
QWEN2 = LLAMA3.replace(r"\p{N}{1,3}", r"\p{N}")
O200K = (
    r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|"
    r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|"
    r"\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
CLIP = r"'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"
ALPHABET = pre_tokenizers.ByteLevel.alphabet()
BYTES = [f"<0x{i:02X}>" for i in range(256)]
SIZE = 900


def charsmap(replaced):
    """SentencePiece's table of replacements: a trie as a double array, and the texts. One block of units for each node."""
    texts, places = b"", {}
    for text in replaced.values():
        if text not in places:
            places[text] = len(texts)
            texts += text.encode() + b"\0"
    root = {}
    for key, text in replaced.items():
        node = root
        for byte in key.encode():
            node = node.setdefault(byte, {})
        node[None] = places[text]
    units, blocks = {}, 0

    def place(node, at, label):
        nonlocal blocks
        blocks += 1
        base = 256 * blocks
        units[at] = label | ((None in node) << 8) | ((at ^ base) << 10)
        if None in node:
            units[base] = node[None] | (1 << 31)
        for byte, child in node.items():
            if byte is not None:
                place(child, base ^ byte, byte)

    place(root, 0, 0)
    array = b"".join(struct.pack("<I", units.get(i, 0)) for i in range(256 * (blocks + 1)))
    return struct.pack("<I", len(array)) + array + texts


def bpe(corpus, special, alphabet=(), size=SIZE, model=None, **options):
    t = Tokenizer(models.BPE(**(model or {})))
    train = trainers.BpeTrainer(
        vocab_size=size, special_tokens=special, initial_alphabet=list(alphabet), show_progress=False, **options
    )
    return t, lambda: t.train_from_iterator(corpus, train)


def around(t, cls, sep):
    return (sep, t.token_to_id(sep)), (cls, t.token_to_id(cls))


def gpt2(corpus):
    t, train = bpe(corpus, ["<|endoftext|>", "<|im_start|>", "<|im_end|>"], ALPHABET)
    t.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    t.decoder = decoders.ByteLevel()
    t.post_processor = processors.ByteLevel(trim_offsets=False)
    train()
    return t, {"eos_token": "<|endoftext|>", "pad_token": "<|endoftext|>"}


def gpt2_prefix(corpus):
    t, train = bpe(corpus, ["<|endoftext|>"], ALPHABET)
    t.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=True)
    t.decoder = decoders.ByteLevel()
    t.post_processor = processors.ByteLevel(trim_offsets=True)
    train()
    return t, {"pad_token": "<|endoftext|>", "padding_side": "left", "truncation_side": "left"}


def split_bytes(corpus, pattern, normalizer, special, **model):
    t, train = bpe(corpus, special, ALPHABET, model=model)
    t.normalizer = normalizer
    t.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Split(Regex(pattern), "isolated"), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)]
    )
    t.decoder = decoders.ByteLevel()
    train()
    return t


def llama3(corpus):
    t = split_bytes(corpus, LLAMA3, None, ["<|begin_of_text|>", "<|eot_id|>"], ignore_merges=True)
    begin = processors.TemplateProcessing(
        single="<|begin_of_text|> $A",
        pair="<|begin_of_text|> $A <|begin_of_text|>:1 $B:1",
        special_tokens=[("<|begin_of_text|>", 0)],
    )
    t.post_processor = processors.Sequence([processors.ByteLevel(trim_offsets=True), begin])
    return t, {"bos_token": "<|begin_of_text|>", "eos_token": "<|eot_id|>", "pad_token": "<|eot_id|>"}


def qwen2(corpus):
    t = split_bytes(corpus, QWEN2, normalizers.NFC(), ["<|endoftext|>", "<|im_start|>", "<|im_end|>"])
    t.post_processor = processors.ByteLevel(trim_offsets=False)
    return t, {"eos_token": "<|im_end|>", "pad_token": "<|endoftext|>"}


def o200k(corpus):
    t = split_bytes(corpus, O200K, None, ["<|endoftext|>"])
    return t, {"pad_token": "<|endoftext|>"}


def smollm(corpus):
    t, train = bpe(corpus, ["<|endoftext|>", "<|im_start|>", "<|im_end|>"], ALPHABET)
    t.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    t.decoder = decoders.ByteLevel()
    train()
    return t, {"pad_token": "<|endoftext|>"}


def llama2(corpus):
    t, train = bpe(
        corpus[:250], ["<unk>", "<s>", "</s>", *BYTES], model={"byte_fallback": True, "fuse_unk": True, "unk_token": "<unk>"}
    )
    t.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    t.decoder = decoders.Sequence(
        [decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)]
    )
    train()
    t.post_processor = processors.TemplateProcessing(
        single="<s> $A", pair="<s> $A <s>:1 $B:1", special_tokens=[("<s>", t.token_to_id("<s>"))]
    )
    return t, {"unk_token": "<unk>", "bos_token": "<s>", "eos_token": "</s>", "pad_token": "</s>"}


def unigram(corpus, special, unk, size=700):
    t = Tokenizer(models.Unigram())
    train = trainers.UnigramTrainer(vocab_size=size, special_tokens=special, unk_token=unk, show_progress=False)
    return t, lambda: t.train_from_iterator(corpus, train)


def t5(corpus):
    t, train = unigram(corpus, ["<pad>", "</s>", "<unk>", "<extra_id_0>"], "<unk>")
    table = charsmap({"ﬁ": "fi", "①": "1", "Ａ": "A", "\u00a0": " ", "\u3000": " ", "…": "...", "\u200b": "", "é": "e"})
    t.normalizer = normalizers.Sequence([normalizers.Precompiled(table), normalizers.Replace(Regex(" {2,}"), " ")])
    t.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace()])
    t.decoder = decoders.Metaspace()
    train()
    t.post_processor = processors.TemplateProcessing(
        single="$A </s>", pair="$A </s> $B </s>", special_tokens=[("</s>", t.token_to_id("</s>"))]
    )
    return t, {"unk_token": "<unk>", "pad_token": "<pad>", "eos_token": "</s>", "extra_special_tokens": ["<extra_id_0>"]}


def unigram_lower(corpus):
    t, train = unigram(corpus, ["<unk>", "<pad>"], "<unk>")
    t.normalizer = normalizers.Sequence(
        [normalizers.NFKC(), normalizers.Lowercase(), normalizers.StripAccents(), normalizers.Replace(Regex(" {2,}"), " ")]
    )
    t.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="first")
    t.decoder = decoders.Metaspace(replacement="▁", prepend_scheme="first")
    train()
    return t, {"unk_token": "<unk>", "pad_token": "<pad>"}


def unigram_bytes(corpus):
    t, train = unigram(corpus[:250], ["<unk>", "<s>", "</s>"], "<unk>")
    t.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="never", split=False)
    train()
    vocab = json.loads(t.to_str())["model"]["vocab"]
    t.model = models.Unigram([(token, score) for token, score in vocab] + [(byte, -20.0) for byte in BYTES], 0, True)
    t.decoder = decoders.Sequence([decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse()])
    t.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", pair="<s> $A </s> $B:1 </s>:1", special_tokens=[("<s>", 1), ("</s>", 2)]
    )
    return t, {"unk_token": "<unk>", "bos_token": "<s>", "eos_token": "</s>", "pad_token": "</s>"}


BERT = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
NAMED = {"unk_token": "[UNK]", "pad_token": "[PAD]", "cls_token": "[CLS]", "sep_token": "[SEP]", "mask_token": "[MASK]"}


def wordpiece(corpus, **options):
    t = Tokenizer(models.WordPiece(unk_token="[UNK]", **options))
    return t, lambda: t.train_from_iterator(
        corpus, trainers.WordPieceTrainer(vocab_size=SIZE, special_tokens=BERT, show_progress=False)
    )


def bert_uncased(corpus):
    t, train = wordpiece(corpus)
    t.normalizer = normalizers.BertNormalizer(lowercase=True)
    t.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    t.decoder = decoders.WordPiece()
    train()
    t.post_processor = processors.TemplateProcessing(
        single="[CLS]:0 $A:0 [SEP]:0", pair="[CLS]:0 $A:0 [SEP]:0 $B:1 [SEP]:1", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    return t, {**NAMED, "model_max_length": 512}


def bert_cased(corpus):
    t, train = wordpiece(corpus, max_input_chars_per_word=12)
    t.normalizer = normalizers.BertNormalizer(lowercase=False, strip_accents=False, clean_text=False)
    t.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    t.decoder = decoders.WordPiece(cleanup=False)
    train()
    t.post_processor = processors.BertProcessing(*around(t, "[CLS]", "[SEP]"))
    return t, NAMED


def wordpiece_digits(corpus):
    t, train = wordpiece(corpus)
    t.normalizer = normalizers.Sequence([normalizers.NFKD(), normalizers.Strip(left=True, right=False)])
    t.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Whitespace(), pre_tokenizers.Punctuation("contiguous"), pre_tokenizers.Digits()]
    )
    t.decoder = decoders.WordPiece()
    train()
    return t, {"unk_token": "[UNK]", "pad_token": "[PAD]"}


def words(corpus, unk="[UNK]"):
    t = Tokenizer(models.WordLevel(unk_token=unk))
    return t, lambda: t.train_from_iterator(
        corpus, trainers.WordLevelTrainer(vocab_size=SIZE, special_tokens=["[PAD]", "[UNK]"], show_progress=False)
    )


def wordlevel(corpus):
    t, train = words(corpus)
    t.normalizer = normalizers.Sequence([normalizers.NFD(), normalizers.Lowercase(), normalizers.StripAccents()])
    t.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Whitespace(), pre_tokenizers.Punctuation()])
    train()
    return t, {"unk_token": "[UNK]", "pad_token": "[PAD]"}


def scripts(corpus):
    t, train = words(corpus)
    t.normalizer = normalizers.Sequence([normalizers.Nmt(), normalizers.Strip()])
    t.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.UnicodeScripts(), pre_tokenizers.Split(Regex(r"\s"), "merged_with_next")]
    )
    train()
    return t, {"unk_token": "[UNK]", "pad_token": "[PAD]"}


def characters(corpus):
    t, train = words(corpus)
    t.pre_tokenizer = pre_tokenizers.Split(Regex(r"[\s\S]"), "isolated")
    t.decoder = decoders.Fuse()
    train()
    return t, {"unk_token": "[UNK]", "pad_token": "[PAD]"}


def ctc(corpus):
    t, train = words(corpus)
    t.normalizer = normalizers.Replace(" ", "|")
    t.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Split("|", "isolated"), pre_tokenizers.Split(Regex("."), "isolated")]
    )
    t.decoder = decoders.CTC(pad_token="[PAD]", word_delimiter_token="|", cleanup=True)
    train()
    return t, {"unk_token": "[UNK]", "pad_token": "[PAD]"}


def delimiter(corpus):
    t, train = bpe(corpus, ["<unk>", "<pad>"], model={"unk_token": "<unk>"})
    t.normalizer = normalizers.Sequence([normalizers.NFKD(), normalizers.Prepend("x"), normalizers.Lowercase()])
    t.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.CharDelimiterSplit(" "), pre_tokenizers.Punctuation("merged_with_previous")])
    t.decoder = decoders.Sequence([decoders.Replace(Regex("[aeiou]{2}"), "*"), decoders.Metaspace("x")])
    train()
    t.add_tokens([AddedToken("Straße", normalized=True), AddedToken("word", single_word=True)])
    return t, {"unk_token": "<unk>", "pad_token": "<pad>"}


def roberta(corpus):
    t, train = bpe(corpus, ["<s>", "<pad>", "</s>", "<unk>"], ALPHABET)
    t.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    t.decoder = decoders.ByteLevel()
    train()
    t.add_special_tokens([AddedToken("<mask>", lstrip=True)])
    t.add_tokens([AddedToken("foo", single_word=True), AddedToken("BAR", normalized=True), AddedToken("qux", rstrip=True)])
    t.post_processor = processors.RobertaProcessing(*around(t, "<s>", "</s>"))
    return t, {"mask_token": AddedToken("<mask>", lstrip=True), "pad_token": "<pad>", "cls_token": "<s>", "sep_token": "</s>"}


def clip(corpus):
    t, train = bpe(
        corpus, ["<|startoftext|>", "<|endoftext|>"], ALPHABET, model={"end_of_word_suffix": "</w>"}, end_of_word_suffix="</w>"
    )
    t.normalizer = normalizers.Sequence([normalizers.NFC(), normalizers.Replace(Regex(r"\s+"), " "), normalizers.Lowercase()])
    t.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Split(Regex(CLIP), "removed", invert=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    t.decoder = decoders.BPEDecoder(suffix="</w>")
    train()
    t.post_processor = processors.RobertaProcessing(
        *around(t, "<|startoftext|>", "<|endoftext|>"), add_prefix_space=False, trim_offsets=False
    )
    return t, {"bos_token": "<|startoftext|>", "eos_token": "<|endoftext|>", "pad_token": "<|endoftext|>"}


def prefixed(corpus):
    t, train = bpe(corpus, ["[UNK]", "[PAD]"], model={"unk_token": "[UNK]", "fuse_unk": True}, continuing_subword_prefix="##")
    t.normalizer = normalizers.BertNormalizer(handle_chinese_chars=False, strip_accents=True)
    t.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    t.decoder = decoders.WordPiece()
    train()
    return t, {"unk_token": "[UNK]", "pad_token": "[PAD]"}


def fixed(corpus):
    t, train = bpe(corpus, ["<pad>"], ALPHABET)
    t.normalizer = normalizers.ByteLevel()
    t.pre_tokenizer = pre_tokenizers.FixedLength(length=7)
    t.decoder = decoders.ByteLevel()
    train()
    return t, {"pad_token": "<pad>"}


MAKERS = [
    *(gpt2, gpt2_prefix, llama3, qwen2, o200k, smollm, llama2, t5, unigram_lower, unigram_bytes, bert_uncased, bert_cased),
    *(wordpiece_digits, wordlevel, scripts, characters, ctc, delimiter, roberta, clip, prefixed, fixed),
]
