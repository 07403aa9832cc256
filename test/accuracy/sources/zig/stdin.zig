const std = @import("std");

// Numbers the lines of stdin.
pub fn main(init: std.process.Init) !void {
    var in_buffer: [256]u8 = undefined;
    var out_buffer: [256]u8 = undefined;
    var in: std.Io.File.Reader = .initStreaming(.stdin(), init.io, &in_buffer);
    var out: std.Io.File.Writer = .initStreaming(.stdout(), init.io, &out_buffer);
    var number: u32 = 1;
    while (try in.interface.takeDelimiter('\n')) |line| : (number += 1) {
        try out.interface.print("{d:0>3} {s}\n", .{ number, line });
    }
    try out.interface.flush();
}
