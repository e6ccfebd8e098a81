//! How far a record's changes have come.

use bridge::sheet::Carried;
use markup::view;
use words::screen::Say;

use crate::state::tongue::say;
use crate::ui::icon::{CHECK, CLOUD_UPLOAD, icon};
use crate::ui::pen::view::View;

/// "Auf diesem Gerät gespeichert", "wird übertragen", "übertragen".
pub fn carried_mark(carried: Carried) -> View {
    let (class, mark, words) = match carried {
        Carried::Here => ("carried", CLOUD_UPLOAD, Say::CarriedHere),
        Carried::Underway => ("carried", CLOUD_UPLOAD, Say::CarriedUnderway),
        Carried::There => ("carried carried-there", CHECK, Say::CarriedThere),
    };
    let told = say(words);
    view! { <span class=class role="status" title=told.clone()>{icon(mark)} <span>{told.clone()}</span></span> }
}
