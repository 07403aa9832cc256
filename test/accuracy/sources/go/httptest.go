package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
)

// A server and its client in one program, over a pipe: net/http without a network.
func main() {
	client, server := net.Pipe()
	go func() {
		request, err := http.ReadRequest(bufio.NewReader(server))
		if err != nil {
			panic(err)
		}
		body := "you asked for " + request.URL.Path
		fmt.Fprintf(server, "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s", len(body), body)
	}()
	request, _ := http.NewRequest("GET", "http://here/greeting", nil)
	go request.Write(client)
	response, err := http.ReadResponse(bufio.NewReader(client), request)
	if err != nil {
		panic(err)
	}
	text, _ := io.ReadAll(response.Body)
	fmt.Println(response.StatusCode, string(text))
}
