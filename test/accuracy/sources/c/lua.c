#include <stdio.h>
#include <lauxlib.h>
#include <lualib.h>

// The exception by which longjmp leaves a function; Zig's C library uses it and does not define it.
__asm__(".globl __c_longjmp\n.tagtype __c_longjmp i32\n__c_longjmp:\n");

// Runs the Lua program of the file that the first argument names.
int main(int argc, char **argv) {
  lua_State *lua = luaL_newstate();
  luaL_openlibs(lua);
  if (argc < 2) return 2;
  if (luaL_dofile(lua, argv[1])) {
    fprintf(stderr, "%s\n", lua_tostring(lua, -1));
    return 1;
  }
  lua_close(lua);
  return 0;
}
