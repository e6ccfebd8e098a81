//! Language and brightness of this device.

use leptos::prelude::*;
use markup::view;
use words::screen::Say;

use crate::parts::sheet_head::sheet_head;
use crate::state::look::Theme;
use crate::state::shop::shop;
use crate::state::tongue::say;
use crate::ui::pen::view::{Draw, View};
use crate::ui::select::{Options, Segmented};
use crate::ui::signal::{Callback, Signal};

/// The page.
#[component]
pub fn LooksPage() -> View {
    let looks = shop().looks;
    let tongues: Options = vec![("de", "Deutsch".into()), ("en", "English".into())];
    let themes: Options = vec![
        (Theme::Device.word(), say(Say::ThemeDevice)),
        (Theme::Light.word(), say(Say::ThemeLight)),
        (Theme::Dark.word(), say(Say::ThemeDark)),
    ];
    view! {
        <article class="sheet">
            {sheet_head(say(Say::ChapterLook).into_owned(), ().draw())}
            <div class="form">
                <section class="group">
                    <h2 class="group-title">{say(Say::LanguageLabel)}</h2>
                    <div>
                        <Segmented
                            label=say(Say::LanguageLabel)
                            options=tongues
                            value=Signal::derive(move || looks.tongue.get().word().to_owned())
                            choose=Callback::new(move |word: String| looks.speak(&word))
                        />
                    </div>
                </section>
                <section class="group">
                    <h2 class="group-title">{say(Say::ThemeLabel)}</h2>
                    <div>
                        <Segmented
                            label=say(Say::ThemeLabel)
                            options=themes
                            value=Signal::derive(move || looks.theme.get().word().to_owned())
                            choose=Callback::new(move |word: String| looks.wear(Theme::of(&word)))
                        />
                    </div>
                </section>
            </div>
        </article>
    }
}
