// The stack probe that Wasmer up to 5 asks the linker for. Rust's own was called so until its compiler learnt to
// probe in line; since then nobody defines the name. x86-64 only: elsewhere Wasmer does not ask for it.
//
// A function calls it before it takes a frame larger than a page, with the frame's size in rax. Every page of the
// frame is read here, from the top down, so that a frame can never reach over the guard page below the stack. Registers
// come back as they were, and the stack pointer too: the caller moves it.

#ifdef __APPLE__
#define PROBE ___rust_probestack
#else
#define PROBE __rust_probestack
#endif

    .text
    .globl PROBE
#ifdef __ELF__
    .type PROBE, @function
#endif
PROBE:
    .cfi_startproc
    pushq %rcx
    .cfi_adjust_cfa_offset 8
    pushq %rdx
    .cfi_adjust_cfa_offset 8
    movq %rsp, %rcx
    movq %rax, %rdx
1:
    cmpq $4096, %rdx
    jbe 2f
    subq $4096, %rcx
    testq %rcx, (%rcx)
    subq $4096, %rdx
    jmp 1b
2:
    subq %rdx, %rcx
    testq %rcx, (%rcx)
    popq %rdx
    .cfi_adjust_cfa_offset -8
    popq %rcx
    .cfi_adjust_cfa_offset -8
    ret
    .cfi_endproc

#ifdef __ELF__
    .size PROBE, . - PROBE
    .section .note.GNU-stack, "", @progbits
#endif
