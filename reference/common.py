"""What the Python sides of the comparisons share: the clock, the data, the gradient norm, the record, the report."""

import time

PROCESS_START = time.perf_counter()

import argparse
import json
import math
import os
import platform
import re
import struct
import sys

import torch
import torch.distributed as dist

CORPUS = [
    "hello , how are you ?",
    "hello , how is your day ?",
    "how are you ?",
    "how is your day ?",
]


def read_file(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def read_texts(path):
    """The lines of a file that hold more than white space."""
    return [line for line in re.split(r"\r?\n", read_file(path)) if line.split()]


def word_examples(texts):
    """(vocabulary, [(input ids, target ids)]), one example for each text, each position predicting the next word."""
    vocab = {"<pad>": 0, "<bos>": 1, "<eos>": 2}
    for text in texts:
        for word in text.split():
            vocab.setdefault(word, len(vocab))
    examples = []
    for text in texts:
        ids = [vocab["<bos>"]] + [vocab[word] for word in text.split()] + [vocab["<eos>"]]
        examples.append((ids[:-1], ids[1:]))
    return vocab, examples


def character_ids(text):
    """(vocabulary, ids): the characters by code point, and the text in their numbers."""
    vocab = {char: id for id, char in enumerate(sorted(set(text)))}
    return vocab, [vocab[char] for char in text]


def byte_pair_ids(text, vocab_size):
    """(vocabulary, ids): a byte-level BPE of at most so many entries, learned from the text, and the text in its ids."""
    # Not every system needs it, and importing it takes time.
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(vocab_size=vocab_size, initial_alphabet=alphabet, show_progress=False)
    tokenizer.train_from_iterator([text], trainer)
    return tokenizer.get_vocab(), tokenizer.encode(text).ids


def blocks(ids, block_size, stride):
    """Examples of block_size ids, one each stride ids; what is left after the last whole one is left out."""
    return [(ids[start:start + block_size], ids[start + 1:start + block_size + 1])
            for start in range(0, len(ids) - block_size, stride)]


def read_examples(options):
    """(vocabulary, examples, block size): one example for each text of words, else blocks of the whole text."""
    if options.tokenizer == "word":
        return *word_examples(CORPUS if options.corpus is None else read_texts(options.corpus)), None
    text = "\n".join(CORPUS) if options.corpus is None else read_file(options.corpus)
    vocab, ids = byte_pair_ids(text, options.vocab_size) if options.tokenizer == "bpe" else character_ids(text)
    block_size = min(options.block_size, len(ids) - 1)
    return vocab, blocks(ids, block_size, block_size), block_size


def pad_batch(sequences, device):
    """Sequences of ids as one (batch, longest) tensor, filled up with <pad>, which is 0."""
    longest = max(len(sequence) for sequence in sequences)
    return torch.tensor([sequence + [0] * (longest - len(sequence)) for sequence in sequences], device=device)


def sinusoidal_table(max_len, d_model):
    pe = torch.zeros(max_len, d_model)
    position = torch.arange(0, max_len, dtype=torch.float).unsqueeze(1)
    div_term = torch.exp(torch.arange(0, d_model, 2).float() * (-math.log(10000.0) / d_model))
    pe[:, 0::2] = torch.sin(position * div_term)
    pe[:, 1::2] = torch.cos(position * div_term)[:, :d_model // 2]
    return pe


def leave():
    """Ends the world, and this process at once: in the interpreter's own end c10d's threads may abort it."""
    if dist.is_initialized():
        dist.destroy_process_group()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def run(main):
    """A program, that of one of several processes too."""
    main()
    if dist.is_initialized():
        leave()


def rank():
    """Which of the processes that torchrun has started this is; 0 where it was not torchrun."""
    return dist.get_rank() if dist.is_initialized() else 0


def together(model):
    """The model as all processes train it together, which draw the same random numbers; itself where there is one."""
    return torch.nn.parallel.DistributedDataParallel(model) if dist.is_initialized() else model


def own_rows(batch):
    """An equal share of a batch for each process; where it cannot be divided so, its first rows come once more."""
    if not dist.is_initialized():
        return batch
    share = -(-len(batch) // dist.get_world_size())
    return torch.stack([batch[(rank() * share + i) % len(batch)] for i in range(share)])


def mean_over_ranks(loss):
    if not dist.is_initialized():
        return loss.item()
    losses = [torch.empty_like(loss.detach()) for _ in range(dist.get_world_size())]
    dist.all_gather(losses, loss.detach())
    return torch.stack(losses).mean().item()


def gradient_norm(model):
    """The 2-norm over all gradients, as `clip_grad_norm_` computes it."""
    return torch.nn.utils.get_total_norm([p.grad for p in model.parameters()])


@torch.no_grad()
def greedy(model, ids, max_new_tokens, context, stop=None, forward=None):
    """The ids and what the model thinks is likeliest to follow; `context` is how many of the last ids it sees, None for all."""
    model.eval()
    device = next(model.parameters()).device
    ids = list(ids)
    for _ in range(max_new_tokens):
        seen = torch.tensor([ids if context is None else ids[-context:]], device=device)
        ids.append((forward or model)(seen)[0, -1].argmax().item())
        if ids[-1] == stop:
            break
    return ids


def continuation(model, inputs, vocab, context, forward=None):
    """The first half of an example and the twenty ids that the model says next, or fewer when <eos> is among them."""
    return greedy(model, inputs[:(len(inputs) + 1) // 2], 20, context, vocab.get("<eos>"), forward)


def train(model, optimizer, batches, loss_of, options, norms):
    """(losses of all steps, average loss of each epoch), one pass over the batches for each epoch.

    `norms`, when a list, gets the gradient norm of each step.
    """
    losses, averages = [], []
    for _ in range(options.epochs):
        model.train()
        total = 0.0
        for inputs, targets in batches:
            if options.max_steps is not None and len(losses) == options.max_steps:
                return losses, averages
            optimizer.zero_grad()
            loss = loss_of(own_rows(inputs), own_rows(targets))
            loss.backward()
            if norms is not None:
                norms.append(gradient_norm(model).item())
            optimizer.step()
            losses.append(mean_over_ranks(loss))
            total += losses[-1]
        averages.append(total / len(batches))
    return losses, averages


def write_safetensors(tensors, path):
    dtypes = {torch.float32: "F32", torch.float64: "F64", torch.int64: "I64"}
    header, data = {}, b""
    for name, tensor in tensors.items():
        raw = tensor.detach().cpu().contiguous().numpy().tobytes()
        header[name] = {"dtype": dtypes[tensor.dtype], "shape": list(tensor.shape),
                        "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


def write_record(path, model, losses, norms, generated, evaluations=(), **more):
    """Everything that has to have the same bits."""
    if rank() != 0:
        return
    record = {"losses": torch.tensor(losses), "grad_norms": torch.tensor(norms), "generated_ids": torch.tensor(generated)}
    if evaluations:
        record["evaluations"] = torch.tensor(evaluations)
    record.update(more)
    record.update((f"weights.{name}", value) for name, value in model.state_dict().items())
    write_safetensors(record, path)


def float_bits(value):
    return struct.pack(">f", value).hex()


def print_report(model, losses, loop_seconds, **more):
    if rank() != 0:
        return
    print(json.dumps({
        "losses": [float_bits(loss) for loss in losses],
        "parameter_count": sum(p.numel() for p in model.parameters()),
        "threads": torch.get_num_threads(),
        "seconds": {"process": time.perf_counter() - PROCESS_START, "loop": loop_seconds},
        "versions": {"python": platform.python_version(), "torch": torch.__version__},
        **more,
    }))


def train_and_report(model, optimizer, batches, loss_of, options, generate):
    """Trains, and writes and prints what is compared. `generate()` gives the ids for the record."""
    norms = None if options.record is None else []
    loop_start = time.perf_counter()
    losses, averages = train(model, optimizer, batches, loss_of, options, norms)
    loop_end = time.perf_counter()
    if options.record is not None:
        write_record(options.record, model, losses, norms, generate())
    print_report(model, losses, loop_end - loop_start, epoch_losses=averages)


def argument_parser(description, *, epochs, lr=1e-3, dropout=0.1):
    """The options that all systems have."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("--corpus", metavar="FILE", help="a text file; the notebook's four sentences when left out")
    parser.add_argument("--epochs", type=int, default=epochs)
    parser.add_argument("--max-steps", type=int)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--lr", type=float, default=lr)
    parser.add_argument("--dropout", type=float, default=dropout)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--threads", type=int, help="threads inside an operator; PyTorch's choice when left out")
    parser.add_argument("--record", metavar="FILE", help="write losses, gradient norms, generated ids and weights there")
    return parser


def add_encoder_arguments(parser, tokenizers, batch):
    """The data and the sizes of the systems that stack PyTorch's own encoder layer; `batch` is their default of words."""
    parser.add_argument("--tokenizer", choices=tokenizers, default="word", help="what an id stands for")
    parser.add_argument("--batch-size", type=int, help=f"examples in a step; 32 when left out, {batch} for words")
    parser.add_argument("--block-size", type=int, default=64, help="ids in an example of characters or of bpe")
    parser.add_argument("--d-model", type=int, default=32)
    parser.add_argument("--layers", type=int, default=2)
    parser.add_argument("--heads", type=int, default=2)
    parser.add_argument("--feed-forward", type=int, default=64)


def parse_arguments(parser):
    """The options, once threads and seed are set as they say."""
    options = parser.parse_args()
    if options.device == "auto":
        options.device = "cuda" if torch.cuda.is_available() else "cpu"
    if options.threads is not None:
        torch.set_num_threads(options.threads)
    if int(os.environ.get("WORLD_SIZE", 1)) > 1 and not dist.is_initialized():
        dist.init_process_group("gloo")
    torch.manual_seed(options.seed)
    return options
