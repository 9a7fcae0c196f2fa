"""What front ends do with a kernel, beyond Jupyter's own suite: `clients.py SCENARIO`, with KERNEL the name of its kernelspec.
A scenario prints nothing if all is well."""
import json
import os
import queue
import re
import signal
import socket
import subprocess
import sys
import time

import zmq
from jupyter_client import BlockingKernelClient, write_connection_file
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

KERNEL = os.environ["KERNEL"]
PATIENCE = 180
# The second tier; the first takes a sample of what takes long.
LONG = bool(os.environ.get("MNIST_NOTEBOOKS_LONG"))


def free_ports():
    """Ports for a kernel, none of which the system gives to another program before the kernel listens there, as it does with those that
    Jupyter chooses by itself: it gives those from 32,768 up."""
    ports = []
    candidate = 20_000 + os.getpid() * 97 % 12_000
    while len(ports) < 5:
        with socket.socket() as listener:
            try:
                listener.bind(("127.0.0.1", candidate))
                ports.append(candidate)
            except OSError:
                pass  # something listens there
        candidate = 20_000 + (candidate - 19_999) % 12_000
    return dict(zip(("shell_port", "iopub_port", "stdin_port", "control_port", "hb_port"), ports))


class Notebook:
    """A kernel with one client."""

    def __init__(self, **arguments):
        self.manager = KernelManager(kernel_name=KERNEL, **free_ports())
        self.manager.start_kernel(**arguments)
        self.connect()

    def connect(self):
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=PATIENCE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    def run(self, code, answer=None, **arguments):
        """The reply's content, and the outputs by message type."""
        outputs = []

        def output(message):
            outputs.append((message["msg_type"], message["content"]))

        def stdin(message):
            assert answer is not None, "the cell asks for input"
            self.client.input(answer(message["content"]))

        reply = self.client.execute_interactive(
            code, output_hook=output, stdin_hook=stdin, allow_stdin=answer is not None, timeout=PATIENCE, **arguments)
        return reply["content"], outputs

    def value(self, code, **arguments):
        reply, outputs = self.run(code, **arguments)
        assert reply["status"] == "ok", reply
        return [content["data"]["text/plain"] for kind, content in outputs if kind == "execute_result"][-1]

    def text(self, code, stream="stdout", **arguments):
        _, outputs = self.run(code, **arguments)
        return "".join(content["text"] for kind, content in outputs if kind == "stream" and content["name"] == stream)

    def start(self, code):
        """Begins a cell that prints `started`, and waits for that."""
        message = self.client.execute(code)
        while True:
            output = self.client.get_iopub_msg(timeout=PATIENCE)
            if output["parent_header"].get("msg_id") == message and output["msg_type"] == "stream" and "started" in output["content"]["text"]:
                return message

    def reply(self, message):
        while True:
            reply = self.client.get_shell_msg(timeout=PATIENCE)
            if reply["parent_header"].get("msg_id") == message:
                return reply["content"]


def stdin():
    with Notebook() as notebook:
        asked = []

        def answer(question):
            asked.append((question["prompt"], question["password"]))
            return "Ada"

        assert notebook.text('Console.Write("Hello, " + Console.ReadLine());', answer=answer) == "Hello, Ada"
        assert notebook.value('await GetInputAsync("Name?")', answer=answer) == "Ada"
        assert notebook.value('await GetInputAsync("Secret?", "password")', answer=answer) == "Ada"
        assert asked == [("", False), ("Name?", False), ("Secret?", True)], asked
        reply, _ = notebook.run("Console.ReadLine()")
        assert reply["status"] == "error" and "input" in reply["evalue"], reply


def interrupt_message():
    with Notebook() as notebook:
        interrupt(notebook, notebook.manager.interrupt_kernel, ENDLESS if LONG else ENDLESS[::2])
        # With no cell at work, it does nothing. Its answer comes before the next cell goes out, which it would be right to interrupt.
        client = notebook.client
        client.control_channel.send(client.session.msg("interrupt_request", {}))
        assert client.get_control_msg(timeout=PATIENCE)["content"]["status"] == "ok"
        assert notebook.value("1 + 1") == "2"
        # Some front ends send it where the cells go, and must not wait for the end of the one that they interrupt.
        interrupt(notebook, lambda: client.shell_channel.send(client.session.msg("interrupt_request", {})), ENDLESS[:1])


