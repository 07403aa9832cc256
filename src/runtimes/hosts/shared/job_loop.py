"""What the Python hosts share: jobs as JSON lines on stdin, answers as JSON lines on stdout. Python 3.8 and newer."""
import base64
import json
import os
import sys

CAP = 16 * 1024 * 1024
TEMP = os.environ["WASI_SCAN_TEMP"]
# Exit status of a copy that asks for a new one to take the next job; no engine uses it.
SPENT = 119

# Engines print to standard error: standard output carries only answers.
_answers = os.fdopen(os.dup(1), "wb", buffering=0)
os.dup2(2, 1)


class Failed(Exception):
    """The module or the engine failed in `phase`; `message` is the engine's own text, `missing` an import it lacks."""

    def __init__(self, phase, message, missing=None):
        super().__init__(message)
        self.phase = phase
        self.message = message
        self.missing = missing


def say(message):
    data = memoryview(("\n%s\n" % json.dumps(message)).encode())
    while data:
        data = data[_answers.write(data):]


def serve(run, prepare=None):
    """
    run(job) returns (status, stdout, stderr, spent) or raises Failed, which may carry `stdout`, `stderr`, `spent`.

    With `prepare`, which starts the engine, jobs are done in a copy of this process, made before the engine has threads:
    where the guest's may run on, the copy ends and another takes the next job. That costs a tenth of a new process.
    """
    say({"ready": True})
    copies = prepare is not None and hasattr(os, "fork")
    if copies:
        be_copied()
    if prepare is not None:
        prepare()
    for line in sys.stdin:
        job = json.loads(line)
        answer = {"id": job["id"], "phase": "call"}
        try:
            status, out, err, spent = run(job)
            answer.update(end="exited", status=status)
        except Failed as failure:
            out, err = getattr(failure, "stdout", b""), getattr(failure, "stderr", b"")
            spent = getattr(failure, "spent", False)
            answer.update(phase=failure.phase, end="failed", message=failure.message)
            if failure.missing:
                answer.update({"import": failure.missing, "reason": "missing"})
        except Exception as error:  # This program's own fault.
            out, err, spent = b"", b"", True
            answer.update(end="harness", message="%s: %s" % (type(error).__name__, error))
        answer["stdout"] = base64.b64encode(out[:CAP]).decode()
        answer["stderr"] = base64.b64encode(err[:CAP]).decode()
        if spent and not copies:
            answer["spent"] = True
        say(answer)
        if spent and copies:
            os._exit(SPENT)


def be_copied():
    """Returns in a forked copy of this process, and in a new copy when that one is spent; ends like the last copy."""
    while True:
        copy = os.fork()
        if copy == 0:
            return
        status = os.waitpid(copy, 0)[1]
        if os.WIFSIGNALED(status):
            os.kill(os.getpid(), os.WTERMSIG(status))
        if os.WEXITSTATUS(status) != SPENT:
            os._exit(os.WEXITSTATUS(status))


def head(path):
    """The first bytes of a file that may not exist, up to the cap."""
    try:
        with open(path, "rb") as file:
            return file.read(CAP)
    except FileNotFoundError:
        return b""
