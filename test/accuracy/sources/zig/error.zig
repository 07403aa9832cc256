const std = @import("std");

// An error that main returns is reported on stderr, with the status 1.
pub fn main(init: std.process.Init) !void {
    try std.Io.File.stdout().writeStreamingAll(init.io, "about to fail\n");
    return error.AsIntended;
}
