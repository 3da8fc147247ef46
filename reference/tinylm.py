"""The Python side of `libtorch-node compare tinylm`: the notebook's TinyLM in plain PyTorch.

Trains with the options given and prints one JSON object: the losses (bits of each float32, in hexadecimal), the seconds,
the versions. `--record FILE` also writes losses, gradient norms and final weights as safetensors, to be compared bit by bit;
the norms cost time, so runs that are timed go without it.
"""

import time

PROCESS_START = time.perf_counter()

import argparse
import json
import platform
import re
import struct

import torch
import torch.nn as nn

CORPUS = [
    "hello , how are you ?",
    "hello , how is your day ?",
    "how are you ?",
    "how is your day ?",
]


class TinyLM(nn.Module):
    def __init__(self, vocab_size, d_model, layers, heads, feed_forward, dropout, norm_first, activation):
        super().__init__()
        self.embed = nn.Embedding(vocab_size, d_model)
        self.layers = nn.ModuleList([
            nn.TransformerEncoderLayer(
                d_model=d_model,
                nhead=heads,
                dim_feedforward=feed_forward,
                dropout=dropout,
                activation=activation,
                batch_first=True,
                norm_first=norm_first,
            )
            for _ in range(layers)
        ])
        self.ln_f = nn.LayerNorm(d_model)
        self.out_head = nn.Linear(d_model, vocab_size)

    def forward(self, input_ids):
        # input_ids: (batch, seq_len)
        x = self.embed(input_ids)  # (batch, seq_len, d_model)
        seq_len = x.size(1)
        # mask[i, j] = -inf if j > i: no position sees what comes after it
        mask = torch.triu(torch.ones(seq_len, seq_len, device=x.device) * float("-inf"), diagonal=1)
        for layer in self.layers:
            x = layer(x, src_mask=mask)
        x = self.ln_f(x)
        return self.out_head(x)  # (batch, seq_len, vocab_size)


def read_texts(path):
    """The lines of a file that hold more than white space."""
    with open(path, encoding="utf-8", newline="") as file:
        return [line for line in re.split(r"\r?\n", file.read()) if line.split()]


def word_examples(texts):
    """(vocabulary size, [(input ids, target ids)]), one example for each text, each position predicting the next word."""
    vocab = {"<pad>": 0, "<bos>": 1, "<eos>": 2}
    for text in texts:
        for word in text.split():
            vocab.setdefault(word, len(vocab))
    examples = []
    for text in texts:
        ids = [vocab["<bos>"]] + [vocab[word] for word in text.split()] + [vocab["<eos>"]]
        examples.append((ids[:-1], ids[1:]))
    return len(vocab), examples


def character_examples(text, block_size):
    """(vocabulary size, examples): the text cut into blocks, the rest after the last whole block left out."""
    vocab = {char: id for id, char in enumerate(sorted(set(text)))}
    ids = [vocab[char] for char in text]
    block_size = min(block_size, len(ids) - 1)
    examples = []
    for start in range(0, len(ids) - block_size, block_size):
        examples.append((ids[start:start + block_size], ids[start + 1:start + block_size + 1]))
    return len(vocab), examples


def pad_batch(sequences, device):
    """Sequences of ids as one (batch, longest) tensor, filled up with <pad>, which is 0."""
    longest = max(len(sequence) for sequence in sequences)
    return torch.tensor([sequence + [0] * (longest - len(sequence)) for sequence in sequences], device=device)


def make_batches(examples, batch_size, device):
    """[(inputs, targets)] in the order of the examples."""
    batches = []
    for start in range(0, len(examples), batch_size):
        part = examples[start:start + batch_size]
        batches.append((pad_batch([x for x, _ in part], device), pad_batch([y for _, y in part], device)))
    return batches


def gradient_norm(model):
    """The 2-norm over all gradients, as `clip_grad_norm_` computes it."""
    return torch.nn.utils.get_total_norm([p.grad for p in model.parameters()])


