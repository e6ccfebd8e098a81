//! The worker's way in.

#[cfg(target_arch = "wasm32")]
fn main() {
    engine::desk::opening::open();
}

/// Without a browser there is nothing to do; the library is tested natively.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
