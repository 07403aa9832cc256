// wasmer-go, which is Wasmer's C library. A guest gets this process's own standard streams.
package main

// const char *wasmer_version(void);
import "C"

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"syscall"

	"github.com/wasmerio/wasmer-go/wasmer"
)

var exitStatus = regexp.MustCompile(`WASI exited with code: (\d+)`)

// Kept, since Go closes the descriptor of a file that nobody refers to any more.
var originals = []*os.File{os.Stdin, os.Stdout}

func main() {
	if len(os.Args) == 2 && os.Args[1] == "--version" {
		fmt.Println("Wasmer", C.GoString(C.wasmer_version()))
	}
	os.Stdin = moved(originals[0], "jobs")
	os.Stdout = moved(originals[1], "answers")
	serve(run)
}

// The descriptor under another number, so that guests can have its own.
func moved(file *os.File, name string) *os.File {
	other, err := syscall.Dup(int(file.Fd()))
	if err != nil {
		panic(err)
	}
	syscall.CloseOnExec(other)
	return os.NewFile(uintptr(other), name)
}

func run(job Job, bytes []byte, streams Streams) Answer {
	for descriptor, file := range []*os.File{streams.stdin, streams.stdout, streams.stderr} {
		if err := syscall.Dup3(int(file.Fd()), descriptor, 0); err != nil {
			return harness(job, err)
		}
	}
	answer := runWasi(job, bytes)
	// What one guest has not read of its standard input lies in a buffer of the library, for the next.
	if info, err := streams.stdin.Stat(); err != nil || info.Size() > 0 {
		answer.Spent = true
	}
	return answer
}

func runWasi(job Job, bytes []byte) Answer {
	store := wasmer.NewStore(wasmer.NewEngine())
	module, err := wasmer.NewModule(store, bytes)
	if err != nil {
		return failed("compile", err)
	}
	imports := wasmer.NewImportObject()
	if wasmer.GetWasiVersion(module) != wasmer.WASI_VERSION_INVALID {
		builder := wasmer.NewWasiStateBuilder("probe").MapDirectory("/sandbox", job.Directory)
		for _, argument := range job.Args {
			builder.Argument(argument)
		}
		for name, value := range job.Env {
			builder.Environment(name, value)
		}
		environment, err := builder.Finalize()
		if err != nil {
			return harness(job, err)
		}
		if imports, err = environment.GenerateImportObject(store, module); err != nil {
			return failed("link", err)
		}
	}
	instance, err := wasmer.NewInstance(module, imports)
	if err != nil {
		if _, trapped := err.(*wasmer.TrapError); trapped || strings.HasPrefix(err.Error(), "RuntimeError") {
			return ended("start", err)
		}
		return failed("link", err)
	}
	for _, name := range []string{"_initialize", "_start"} {
		if entry, err := instance.Exports.GetFunction(name); err == nil {
			if _, err := entry(); err != nil {
				return ended("call", err)
			}
		}
	}
	return exited("call", 0)
}

// A guest that exits is a trap to the library.
func ended(phase string, err error) Answer {
	if found := exitStatus.FindStringSubmatch(err.Error()); found != nil {
		if status, err := strconv.ParseUint(found[1], 10, 32); err == nil {
			return exited(phase, int(status))
		}
	}
	return failed(phase, err)
}
