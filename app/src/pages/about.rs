//! What this is, which build, and whose work is in it.

use leptos::prelude::*;
use markup::view;
use words::screen::Say;

use crate::browser::page;
use crate::parts::mark::mark;
use crate::parts::sheet_head::sheet_head;
use crate::state::tongue::say;
use crate::ui::pen::view::{Draw, View};

/// The notice that Lucide's licence asks for.
const LUCIDE: &str = "ISC License. Copyright (c) Lucide Icons and Contributors 2026. Permission to use, copy, modify, and/or \
distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and \
this permission notice appear in all copies. THE SOFTWARE IS PROVIDED \"AS IS\" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH \
REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE \
FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR \
PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR \
PERFORMANCE OF THIS SOFTWARE.";

/// The page.
#[component]
pub fn AboutPage() -> View {
    let facts = page::facts();
    view! {
        <article class="sheet">
            {sheet_head(say(Say::ChapterAbout).into_owned(), ().draw())}
            <div class="form about">
                {mark()}
                <p>{say(Say::AboutLead)}</p>
                <dl class="facts">
                    <div class="fact"><dt>{say(Say::Version)}</dt><dd>{env!("CARGO_PKG_VERSION")}</dd></div>
                    <div class="fact"><dt>"Build"</dt><dd class="build">{facts.build}</dd></div>
                    <div class="fact"><dt>{say(Say::Licence)}</dt><dd>"MIT OR Apache-2.0"</dd></div>
                </dl>
                <h2 class="group-title">{say(Say::Licences)}</h2>
                <details>
                    <summary>{say(Say::LicenceIcons)}</summary>
                    <p class="licence" lang="en">{LUCIDE}</p>
                </details>
                <details>
                    <summary>{say(Say::LicenceFont)}</summary>
                    <p class="licence" lang="en">"Inter. Copyright (c) 2016 The Inter Project Authors. SIL Open Font License, Version 1.1."</p>
                </details>
                <details>
                    <summary>{say(Say::LicenceCode)}</summary>
                    <p class="licence" lang="en">
                        "Leptos (MIT), Automerge (MIT), pdf-writer, subsetter and rustybuzz (MIT OR Apache-2.0), serde and postcard (MIT OR Apache-2.0), wasm-bindgen (MIT OR Apache-2.0)."
                    </p>
                </details>
            </div>
        </article>
    }
}
