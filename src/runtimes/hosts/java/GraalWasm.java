import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;
import org.graalvm.polyglot.io.IOAccess;

/** GraalWasm from 23.1 on, through the polyglot API, with its own wasi_snapshot_preview1. */
final class GraalWasm {
    // A JVM without the Graal compiler only interprets, and prints a warning.
    private static final Engine ENGINE =
            Engine.newBuilder("wasm").option("engine.WarnInterpreterOnly", "false").build();
    /** Up to 24 eval() instantiates under this name; 25 answers with a module. */
    private static final String NAME = "main";

    public static void main(String[] args) throws Exception {
        JobLoop.serve(GraalWasm::run);
    }

    private static int run(JobLoop.Job job) throws Exception {
        byte[] wasm = Files.readAllBytes(Path.of(job.wasm));
        try (InputStream stdin = Files.newInputStream(Path.of(job.stdin));
                Context context = context(job, stdin)) {
            return call(instantiate(context, wasm));
        } catch (PolyglotException end) {
            if (end.isExit()) return end.getExitStatus();
            throw end;
        }
    }

    private static Context context(JobLoop.Job job, InputStream stdin) {
        var builder = Context.newBuilder("wasm")
                .engine(ENGINE)
                .arguments("wasm", programAndArguments(job))
                .option("wasm.Builtins", "wasi_snapshot_preview1")
                .option("wasm.WasiMapDirs", "/sandbox::" + job.directory)
                .allowIO(IOAccess.ALL)
                .in(stdin)
                .out(job.stdout)
                .err(job.stderr);
        job.env.forEach(builder::environment);
        return builder.build();
    }

    private static String[] programAndArguments(JobLoop.Job job) {
        String[] all = new String[job.args.size() + 1];
        all[0] = "probe";
        for (int index = 1; index < all.length; index++) all[index] = job.args.get(index - 1);
        return all;
    }

    private static Value instantiate(Context context, byte[] wasm) throws Exception {
        Value evaluated;
        try {
            evaluated = context.eval(Source.newBuilder("wasm", ByteSequence.create(wasm), NAME).build());
        } catch (PolyglotException error) {
            throw failed("compile", error);
        }
        try {
            Value exports = evaluated.canInstantiate()
                    ? evaluated.newInstance().getMember("exports")
                    : context.getBindings("wasm").getMember(NAME);
            // Up to 24 the first access to an export links the module and runs the start section.
            exports.getMemberKeys();
            exports.getMember("_start");
            return exports;
        } catch (PolyglotException error) {
            throw failed(isLinkError(error) ? "link" : "start", error);
        }
    }

    private static boolean isLinkError(PolyglotException error) {
        return String.valueOf(error.getMessage()).contains("import");
    }

    private static int call(Value exports) throws JobLoop.Failed {
        try {
            for (String name : List.of("_start", "_initialize")) {
                Value function = exports.getMember(name);
                if (function == null || !function.canExecute()) continue;
                function.executeVoid();
                break;
            }
            return 0;
        } catch (PolyglotException error) {
            throw failed("call", error);
        }
    }

    private static JobLoop.Failed failed(String phase, PolyglotException error) {
        if (error.isExit()) throw error;
        String kind = error.isInternalError() ? "InternalError: " : "";
        return new JobLoop.Failed(phase, kind + error.getMessage());
    }
}
