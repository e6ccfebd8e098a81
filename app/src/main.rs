//! The window's wasm file.

fn main() {
    app::start::start();
}