def interrupt_signal():
    with Notebook() as notebook:
        interrupt(notebook, lambda: os.kill(notebook.manager.provisioner.pid, signal.SIGINT), ENDLESS)


ENDLESS = [
    "while (true) { x++; }",
    "await Task.Yield(); while (true) x++;",
    "System.Threading.Thread.Sleep(-1);",
    "await Task.Delay(-1);",
    "Microsoft.DotNet.Interactive.KernelInvocationContext.Current.CancellationToken.WaitHandle.WaitOne();\nthrow new OperationCanceledException();",
]


def interrupt(notebook, stop, codes):
    notebook.run("long x = 41;")
    for code in codes:
        running = notebook.start('Console.WriteLine("started");\n' + code)
        waiting = notebook.client.execute("x = 0;")
        stop()
        reply = notebook.reply(running)
        assert reply["status"] == "error" and reply["ename"] == "Interrupted", (code, reply)
        assert notebook.reply(waiting)["status"] == "aborted"
        assert notebook.value("x > 40") == "True", code


def interrupt_under_load():
    """A cell that keeps the whole thread pool waiting cannot keep the interrupt from being heard."""
    with Notebook() as notebook:
        running = notebook.start('Console.WriteLine("started");\nawait Task.WhenAll(Enumerable.Range(0, 2000).Select(_ => Task.Run(() => System.Threading.Thread.Sleep(-1))));')
        begun = time.monotonic()
        notebook.manager.interrupt_kernel()
        assert notebook.reply(running)["ename"] == "Interrupted"
        assert notebook.value("1 + 1") == "2"
        assert time.monotonic() - begun < 30


def display_updates():
    with Notebook() as notebook:
        reply, outputs = notebook.run('var shown = display("first");\nshown.Update("second");')
        (shown,) = [content for kind, content in outputs if kind == "display_data"]
        (updated,) = [content for kind, content in outputs if kind == "update_display_data"]
        assert shown["data"]["text/plain"] == "first" and updated["data"]["text/plain"] == "second"
        assert shown["transient"]["display_id"] == updated["transient"]["display_id"]
        # From a later cell too.
        _, outputs = notebook.run('shown.Update("third");')
        (later,) = [content for kind, content in outputs if kind == "update_display_data"]
        assert later["transient"] == updated["transient"] and later["data"]["text/plain"] == "third"


def comms():
    """Nothing here opens a comm, and one that a front end opens is closed again."""
    with Notebook() as notebook:
        session = notebook.client.session
        message = session.msg("comm_open", {"comm_id": "a comm", "target_name": "nobody", "data": {}})
        notebook.client.shell_channel.send(message)
        while True:
            output = notebook.client.get_iopub_msg(timeout=PATIENCE)
            if output["msg_type"] == "comm_close":
                break
        assert output["content"]["comm_id"] == "a comm"
        assert notebook.reply(notebook.client.comm_info())["comms"] == {}


def build_progress():
    """The build of a library that a cell references is seen while it runs, and gone afterwards."""
    os.makedirs("Library")
    with open("Library/Library.csproj", "w") as file:
        file.write('<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>')
    with open("Library/Answer.cs", "w") as file:
        file.write("public static class Answer { public static int Value => 42; }")
    with Notebook() as notebook:
        _, outputs = notebook.run('#r "Library/Library.csproj"\nAnswer.Value')
        kinds = [kind for kind, _ in outputs]
        assert "Library (Release" in outputs[kinds.index("display_data")][1]["data"]["text/plain"], outputs
        assert kinds.index("display_data") < kinds.index("clear_output") < kinds.index("execute_result"), kinds
        # Without the sources' change there is nothing to build, and nothing to see.
        reply, outputs = notebook.run("Answer.Value")
        assert "display_data" not in [kind for kind, _ in outputs]


