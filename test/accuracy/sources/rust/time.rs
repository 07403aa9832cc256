use std::thread;
use std::time::{Duration, Instant, SystemTime};

fn main() {
    let start = Instant::now();
    thread::sleep(Duration::from_millis(30));
    let slept = start.elapsed() >= Duration::from_millis(28);
    let today = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs() > 1_700_000_000;
    println!("{slept} {today}");
}
