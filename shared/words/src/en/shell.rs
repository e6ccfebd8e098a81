//! English sentences of the page before the start.

use crate::shell::Shell;

/// All of them.
pub const SHELL: Shell = Shell {
    lang: "en",
    title: "Jobmappe",
    description: "Car sales for dealerships: customers, vehicles, jobs and offers, also without a network.",
    loading: "Jobmappe is starting …",
    no_script: "Jobmappe needs JavaScript. Please allow it in your browser's settings and reload the page.",
    start_failed: "Jobmappe could not start. What you saved is still there. \
        Please reload the page, if possible with a network connection.",
    not_built: "The app is not built yet. Please reload in a moment.",
};
