package main

import (
	"fmt"
	"io"
	"os"
)

func main() {
	body, _ := io.ReadAll(os.Stdin)
	fmt.Printf("Content-Type: text/plain\n\n%v %s %s", os.Args, os.Getenv("REQUEST_METHOD"), body)
}
