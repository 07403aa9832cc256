const std = @import("std");

pub fn main(init: std.process.Init) !void {
    var buffer: [128]u8 = undefined;
    var out: std.Io.File.Writer = .initStreaming(.stdout(), init.io, &buffer);
    var digest: [32]u8 = undefined;
    std.crypto.hash.sha2.Sha256.hash("wasi", &digest, .{});
    try out.interface.print("{x} {x}\n", .{ std.hash.Crc32.hash("wasi"), digest });
    try out.interface.flush();
}
