"""wasmtime's Python package from 0.28.1 on, configured as its documentation shows: define_wasi() and no flags."""
import os

import wasmtime

from job_loop import TEMP, Failed, head, serve

ENGINE = wasmtime.Engine()
TAKES_STORE = wasmtime.Linker.define.__code__.co_argcount == 5
OUT, ERR = os.path.join(TEMP, "stdout"), os.path.join(TEMP, "stderr")


def run(job):
    for path in (OUT, ERR):
        if os.path.exists(path):
            os.remove(path)
    try:
        status = attempt(job)
    except Failed as failure:
        failure.stdout, failure.stderr = head(OUT), head(ERR)
        raise
    return status, head(OUT), head(ERR), False


def attempt(job):
    with open(job["wasm"], "rb") as file:
        wasm = file.read()
    if wasm[:4] != b"\0asm":  # Module() would take it for the text format.
        raise Failed("compile", "not a binary module")
    try:
        module = wasmtime.Module(ENGINE, wasm)
    except wasmtime.WasmtimeError as error:
        raise Failed("compile", str(error))

    store = wasmtime.Store(ENGINE)
    store.set_wasi(configuration(job))
    linker = wasmtime.Linker(ENGINE)
    linker.define_wasi()
    try:
        define_memories(linker, store, module)
        instance = linker.instantiate(store, module)
    except wasmtime.ExitTrap as end:
        return end.code
    except wasmtime.Trap as trap:
        raise Failed("start", str(trap))
    except wasmtime.WasmtimeError as error:
        # Older versions let instantiate() raise what the start function ended with.
        raise Failed("start" if "wasm backtrace" in str(error) else "link", str(error))

    try:
        for name in ("_start", "_initialize"):
            function = export(instance.exports(store), name)
            if function is not None:
                function(store)
                break
    except wasmtime.ExitTrap as end:
        return end.code
    except (wasmtime.Trap, wasmtime.WasmtimeError) as error:
        raise Failed("call", str(error))
    return 0


def configuration(job):
    wasi = wasmtime.WasiConfig()
    wasi.argv = ["probe"] + job["args"]
    wasi.env = list(job["env"].items())
    wasi.stdin_file = job["stdin"]
    wasi.stdout_file = OUT
    wasi.stderr_file = ERR
    wasi.preopen_dir(job["directory"], "/sandbox")
    return wasi


def define_memories(linker, store, module):
    for item in module.imports:
        if not isinstance(item.type, wasmtime.MemoryType):
            continue
        try:
            if getattr(item.type, "is_shared", False):
                memory = wasmtime.SharedMemory(ENGINE, item.type)
            else:
                memory = wasmtime.Memory(store, item.type)
            # Older linkers took no store here.
            place = (item.module, item.name, memory)
            linker.define(*((store,) + place if TAKES_STORE else place))
        except (wasmtime.WasmtimeError, TypeError) as error:
            # Shared memories: off by default in new versions, and no linker of the older ones takes them.
            raise Failed("link", str(error), "%s.%s" % (item.module, item.name))


def export(exports, name):
    try:
        return exports[name]
    except KeyError:
        return None


serve(run)
