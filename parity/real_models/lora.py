"""Fine-tunes SmolLM2 with LoRA, two steps at each line that comes in; prints their losses, time and adapters. See lora.ts."""

import hashlib
import json
import sys
import time

import peft
import torch
import transformers

transformers.utils.logging.set_verbosity_error()
transformers.utils.logging.disable_progress_bar()
torch.set_num_threads(1)
folder, file = sys.argv[1:]
base = transformers.AutoModelForCausalLM.from_pretrained(folder, gguf_file=file, dtype=torch.float32)
torch.manual_seed(0)
config = peft.LoraConfig(
    task_type="CAUSAL_LM", r=8, lora_alpha=16, lora_dropout=0.05, target_modules=["q_proj", "k_proj", "v_proj", "o_proj"]
)
model = peft.get_peft_model(base, config)
trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
optimizer = torch.optim.AdamW(trained, lr=1e-3)
ids = torch.randint(0, base.config.vocab_size, (2, 48))
model.train()
for line in sys.stdin:
    losses = []
    start = time.perf_counter()
    for _ in range(json.loads(line)["steps"]):
        loss = model(input_ids=ids, labels=ids).loss
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.item())
    seconds = time.perf_counter() - start
    sha = hashlib.sha256()
    for parameter in trained:
        sha.update(parameter.detach().numpy().tobytes())
    print(json.dumps({"losses": losses, "seconds": seconds, "adapters": sha.hexdigest()}), flush=True)
