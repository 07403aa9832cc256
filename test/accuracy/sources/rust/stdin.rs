use std::collections::BTreeMap;
use std::io::{self, Read};

fn main() {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text).unwrap();
    let mut letters = BTreeMap::new();
    for letter in text.chars().filter(|one| one.is_alphabetic()) {
        *letters.entry(letter.to_ascii_lowercase()).or_insert(0) += 1;
    }
    for (letter, count) in letters {
        print!("{letter}{count} ");
    }
    println!();
}
