//! Sentences of the page that stands before the app has started. The relay, which makes it, knows no person's
//! language, so it has both.

/// The sentences of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shell {
    /// The language as HTML names it.
    pub lang: &'static str,
    /// The window's title until the app sets one.
    pub title: &'static str,
    /// What search engines and sharing show.
    pub description: &'static str,
    /// While the app starts.
    pub loading: &'static str,
    /// JavaScript is off.
    pub no_script: &'static str,
    /// The app does not start.
    pub start_failed: &'static str,
    /// The relay has no app to hand out.
    pub not_built: &'static str,
}
