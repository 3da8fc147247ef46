"""One rank of the world of messages.test.ts; its twin in Node is messages_rank.ts."""

import torch
from rank import init_world, leave
from torch import nn
from torch.nn.parallel import DistributedDataParallel

init_world()
model = DistributedDataParallel(nn.Linear(2, 2), find_unused_parameters=True)
for _ in range(2):
    model(torch.ones(1, 2)).sum().backward()
leave()
