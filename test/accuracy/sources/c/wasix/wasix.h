// What these programs call of WASIX, as wasix-libc declares it; the rest they do with a C library for
// wasi_snapshot_preview1. Each call gives an errno. source: wasix-org/wasix-witx phases/snapshot/witx/wasix_v1.witx
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WASIX(name) __attribute__((import_module("wasix_32v1"), import_name(#name))) extern

typedef struct {
  const void *at;
  size_t length;
} iovec;

/** An address and its port: of the family INET4, four numbers. */
typedef struct {
  uint16_t family;
  uint16_t port;
  uint8_t host[108];
} address;

typedef struct {
  uint16_t family;
  uint8_t host[16];
} host_address;

typedef struct {
  uint32_t columns, rows, width, height;
  uint8_t stdin_tty, stdout_tty, stderr_tty, echo, line_buffered, line_feeds;
} terminal;

typedef struct {
  uint32_t events, padding, pointer, fd, data1;
  uint64_t data2;
} epoll_event;

/** Nothing, or a time. */
typedef struct {
  uint8_t some;
  uint64_t time;
} optional_time;

typedef struct {
  uint8_t some;
  uint32_t pid;
} optional_pid;

typedef struct {
  uint8_t kind;
  uint16_t code;
  uint32_t more[3];
} join_status;

enum { INET4 = 1, INET6 = 2, STREAM = 1, DATAGRAM = 2, TCP = 6, UDP = 17 };
enum { EPOLL_IN = 1, EPOLL_OUT = 2, EPOLL_ADD = 1, EPOLL_DELETE = 2 };
enum { CREATE = 1, TRUNCATE = 8 };
#define RIGHTS_FILE 0x86000ffull

WASIX(callback_signal) void callback_signal(const char *name, size_t length);
WASIX(chdir) int wasix_chdir(const char *path, size_t length);
WASIX(clock_time_get) int wasix_clock_time_get(uint32_t clock, uint64_t precision, uint64_t *time);
WASIX(epoll_create) int wasix_epoll_create(int *fd);
WASIX(epoll_ctl) int wasix_epoll_ctl(int epoll, int op, int fd, const epoll_event *event);
WASIX(epoll_wait) int wasix_epoll_wait(int epoll, epoll_event *events, size_t most, uint64_t timeout, size_t *count);
WASIX(fd_close) int wasix_close(int fd);
WASIX(fd_dup) int fd_dup(int fd, int *copy);
WASIX(fd_dup2) int fd_dup2(int fd, int lowest, int cloexec, int *copy);
WASIX(fd_event) int fd_event(uint64_t count, int flags, int *fd);
WASIX(fd_fdflags_get) int fd_fdflags_get(int fd, uint16_t *flags);
WASIX(fd_fdflags_set) int fd_fdflags_set(int fd, int flags);
WASIX(fd_pipe) int fd_pipe(int *reads, int *writes);
WASIX(fd_read) int wasix_read(int fd, const iovec *to, size_t count, size_t *moved);
WASIX(fd_write) int wasix_write(int fd, const iovec *from, size_t count, size_t *moved);
WASIX(futex_wait) int futex_wait(const void *futex, uint32_t expected, const optional_time *timeout, uint8_t *woken);
WASIX(futex_wake) int futex_wake(const void *futex, uint8_t *woken);
WASIX(futex_wake_all) int futex_wake_all(const void *futex, uint8_t *woken);
WASIX(getcwd) int wasix_getcwd(char *path, size_t *length);
WASIX(path_open2) int path_open2(int fd, int lookup, const char *path, size_t length, int oflags, uint64_t rights, uint64_t inheriting, int flags, int more, int *opened);
WASIX(port_addr_list) int port_addr_list(void *addresses, size_t *count);
WASIX(port_mac) int port_mac(uint8_t *mac);
WASIX(proc_exit2) _Noreturn void proc_exit2(int status);
WASIX(proc_fork) int proc_fork(int copy_memory, uint32_t *pid);
WASIX(proc_id) int proc_id(uint32_t *pid);
WASIX(proc_join) int proc_join(optional_pid *pid, int flags, join_status *status);
WASIX(proc_parent) int proc_parent(uint32_t pid, uint32_t *parent);
WASIX(proc_raise_interval) int proc_raise_interval(int signal, uint64_t interval, int repeat);
WASIX(proc_signal) int proc_signal(uint32_t pid, int signal);
WASIX(resolve) int resolve(const char *host, size_t length, int port, host_address *found, size_t most, size_t *count);
WASIX(sock_accept_v2) int wasix_accept(int fd, int flags, int *accepted, address *peer);
WASIX(sock_addr_local) int sock_addr_local(int fd, address *local);
WASIX(sock_bind) int wasix_bind(int fd, const address *to);
WASIX(sock_connect) int wasix_connect(int fd, const address *to);
WASIX(sock_get_opt_flag) int sock_get_opt_flag(int fd, int option, uint8_t *flag);
WASIX(sock_get_opt_time) int sock_get_opt_time(int fd, int option, optional_time *time);
WASIX(sock_listen) int wasix_listen(int fd, int backlog);
WASIX(sock_open) int sock_open(int family, int type, int protocol, int *fd);
WASIX(sock_pair) int sock_pair(int family, int type, int protocol, int *one, int *other);
WASIX(sock_recv) int wasix_recv(int fd, const iovec *to, size_t count, int flags, size_t *moved, uint16_t *roflags);
WASIX(sock_recv_from) int sock_recv_from(int fd, const iovec *to, size_t count, int flags, size_t *moved, uint16_t *roflags, address *from);
WASIX(sock_send) int wasix_send(int fd, const iovec *from, size_t count, int flags, size_t *moved);
WASIX(sock_send_to) int sock_send_to(int fd, const iovec *from, size_t count, int flags, const address *to, size_t *moved);
WASIX(sock_set_opt_flag) int sock_set_opt_flag(int fd, int option, int flag);
WASIX(sock_set_opt_time) int sock_set_opt_time(int fd, int option, const optional_time *time);
WASIX(sock_shutdown) int wasix_shutdown(int fd, int how);
WASIX(thread_id) int thread_id(uint32_t *tid);
WASIX(thread_join) int thread_join(uint32_t tid);
WASIX(thread_parallelism) int thread_parallelism(size_t *count);
WASIX(thread_sleep) int thread_sleep(uint64_t nanoseconds);
WASIX(thread_spawn_v2) int thread_spawn_v2(const void *start, uint32_t *tid);
WASIX(tty_get) int tty_get(terminal *state);
WASIX(tty_set) int tty_set(const terminal *state);

/** Ends the program if a call failed. */
static inline void check(int error, const char *what) {
  if (error == 0) return;
  printf("%s: error %d\n", what, error);
  exit(1);
}

/** What a read of a descriptor gives, as text. */
static inline size_t read_text(int fd, char *text, size_t most) {
  iovec part = {text, most - 1};
  size_t moved = 0;
  check(wasix_read(fd, &part, 1, &moved), "fd_read");
  text[moved] = 0;
  return moved;
}

static inline void write_text(int fd, const char *text) {
  iovec part = {text, strlen(text)};
  size_t moved = 0;
  check(wasix_write(fd, &part, 1, &moved), "fd_write");
  if (moved != part.length) check(-1, "fd_write");
}

/** A socket that is bound to a port of the loopback device, some free one, and its address. */
static inline int bound_socket(int type, int protocol, address *at) {
  int fd;
  uint64_t now;
  check(sock_open(INET4, type, protocol, &fd), "sock_open");
  check(wasix_clock_time_get(1, 1, &now), "clock_time_get");
  for (uint64_t port = 10000 + now / 1000 % 20000, last = port + 200; port < last; port++) {
    *at = (address){INET4, (uint16_t)port, {127, 0, 0, 1}};
    if (wasix_bind(fd, at) == 0) return fd;
  }
  check(-1, "sock_bind");
  return -1;
}

/** Wasmer writes a port in the other order of bytes than it reads one, and the net.h of wasix-libc turns it round. */
static inline address as_libc_has_it(address from) {
  from.port = (uint16_t)(from.port << 8 | from.port >> 8);
  return from;
}