def interrupt_training():
    """A training that is aborted anywhere leaves the engine whole: what is trained after it is the same to the last bit as without it."""
    folder = os.environ["LIBRARY"]
    with Notebook() as notebook:
        notebook.run(f"""#r "{folder}/MnistHelpers.dll"
#r "{folder}/TorchSharp.dll"
using TorchSharp; using MnistHelpers; using static TorchSharp.torch;
var data = Mnist.Load();
DigitCnn Train(int steps)
{{
    manual_seed(7);
    var model = new DigitCnn();
    var optimizer = optim.Adam(model.parameters());
    using var images = tensor(data.Train.Take(64).Pixels.ToArray(), float32).view(64, 1, 28, 28) / 255;
    using var labels = tensor(data.Train.Take(64).Labels.ToArray(), int64);
    for (int i = 0; i != steps; i++)
    {{
        using var scope = NewDisposeScope();
        optimizer.zero_grad();
        var loss = nn.functional.cross_entropy(model.call(images), labels);
        loss.backward();
        optimizer.step();
    }}
    return model;
}}
string Weights(DigitCnn model) => string.Join(" ", model.parameters().Select(p => BitConverter.SingleToInt32Bits(p.detach().sum().item<float>())));""")
        untouched = notebook.value("Weights(Train(20))")
        for pause in (0.05, 0.3, 0.7) if LONG else (0.3,):
            running = notebook.start('Console.WriteLine("started");\nTrain(-1);')
            time.sleep(pause)
            notebook.manager.interrupt_kernel()
            assert notebook.reply(running)["ename"] == "Interrupted"
            assert notebook.value("Weights(Train(20))") == untouched


def silent():
    with Notebook() as notebook:
        notebook.run("int x = 1;")
        reply, outputs = notebook.run('Console.WriteLine("unseen"); x = 2; x', silent=True)
        assert reply["status"] == "ok" and reply["execution_count"] == 1, reply
        assert [kind for kind, _ in outputs] == ["status", "status"], outputs
        reply, _ = notebook.run("x", store_history=False)
        assert reply["execution_count"] == 1, reply
        reply, _ = notebook.run("x", user_expressions={"twice": "2 * x", "wrong": "y"})
        assert reply["execution_count"] == 2
        assert reply["user_expressions"]["twice"]["data"]["text/plain"] == "4", reply
        assert reply["user_expressions"]["wrong"]["status"] == "error", reply


def stop_on_error():
    with Notebook() as notebook:
        first = notebook.client.execute("System.Threading.Thread.Sleep(500); throw new Exception();")
        second = notebook.client.execute("1")
        assert notebook.reply(first)["status"] == "error"
        assert notebook.reply(second)["status"] == "aborted"
        first = notebook.client.execute("System.Threading.Thread.Sleep(500); throw new Exception();", stop_on_error=False)
        second = notebook.client.execute("1")
        assert notebook.reply(first)["status"] == "error"
        assert notebook.reply(second)["status"] == "ok"
        # Cells that were sent in one go do not run either when the first fails before the last has come.
        notebook.run("int ran = 0;")
        for _ in range(5):
            failing, *others = [notebook.client.execute(code) for code in ["throw new Exception();", *["ran++;"] * 20]]
            assert notebook.reply(failing)["status"] == "error"
            assert [notebook.reply(other)["status"] for other in others] == ["aborted"] * len(others)
            # What is sent when the reply has been read does.
            assert notebook.value("ran") == "0"


def restart():
    with Notebook() as notebook:
        notebook.run("int x = 5;")
        notebook.client.stop_channels()
        notebook.manager.restart_kernel(now=False)
        notebook.connect()
        reply, _ = notebook.run("x")
        assert reply["status"] == "error" and reply["execution_count"] == 1, reply
        assert notebook.value("1 + 1") == "2"


def killed():
    with Notebook() as notebook:
        notebook.run("int x = 5;")
        notebook.client.stop_channels()
        notebook.manager.restart_kernel(now=True)
        notebook.connect()
        assert notebook.value("2 + 2") == "4"


