"""Times Jupyter kernels as a front end sees them: jupyter_peer.py ROUNDS KERNEL..., the kernels by turns.
Prints a JSON object with a list of figures for each kernel: seconds."""
import json
import statistics
import sys
import time

from jupyter_client.manager import KernelManager

LINES = 100_000
CELLS = 200
WARM = 100
CODES = {
    "csharp": ("{} + 1", "var words = new System.Collections.Generic.List<string>();", "words.Ad", f"for (int i = 0; i < {LINES}; i++) Console.WriteLine(i);"),
    "python": ("{} + 1", "words = []", "words.ap", f"for i in range({LINES}): print(i)"),
}


def timed(action):
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


def measure(kernel):
    begun = time.perf_counter()
    manager = KernelManager(kernel_name=kernel)
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=60)
    figures = {"start": time.perf_counter() - begun}
    try:
        cell, declare, complete, print_lines = CODES[manager.kernel_spec.language]
        lines = 0

        def count(message):
            nonlocal lines
            if message["msg_type"] == "stream":
                lines += message["content"]["text"].count("\n")

        figures["first"] = timed(lambda: client.execute_interactive(cell.format(0), output_hook=count, timeout=60))
        for i in range(WARM):
            client.execute_interactive(cell.format(i), output_hook=count, timeout=60)
        figures["cell"] = statistics.median(timed(lambda: client.execute_interactive(cell.format(i), output_hook=count, timeout=60)) for i in range(CELLS))
        client.execute_interactive(declare, output_hook=count, timeout=60)

        def completion():
            message = client.complete(complete)
            while True:
                reply = client.get_shell_msg(timeout=60)
                if reply["parent_header"].get("msg_id") == message:
                    assert reply["content"]["matches"], reply
                    return

        completion()
        figures["complete"] = statistics.median(timed(completion) for _ in range(20))
        figures["lines"] = timed(lambda: client.execute_interactive(print_lines, output_hook=count, timeout=120))
        assert lines == LINES, f"{kernel}: {lines} of {LINES} lines came"
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    return figures


if __name__ == "__main__":
    rounds, kernels = int(sys.argv[1]), sys.argv[2:]
    results = {kernel: {} for kernel in kernels}
    for _ in range(rounds):
        for kernel in kernels:
            for name, seconds in measure(kernel).items():
                results[kernel].setdefault(name, []).append(seconds)
    print(json.dumps(results))
