"""wasmtime's Python package from 0.28.1 on, configured as its documentation shows: define_wasi() and no flags."""
import os
import re

import wasmtime

try:
    from wasmtime import component
except ImportError:  # 38 and older load modules only.
    component = None

from shared.job_loop import TEMP, Failed, head, serve

ENGINE = wasmtime.Engine()
# WASI 0.2 has had a release every second month since 2024; an export is looked up by its exact name.
RUNS = ["0.%d.%d" % (line, patch) for line in (2, 3) for patch in range(40)]
EXIT = re.compile(r"Exited with i32 exit status (\d+)")
TAKES_STORE = wasmtime.Linker.define.__code__.co_argcount == 5
COMPONENT = b"\x0d\0\x01\0"
OUT, ERR = os.path.join(TEMP, "stdout"), os.path.join(TEMP, "stderr")


def run(job):
    for path in (OUT, ERR):
        open(path, "wb").close()  # Not removed: it may be a mount.
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
    if component and wasm[4:8] == COMPONENT:
        return run_component(job, wasm)
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


def run_component(job, wasm):
    try:
        loaded = component.Component(ENGINE, wasm)
    except wasmtime.WasmtimeError as error:
        raise Failed("compile", str(error))
    store = wasmtime.Store(ENGINE)
    store.set_wasi(configuration(job))
    linker = component.Linker(ENGINE)
    linker.add_wasip2()
    try:
        instance = linker.instantiate(store, loaded)
    except (wasmtime.Trap, wasmtime.WasmtimeError) as error:
        raise Failed("start" if "wasm backtrace" in str(error) else "link", str(error))
    run = run_export(store, instance)
    if run is None:
        raise Failed("call", "wasi:cli/run is not among the exports")
    try:
        result = run(store)
    except wasmtime.ExitTrap as end:
        return end.code
    except (wasmtime.Trap, wasmtime.WasmtimeError) as error:
        status = EXIT.search(str(error))
        if status:
            return int(status.group(1))
        raise Failed("call", str(error))
    # A result is a variant: only its name shows which case it is.
    return 1 if getattr(result, "tag", None) == "err" else 0


def run_export(store, instance):
    """The function of wasi:cli/run, of whichever version the component exports."""
    for version in RUNS:
        index = instance.get_export_index(store, "wasi:cli/run@%s" % version)
        if index is not None:
            return instance.get_func(store, instance.get_export_index(store, "run", index))
    return None


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
            # Older linkers accept no store here.
            place = (item.module, item.name, memory)
            linker.define(*((store,) + place if TAKES_STORE else place))
        except (wasmtime.WasmtimeError, TypeError) as error:
            # Shared memories are off by default in new versions, and linkers of older versions do not accept them.
            raise Failed("link", str(error), "%s.%s" % (item.module, item.name))


def export(exports, name):
    try:
        return exports[name]
    except KeyError:
        return None


serve(run)
