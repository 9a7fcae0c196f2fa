# PyTorch as a contender; the protocol is that of Compare/Worker.cs. Usage: torch_peer.py IDX_DIRECTORY [MODEL.onnx]
# With a second argument the reference net is also written there for ONNX Runtime.
import gzip, struct, sys, time
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F


def read(path):
    try:
        return open(path, 'rb').read()
    except FileNotFoundError:
        return gzip.open(path + '.gz', 'rb').read()


class TwoConvolutions(nn.Module):
    def __init__(self, first, second, dense):
        super().__init__()
        self.c1, self.c2 = nn.Conv2d(1, first, 3), nn.Conv2d(first, second, 3)
        self.f1, self.f2 = nn.Linear(second * 25, dense), nn.Linear(dense, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.c1(x)), 2)
        x = F.max_pool2d(F.relu(self.c2(x)), 2)
        return self.f2(F.relu(self.f1(x.flatten(1))))


def create(net):
    if net == 'reference':
        return TwoConvolutions(32, 64, 64)
    if net == 'wide':
        return TwoConvolutions(64, 128, 128)
    if net == 'batchnorm':
        return nn.Sequential(nn.Conv2d(1, 32, 3, padding=1), nn.BatchNorm2d(32), nn.ReLU(), nn.MaxPool2d(2),
                             nn.Conv2d(32, 64, 3, padding=1), nn.BatchNorm2d(64), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(3136, 10))
    if net == 'strided':
        return nn.Sequential(nn.Conv2d(1, 32, 5, stride=2), nn.ReLU(), nn.Conv2d(32, 64, 5, stride=2), nn.ReLU(), nn.Flatten(), nn.Linear(1024, 10))
    if net == 'stacked':
        return nn.Sequential(nn.Conv2d(1, 32, 3, padding=1), nn.ReLU(), nn.Conv2d(32, 32, 3, padding=1), nn.ReLU(),
                             nn.Conv2d(32, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(6272, 10))
    raise ValueError(net)


directory = sys.argv[1]
raw = read(directory + '/train-images-idx3-ubyte')
images = torch.from_numpy(np.frombuffer(raw, np.uint8, offset=16).reshape(-1, 1, 28, 28).copy()).float() / 255
labels = torch.from_numpy(np.frombuffer(read(directory + '/train-labels-idx1-ubyte'), np.uint8, offset=8).astype(np.int64))
models = {}


def model_of(net):
    if net not in models:
        torch.manual_seed(0)
        model = create(net)
        models[net] = (model, torch.optim.Adam(model.parameters()))
    return models[net]


if len(sys.argv) > 2:
    torch.onnx.export(model_of('reference')[0].eval(), images[:1], sys.argv[2], input_names=['x'], dynamic_axes={'x': {0: 'n'}}, verbose=False)
print('ready', flush=True)
for line in sys.stdin:
    task, net, batch, threads, count = line.split()
    batch, count = int(batch), int(count)
    torch.set_num_threads(int(threads))
    model, optimizer = model_of(net)
    starts = [i * batch % (len(images) - batch + 1) for i in range(count)]
    if task == 'train':
        model.train()
        batches = [(images[s:s + batch].clone(), labels[s:s + batch].clone()) for s in starts]

        def step(x, y):
            optimizer.zero_grad(set_to_none=True)
            F.cross_entropy(model(x), y).backward()
            optimizer.step()
        step(*batches[0])
        begin = time.perf_counter()
        for x, y in batches:
            step(x, y)
    else:
        model.eval()
        x = images[:batch].clone()
        with torch.no_grad():
            for _ in range(min(count, 50)):
                model(x)
            begin = time.perf_counter()
            for _ in range(count):
                model(x)
    print(batch * count / (time.perf_counter() - begin), flush=True)