def wrong_key():
    with Notebook() as notebook:
        # A kernel that starts slowly is asked for its name more than once: all answers, signed with the right key, have come after this.
        notebook.run("0")
        key = notebook.client.session.key
        notebook.client.session.key = b"somebody else's"
        notebook.client.execute("System.Environment.Exit(3);")
        try:
            notebook.client.get_shell_msg(timeout=2)
            raise AssertionError("a message with a wrong signature was answered")
        except queue.Empty:
            pass
        notebook.client.session.key = key
        assert notebook.value("1 + 1") == "2"


def quick_cells():
    with Notebook() as notebook:
        notebook.run("int sum = 0;")
        messages = [notebook.client.execute(f"sum += {i};") for i in range(1000)]
        for message in messages:
            assert notebook.reply(message)["status"] == "ok"
        assert notebook.value("sum") == str(sum(range(1000)))


def much_output():
    with Notebook() as notebook:
        line = "x" * 1023
        text = notebook.text(f'string line = new string(\'x\', 1023);\nfor (int i = 0; i < 50 * 1024; i++) Console.WriteLine(line);')
        assert len(text) == 50 * 1024 * 1024 and text.count(line + "\n") == 50 * 1024


def many_lines():
    with Notebook() as notebook:
        text = notebook.text("for (int i = 0; i < 100_000; i++) Console.WriteLine(i);")
        assert text == "".join(f"{i}\n" for i in range(100_000))


def streaming():
    """Output comes while the cell runs."""
    with Notebook() as notebook:
        running = notebook.start('Console.WriteLine("started");\nwhile (!System.IO.File.Exists("go")) System.Threading.Thread.Sleep(10);')
        open("go", "w").close()
        assert notebook.reply(running)["status"] == "ok"


def two_kernels():
    with Notebook() as one, Notebook() as other:
        one.run("int x = 1;")
        other.run("int x = 2;")
        assert one.value("x") == "1" and other.value("x") == "2"


def traceback():
    with Notebook() as notebook:
        notebook.run("int Divide(int a, int b)\n{\n    return a / b;\n}")
        reply, outputs = notebook.run("int zero = 0;\n\nDivide(1, zero)")
        (error,) = [content for kind, content in outputs if kind == "error"]
        lines = "\n".join(error["traceback"])
        assert error["ename"] == "System.DivideByZeroException" == reply["ename"]
        assert "cell 2, line 3" in lines and "cell 1, line 3" in lines and "return a / b;" in lines, lines
        assert not re.search(r"Roslyn|NotebookKernel|System\.Runtime", lines), lines
        assert "\x1b[31mSystem.DivideByZeroException\x1b[0m: " in lines, "the traceback has no colours"


def completion():
    with Notebook() as notebook:
        notebook.run("var numbers = new List<int>();")

        def complete(code, position=None):
            message = notebook.client.complete(code, position)
            return notebook.reply(message)

        reply = complete("numbers.Ad")
        assert reply["matches"][:2] == ["Add", "AddRange"] and (reply["cursor_start"], reply["cursor_end"]) == (8, 10), reply
        # Positions count code points, also behind characters that are two UTF-16 units.
        code = 'var s = "\U0001F600"; numbers.Ad'
        reply = complete(code)
        assert reply["matches"][0] == "Add" and reply["cursor_end"] == len(code) and reply["cursor_start"] == len(code) - 2, reply
        reply = notebook.reply(notebook.client.inspect("numbers", 3))
        assert reply["found"] and "List<int>" in reply["data"]["text/plain"], reply
        assert not notebook.reply(notebook.client.inspect("nothing_of_the_kind", 3))["found"]


