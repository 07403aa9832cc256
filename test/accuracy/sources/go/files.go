package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

func main() {
	check(os.MkdirAll("/sandbox/made/deep", 0o755))
	check(os.WriteFile("/sandbox/made/deep/note", []byte("forty-two"), 0o644))
	check(os.Rename("/sandbox/made/deep/note", "/sandbox/made/note"))
	check(filepath.WalkDir("/sandbox", func(path string, entry fs.DirEntry, err error) error {
		if err == nil {
			fmt.Println(path, entry.IsDir())
		}
		return err
	}))
	text, err := os.ReadFile("/sandbox/made/note")
	check(err)
	fmt.Println(string(text))
	check(os.RemoveAll("/sandbox/made"))
}

func check(err error) {
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}
