"""The Python twin of bench/models.ts."""

import peft
import torch
import transformers
from transformers import GPT2Config, GPT2LMHeadModel, LlamaConfig, LlamaForCausalLM

transformers.utils.logging.set_verbosity_error()
COMMON = {"vocab_size": 100, "bos_token_id": 1, "eos_token_id": 2, "pad_token_id": 0, "initializer_range": 0.4}


def llama():
    torch.manual_seed(7)
    sizes = {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2}
    heads = {"num_attention_heads": 4, "num_key_value_heads": 2, "max_position_embeddings": 256}
    return LlamaForCausalLM(LlamaConfig(**COMMON, **sizes, **heads))


def gpt2():
    torch.manual_seed(7)
    return GPT2LMHeadModel(GPT2Config(**COMMON, n_embd=32, n_layer=2, n_head=4, n_positions=256))


MODELS = {"llama": llama, "gpt2": gpt2}
WAYS = {
    "greedy": {},
    "sampled": {"do_sample": True, "top_p": 0.9, "temperature": 0.8},
    "four beams": {"num_beams": 4},
}
made = {}


def generate(name, way, tokens):
    if name not in made:
        made[name] = MODELS[name]().eval()
    torch.manual_seed(3)
    prompt = torch.tensor([[1, 5, 9, 4]])
    ids = made[name].generate(prompt, max_new_tokens=tokens, min_new_tokens=tokens, **WAYS[way])
    return ids.sum().item()


def adapted_step():
    config = peft.LoraConfig(task_type="CAUSAL_LM", r=4, lora_alpha=8, target_modules=["q_proj", "v_proj"])
    model = peft.get_peft_model(llama(), config)
    optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=1e-2)
    ids = torch.randint(3, 100, (4, 16))
    model.train()

    def step():
        loss = model(input_ids=ids, labels=ids).loss
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        return loss.item()

    return step


adapted = None


def lora_step():
    global adapted
    if adapted is None:
        adapted = adapted_step()
    return adapted()
