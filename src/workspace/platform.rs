//! What differs between systems: permissions, owners, extended attributes, flushing a folder.

#[cfg(not(unix))]
mod plain;
#[cfg(unix)]
mod unix;

#[cfg(not(unix))]
pub(super) use plain::*;
#[cfg(unix)]
pub(super) use unix::*;
