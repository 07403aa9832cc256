package main

import (
	"encoding/json"
	"fmt"
	"os"
)

type item struct {
	Name  string  `json:"name"`
	Price float64 `json:"price"`
	Tags  []string
}

func main() {
	var items []item
	if err := json.NewDecoder(os.Stdin).Decode(&items); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	total := 0.0
	for _, one := range items {
		total += one.Price
	}
	out, _ := json.Marshal(map[string]any{"items": len(items), "total": total, "last": items[len(items)-1]})
	fmt.Println(string(out))
}
