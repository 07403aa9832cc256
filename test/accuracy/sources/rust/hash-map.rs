use std::collections::HashMap;

// A HashMap takes its seed from the system's randomness.
fn main() {
    let mut squares = HashMap::new();
    for n in 0u64..10_000 {
        squares.insert(n, n * n);
    }
    println!("{} {}", squares.len(), squares.values().sum::<u64>());
}
