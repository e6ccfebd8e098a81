//! What Automerge asks of the crate `flate2`: DEFLATE (RFC 1951) in memory. Not a general stand-in.
//!
//! Automerge's own choice is a whole zlib, of which it uses a corner; that weighed 29 KB of the engine beside the
//! `miniz_oxide` that is there for papers and protocol. It also packs by the processor's abilities, so that a relay
//! and a tablet made different bytes of the same change; this one makes the same everywhere.

pub mod bufread;

/// How hard to try. Automerge only ever wants the usual.
#[derive(Clone, Copy, Debug, Default)]
pub struct Compression;
