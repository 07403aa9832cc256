"""pywasm from 2.1 on, driven as its own command line drives it: Preview1(args, dirs, envs), bind, instance, main."""
import os
import traceback

import pywasm

from shared.job_loop import TEMP, Failed, head, serve

OUT, ERR = os.path.join(TEMP, "stdout"), os.path.join(TEMP, "stderr")
# 2.1 named the fields of its descriptors the other way round.
HOST_FD = ("host_fd", "fd_host")
# Every trap is an AssertionError without a message: the instruction shows which. The first matching prefix counts.
TRAPS = [
    ("unreachable", "unreachable"),
    ("call_indirect", "indirect call"),
    ("call", "stack overflow"),
    ("memory.", "out of bounds"),
    ("i32.load i64.load f32.load f64.load v128.load", "out of bounds"),
    ("i32.store i64.store f32.store f64.store v128.store", "out of bounds"),
    ("table.", "out of bounds table access"),
    ("i32.div i32.rem i64.div i64.rem", "divide by zero"),
    ("i32.trunc i64.trunc", "invalid conversion to integer"),
]


def run(job):
    descriptors = [
        os.open(job["stdin"], os.O_RDONLY),
        os.open(OUT, os.O_CREAT | os.O_TRUNC | os.O_RDWR),
        os.open(ERR, os.O_CREAT | os.O_TRUNC | os.O_RDWR),
    ]
    try:
        status = attempt(job, descriptors)
    except Failed as failure:
        failure.stdout, failure.stderr = head(OUT), head(ERR)
        raise
    finally:
        for fd in descriptors:
            os.close(fd)
    return status, head(OUT), head(ERR), False


def attempt(job, descriptors):
    with open(job["wasm"], "rb") as file:
        try:
            module = pywasm.core.ModuleDesc.from_reader(file)
        except Exception as error:
            raise Failed("compile", say(error))

    wasi = pywasm.wasi.Preview1(["probe"] + job["args"], {"/sandbox": job["directory"]}, job["env"])
    # This program needs the process's standard streams itself.
    for number, fd in enumerate(descriptors):
        setattr(wasi.fd[number], next(name for name in HOST_FD if hasattr(wasi.fd[number], name)), fd)
    runtime = pywasm.core.Runtime()
    wasi.bind(runtime)
    for item in module.imps:
        if item.kind == 0x02:
            memory = runtime.allocate_memory(pywasm.core.MemType(item.desc.limits))
            runtime.imports.setdefault(item.module, {})[item.name] = memory
    check(runtime, module)
    try:
        instance = runtime.instance(module)
    except Exception as error:
        raise Failed("start", say(error))

    try:
        exported = [item.name for item in module.exps]
        if "_start" in exported:
            return wasi.main(runtime, instance)
        if "_initialize" in exported:
            runtime.invocate(instance, "_initialize", [])
    except Exception as error:
        raise Failed("call", say(error))
    return 0


def check(runtime, module):
    """A missing import is a KeyError, another signature an assertion: both are turned into messages here."""
    for item in module.imps:
        place = (item.module, item.name)
        extern = runtime.imports.get(item.module, {}).get(item.name)
        if extern is None:
            raise Failed("link", "unknown import: `%s::%s` has not been defined" % place)
        same = extern.kind == item.kind
        if same and item.kind == 0x00:
            same = runtime.machine.store.func[extern.data].type == module.type[item.desc]
        if not same:
            raise Failed("link", "incompatible import type for `%s::%s`" % place)


def say(error):
    text = "%s: %s" % (type(error).__name__, error)
    frames = list(traceback.walk_tb(error.__traceback__))
    if any(os.path.basename(frame.f_code.co_filename) == "wasi.py" and frame.f_code.co_name != "main" for frame, _ in frames):
        return text
    for frame, _ in reversed(frames):
        instruction = frame.f_locals.get("instr")
        opcode = getattr(instruction, "opcode", None)
        if opcode is not None:
            name = pywasm.opcode.name.get(opcode, "")
            kind = next((kind for prefixes, kind in TRAPS if name.startswith(tuple(prefixes.split()))), None)
            return "trap: %s" % kind if kind else "%s at %s" % (text, name)
    return text


serve(run)
