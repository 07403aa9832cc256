;; claim: A module that hints which way a branch goes runs
;; weight: unusual
;; matters: CheerpX compiles the machine code of other processors with such hints; an engine that reads them and gets them wrong refuses what it made, or runs the other branch.
;; source: https://github.com/WebAssembly/branch-hinting/blob/main/proposals/branch-hinting/Overview.md
;; build: bytes
;;
;; The section must stand before the code, and its offsets must be those of branches: no assembler of ours writes it.
(module binary
  "\00asm" "\01\00\00\00"
  ;; types: (func)
  "\01\04\01" "\60\00\00"
  ;; one function of that type
  "\03\02\01\00"
  ;; memory of one page
  "\05\03\01\00\01"
  ;; exports: the memory and the function
  "\07\13\02" "\06memory\02\00" "\06_start\00\00"
  ;; hints: of one function, the first, one; three bytes into its body, in one byte, not likely
  "\00\20" "\19metadata.code.branch_hint" "\01\00\01\03\01\00"
  ;; its body: no locals, i32.const 0, if, unreachable, end
  "\0a\0a\01\08" "\00" "\41\00" "\04\40" "\00" "\0b" "\0b")
