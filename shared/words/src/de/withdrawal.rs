//! The German instruction on withdrawal and its form.

use crate::letter::withdrawal::notice::{Form, Section};

/// Annex 1.
pub fn instruction(dealer: &str, cost: Option<&str>) -> [Section; 2] {
    let text = str::to_owned;
    let right = vec![
        text(
            "Sie haben das Recht, binnen vierzehn Tagen ohne Angabe von Gründen diesen Vertrag zu widerrufen.",
        ),
        text(
            "Die Widerrufsfrist beträgt vierzehn Tage ab dem Tag, an dem Sie oder ein von Ihnen benannter Dritter, der nicht \
             der Beförderer ist, die Waren in Besitz genommen haben bzw. hat.",
        ),
        format!(
            "Um Ihr Widerrufsrecht auszuüben, müssen Sie uns ({dealer}) mittels einer eindeutigen Erklärung (z.\u{a0}B. ein \
             mit der Post versandter Brief oder eine E-Mail) über Ihren Entschluss, diesen Vertrag zu widerrufen, \
             informieren. Sie können dafür das beigefügte Muster-Widerrufsformular verwenden, das jedoch nicht \
             vorgeschrieben ist."
        ),
        text(
            "Zur Wahrung der Widerrufsfrist reicht es aus, dass Sie die Mitteilung über die Ausübung des Widerrufsrechts vor \
             Ablauf der Widerrufsfrist absenden.",
        ),
    ];
    let effects = vec![
        text(
            "Wenn Sie diesen Vertrag widerrufen, haben wir Ihnen alle Zahlungen, die wir von Ihnen erhalten haben, \
             einschließlich der Lieferkosten (mit Ausnahme der zusätzlichen Kosten, die sich daraus ergeben, dass Sie eine \
             andere Art der Lieferung als die von uns angebotene, günstigste Standardlieferung gewählt haben), unverzüglich \
             und spätestens binnen vierzehn Tagen ab dem Tag zurückzuzahlen, an dem die Mitteilung über Ihren Widerruf \
             dieses Vertrags bei uns eingegangen ist. Für diese Rückzahlung verwenden wir dasselbe Zahlungsmittel, das Sie \
             bei der ursprünglichen Transaktion eingesetzt haben, es sei denn, mit Ihnen wurde ausdrücklich etwas anderes \
             vereinbart; in keinem Fall werden Ihnen wegen dieser Rückzahlung Entgelte berechnet. Wir können die \
             Rückzahlung verweigern, bis wir die Waren wieder zurückerhalten haben oder bis Sie den Nachweis erbracht \
             haben, dass Sie die Waren zurückgesandt haben, je nachdem, welches der frühere Zeitpunkt ist.",
        ),
        text(
            "Sie haben die Waren unverzüglich und in jedem Fall spätestens binnen vierzehn Tagen ab dem Tag, an dem Sie uns \
             über den Widerruf dieses Vertrags unterrichten, an uns zurückzusenden oder zu übergeben. Die Frist ist gewahrt, \
             wenn Sie die Waren vor Ablauf der Frist von vierzehn Tagen absenden.",
        ),
        match cost {
            Some(cost) => format!(
                "Sie tragen die unmittelbaren Kosten der Rücksendung der Waren. Die Kosten werden auf höchstens etwa {cost} \
                 geschätzt."
            ),
            None => text("Wir tragen die Kosten der Rücksendung der Waren."),
        },
        text(
            "Sie müssen für einen etwaigen Wertverlust der Waren nur aufkommen, wenn dieser Wertverlust auf einen zur \
             Prüfung der Beschaffenheit, Eigenschaften und Funktionsweise der Waren nicht notwendigen Umgang mit ihnen \
             zurückzuführen ist.",
        ),
    ];
    [
        Section { head: "Widerrufsrecht", paragraphs: right },
        Section { head: "Folgen des Widerrufs", paragraphs: effects },
    ]
}

/// Annex 2.
pub const FORM: Form = Form {
    hint: "(Wenn Sie den Vertrag widerrufen wollen, dann füllen Sie bitte dieses Formular aus und senden Sie es zurück.)",
    to: "An",
    declares: "Hiermit widerrufe(n) ich/wir (*) den von mir/uns (*) abgeschlossenen Vertrag über den Kauf der folgenden \
               Waren (*)/die Erbringung der folgenden Dienstleistung (*)",
    rows: [
        "Bestellt am (*)/erhalten am (*)",
        "Name des/der Verbraucher(s)",
        "Anschrift des/der Verbraucher(s)",
        "Unterschrift des/der Verbraucher(s) (nur bei Mitteilung auf Papier)",
        "Datum",
    ],
    strike: "(*) Unzutreffendes streichen.",
};
