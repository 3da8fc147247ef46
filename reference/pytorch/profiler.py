"""What a training does, by torch.profiler: a schedule, the user's own ranges and the table of the sums. Times stay out, as no two are
equal.

How many cycles is the first argument. examples/pytorch/profiler.ts is the same, line by line.
"""

import sys

import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim
from torch.profiler import ProfilerActivity, profile, record_function, schedule

cycles = int(sys.argv[1]) if len(sys.argv) > 1 else 3


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 4, 3)
        self.norm = nn.BatchNorm2d(4)
        self.fc = nn.Linear(144, 5)

    def forward(self, x):
        with record_function("features"):
            x = F.relu(self.norm(self.conv(x)))
        with record_function("classifier"):
            return self.fc(x.flatten(1))


def without_times(table):
    # The name and the columns that count something, of all but how memory is asked for
    rows = [line.strip() for line in table.split("\n")]
    rows = [row for row in rows if row and not row.startswith(("-", "Self CPU time", "aten::empty"))]
    cells = [[cell for cell in row.split("  ") if cell.strip()] for row in rows]
    return [f"{row[0]:32} {row[-2].strip():>10} {row[-1].strip()}" for row in cells]


def trace_ready(prof):
    print(f"a cycle ends with step {prof.step_num}")
    averages = prof.key_averages(group_by_input_shape=True)
    for row in without_times(averages.table(row_limit=-1, max_name_column_width=32)):
        print(row)


torch.manual_seed(21)
images, labels = torch.randn(6, 8, 1, 8, 8), torch.randint(5, (6, 8))
model = Net()
optimizer = optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
losses = []

with profile(
    activities=[ProfilerActivity.CPU],
    schedule=schedule(wait=1, warmup=1, active=4),
    on_trace_ready=trace_ready,
    record_shapes=True,
) as prof:
    for _ in range(cycles):
        for step in range(6):
            optimizer.zero_grad()
            loss = F.cross_entropy(model(images[step]), labels[step])
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
            prof.step()

for step, loss in enumerate(losses):
    print(f"step {step} loss {loss.item():.10f}")
