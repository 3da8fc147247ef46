"""The Python side of `libtorch-node compare nanogpt`: nanoGPT's recipe for the CPU, in plain PyTorch.

Characters, 4 layers, 4 heads, 128 features, 64 tokens, batches of 12 at random places, AdamW with decay on matrices only, a
warm-up, a cosine, clipped gradients. Options and output as in tinylm.py.
"""

import common  # first: it starts the clock

import math
import time

import torch
import torch.nn.functional as F

from tinygpt import TinyGPT


def learning_rate(step, options):
    """The rate of a step, counted from 0: a line up, then a half cosine down to the least."""
    if step < options.warmup_steps:
        return options.lr * (step + 1) / (options.warmup_steps + 1)
    if step > options.max_steps:
        return options.min_lr
    ratio = (step - options.warmup_steps) / (options.max_steps - options.warmup_steps)
    return options.min_lr + 0.5 * (1.0 + math.cos(math.pi * ratio)) * (options.lr - options.min_lr)


def random_batch(data, block_size, batch_size):
    starts = torch.randint(len(data) - block_size, (batch_size,))
    inputs = torch.stack([data[start:start + block_size] for start in starts])
    targets = torch.stack([data[start + 1:start + block_size + 1] for start in starts])
    return inputs, targets


def make_optimizer(model, options):
    parameters = list(model.parameters())
    groups = [
        {"params": [p for p in parameters if p.dim() >= 2], "weight_decay": options.weight_decay},
        {"params": [p for p in parameters if p.dim() < 2], "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=options.lr, betas=(0.9, 0.99))


def main():
    parser = common.argument_parser(__doc__, epochs=1, dropout=0.0)
    parser.set_defaults(max_steps=2000)
    parser.add_argument("--batch-size", type=int, default=12)
    parser.add_argument("--block-size", type=int, default=64)
    parser.add_argument("--d-model", type=int, default=128)
    parser.add_argument("--layers", type=int, default=4)
    parser.add_argument("--heads", type=int, default=4)
    parser.add_argument("--min-lr", type=float, default=1e-4)
    parser.add_argument("--warmup-steps", type=int, default=100)
    parser.add_argument("--weight-decay", type=float, default=0.1)
    parser.add_argument("--clip", type=float, default=1.0)
    parser.add_argument("--eval-interval", type=int, default=250)
    parser.add_argument("--eval-batches", type=int, default=20)
    options = common.parse_arguments(parser)
    device = options.device

    text = "\n".join(common.CORPUS) if options.corpus is None else common.read_file(options.corpus)
    vocab, ids = common.character_ids(text)
    split = int(len(ids) * 0.9)
    parts = {"train": torch.tensor(ids[:split]), "validation": torch.tensor(ids[split:])}
    block_size = min(options.block_size, len(parts["validation"]) - 1)

    model = TinyGPT(len(vocab), options.d_model, options.layers, options.heads, max_len=block_size,
                    dropout=options.dropout, positions="learned", projections=True, bias=False, activation="gelu",
                    tie_weights=True, initialization="gpt2").to(device)
    trained = common.together(model)
    optimizer = make_optimizer(model, options)
    losses, evaluations = [], []
    norms = None if options.record is None else []

    def loss_of(part, net=model, rows=lambda batch: batch):
        inputs, targets = map(rows, random_batch(parts[part], block_size, options.batch_size))
        logits = net(inputs.to(device))
        return F.cross_entropy(logits.view(-1, logits.size(-1)), targets.to(device).view(-1))

    @torch.no_grad()
    def evaluate():
        model.eval()
        means = []
        for part in ("train", "validation"):
            values = torch.zeros(options.eval_batches)
            for batch in range(options.eval_batches):
                values[batch] = loss_of(part).item()
            means.append(values.mean().item())
        model.train()
        return means

    loop_start = time.perf_counter()
    model.train()
    for step in range(options.max_steps):
        if step % options.eval_interval == 0:
            evaluations.append(evaluate())
        for group in optimizer.param_groups:
            group["lr"] = learning_rate(step, options)
        optimizer.zero_grad()
        loss = loss_of("train", trained, common.own_rows)
        loss.backward()
        norm = torch.nn.utils.clip_grad_norm_(model.parameters(), options.clip)
        if norms is not None:
            norms.append(norm.item())
        optimizer.step()
        losses.append(common.mean_over_ranks(loss))
    evaluations.append(evaluate())
    loop_end = time.perf_counter()

    if options.record is not None:
        generated = common.continuation(model, ids[:block_size], {}, block_size)
        common.write_record(options.record, model, losses, norms, generated, evaluations)
    common.print_report(model, losses, loop_end - loop_start, validation_loss=evaluations[-1][1])


if __name__ == "__main__":
    common.run(main)
