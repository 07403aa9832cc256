import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the Java hosts share: jobs as JSON lines on stdin, answers as JSON lines on stdout. Java 17 and newer. */
final class JobLoop {
    private static final int CAP = 16 * 1024 * 1024;

    private JobLoop() {}

    interface Guest {
        /** Runs a job to its end and returns the exit status. */
        int run(Job job) throws Exception;
    }

    /** The module or the engine failed in `phase`; the message is the engine's own text. */
    static final class Failed extends Exception {
        final String phase;
        String missing;
        String reason = "missing";

        Failed(String phase, String message) {
            super(message);
            this.phase = phase;
        }

        Failed naming(String missing) {
            this.missing = missing;
            return this;
        }
    }

    static final class Job {
        final String wasm, stdin, directory;
        final List<String> args = new ArrayList<>();
        final Map<String, String> env = new LinkedHashMap<>();
        final Capped stdout = new Capped(), stderr = new Capped();

        Job(Map<String, Object> json) {
            wasm = (String) json.get("wasm");
            stdin = (String) json.get("stdin");
            directory = (String) json.get("directory");
            for (Object arg : (List<?>) json.get("args")) args.add((String) arg);
            ((Map<?, ?>) json.get("env")).forEach((key, value) -> env.put((String) key, (String) value));
        }
    }

    /** Keeps output up to the cap and drops the rest. */
    static final class Capped extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int one) {
            if (kept.size() < CAP) kept.write(one);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            kept.write(bytes, from, Math.min(length, CAP - kept.size()));
        }

        synchronized String base64() {
            return Base64.getEncoder().encodeToString(kept.toByteArray());
        }
    }

    static void serve(Guest guest) throws Exception {
        // Engines print to standard error: standard output carries only answers.
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
        say(answers, Map.of("ready", true));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Map<String, Object> json = new Json(line).object();
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("id", json.get("id"));
            answer.put("phase", "call");
            Job job = new Job(json);
            try {
                answer.put("status", guest.run(job));
                answer.put("end", "exited");
            } catch (Failed failure) {
                answer.put("phase", failure.phase);
                answer.put("end", "failed");
                answer.put("message", String.valueOf(failure.getMessage()));
                if (failure.missing != null) {
                    answer.put("import", failure.missing);
                    answer.put("reason", failure.reason);
                }
            } catch (Throwable error) { // This program's own fault.
                answer.put("end", "harness");
                answer.put("message", error.toString());
                answer.put("spent", true);
            }
            answer.put("stdout", job.stdout.base64());
            answer.put("stderr", job.stderr.base64());
            say(answers, answer);
        }
        System.exit(0);
    }

    private static void say(PrintStream answers, Map<String, Object> message) {
        StringBuilder text = new StringBuilder("\n{");
        message.forEach((key, value) -> {
            if (text.length() > 2) text.append(',');
            text.append(quote(key)).append(':').append(value instanceof String one ? quote(one) : value);
        });
        answers.append(text.append("}\n"));
        answers.flush();
    }

    private static String quote(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (char one : value.toCharArray()) {
            if (one == '"' || one == '\\') text.append('\\').append(one);
            else if (one < ' ' || Character.isSurrogate(one)) text.append(String.format("\\u%04x", (int) one));
            else text.append(one);
        }
        return text.append('"').toString();
    }

    /** Reads the JSON of a job: objects, arrays, strings and whole numbers, written by JSON.stringify. */
    private static final class Json {
        private final String text;
        private int at = 0;

        Json(String text) {
            this.text = text;
        }

        Map<String, Object> object() {
            Map<String, Object> result = new LinkedHashMap<>();
            expect('{');
            while (!over('}')) {
                String key = string();
                expect(':');
                result.put(key, value());
            }
            return result;
        }

        private Object value() {
            char first = text.charAt(at);
            if (first == '{') return object();
            if (first == '"') return string();
            if (first == '[') {
                List<Object> result = new ArrayList<>();
                expect('[');
                while (!over(']')) result.add(value());
                return result;
            }
            int from = at;
            while ("-0123456789".indexOf(text.charAt(at)) >= 0) at++;
            return Long.parseLong(text.substring(from, at));
        }

        private String string() {
            StringBuilder result = new StringBuilder();
            expect('"');
            for (char one = text.charAt(at++); one != '"'; one = text.charAt(at++)) {
                result.append(one == '\\' ? escaped(text.charAt(at++)) : one);
            }
            return result.toString();
        }

        private char escaped(char kind) {
            if (kind == 'u') {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            int control = "bfnrt".indexOf(kind);
            return control < 0 ? kind : "\b\f\n\r\t".charAt(control);
        }

        /** Steps over the end of a list, or over the comma before its next item. */
        private boolean over(char end) {
            char one = text.charAt(at);
            if (one == end || one == ',') at++;
            return one == end;
        }

        private void expect(char one) {
            if (text.charAt(at++) != one) throw new IllegalArgumentException("not JSON at " + (at - 1) + ": " + text);
        }
    }
}