def bare_start():
    """As VS Code's Jupyter extension starts a kernel: a process of the kernelspec's argv and env in the notebook's folder, and nothing else set."""
    spec = KernelSpecManager().get_kernel_spec(KERNEL)
    folder = os.path.realpath("the notebook's folder")
    os.mkdir(folder)
    connection, _ = write_connection_file(os.path.abspath("connection.json"), transport="tcp", ip="127.0.0.1", key=b"a key")
    argv = [word.replace("{connection_file}", connection) for word in spec.argv]
    process = subprocess.Popen(argv, cwd=folder, env=spec.env, stdin=subprocess.DEVNULL)
    try:
        client = BlockingKernelClient(connection_file=connection)
        client.load_connection_file()
        # A second without a heartbeat is taken for death; a busy machine needs longer to start a process.
        client.hb_channel.time_to_dead = PATIENCE
        client.start_channels()
        client.wait_for_ready(timeout=PATIENCE)
        outputs = []
        reply = client.execute_interactive("System.IO.Directory.GetCurrentDirectory()", output_hook=outputs.append, timeout=PATIENCE)
        assert reply["content"]["status"] == "ok"
        (value,) = [message["content"]["data"]["text/plain"] for message in outputs if message["msg_type"] == "execute_result"]
        assert value == folder, value
        client.shutdown()
        assert process.wait(PATIENCE) == 0
        client.stop_channels()
    finally:
        process.kill()


def bad_input():
    """Peers that send nonsense harm nobody else: each is told of in a line, and the kernel lives on."""
    with Notebook() as notebook:
        info = notebook.manager.get_connection_info()
        for port in ("shell_port", "control_port", "stdin_port", "iopub_port", "hb_port"):
            for nonsense in (b"GET / HTTP/1.1\r\n\r\n", b"\xff" * 64, bytes(64), b"\xff" + bytes(8) + b"\x7f" + b"\x03\x01NULL" + bytes(48) + b"\x02" + b"\x7f" * 8):
                with socket.create_connection(("127.0.0.1", info[port])) as peer:
                    peer.sendall(nonsense)
        for port in ("shell_port", "control_port", "stdin_port", "iopub_port", "hb_port"):
            with socket.socket() as elsewhere:
                assert elsewhere.connect_ex(("127.0.0.2", info[port])) != 0, f"{port} is open at another address than the connection file's"
        context = zmq.Context.instance()
        raw = context.socket(zmq.DEALER)
        raw.linger = 0
        raw.connect(f"tcp://127.0.0.1:{info['shell_port']}")
        session = notebook.client.session
        raw.send_multipart([b"only one frame"])
        raw.send_multipart([b"<IDS|MSG>", b"", b"no json", b"{}", b"{}", b"{}"])
        frames = [b"no json", b"{}", b"{}", b"{}"]
        raw.send_multipart([b"<IDS|MSG>", session.sign(frames), *frames])
        session.send(raw, "no_such_request", {})
        session.send(raw, "execute_request", {"code": 7, "silent": "yes"})
        session.send(raw, "kernel_info_request", {})
        answers = set()
        while "kernel_info_reply" not in answers:
            assert raw.poll(1000 * PATIENCE), answers
            _, frames = session.feed_identities(raw.recv_multipart())
            answers.add(session.deserialize(frames)["msg_type"])
        assert answers == {"execute_reply", "kernel_info_reply"}, answers
        # Half of a message, and gone.
        raw.send(b"<IDS|MSG>", zmq.SNDMORE)
        raw.close()
        assert notebook.value("1 + 1") == "2"


