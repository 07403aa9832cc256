"""wasmer-sdk, all versions: a package directory whose [fs] table mounts the job's directory, one sandbox a job."""
import asyncio
import json
import os
import pathlib
import re
import shutil
import sys

from wasmer_sdk import Wasmer, WasmerError

from shared.job_loop import CAP, TEMP, Failed, serve

PACKAGE = os.path.join(TEMP, "package")
# Threads and child processes can outlive the main one; only ending this process stops them.
LEAVES_THREADS = re.compile(rb"thread.spawn|proc_fork|proc_exec|proc_spawn|vfork")
# Arguments of sandboxes.create, as a configuration names them.
GRANTS = dict(flag.split("=", 1) for flag in sys.argv[1:])
LOOP = WASMER = None
ENGINE_STDERR = os.open(os.path.join(TEMP, "engine"), os.O_CREAT | os.O_RDWR | os.O_APPEND)
os.dup2(ENGINE_STDERR, 2)


def prepare():
    global LOOP, WASMER
    LOOP = asyncio.new_event_loop()
    WASMER = Wasmer(cache_root=os.path.join(TEMP, "cache"))


def write_package(job):
    os.makedirs(PACKAGE, exist_ok=True)
    shutil.copyfile(job["wasm"], os.path.join(PACKAGE, "app.wasm"))
    with open(os.path.join(PACKAGE, "wasmer.toml"), "w", encoding="utf-8") as file:
        file.write(
            '[package]\nname = "wasi-scan/probe"\nversion = "0.1.0"\ndescription = "probe"\n'
            '[[module]]\nname = "app"\nsource = "app.wasm"\n'
            '[[command]]\nname = "probe"\nmodule = "app"\n'
            '[fs]\n"/sandbox" = %s\n' % json.dumps(job["directory"])
        )


async def attempt(job, out, err):
    phase = "compile"
    try:
        package = await WASMER.packages.load(pathlib.Path(PACKAGE))
        sandbox = await WASMER.sandboxes.create(packages=[package], env=job["env"], **GRANTS)
        async with sandbox:
            phase = "link"
            command = sandbox.command("probe", job["args"], cwd="/sandbox")
            guest = await command.spawn(stdin="pipe", stdout="pipe", stderr="pipe")
            phase = "call"
            streams = asyncio.gather(
                feed(guest.stdin, job["stdin"]), drain(guest.stdout, out), drain(guest.stderr, err)
            )
            try:
                output = await guest.wait()
            finally:
                await asyncio.wait([streams], timeout=1)
    except WasmerError as error:
        if phase == "compile" and error.code != "PACKAGE_LOAD_FAILED":
            raise
        raise Failed(phase_of(phase, str(error)), str(error))
    trap = printed()
    # Up to 0.1 a trap is nothing but this status, and a line that the engine prints.
    if output.exit_code == 45 and "RuntimeError: " in trap:
        raise Failed("call", trap)
    if output.exit_code == 45 and not is_command(job):
        raise Failed("call", "missing export _start")
    return output.exit_code


def is_command(job):
    with open(job["wasm"], "rb") as file:
        return b"\x06_start" in file.read()


def printed():
    """The engine's output since the last call."""
    size = os.fstat(ENGINE_STDERR).st_size
    text = os.pread(ENGINE_STDERR, size, 0).decode("utf-8", "replace")
    os.ftruncate(ENGINE_STDERR, 0)
    return text


def phase_of(phase, text):
    # spawn() compiles, links and instantiates: its message shows which step failed.
    if phase != "link":
        return phase
    if "compile error" in text or "Validate(" in text:
        return "compile"
    return "start" if "RuntimeError" in text else "link"


async def feed(stdin, path):
    with open(path, "rb") as file:
        data = file.read()
    try:
        if data:
            await stdin.write(data)
        await stdin.close()
    except WasmerError:
        pass  # The guest ended without reading.


async def drain(stream, into):
    try:
        async for chunk in stream:
            if len(into) < CAP:
                into.extend(chunk)
    except WasmerError:
        pass  # The guest trapped; what came before counts.


def run(job):
    printed()
    write_package(job)
    out, err = bytearray(), bytearray()
    with open(job["wasm"], "rb") as file:
        spent = LEAVES_THREADS.search(file.read()) is not None
    try:
        status = LOOP.run_until_complete(attempt(job, out, err))
    except Failed as failure:
        failure.stdout, failure.stderr, failure.spent = bytes(out), bytes(err), spent
        raise
    return status, bytes(out), bytes(err), spent


serve(run, prepare)
