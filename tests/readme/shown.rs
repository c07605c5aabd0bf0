//! The console blocks of the README.

/// The commands of the console block at `index`, each with what it says is printed.
pub(super) fn shown(index: usize) -> Vec<(String, String)> {
    let readme = include_str!("../../README.md").replace("\r\n", "\n");
    let rest = readme.split("```console\n").nth(index + 1).expect("a console block");
    let (block, _) = rest.split_once("```").expect("its end");
    let mut found: Vec<(String, String)> = Vec::new();
    for line in block.lines() {
        if let Some(command) = line.strip_prefix("$ ") {
            found.push((command.to_owned(), String::new()));
        } else if let Some((_, output)) = found.last_mut() {
            output.push_str(line);
            output.push('\n');
        }
    }
    found
}
