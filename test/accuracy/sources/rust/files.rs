use std::fs;
use std::io::{BufRead, BufReader, Result, Seek, SeekFrom, Write};

fn main() -> Result<()> {
    fs::create_dir_all("/sandbox/x/y")?;
    let mut file = fs::OpenOptions::new().create(true).read(true).write(true).open("/sandbox/x/y/lines")?;
    for n in 0..5 {
        writeln!(file, "line {n}")?;
    }
    file.seek(SeekFrom::Start(7))?;
    for line in BufReader::new(&file).lines() {
        println!("{}", line?);
    }
    fs::copy("/sandbox/x/y/lines", "/sandbox/x/copy")?;
    fs::rename("/sandbox/x/copy", "/sandbox/x/moved")?;
    let mut names: Vec<_> = fs::read_dir("/sandbox/x")?.map(|one| Ok(one?.file_name())).collect::<Result<_>>()?;
    names.sort();
    println!("{names:?} {}", fs::metadata("/sandbox/x/moved")?.len());
    fs::remove_dir_all("/sandbox/x")?;
    println!("{}", fs::exists("/sandbox/x")?);
    Ok(())
}
