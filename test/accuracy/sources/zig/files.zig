const std = @import("std");

pub fn main(init: std.process.Init) !void {
    const io = init.io;
    const folder = (init.preopens.get("/sandbox") orelse return error.NoSandbox).dir;
    try folder.writeFile(io, .{ .sub_path = "made", .data = "by zig" });
    var buffer: [64]u8 = undefined;
    const text = try folder.readFile(io, "made", &buffer);
    try std.Io.File.stdout().writeStreamingAll(io, text);
    try std.Io.File.stdout().writeStreamingAll(io, "\n");
    try folder.deleteFile(io, "made");
    _ = folder.statFile(io, "made", .{}) catch |err| {
        try std.Io.File.stdout().writeStreamingAll(io, @errorName(err));
    };
}
