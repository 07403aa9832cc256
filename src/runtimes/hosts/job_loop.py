"""What the Python hosts share: jobs as JSON lines on stdin, answers as JSON lines on stdout. Python 3.8 and newer."""
import base64
import json
import os
import sys

CAP = 16 * 1024 * 1024
TEMP = os.environ["WASI_SCAN_TEMP"]

# An engine that prints, prints to standard error: standard output is for answers alone.
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


def serve(run):
    """run(job) returns (status, stdout, stderr, spent) or raises Failed, which may carry `stdout`, `stderr`, `spent`."""
    say({"ready": True})
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
        if spent:
            answer["spent"] = True
        say(answer)


def head(path):
    """The first bytes of a file that may not exist, up to the cap."""
    try:
        with open(path, "rb") as file:
            return file.read(CAP)
    except FileNotFoundError:
        return b""
