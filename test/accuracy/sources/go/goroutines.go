package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	squares := make(chan int)
	var group sync.WaitGroup
	for i := range 50 {
		group.Add(1)
		go func() {
			defer group.Done()
			time.Sleep(time.Millisecond)
			squares <- i * i
		}()
	}
	go func() {
		group.Wait()
		close(squares)
	}()
	sum := 0
	for square := range squares {
		sum += square
	}
	select {
	case <-time.After(20 * time.Millisecond):
		fmt.Println(sum)
	}
}
