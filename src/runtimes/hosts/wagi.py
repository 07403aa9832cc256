"""WAGI's use of its engine, wasmtime 0.35: module linking on, argv as it is given, an entry point by name, no folder."""
import os
import sys

import wasmtime

from shared.job_loop import TEMP, Failed, head, serve

# As deislabs/wagi src/dispatcher.rs sets it; module linking is why an import that stands twice is refused.
CONFIG = wasmtime.Config()
CONFIG.wasm_multi_memory = True
CONFIG.wasm_module_linking = True
ENGINE = wasmtime.Engine(CONFIG)
ENTRY = sys.argv[1]
OUT, ERR = os.path.join(TEMP, "stdout"), os.path.join(TEMP, "stderr")


def run(job):
    for path in (OUT, ERR):
        open(path, "wb").close()
    try:
        attempt(job)
    except Failed as failure:
        failure.stdout, failure.stderr = head(OUT), head(ERR)
        raise
    return 0, head(OUT), head(ERR), False


def attempt(job):
    with open(job["wasm"], "rb") as file:
        wasm = file.read()
    try:
        module = wasmtime.Module(ENGINE, wasm)
    except wasmtime.WasmtimeError as error:
        raise Failed("compile", str(error))
    wasi = wasmtime.WasiConfig()
    wasi.argv = job["args"]
    wasi.env = list(job["env"].items())
    wasi.stdin_file = job["stdin"]
    wasi.stdout_file = OUT
    wasi.stderr_file = ERR
    store = wasmtime.Store(ENGINE)
    store.set_wasi(wasi)
    linker = wasmtime.Linker(ENGINE)
    linker.define_wasi()
    try:
        instance = linker.instantiate(store, module)
    except (wasmtime.Trap, wasmtime.WasmtimeError) as error:
        raise Failed("start" if "wasm backtrace" in str(error) else "link", str(error))
    if ENTRY not in [one.name for one in module.exports]:
        raise Failed("call", "No such function '%s'" % ENTRY)
    try:
        instance.exports(store)[ENTRY](store)
    # An exit is a trap to WAGI, whatever its status.
    except wasmtime.ExitTrap as end:
        raise Failed("call", "Exited with i32 exit status %d" % end.code)
    except (wasmtime.Trap, wasmtime.WasmtimeError) as error:
        raise Failed("call", str(error))


serve(run)
