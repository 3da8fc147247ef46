"""The notebook "Training our mini-transformer to predict words" as a script, for examples/tinylm-notebook.ts to be held against.

Two things differ from the notebook, both to make it repeatable: the random numbers are seeded, and words get their ids in the
order of their first appearance (the notebook takes them from a set, whose order changes from run to run).
"""

import torch
import torch.nn as nn
import torch.nn.functional as F

corpus = [
    "hello , how are you ?",
    "hello , how is your day ?",
    "how are you ?",
    "how is your day ?",
]

vocab = {"<pad>": 0,
         "<bos>": 1,
         "<eos>": 2}

tokens = {}
for i in corpus:
    for word in i.split():
        tokens[word] = True

for ix, val in enumerate(tokens):
    vocab[val] = ix + 3

id2token = {i: t for t, i in vocab.items()}


def simple_tokenize(text):
    return [vocab["<bos>"]] + [vocab[w] for w in text.split()] + [vocab["<eos>"]]


def detokenize(ids):
    return " ".join(id2token[i] for i in ids)


try:
    simple_tokenize('Hi my name is Ben')
except KeyError as error:
    print(f"{error} is not in the vocabulary")

print(simple_tokenize('how is your day ?'))
print(detokenize(simple_tokenize('how is your day ?')))


class TinyLM(nn.Module):
    def __init__(self, vocab_size, d_model, n_layers):
        super().__init__()
        self.embed = nn.Embedding(vocab_size, d_model)
        self.layers = nn.ModuleList([
            nn.TransformerEncoderLayer(
                d_model=d_model,
                nhead=2,
                dim_feedforward=64,
                batch_first=True
            )
            for _ in range(n_layers)
        ])
        self.ln_f = nn.LayerNorm(d_model)
        self.out_head = nn.Linear(d_model, vocab_size)

    def forward(self, input_ids):
        x = self.embed(input_ids)
        for layer in self.layers:
            x = layer(x)
        x = self.ln_f(x)
        logits = self.out_head(x)
        return logits


torch.manual_seed(0)
vocab_size = len(vocab)
model = TinyLM(vocab_size=vocab_size, d_model=32, n_layers=2)

text = "hello , how are you ?"
token_ids = torch.tensor([simple_tokenize(text)])

with torch.no_grad():
    logits = model(token_ids)
    next_token_logits = logits[0, -1]
    probs = F.softmax(next_token_logits, dim=-1)

print("Input text: ", text)
print("Token IDs:  ", token_ids.tolist())
print("Next-token distribution (top 5):")
top_probs, top_ids = probs.topk(5)
for p, i in zip(top_probs, top_ids):
    print(f"  {id2token[i.item()]:>6s}: {p.item():.3f}")


def generate(model, prompt_ids, max_new_tokens=10):
    model.eval()
    generated = prompt_ids.clone()
    for _ in range(max_new_tokens):
        with torch.no_grad():
            logits = model(generated)
            next_token_logits = logits[0, -1]
            probs = F.softmax(next_token_logits, dim=-1)
            next_token_id = torch.argmax(probs)
        generated = torch.cat(
            [generated, next_token_id.view(1, 1)], dim=1
        )
        if next_token_id.item() == vocab["<eos>"]:
            break
    return generated


text = "hello , how are you ?"
full_ids = simple_tokenize(text)
prompt_ids = torch.tensor([full_ids[:-1]])

generated_ids = generate(model, prompt_ids, max_new_tokens=15)
generated_ids_list = generated_ids[0].tolist()

print("Prompt text:    ", detokenize(prompt_ids[0].tolist()))
print("Generated IDs:  ", generated_ids_list)
print("Generated text: ", detokenize(generated_ids_list))


class TinyLM(nn.Module):
    def __init__(self, vocab_size, d_model, n_layers):
        super().__init__()
        self.embed = nn.Embedding(vocab_size, d_model)
        self.layers = nn.ModuleList([
            nn.TransformerEncoderLayer(
                d_model=d_model,
                nhead=2,
                dim_feedforward=64,
                batch_first=True,
            )
            for _ in range(n_layers)
        ])
        self.ln_f = nn.LayerNorm(d_model)
        self.out_head = nn.Linear(d_model, vocab_size)

    def forward(self, input_ids):
        x = self.embed(input_ids)
        seq_len = x.size(1)
        mask = torch.triu(
            torch.ones(seq_len, seq_len) * float("-inf"),
            diagonal=1
        )
        for layer in self.layers:
            x = layer(x, src_mask=mask)
        x = self.ln_f(x)
        logits = self.out_head(x)
        return logits


def make_example(text):
    ids = simple_tokenize(text)
    input_ids = ids[:-1]
    target_ids = ids[1:]
    return input_ids, target_ids


train_inputs = []
train_targets = []

for text in corpus:
    inp, tgt = make_example(text)
    train_inputs.append(inp)
    train_targets.append(tgt)

print(detokenize(train_inputs[0]))
print(detokenize(train_targets[0]))

max_len = max(len(x) for x in train_inputs)


def pad(seq, max_len, pad_id=0):
    return seq + [pad_id] * (max_len - len(seq))


input_batch = torch.tensor([pad(x, max_len) for x in train_inputs])
target_batch = torch.tensor([pad(y, max_len) for y in train_targets])

print(input_batch)
print(detokenize([i for i in input_batch[2].numpy()]))
print(detokenize([i for i in target_batch[2].numpy()]))

torch.manual_seed(0)
model = TinyLM(vocab_size=vocab_size, d_model=32, n_layers=2)

criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)

num_epochs = 200

for epoch in range(num_epochs):
    model.train()
    optimizer.zero_grad()

    logits = model(input_batch)

    logits_flat = logits.view(-1, vocab_size)
    targets_flat = target_batch.view(-1)

    loss = criterion(logits_flat, targets_flat)

    loss.backward()
    optimizer.step()

    if (epoch + 1) % 20 == 0:
        print(f"Epoch {epoch+1}/{num_epochs} - loss: {loss.item():.4f}")

text = "how you hello"
ids = simple_tokenize(text)
prompt_ids = torch.tensor([ids[:-1]])

generated_ids = generate(model, prompt_ids, max_new_tokens=15)
print(detokenize(generated_ids[0].tolist()))

print(model)

print(sum(p.numel() for p in model.parameters()))

print(12*32 + 2*(4*33*32 + 33*64 + 65*32 + 2*32 + 2*32) + 2*32 + 33*12)