def malformed():
    """A signed message that cannot be read is answered by an error, on each channel, and the next one as ever."""
    with Notebook() as notebook:
        client, session = notebook.client, notebook.client.session

        def send(channel, kind, content, **header):
            message = {**session.msg_header(kind), **header}
            # With escapes, which the session does not write.
            frames = [json.dumps(message, default=str).encode(), b"{}", b"{}", content]
            channel.socket.send_multipart([b"<IDS|MSG>", session.sign(frames), *frames])
            return message["msg_id"]

        def answer(channel, message):
            while True:
                reply = channel(timeout=PATIENCE)
                if reply["parent_header"].get("msg_id") == message:
                    return reply["content"]

        for content in (b'{"code": "\\ud800"}', b'{"code": "\xff"}', b"[]", b"no json", b"", b'{"\\udfff": 1}', b"[" * 100_000):
            for kind in ("execute_request", "complete_request", "is_complete_request", "history_request", "kernel_info_request"):
                reply = answer(client.get_shell_msg, send(client.shell_channel, kind, content))
                assert reply["status"] == "error" and reply["ename"] == "MalformedMessage", (kind, content, reply)
            reply = answer(client.get_control_msg, send(client.control_channel, "interrupt_request", content))
            assert reply["status"] == "error", reply
            send(client.shell_channel, "comm_open", content)
            send(client.stdin_channel, "input_reply", content)
            assert notebook.value("1 + 1") == "2"
        # What can be read of it is enough.
        message = send(client.shell_channel, "execute_request", b'{"code": "1", "silent": true}', username="\ud800")
        assert answer(client.get_shell_msg, message)["status"] == "ok"
        # Nothing can be answered here; the channel lives.
        for header in ({"msg_type": "\ud800"}, {"msg_id": "\ud800"}, {"msg_type": 7}):
            send(client.shell_channel, "execute_request", b"{}", **header)
        assert notebook.text("Console.Write(\"a\\ud800b\");") == "a\ufffdb"

        def half(_):
            send(client.stdin_channel, "input_reply", b'{"value": "\\ud800"}')
            return "too late"

        reply, _ = notebook.run("Console.ReadLine()", answer=half)
        assert reply["status"] == "error" and "cannot be read" in reply["evalue"], reply
        assert notebook.value("Console.ReadLine()", answer=lambda _: "Ada") == "Ada"


def replay():
    """A message that somebody has seen on its way is run once."""
    with Notebook() as notebook:
        client, session = notebook.client, notebook.client.session
        notebook.run("int runs = 0;")
        message = session.msg("execute_request", {"code": "runs++;", "silent": False})
        frames = session.serialize(message)
        client.shell_channel.socket.send_multipart(frames)
        assert notebook.reply(message["header"]["msg_id"])["status"] == "ok"
        peer = zmq.Context.instance().socket(zmq.DEALER)
        peer.linger = 0
        for port in ("shell_port", "control_port"):
            peer.connect(f"tcp://127.0.0.1:{notebook.manager.get_connection_info()[port]}")
        for _ in range(4):
            peer.send_multipart(frames)
        client.shell_channel.socket.send_multipart(frames)
        assert notebook.value("runs") == "1"
        peer.close()
        assert notebook.value("runs") == "1"


def exit():
    """A cell that ends the process is answered, with what it has written, before the kernel is gone."""
    with Notebook() as notebook:
        reply, outputs = notebook.run('Console.Write("before"); System.Environment.Exit(0);')
        assert reply["status"] == "error" and reply["ename"] == "ProcessEnded", reply
        assert [content["text"] for kind, content in outputs if kind == "stream"] == ["before"], outputs
        assert [content["ename"] for kind, content in outputs if kind == "error"] == ["ProcessEnded"], outputs
        assert notebook.manager.provisioner.process.wait(PATIENCE) == 3


def survival():
    """What ends a process elsewhere is an error of its cell."""
    with Notebook() as notebook:
        notebook.run("int kept = 5;")
        reply, _ = notebook.run("int F(int n) => F(n + 1) + 1;\nF(0)")
        assert reply["ename"] == "System.InsufficientExecutionStackException", reply
        reply, _ = notebook.run('var t = new System.Threading.Thread(() => throw new Exception("bad")); t.Start(); t.Join();')
        assert (reply["status"], reply["evalue"]) == ("error", "bad"), reply
        deep = "var x = " + "(" * 10_000 + "1" + ")" * 10_000 + ";"
        reply, _ = notebook.run(deep)
        assert reply["ename"] == "CompilationError", reply
        for ask in (notebook.client.complete, notebook.client.inspect):
            notebook.reply(ask(deep, len(deep) - 1))
        notebook.reply(notebook.client.is_complete(deep))
        assert notebook.value("kept") == "5"


if __name__ == "__main__":
    globals()[sys.argv[1]]()
