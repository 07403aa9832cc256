fn main() {
    for y in (-8..=8).rev() {
        let line: String = (-30..=10)
            .map(|x| {
                let (a, b) = (f64::from(x) / 15.0, f64::from(y) / 7.0);
                let (mut re, mut im, mut n) = (0.0, 0.0, 0);
                while re * re + im * im < 4.0 && n < 90 {
                    (re, im) = (re * re - im * im + a, 2.0 * re * im + b);
                    n += 1;
                }
                b" .:-=+*#%@"[n / 10] as char
            })
            .collect();
        println!("{}", line.trim_end());
    }
}
