//! One tap to call, to write and to find the way, from a line of Today.

use markup::view;
use words::screen::Say;

use crate::browser::page;
use crate::state::tongue::say;
use crate::ui::icon::{Icon, MAIL, NAVIGATION, PHONE, icon};
use crate::ui::pen::view::{DrawAll, View};

/// How somebody is reached; what is not known is empty.
pub struct Reach<'a> {
    /// As it is dialled.
    pub phone: &'a str,
    pub mail: &'a str,
    /// Street and town.
    pub address: &'a str,
    /// One goes there rather than call.
    pub go: bool,
}

/// The ways, the likeliest first and with its word.
pub fn reach(known: &Reach<'_>) -> View {
    let way =
        |known: &str, href: String, mark: Icon, word: Say| (!known.is_empty()).then_some((href, mark, word));
    let sought = page::encoded(known.address);
    let place = format!("https://www.openstreetmap.org/search?query={sought}");
    let mut ways = [
        way(known.phone, format!("tel:{}", known.phone), PHONE, Say::Call),
        way(known.mail, format!("mailto:{}", known.mail), MAIL, Say::Write),
        way(known.address, place, NAVIGATION, Say::FindWay),
    ];
    if known.go {
        ways.rotate_right(1);
    }
    let link = |(nth, (href, mark, word)): (usize, (String, Icon, Say))| {
        let class = if nth == 0 { "button button-outline task-reach" } else { "icon-button task-further" };
        let word = say(word);
        view! {
            <a class=class href=href rel="noopener" target="_blank" aria-label=word.clone() title=word.clone()>
                {icon(mark)} {(nth == 0).then(|| view! { <span>{word}</span> })}
            </a>
        }
    };
    ways.into_iter().flatten().enumerate().map(link).collect_view()
}
