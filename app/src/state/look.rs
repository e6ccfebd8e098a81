//! Language and brightness, as this device keeps them.

use domain::tongue::Tongue;

use crate::browser::{keep, page};
use crate::state::tongue;
use crate::ui::signal::RwSignal;

/// Bright, dark, or as the device does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    Device,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Theme; 3] = [Theme::Device, Theme::Light, Theme::Dark];

    /// The word that is kept.
    pub fn word(self) -> &'static str {
        match self {
            Theme::Device => "device",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of a word; what is unknown follows the device.
    pub fn of(word: &str) -> Theme {
        Theme::ALL.into_iter().find(|theme| theme.word() == word).unwrap_or_default()
    }
}

/// The look of this device.
#[derive(Clone, Copy)]
pub struct Looks {
    pub tongue: RwSignal<Tongue>,
    pub theme: RwSignal<Theme>,
}

impl Looks {
    /// As kept, else as the browser asks.
    pub fn new() -> Looks {
        let word = keep::get("language").unwrap_or_else(page::browser_language);
        let looks = Looks {
            tongue: RwSignal::new(tongue_of(&word)),
            theme: RwSignal::new(Theme::of(&keep::get("theme").unwrap_or_default())),
        };
        looks.put_on();
        looks
    }

    /// Speaks another language from now on.
    pub fn speak(self, word: &str) {
        keep::set("language", word);
        let next = tongue_of(word);
        tongue::speak(next);
        page::set_root("lang", Some(next.word()));
        self.tongue.set(next);
    }

    /// Is bright or dark from now on.
    pub fn wear(self, theme: Theme) {
        keep::set("theme", theme.word());
        self.theme.set(theme);
        self.put_on();
    }

    fn put_on(self) {
        let (tongue, theme) = (self.tongue.get_untracked(), self.theme.get_untracked());
        tongue::speak(tongue);
        page::set_root("lang", Some(tongue.word()));
        page::set_root("data-theme", (theme != Theme::Device).then(|| theme.word()));
    }
}

/// Everybody whose language this version does not know reads German where German is likely, else English.
fn tongue_of(word: &str) -> Tongue {
    match word {
        "de" | "" => Tongue::German,
        _ => Tongue::English,
    }
}

#[cfg(test)]
mod tests {
    use domain::tongue::Tongue;

    use super::{Theme, tongue_of};

    #[test]
    fn kept_words_are_read_back_and_strange_ones_follow_the_device() {
        for theme in Theme::ALL {
            assert_eq!(Theme::of(theme.word()), theme);
        }
        assert_eq!(Theme::of("sepia"), Theme::Device);
        assert_eq!(
            (tongue_of("de"), tongue_of("en"), tongue_of("fr")),
            (Tongue::German, Tongue::English, Tongue::English)
        );
    }
}
