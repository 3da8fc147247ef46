"""One rank of the worlds of distributed.test.ts: does each training of its cases with transformers' Trainer, and prints JSON lines.

Its twin in Node is trainer_rank.ts.
"""

import base64
import json
import os
import sys
import warnings
from pathlib import Path

warnings.simplefilter("ignore")
args = json.loads(os.environ["WORLD_ARGS"])
here = Path(__file__).parent
sys.path[:0] = [str(here), str(here.parents[2] / "reference")]

import torch
import torch.distributed as dist

import tiny_transformer_trainer as reference
from averages_tokens import AveragesTokens, loss_func
from common import leave
from transformers import Trainer, TrainingArguments

torch.set_num_threads(1)
rank, size = int(os.environ["RANK"]), int(os.environ["WORLD_SIZE"])


def bits(t):
    t = torch.as_tensor(t).detach().contiguous()
    return {"dtype": str(t.dtype)[6:], "shape": list(t.shape), "data": base64.b64encode(t.numpy().tobytes()).decode()}


def collate(features):
    longest = max(len(f["input_ids"]) for f in features)
    def padded(name, value):
        return torch.tensor([f[name] + [value] * (longest - len(f[name])) for f in features])
    return {"input_ids": padded("input_ids", 0), "labels": padded("labels", -100)}


def dataset(rows):
    return None if rows is None else [{"input_ids": r["ids"], "labels": r.get("labels", r["ids"])} for r in rows]


def metrics(prediction):
    right = prediction.predictions.argmax(-1) == prediction.label_ids
    losses, inputs = prediction.losses, prediction.inputs
    return {"right": float(right.sum()), "of": float(prediction.label_ids.shape[0]),
            "last_loss": 0.0 if losses is None else float(losses[-1]),
            "ids": 0.0 if inputs is None else float(inputs.sum())}


def make(case):
    arguments = TrainingArguments(**{"use_cpu": True, "disable_tqdm": True, "save_strategy": "no", **case["args"]})
    torch.manual_seed(arguments.seed)
    cls = AveragesTokens if case.get("loss") == "tokens" else reference.TinyTransformerModel
    more = {"compute_loss_func": loss_func} if case.get("loss") == "function" else {}
    trainer = Trainer(model=cls(reference.TinyConfig(vocab_size=8)), args=arguments, data_collator=collate,
                      train_dataset=dataset(case["rows"]), eval_dataset=dataset(case.get("evalRows")),
                      compute_metrics=metrics, **more)
    trainer.remove_callback(reference.transformers.PrinterCallback)
    return trainer


def report(name, trainer, **more):
    weights = {key: bits(value) for key, value in trainer.model.state_dict().items()}
    print(json.dumps({"case": name, "rows": trainer.state.log_history, "weights": weights,
                      "flos": trainer.state.total_flos, "random": bits(torch.get_rng_state()), **more}), flush=True)


dist.init_process_group("gloo", init_method=os.environ["INIT_METHOD"], rank=rank, world_size=size)
for name, case in args["cases"].items():
    trainer = make(case)
    trainer.train()
    more = {}
    if case.get("predicts"):
        predicted = trainer.predict(dataset(case["evalRows"]))
        more = {"predictions": bits(predicted.predictions), "labels": bits(predicted.label_ids)}
    report(name, trainer, **more)
    if "resumes" in case:
        folder = case["args"]["output_dir"]
        trainer = make({**case, "args": {**case["args"], "output_dir": f"{folder}-resumed"}})
        trainer.train(resume_from_checkpoint=f"{folder}/checkpoint-{case['resumes']}")
        report(f"{name}, resumed", trainer)
leave()
