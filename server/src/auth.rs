//! Who may come in: secrets, passwords, invitation codes, limits, the origin of a request, the cookie.

pub mod code;
pub mod cookie;
pub mod guessed;
pub mod limit;
pub mod origin;
pub mod password;
pub mod secret;
