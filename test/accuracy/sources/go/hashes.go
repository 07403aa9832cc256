package main

import (
	"bytes"
	"compress/gzip"
	"crypto/rand"
	"crypto/sha256"
	"crypto/sha512"
	"fmt"
	"io"
	"math/big"
	"os"
)

func main() {
	text, _ := io.ReadAll(os.Stdin)
	fmt.Printf("%x\n%x\n", sha256.Sum256(text), sha512.Sum512(text))
	var packed bytes.Buffer
	writer := gzip.NewWriter(&packed)
	writer.Write(text)
	writer.Close()
	reader, err := gzip.NewReader(&packed)
	if err != nil {
		panic(err)
	}
	back, _ := io.ReadAll(reader)
	fmt.Println(bytes.Equal(back, text))
	prime, err := rand.Prime(rand.Reader, 128)
	fmt.Println(err == nil && prime.ProbablyPrime(10), new(big.Int).Exp(big.NewInt(3), big.NewInt(100), nil))
}
