"""The Python side of `libtorch-node compare tiny-transformer`: the document's training, with transformers' own Trainer.

The tokenizer is the document's: eight words, one id each, padded to ten. `train` is also what tests call.
"""

import common  # first: it starts the clock

import os
import tempfile
import time

os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")

import torch
import transformers
from datasets import Dataset, disable_progress_bars
from transformers import Trainer, TrainingArguments

from tiny_transformer import TinyConfig, TinyTransformerModel

SAMPLE = ["hello world", "hello AI", "hi machine", "greetings bot"]
VOCAB = {word: id for id, word in enumerate(["hello", "world", "AI", "hi", "machine", "greetings", "bot", "<pad>"])}
LENGTH = 10

disable_progress_bars()


def vocabulary(texts):
    """The document's words for the document's text, else those of the text and <pad>."""
    if texts == SAMPLE:
        return VOCAB
    words = dict.fromkeys(word for text in texts for word in text.split())
    return {word: id for id, word in enumerate([*words, "<pad>"])}


def examples(texts, vocab):
    """Ids padded with <pad> to ten, which are also the labels."""
    rows = []
    for text in texts:
        ids = [vocab[word] for word in text.split()][:LENGTH]
        ids += [vocab["<pad>"]] * (LENGTH - len(ids))
        rows.append({"text": text, "input_ids": ids, "labels": list(ids)})
    return Dataset.from_list(rows)


def make_model(vocab, seed, transpose=False):
    torch.manual_seed(seed)
    extra = {"transpose": True} if transpose else {}
    return TinyTransformerModel(TinyConfig(vocab_size=len(vocab), **extra))


def train(arguments, texts=SAMPLE, transpose=False, resume=None, eval_texts=None, callbacks=None, **more):
    """The Trainer once it has trained, with its seconds in the loop."""
    vocab = vocabulary(texts)
    arguments = TrainingArguments(**{"use_cpu": True, "disable_tqdm": True, "save_strategy": "no", **arguments})
    model = make_model(vocab, arguments.seed, transpose)
    evaluation = None if eval_texts is None else examples(eval_texts, vocab)
    trainer = Trainer(model=model, args=arguments, train_dataset=examples(texts, vocab), eval_dataset=evaluation,
                      callbacks=callbacks, **more)
    trainer.remove_callback(transformers.PrinterCallback)
    start = time.perf_counter()
    trainer.train(resume_from_checkpoint=resume)
    trainer.loop_seconds = time.perf_counter() - start
    return trainer


def main():
    parser = common.argument_parser(__doc__, epochs=10, lr=5e-5)
    parser.add_argument("--batch-size", type=int, default=2)
    parser.add_argument("--gradient-accumulation-steps", type=int, default=1)
    parser.add_argument("--warmup-steps", type=float, default=0)
    parser.add_argument("--max-grad-norm", type=float, default=1.0)
    parser.add_argument("--weight-decay", type=float, default=0.0)
    parser.add_argument("--optim", default="adamw_torch_fused")
    parser.add_argument("--lr-scheduler-type", default="linear")
    parser.add_argument("--transpose", action="store_true", help="attention along the sequence, not over the batch")
    options = common.parse_arguments(parser)
    texts = SAMPLE if options.corpus is None else common.read_texts(options.corpus)

    with tempfile.TemporaryDirectory() as folder:
        trainer = train({
            "output_dir": folder, "seed": options.seed, "num_train_epochs": options.epochs,
            "max_steps": options.max_steps or -1, "learning_rate": options.lr, "logging_steps": 1,
            "per_device_train_batch_size": options.batch_size, "warmup_steps": options.warmup_steps,
            "gradient_accumulation_steps": options.gradient_accumulation_steps, "optim": options.optim,
            "max_grad_norm": options.max_grad_norm, "weight_decay": options.weight_decay,
            "lr_scheduler_type": options.lr_scheduler_type, "use_cpu": options.device == "cpu",
        }, texts, options.transpose)
    *steps, last = trainer.state.log_history
    losses = [row["loss"] for row in steps]
    if options.record is not None:
        model = trainer.model
        first = trainer.train_dataset[0]["input_ids"]
        device = next(model.parameters()).device
        generated = common.greedy(model, first[:LENGTH // 2], 20, None, None, lambda ids: model(ids.to(device))["logits"])
        rows = [[row[name] for name in ("loss", "grad_norm", "learning_rate", "epoch", "step")] for row in steps]
        common.write_record(options.record, model, losses, [row["grad_norm"] for row in steps], generated, (),
                            log_history=torch.tensor(rows, dtype=torch.float64),
                            summary=torch.tensor([last[name] for name in ("train_loss", "total_flos", "epoch", "step")],
                                                 dtype=torch.float64))
    common.print_report(trainer.model, losses, trainer.loop_seconds, log_history=trainer.state.log_history)


if __name__ == "__main__":
    common.run(main)
