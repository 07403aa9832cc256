const std = @import("std");

pub fn main(init: std.process.Init) !void {
    const gpa = init.gpa;
    var lengths: std.AutoHashMap(u64, u32) = .init(gpa);
    defer lengths.deinit();
    var best: u64 = 1;
    var longest: u32 = 0;
    for (1..20000) |start| {
        var n: u64 = start;
        var steps: u32 = 0;
        while (n != 1) : (steps += 1) {
            if (lengths.get(n)) |known| {
                steps += known;
                break;
            }
            n = if (n % 2 == 0) n / 2 else 3 * n + 1;
        }
        try lengths.put(start, steps);
        if (steps > longest) {
            longest = steps;
            best = start;
        }
    }
    var buffer: [64]u8 = undefined;
    var out: std.Io.File.Writer = .initStreaming(.stdout(), init.io, &buffer);
    try out.interface.print("{d} takes {d} steps\n", .{ best, longest });
    try out.interface.flush();
}
