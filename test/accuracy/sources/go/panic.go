package main

import (
	"errors"
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("deferred")
	_, err := os.Open("/sandbox/absent")
	fmt.Println(errors.Is(err, os.ErrNotExist))
	var table map[string]int
	table["nothing"]++
}
