use std::io::Read;

fn main() {
    let mut body = String::new();
    std::io::stdin().read_to_string(&mut body).unwrap();
    let arguments: Vec<String> = std::env::args().collect();
    let method = std::env::var("REQUEST_METHOD").unwrap();
    print!("Content-Type: text/plain\n\n{:?} {} {}", arguments, method, body);
}
