(module
  (import "wasix_32v1" "fd_dup2" (func (param i32 i32 i32) (result i32)))
  (import "wasix_32v1" "proc_join" (func (param i32 i32) (result i32)))
  (import "wasix_32v1" "ws_connect" (func (param i32 i32) (result i32)))
  (import "wasix_32v1" "fd_dup3" (func (param i32 i32) (result i32)))
  (import "env" "callback" (func (param i32)))
  (memory (export "memory") 1)
  (func (export "_start")))
