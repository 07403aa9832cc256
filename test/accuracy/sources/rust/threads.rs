use std::sync::mpsc;
use std::thread;

// This target has no threads, and the standard library says so instead of failing.
fn main() {
    let (sender, receiver) = mpsc::channel();
    match thread::Builder::new().spawn(move || sender.send(42).unwrap()) {
        Ok(_) => println!("{}", receiver.recv().unwrap()),
        Err(error) => println!("no threads: {:?}", error.kind()),
    }
}
