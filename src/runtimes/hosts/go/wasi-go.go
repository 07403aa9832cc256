// wasi-go as its own command, wasirun, uses it, many jobs in one process.
package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/stealthrocket/wasi-go/imports"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/sys"
)

func main() { serve(run) }

func run(job Job, bytes []byte, streams Streams) (answer Answer) {
	phase := "compile"
	defer func() {
		if panicked := recover(); panicked != nil {
			answer = failed(phase, panicked)
		}
	}()
	ctx := context.Background()
	runtime := wazero.NewRuntime(ctx)
	defer runtime.Close(ctx)
	module, err := runtime.CompileModule(ctx, bytes)
	if err != nil {
		return failed(phase, err)
	}

	phase = "link"
	// A guest sees a directory under the name that it has here.
	if err := os.Chdir(filepath.Dir(job.Directory)); err != nil {
		return harness(job, err)
	}
	variables := []string{}
	for name, value := range job.Env {
		variables = append(variables, name+"="+value)
	}
	ctx, system, err := imports.NewBuilder().
		WithName("probe.wasm").
		WithArgs(job.Args...).
		WithEnv(variables...).
		WithDirs(".").
		WithStdio(int(streams.stdin.Fd()), int(streams.stdout.Fd()), int(streams.stderr.Fd())).
		WithSocketsExtension("auto", module).
		Instantiate(ctx, runtime)
	if err != nil {
		return harness(job, err)
	}
	defer system.Close(ctx)
	instance, err := runtime.InstantiateModule(ctx, module, wazero.NewModuleConfig().WithStartFunctions())
	if err != nil {
		return failed(phaseOf(err.Error()), err)
	}
	defer instance.Close(ctx)

	phase = "call"
	// wasirun calls no other entry.
	entry := instance.ExportedFunction("_start")
	if entry == nil {
		return exited(phase, 0)
	}
	if _, err := entry.Call(ctx); err != nil {
		var exit *sys.ExitError
		if errors.As(err, &exit) {
			return exited(phase, int(exit.ExitCode()))
		}
		return failed(phase, err)
	}
	return exited(phase, 0)
}

// The start section and the segments run where the module is instantiated.
func phaseOf(message string) string {
	for _, start := range []string{"start function[", "data[", "elem[", "module[] function["} {
		if strings.HasPrefix(message, start) {
			return "start"
		}
	}
	return "link"
}
