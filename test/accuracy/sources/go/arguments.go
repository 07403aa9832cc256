package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
)

func main() {
	times := flag.Int("n", 1, "how often")
	flag.Parse()
	for range *times {
		fmt.Println(strings.ToUpper(strings.Join(flag.Args(), " ")), os.Getenv("PLACE"))
	}
	os.Exit(len(flag.Args()))
}
