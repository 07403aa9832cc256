// A Go program as WASI sees it: arguments, a clock, standard output, an exit status.
package main

import (
	"fmt"
	"os"
	"time"
)

func main() {
	if time.Now().Year() < 2026 {
		os.Exit(4)
	}
	fmt.Println("hello from Go,", os.Args[1:])
	os.Exit(3)
}
