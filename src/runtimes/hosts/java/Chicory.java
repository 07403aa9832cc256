import com.dylibso.chicory.runtime.ByteBufferMemory;
import com.dylibso.chicory.runtime.ImportMemory;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.TrapException;
import com.dylibso.chicory.wasi.WasiExitException;
import com.dylibso.chicory.wasi.WasiOptions;
import com.dylibso.chicory.wasi.WasiPreview1;
import com.dylibso.chicory.wasm.InvalidException;
import com.dylibso.chicory.wasm.MalformedException;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.UnlinkableException;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.MemoryImport;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Chicory from 1.0 on: the interpreter, with WasiPreview1 as its documentation shows. */
final class Chicory {
    public static void main(String[] args) throws Exception {
        JobLoop.serve(Chicory::run);
    }

    private static int run(JobLoop.Job job) throws Exception {
        byte[] wasm = Files.readAllBytes(Path.of(job.wasm));
        WasmModule module;
        try {
            module = Parser.parse(wasm);
        } catch (Throwable error) {
            throw new JobLoop.Failed("compile", describe(error));
        }
        try (InputStream stdin = Files.newInputStream(Path.of(job.stdin));
                WasiPreview1 wasi = WasiPreview1.builder().withOptions(options(job, stdin)).build()) {
            return call(instantiate(module, wasi));
        } catch (WasiExitException end) {
            return end.exitCode();
        }
    }

    private static WasiOptions options(JobLoop.Job job, InputStream stdin) {
        var options = WasiOptions.builder()
                .withArguments(Stream.concat(Stream.of("probe"), job.args.stream()).toList())
                .withStdin(stdin)
                .withStdout(job.stdout)
                .withStderr(job.stderr)
                .withDirectory("/sandbox", Path.of(job.directory));
        job.env.forEach(options::withEnvironment);
        return options.build();
    }

    private static Instance instantiate(WasmModule module, WasiPreview1 wasi) throws JobLoop.Failed {
        try {
            var imports = ImportValues.builder().addFunction(wasi.toHostFunctions());
            for (MemoryImport memory : memories(module)) {
                imports.addMemory(
                        new ImportMemory(memory.module(), memory.name(), new ByteBufferMemory(memory.limits())));
            }
            // Up to 1.4 a trap in an automatic _start cannot be told from one in the start section.
            return Instance.builder(module).withImportValues(imports.build()).withStart(false).build();
        } catch (WasiExitException end) {
            throw end;
        } catch (UnlinkableException error) {
            throw new JobLoop.Failed("link", error.getMessage());
        } catch (InvalidException | MalformedException error) {
            throw new JobLoop.Failed("compile", describe(error));
        } catch (Throwable error) {
            throw new JobLoop.Failed("start", describe(error));
        }
    }

    private static List<MemoryImport> memories(WasmModule module) {
        return module.importSection().stream()
                .filter(MemoryImport.class::isInstance)
                .map(MemoryImport.class::cast)
                .toList();
    }

    private static int call(Instance instance) throws JobLoop.Failed {
        try {
            for (String name : List.of("_start", "_initialize")) {
                if (!exports(instance, name)) continue;
                instance.export(name).apply();
                break;
            }
            return 0;
        } catch (WasiExitException end) {
            throw end;
        } catch (Throwable error) {
            // A missing instruction fails only when it is reached.
            boolean lacking = String.valueOf(error.getMessage()).contains("doesn't recognize Instruction");
            throw new JobLoop.Failed(lacking ? "compile" : "call", describe(error));
        }
    }

    private static boolean exports(Instance instance, String name) {
        var exports = instance.module().exportSection();
        for (int index = 0; index < exports.exportCount(); index++) {
            if (exports.getExport(index).name().equals(name)) return true;
        }
        return false;
    }

    /** A trap is the guest's; other exceptions of the engine, such as for a missing call, are classified by class. */
    private static String describe(Throwable error) {
        if (error instanceof TrapException) return error.getMessage();
        return error.getClass().getSimpleName() + ": " + error.getMessage();
    }
}