def train(model, criterion, optimizer, batches, vocab_size, epochs, max_steps, norms):
    """The losses of all steps. `norms`, when a list, gets the gradient norm of each step."""
    losses = []
    for _ in range(epochs):
        for inputs, targets in batches:
            if max_steps is not None and len(losses) == max_steps:
                return losses
            model.train()
            optimizer.zero_grad()
            logits = model(inputs)
            loss = criterion(logits.view(-1, vocab_size), targets.view(-1))
            loss.backward()
            if norms is not None:
                norms.append(gradient_norm(model).item())
            optimizer.step()
            losses.append(loss.item())
    return losses


def write_safetensors(tensors, path):
    header, data = {}, b""
    for name, tensor in tensors.items():
        raw = tensor.detach().cpu().contiguous().numpy().tobytes()
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


def float_bits(value):
    return struct.pack(">f", value).hex()


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("--corpus", metavar="FILE", help="a text file; the notebook's four sentences when left out")
    parser.add_argument("--char", action="store_true", help="characters, not words")
    parser.add_argument("--epochs", type=int, default=200)
    parser.add_argument("--max-steps", type=int)
    parser.add_argument("--batch-size", type=int, help="examples in a step; all when left out (32 with --char)")
    parser.add_argument("--block-size", type=int, default=64, help="characters in an example")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--lr", type=float, default=1e-3)
    parser.add_argument("--d-model", type=int, default=32)
    parser.add_argument("--layers", type=int, default=2)
    parser.add_argument("--heads", type=int, default=2)
    parser.add_argument("--feed-forward", type=int, default=64)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--norm-first", action="store_true")
    parser.add_argument("--activation", choices=["relu", "gelu"], default="relu")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--threads", type=int, help="threads inside an operator; PyTorch's choice when left out")
    parser.add_argument("--record", metavar="FILE", help="write losses, gradient norms and weights there")
    options = parser.parse_args()
    if options.device == "auto":
        options.device = "cuda" if torch.cuda.is_available() else "cpu"
    return options


def main():
    options = parse_arguments()
    if options.threads is not None:
        torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)

    if options.char:
        if options.corpus is None:
            text = "\n".join(CORPUS)
        else:
            with open(options.corpus, encoding="utf-8", newline="") as file:
                text = file.read()
        vocab_size, examples = character_examples(text, options.block_size)
    else:
        vocab_size, examples = word_examples(CORPUS if options.corpus is None else read_texts(options.corpus))
    batch_size = options.batch_size or (32 if options.char else len(examples))

    model = TinyLM(vocab_size, options.d_model, options.layers, options.heads, options.feed_forward, options.dropout,
                   options.norm_first, options.activation).to(options.device)
    batches = make_batches(examples, batch_size, options.device)
    norms = None if options.record is None else []

    criterion = nn.CrossEntropyLoss()
    # Outside the loop that is timed: making the first optimizer of a process imports a good part of torch.
    optimizer = torch.optim.Adam(model.parameters(), lr=options.lr)

    loop_start = time.perf_counter()
    losses = train(model, criterion, optimizer, batches, vocab_size, options.epochs, options.max_steps, norms)
    loop_end = time.perf_counter()

    if options.record is not None:
        record = {"losses": torch.tensor(losses), "grad_norms": torch.tensor(norms)}
        record.update((f"weights.{name}", value) for name, value in model.state_dict().items())
        write_safetensors(record, options.record)

    print(json.dumps({
        "losses": [float_bits(loss) for loss in losses],
        "parameter_count": sum(p.numel() for p in model.parameters()),
        "threads": torch.get_num_threads(),
        "seconds": {"process": time.perf_counter() - PROCESS_START, "loop": loop_end - loop_start},
        "versions": {"python": platform.python_version(), "torch": torch.__version__},
    }))


if __name__ == "__main__":
    main()
