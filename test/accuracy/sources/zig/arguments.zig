const std = @import("std");

pub fn main(init: std.process.Init) !u8 {
    var buffer: [256]u8 = undefined;
    var out: std.Io.File.Writer = .initStreaming(.stdout(), init.io, &buffer);
    const args = try init.minimal.args.toSlice(init.arena.allocator());
    var sum: i64 = 0;
    for (args[1..]) |arg| sum += std.fmt.parseInt(i64, arg, 0) catch 0;
    try out.interface.print("{d} {s}\n", .{ sum, init.environ_map.get("UNIT") orelse "-" });
    try out.interface.flush();
    return @intCast(args.len - 1);
}
