use std::{env, process::ExitCode};

fn main() -> ExitCode {
    let sum: i64 = env::args().skip(1).filter_map(|one| one.parse::<i64>().ok()).sum();
    println!("{sum} {}", env::var("UNIT").unwrap_or_default());
    ExitCode::from(env::args().skip(1).count() as u8)
}
