"""Optuna's default TPESampler on the functions of Samplers/SamplerProblem.cs: regrets after 50 trials, one after the other, with 20 seeds.

    /usr/bin/python3 optuna_peer.py mnist-table.json > optuna.json

Debian: apt-get install python3-optuna
"""
import json
import math
import sys
import warnings

import optuna

TRIALS, SEEDS = 50, 20
pi, cos, sin, exp, sqrt, log2, log10 = math.pi, math.cos, math.sin, math.exp, math.sqrt, math.log2, math.log10


def branin(x, y):
    return (y - 5.1 / (4 * pi**2) * x**2 + 5 / pi * x - 6) ** 2 + 10 * (1 - 1 / (8 * pi)) * cos(x) + 10


ALPHA = [1, 1.2, 3, 3.2]
A = [[10, 3, 17, 3.5, 1.7, 8], [0.05, 10, 17, 0.1, 8, 14], [3, 3.5, 1.7, 10, 17, 8], [17, 8, 0.05, 10, 0.1, 14]]
P = [[0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886], [0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991],
     [0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.6650], [0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381]]


def hartmann(*x):
    return -sum(w * exp(-sum(a * (v - p) ** 2 for a, p, v in zip(a_, p_, x))) for w, a_, p_ in zip(ALPHA, A, P))


def rosenbrock(*x):
    return sum(100 * (b - a * a) ** 2 + (1 - a) ** 2 for a, b in zip(x, x[1:]))


def ackley(*x):
    n = len(x)
    return -20 * exp(-0.2 * sqrt(sum(v * v for v in x) / n)) - exp(sum(cos(2 * pi * v) for v in x) / n) + 20 + math.e


def styblinski_tang(*x):
    return sum(v**4 - 16 * v**2 + 5 * v for v in x) / 2


def levy(*x):
    w = [1 + (v - 1) / 4 for v in x]
    middle = sum((v - 1) ** 2 * (1 + 10 * sin(pi * v + 1) ** 2) for v in w[:-1])
    return sin(pi * w[0]) ** 2 + middle + (w[-1] - 1) ** 2 * (1 + sin(2 * pi * w[-1]) ** 2)


def rastrigin(*x):
    return sum(v * v - 10 * cos(2 * pi * v) + 10 for v in x)


def michalewicz(*x):
    return -sum(sin(v) * sin(i * v * v / pi) ** 20 for i, v in enumerate(x, 1))


def dixon_price(*x):
    return (x[0] - 1) ** 2 + sum(i * (2 * b * b - a) ** 2 for i, (a, b) in enumerate(zip(x, x[1:]), 2))


BETA = [0.1, 0.2, 0.2, 0.4, 0.4, 0.6, 0.3, 0.7, 0.5, 0.5]
C = [[4, 1, 8, 6, 3, 2, 5, 8, 6, 7], [4, 1, 8, 6, 7, 9, 3, 1, 2, 3.6]] * 2


def shekel(*x):
    return -sum(1 / (beta + sum((v - c[i]) ** 2 for v, c in zip(x, C))) for i, beta in enumerate(BETA))


def cube(function, *bounds):
    return lambda trial: function(*(trial.suggest_float(f"x{i}", low, high) for i, (low, high) in enumerate(bounds)))


def conditional(trial):
    optimizer = trial.suggest_categorical("optimizer", ["Adam", "SGD", "RMSProp"])
    rate = log10(trial.suggest_float("rate", 1e-5, 1, log=True))
    if optimizer == "SGD":
        off, floor = rate - log10(1 - trial.suggest_float("momentum", 0, 0.99)) + 0.5, 0
    else:
        off, floor = (rate + 2.5, 0.1) if optimizer == "Adam" else (rate + 3, 0.2)
    blocks = trial.suggest_int("blocks", 1, 3)
    filters = (log2(trial.suggest_int("filters", 4, 128, log=True)) - (6 if blocks == 1 else 5)) / 2
    width = 0 if blocks == 1 else (log2(trial.suggest_int("width", 4, 128, log=True)) - (6 if blocks == 2 else 5)) / 2
    dropout = trial.suggest_float("dropout", 0, 0.6)
    return off**2 / 2 + floor + 0.3 * filters**2 + 0.2 * width**2 + [0.3, 0, 0.1][blocks - 1] + 2 * (dropout - 0.25) ** 2


def table_problem(table):
    def objective(trial):
        place = 0
        for name in ["learningRates", "batchSizes", "filters", "dense"]:
            place = place * len(table[name]) + trial.suggest_int(name, 0, len(table[name]) - 1)
        optimizer = trial.suggest_categorical("optimizer", table["optimizers"])
        return 1 - table["accuracies"][place * len(table["optimizers"]) + table["optimizers"].index(optimizer)]
    return objective, 1 - max(table["accuracies"])


def problems(table):
    return {
        "Branin 2": (cube(branin, (-5, 10), (0, 15)), 0.397887357729739),
        "Hartmann 6": (cube(hartmann, *[(0, 1)] * 6), -3.32236801141551),
        "Rosenbrock 4": (cube(rosenbrock, *[(-5, 10)] * 4), 0),
        "Ackley 5": (cube(ackley, *[(-32.768, 32.768)] * 5), 0),
        "Styblinski-Tang 4": (cube(styblinski_tang, *[(-5, 5)] * 4), 4 * -39.16616570377142),
        "MNIST table": table_problem(table),
        "Levy 5": (cube(levy, *[(-10, 10)] * 5), 0),
        "Rastrigin 3": (cube(rastrigin, *[(-5.12, 5.12)] * 3), 0),
        "conditional 7": (conditional, 0),
        "Michalewicz 5": (cube(michalewicz, *[(0, pi)] * 5), -4.687658179),
        "Dixon-Price 4": (cube(dixon_price, *[(-10, 10)] * 4), 0),
        "Shekel 4": (cube(shekel, *[(0, 10)] * 4), -10.536409816692),
    }


def regrets(objective, least, sampler):
    found = []
    for seed in range(1, SEEDS + 1):
        study = optuna.create_study(sampler=sampler(seed))
        study.optimize(objective, n_trials=TRIALS)
        found.append(study.best_value - least)
    return found


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    with open(sys.argv[1], encoding="utf-8") as file:
        chosen = problems(json.load(file))
    print(json.dumps({name: regrets(objective, least, lambda seed: optuna.samplers.TPESampler(seed=seed)) for name, (objective, least) in chosen.items()}))
