//! The start: the engine's worker first, then the stored screen, then the paint.

use any_spawner::Executor;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::ahead::ahead;
use crate::app::root::root;
use crate::browser::{engine, finger, first_screen, page};
use crate::state::shop::Shop;
use crate::ui::pen::element::mount;

/// Starts the window.
pub fn start() {
    std::panic::set_hook(Box::new(|panic| page::report(&panic.to_string())));
    // Mounting would do it too, but tasks begin before.
    let _ = Executor::init_wasm_bindgen();
    finger::start();
    let facts = page::facts();
    let owner = Owner::new();
    let shop = owner.with(Shop::new);
    engine::start(
        &facts.worker,
        &facts.build,
        move |event| shop.hear(event),
        move |count| shop.saving.set(count),
    );
    shop.open();
    spawn_local(async move {
        if let Some(screen) = first_screen::read(&facts.build).await {
            shop.seed(screen);
        }
        page::clear_shell();
        owner.with(|| mount(root(shop)));
        spawn_local(ahead());
        // The state lives as long as the page.
        std::mem::forget(owner);
    });
}
