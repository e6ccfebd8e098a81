//! German sentences of the page before the start.

use crate::shell::Shell;

/// All of them.
pub const SHELL: Shell = Shell {
    lang: "de",
    title: "Jobmappe",
    description: "Verkauf im Autohaus: Kunden, Fahrzeuge, Jobs und Angebote, auch ohne Netz.",
    loading: "Jobmappe startet …",
    no_script: "Jobmappe braucht JavaScript. Bitte in den Einstellungen des Browsers erlauben und die Seite neu laden.",
    start_failed: "Jobmappe konnte nicht starten. Ihre gespeicherten Daten sind noch da. \
        Bitte die Seite neu laden, am besten mit Verbindung zum Netz.",
    not_built: "Die App ist noch nicht gebaut. Bitte in einem Augenblick neu laden.",
};
