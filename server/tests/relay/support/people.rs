//! People of the shop and how they come in.

use sync::account::{Begin, Invite, InviteCode, Join, Me, Role, SignIn};

use crate::support::browser::{Browser, Reply};
use crate::support::shop::Shop;

pub const PASSWORD: &str = "Kurbelwelle 17";

/// Maria begins: the first person, administrator.
pub async fn maria(shop: &Shop) -> (Browser, Me) {
    let mut browser = shop.browser();
    let me = browser.post("/api/begin", &begin(&shop.token())).await.message();
    (browser, me)
}

pub fn begin(token: &str) -> Begin {
    Begin {
        token: token.into(),
        house_name: "Autohaus Keller".into(),
        login: "maria@keller.example".into(),
        name: "Maria Keller".into(),
        initials: "MK".into(),
        password: PASSWORD.into(),
        device_name: "Tablet am Empfang".into(),
        locale: "de".into(),
    }
}

/// A colleague of this role, invited by `host`.
pub async fn colleague(shop: &Shop, host: &mut Browser, login: &str, role: Role) -> (Browser, Me) {
    let code = invite(host, role).await.message::<InviteCode>().code;
    let mut browser = shop.browser();
    let me = browser.post("/api/join", &join(&code, login)).await.message();
    (browser, me)
}

pub async fn invite(host: &mut Browser, role: Role) -> Reply {
    host.post("/api/invite", &Invite { name: "Jörg Özdemir".into(), initials: "JÖ".into(), role }).await
}

pub fn join(code: &str, login: &str) -> Join {
    Join {
        code: code.into(),
        login: login.into(),
        password: "Zylinderkopf 21".into(),
        device_name: "Telefon".into(),
    }
}

pub fn sign_in(login: &str, password: &str) -> SignIn {
    SignIn { login: login.into(), password: password.into(), device_name: "PC im Büro".into() }
}
