// What the Go hosts share: jobs as JSON lines on standard input, answers as JSON lines on standard output.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"runtime/debug"
	"strings"
)

type Job struct {
	Id        int               `json:"id"`
	Wasm      string            `json:"wasm"`
	Args      []string          `json:"args"`
	Env       map[string]string `json:"env"`
	Stdin     string            `json:"stdin"`
	Directory string            `json:"directory"`
}

type Answer struct {
	Id      int    `json:"id"`
	Phase   string `json:"phase"`
	End     string `json:"end"`
	Status  int    `json:"status"`
	Message string `json:"message,omitempty"`
	Stdout  []byte `json:"stdout"`
	Stderr  []byte `json:"stderr"`
	Spent   bool   `json:"spent,omitempty"`
}

// Streams are a guest's standard streams: files, which the runner reads if this process is killed.
type Streams struct{ stdin, stdout, stderr *os.File }

const limit = 16 << 20

func exited(phase string, status int) Answer {
	return Answer{Phase: phase, End: "exited", Status: status}
}

func failed(phase string, err any) Answer {
	return Answer{Phase: phase, End: "failed", Message: fmt.Sprint(err)}
}

// serve answers each job with what run says; asked for its version, the process says those of the modules in it.
func serve(run func(Job, []byte, Streams) Answer) {
	if len(os.Args) == 2 && os.Args[1] == "--version" {
		sayVersions()
		return
	}
	lines := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := json.NewEncoder(os.Stdout)
	say := func(message any) {
		fmt.Fprintln(os.Stdout)
		if out.Encode(message) != nil {
			os.Exit(1)
		}
	}
	say(map[string]bool{"ready": true})
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return
		}
		var job Job
		if err := json.Unmarshal(line, &job); err != nil {
			os.Exit(1)
		}
		say(answer(job, run))
	}
}

func sayVersions() {
	info, _ := debug.ReadBuildInfo()
	for _, module := range info.Deps {
		if strings.HasPrefix(module.Path, "golang.org/") {
			continue
		}
		fmt.Println(path.Base(module.Path), strings.TrimPrefix(module.Version, "v"))
	}
}

func answer(job Job, run func(Job, []byte, Streams) Answer) Answer {
	streams, err := openStreams(job)
	if err != nil {
		return harness(job, err)
	}
	defer streams.close()
	bytes, err := os.ReadFile(job.Wasm)
	if err != nil {
		return harness(job, err)
	}
	answer := run(job, bytes, streams)
	answer.Id = job.Id
	answer.Stdout = head(streams.stdout)
	answer.Stderr = head(streams.stderr)
	return answer
}

func harness(job Job, err error) Answer {
	return Answer{Id: job.Id, Phase: "compile", End: "harness", Message: err.Error()}
}

func openStreams(job Job) (Streams, error) {
	stdin, err := os.Open(job.Stdin)
	if err != nil {
		return Streams{}, err
	}
	folder := os.Getenv("WASI_SCAN_TEMP")
	stdout, err := os.Create(filepath.Join(folder, "stdout"))
	if err != nil {
		return Streams{}, err
	}
	stderr, err := os.Create(filepath.Join(folder, "stderr"))
	return Streams{stdin, stdout, stderr}, err
}

func (streams Streams) close() {
	for _, file := range []*os.File{streams.stdin, streams.stdout, streams.stderr} {
		if file != nil {
			file.Close()
		}
	}
}

func head(file *os.File) []byte {
	info, err := file.Stat()
	if err != nil {
		return nil
	}
	bytes := make([]byte, min(info.Size(), limit))
	n, _ := file.ReadAt(bytes, 0)
	return bytes[:n]
}
