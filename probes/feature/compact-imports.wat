;; claim: Imports of one module can be listed behind its name, written once
;; weight: ordinary
;; build: bytes
;; source: https://github.com/WebAssembly/compact-import-section
;;
;; Nothing but the encoding of the import section is new, and no assembler of ours writes it.
(module binary
  "\00asm" "\01\00\00\00"
  ;; types: (func (param i32) (result i32)) and (func)
  "\01\09\02" "\60\01\7f\01\7f" "\60\00\00"
  ;; imports: one entry, whose item has no name; 0x7f says that a list of items follows, each a name and what it is
  "\02\30\01" "\16wasi_snapshot_preview1" "\00\7f" "\02" "\08fd_close\00\00" "\07fd_sync\00\00"
  ;; one function of the second type
  "\03\02\01\01"
  ;; memory of one page
  "\05\03\01\00\01"
  ;; exports: the memory, and the function behind the two imported ones
  "\07\13\02" "\06memory\02\00" "\06_start\00\02"
  ;; its body is empty
  "\0a\04\01\02\00\0b")
