//! What the README shows is what the program prints.

mod readme {
    #[cfg(unix)]
    mod minutes;
    mod opening;
    mod shown;
}
