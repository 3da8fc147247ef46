"""Runs scripts, each in a new process that has its packages imported already.

A test's script computes for milliseconds, and importing torch for it takes seconds. Here the packages are imported once, with
the first script, and each script gets a fork of that state: nothing that it does is seen by the next one.

    python_server.py SOCKET MODULE...

Takes one script with each connection to the socket: JSON, up to the end of what the other side has to say. Answers with a line
of JSON, which says the exit code and how long the two outputs are that follow it. Ends, with all that it started, when its
standard input does.
"""

import atexit
import gc
import importlib
import json
import os
import select
import signal
import socket
import sys
import tempfile
import types
import warnings
from pathlib import Path


def main(path, modules):
    # A group of its own, to be ended as a whole.
    os.setsid()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    # What packages say of themselves belongs to no script.
    warnings.simplefilter("ignore")
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen(64)
    # As many as the tests have torch use, and none that a fork would lack.
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    is_warm = False
    while True:
        ready, _, _ = select.select([listener, sys.stdin.fileno()], [], [])
        if listener not in ready:
            os.killpg(0, signal.SIGKILL)
        connection, _ = listener.accept()
        if not is_warm:
            warm(modules)
            is_warm = True
        if os.fork() == 0:
            listener.close()
            serve(connection)
        connection.close()


def warm(modules):
    for name in modules:
        try:
            importlib.import_module(name)
        except ImportError:
            pass  # is told to the scripts that import it
    threads = [Path(thread, "comm").read_text().strip() for thread in Path("/proc/self/task").iterdir()]
    # jemalloc, of pyarrow, begins its own again after a fork.
    others = [name for name in threads[1:] if name != "jemalloc_bg_thd"]
    if others:
        raise RuntimeError(f"{modules} began threads, which a fork would lack: {others}")
    # Collected once, not by each script.
    gc.collect()
    gc.freeze()


def serve(connection):
    """Runs the script of a connection in a process of its own, and tells of its end."""
    with connection.makefile("rb") as file:
        request = json.load(file)
    streams = [tempfile.TemporaryFile() for _ in range(3)]
    streams[0].write(request["input"].encode())
    streams[0].seek(0)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    process = os.fork()
    if process == 0:
        connection.close()
        for number, stream in enumerate(streams):
            os.dup2(stream.fileno(), number)
            stream.close()
        run(request)
    _, status = os.waitpid(process, 0)
    outputs = []
    for stream in streams[1:]:
        stream.seek(0)
        outputs.append(stream.read())
    head = {"code": os.waitstatus_to_exitcode(status), "lengths": [len(output) for output in outputs]}
    connection.sendall(json.dumps(head).encode() + b"\n" + b"".join(outputs))
    os._exit(0)


def run(request):
    """As `python -c` does."""
    os.chdir(request["folder"])
    os.environ.clear()
    os.environ.update(request["environment"])
    sys.argv = ["-c"]
    sys.path[0] = ""
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    exec(compile(request["script"], "<string>", "exec"), module.__dict__)
    # Without taking everything down that was imported, which takes longer than most scripts.
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
