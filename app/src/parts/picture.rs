//! A field that holds a picture.

use domain::field::Leaf;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::picture::Unfit;
use crate::browser::{files, picture};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::say;
use crate::ui::button::{Button, Look};
use crate::ui::icon::{TRASH_2, UPLOAD};
use crate::ui::pen::view::{Draw, View};
use crate::ui::signal::Signal;
use crate::ui::text::Text;

/// The picture, and the buttons to choose another or none.
pub fn picture_field(
    label: Text,
    stored: Signal<Option<Leaf>>,
    write: impl Fn(Option<Leaf>) + Copy + 'static,
) -> View {
    let shop = shop();
    let bytes = move || stored.with(|leaf| matches!(leaf, Some(Leaf::Bytes(bytes)) if !bytes.is_empty()));
    let (name, told) = (label.clone(), label.clone());
    view! {
        <div class="cell cell-wide field" role="group" aria-label=told>
            <div class="field-head"><span class="field-name">{label}</span></div>
            <div class="picture">
                {move || stored.get().map(|leaf| shown(leaf, name.to_string()))}
                <Button label=say(Say::ChoosePicture) icon=UPLOAD press=move |()| choose(shop, write)/>
                {move || bytes().then(|| {
                    let press = move |()| write(None);
                    view! { <Button label=say(Say::RemovePicture) icon=TRASH_2 look=Look::Quiet press/> }
                })}
            </div>
        </div>
    }
}

/// Bytes as a picture of the page.
pub fn shown(leaf: Leaf, name: String) -> View {
    let Leaf::Bytes(bytes) = leaf else { return ().draw() };
    let address = picture::address(&bytes);
    let kept = address.clone();
    on_cleanup(move || picture::forget(&kept));
    view! { <img class="picture-shown" src=address alt=name/> }
}

fn choose(shop: Shop, write: impl Fn(Option<Leaf>) + 'static) {
    spawn_local(async move {
        let Some((_, bytes)) = files::pick("image/*", false).await.pop() else { return };
        match picture::fit(&bytes).await {
            Ok(bytes) => write(Some(Leaf::Bytes(bytes))),
            Err(Unfit::NoPicture) => shop.notes.tell(say(Say::NotAPicture)),
            Err(Unfit::TooLarge) => shop.notes.tell(say(Say::PictureTooLarge)),
        }
    });
}
