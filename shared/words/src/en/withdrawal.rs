//! The English instruction on withdrawal and its form.

use crate::letter::withdrawal::notice::{Form, Section};

/// Annex I (A).
pub fn instruction(dealer: &str, cost: Option<&str>) -> [Section; 2] {
    let text = str::to_owned;
    let right = vec![
        text("You have the right to withdraw from this contract within 14 days without giving any reason."),
        text(
            "The withdrawal period will expire after 14 days from the day on which you acquire, or a third party other than \
             the carrier and indicated by you acquires, physical possession of the goods.",
        ),
        format!(
            "To exercise the right of withdrawal, you must inform us ({dealer}) of your decision to withdraw from this \
             contract by an unequivocal statement (e.g. a letter sent by post or e-mail). You may use the attached model \
             withdrawal form, but it is not obligatory."
        ),
        text(
            "To meet the withdrawal deadline, it is sufficient for you to send your communication concerning your exercise of \
             the right of withdrawal before the withdrawal period has expired.",
        ),
    ];
    let effects = vec![
        text(
            "If you withdraw from this contract, we shall reimburse to you all payments received from you, including the \
             costs of delivery (with the exception of the supplementary costs resulting from your choice of a type of \
             delivery other than the least expensive type of standard delivery offered by us), without undue delay and in \
             any event not later than 14 days from the day on which we are informed about your decision to withdraw from \
             this contract. We will carry out such reimbursement using the same means of payment as you used for the \
             initial transaction, unless you have expressly agreed otherwise; in any event, you will not incur any fees as \
             a result of such reimbursement. We may withhold reimbursement until we have received the goods back or you have \
             supplied evidence of having sent back the goods, whichever is the earliest.",
        ),
        text(
            "You shall send back the goods or hand them over to us, without undue delay and in any event not later than \
             14 days from the day on which you communicate your withdrawal from this contract to us. The deadline is met if \
             you send back the goods before the period of 14 days has expired.",
        ),
        match cost {
            Some(cost) => format!(
                "You will have to bear the direct cost of returning the goods. The cost is estimated at a maximum of \
                 approximately {cost}."
            ),
            None => text("We will bear the cost of returning the goods."),
        },
        text(
            "You are only liable for any diminished value of the goods resulting from the handling other than what is \
             necessary to establish the nature, characteristics and functioning of the goods.",
        ),
    ];
    [
        Section { head: "Right of withdrawal", paragraphs: right },
        Section { head: "Effects of withdrawal", paragraphs: effects },
    ]
}

/// Annex I (B).
pub const FORM: Form = Form {
    hint: "(complete and return this form only if you wish to withdraw from the contract)",
    to: "To",
    declares: "I/We (*) hereby give notice that I/We (*) withdraw from my/our (*) contract of sale of the following goods \
               (*)/for the provision of the following service (*)",
    rows: [
        "Ordered on (*)/received on (*)",
        "Name of consumer(s)",
        "Address of consumer(s)",
        "Signature of consumer(s) (only if this form is notified on paper)",
        "Date",
    ],
    strike: "(*) Delete as appropriate.",
};
