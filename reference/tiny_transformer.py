"""The Python side of `libtorch-node compare tiny-transformer`: TinyTransformerModel as a transformers PreTrainedModel.

`TinyConfig` and `TinyTransformerModel` are the document's code with two changes. transformers 5 refuses to load a model that
has not set `all_tied_weights_keys`; it is usually set by `post_init()`, which would draw the initial weights a second time.
And `transpose` in the configuration chooses the document's other form of `forward`, which attends along the sequence.
"""

import common  # first: it starts the clock

import time

import torch
import torch.nn as nn
from transformers import PretrainedConfig, PreTrainedModel


class TinyConfig(PretrainedConfig):
    def __init__(self, vocab_size=100, hidden_size=64, num_hidden_layers=2, num_attention_heads=2, **kwargs):
        super().__init__(**kwargs)
        self.vocab_size = vocab_size
        self.hidden_size = hidden_size
        self.num_hidden_layers = num_hidden_layers
        self.num_attention_heads = num_attention_heads


class TinyTransformerModel(PreTrainedModel):
    config_class = TinyConfig

    def __init__(self, config):
        super().__init__(config)
        self.embedding = nn.Embedding(config.vocab_size, config.hidden_size)
        encoder_layer = nn.TransformerEncoderLayer(config.hidden_size, config.num_attention_heads)
        self.encoder = nn.TransformerEncoder(encoder_layer, config.num_hidden_layers)
        self.fc = nn.Linear(config.hidden_size, config.vocab_size)
        self.all_tied_weights_keys = {}

    def forward(self, input_ids, labels=None):
        transpose = getattr(self.config, "transpose", False)
        x = self.embedding(input_ids)
        if transpose:
            x = x.transpose(0, 1)
        logits = self.fc(self.encoder(x))
        if transpose:
            logits = logits.transpose(0, 1)
        loss = None
        if labels is not None:
            loss_fn = nn.CrossEntropyLoss()
            loss = loss_fn(logits.reshape(-1, self.config.vocab_size), labels.view(-1))
        return {"loss": loss, "logits": logits}
