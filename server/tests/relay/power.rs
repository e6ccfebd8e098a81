//! The real binary, ended as a power cut would end it.

use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use sync::account::Me;
use sync::name::Shelf;
use tokio::io::AsyncReadExt;

use crate::support::browser::Browser;
use crate::support::change::change;
use crate::support::device::Device;
use crate::support::on::{On, on_both};
use crate::support::people::begin;
use crate::support::postgres::Database;
use crate::support::shop::{Folder, write_site};

pub struct Power {
    pub folder: Folder,
    pub address: SocketAddr,
    child: Child,
    database: Option<Arc<Database>>,
}

impl Power {
    pub async fn on(on: On) -> Power {
        let database = match on {
            On::Lite => None,
            On::Post => Some(Arc::new(Database::new().await)),
        };
        Power::beside(database)
    }

    /// A relay on a database that others may use, too.
    pub fn beside(database: Option<Arc<Database>>) -> Power {
        let folder = Folder::new();
        write_site(&folder.0.join("site"));
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let child = start(&folder.0, address, database.as_deref());
        Power { folder, address, child, database }
    }

    /// The number of the process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Runs another of the relay's commands on the same data.
    pub fn command(&self, words: &[&str]) -> std::process::Output {
        command(&self.folder.0, self.database.as_deref()).args(words).output().unwrap()
    }

    /// Stops the process as SIGSTOP does, or lets it go on.
    pub fn signal(&self, name: &str) {
        let told = Command::new("kill").args([name, &self.id().to_string()]).status().unwrap();
        assert!(told.success());
    }

    /// What the relay has logged so far.
    pub fn logged(&self) -> String {
        std::fs::read_to_string(self.folder.0.join("logged")).unwrap()
    }

    /// SIGKILL: nothing can be tidied up.
    pub fn cut(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    pub fn back(&mut self) {
        self.child = start(&self.folder.0, self.address, self.database.as_deref());
    }

    /// The two lines of a first start: the address and the link.
    async fn printed(&self) -> [String; 2] {
        for _ in 0..400 {
            let text = std::fs::read_to_string(self.folder.0.join("printed")).unwrap();
            let lines: Vec<String> = text.lines().map(str::to_owned).collect();
            if let (Ok(both), true) = (lines.try_into(), text.ends_with('\n')) {
                return both;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        panic!("the relay does not print two lines");
    }

    /// What stands behind `#` in the link.
    pub async fn token(&self) -> String {
        self.printed().await[1].split_once('#').unwrap().1.to_owned()
    }

    pub fn browser(&self) -> Browser {
        Browser::at(self.address, &format!("http://localhost:{}", self.address.port()))
    }

    pub async fn answers(&self) {
        for _ in 0..400 {
            if tokio::net::TcpStream::connect(self.address).await.is_ok() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        panic!("the relay does not answer");
    }
}

impl Drop for Power {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn command(folder: &Path, database: Option<&Database>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_server"));
    command.env("JOBMAPPE_DATA", folder.join("data")).env("JOBMAPPE_SITE", folder.join("site"));
    command.envs(database.map(|database| ("JOBMAPPE_DATABASE", &database.address)));
    command
}

fn start(folder: &Path, address: SocketAddr, database: Option<&Database>) -> Child {
    let printed = std::fs::File::create(folder.join("printed")).unwrap();
    let logged = std::fs::File::options().create(true).append(true).open(folder.join("logged")).unwrap();
    command(folder, database)
        .args(["serve", "--listen", &address.to_string()])
        .stdin(Stdio::null())
        .stdout(printed)
        .stderr(logged)
        .spawn()
        .unwrap()
}

on_both! { what_was_acknowledged_survives_a_power_cut_twenty_times }

async fn what_was_acknowledged_survives_a_power_cut_twenty_times(on: On) {
    let mut power = Power::on(on).await;
    power.answers().await;
    let mut browser = power.browser();
    let token = power.token().await;
    let me: Me = browser.post("/api/begin", &begin(&token)).await.message();
    let mut expected = Vec::new();
    for round in 0..20 {
        let mut device = Device::current(&browser, &me).await;
        assert_eq!(device.texts(Shelf::Sales), expected, "round {round}");
        let texts: Vec<String> = (0..=round).map(|number| format!("{round}/{number}")).collect();
        let items = texts.iter().map(|text| change(1, text)).collect();
        let ack = device.push(Shelf::Sales, items).await;
        power.cut();
        expected.extend(texts);
        assert_eq!(ack.seq as usize, expected.len());
        power.back();
        power.answers().await;
    }
    assert_eq!(Device::current(&browser, &me).await.texts(Shelf::Sales), expected);
    assert_eq!(browser.get("/api/me").await.message::<Me>(), me, "nobody has to sign in again");
}

#[tokio::test]
async fn the_relay_prints_its_address_and_the_link_and_never_the_secret_elsewhere() {
    let power = Power::on(On::Lite).await;
    power.answers().await;
    let printed = power.printed().await;
    let origin = power.browser().origin;
    assert_eq!(printed[0], origin);
    let token = printed[1].strip_prefix(&format!("{origin}/start#")).unwrap();
    assert_eq!(token.len(), 43);
    power.browser().post("/api/begin", &begin(token)).await.message::<Me>();
    let logged = power.logged();
    assert!(!logged.is_empty(), "what happened is logged");
    for secret in [token, "maria", "Maria", "127.0.0.1", "Keller"] {
        assert!(!logged.contains(secret), "{secret}\n{logged}");
    }
}

#[tokio::test]
async fn a_second_relay_on_the_same_folder_does_not_start() {
    let power = Power::on(On::Lite).await;
    power.answers().await;
    let second = Command::new(env!("CARGO_BIN_EXE_server"))
        .args(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(power.folder.0.join("data"))
        .arg("--site")
        .arg(power.folder.0.join("site"))
        .output()
        .unwrap();
    assert!(!second.status.success());
    assert!(String::from_utf8_lossy(&second.stderr).contains("another relay"), "{second:?}");
}

#[tokio::test]
async fn an_administrator_who_lost_the_password_gets_a_new_link_while_the_relay_runs() {
    let power = Power::on(On::Lite).await;
    power.answers().await;
    let token = power.token().await;
    let mut browser = power.browser();
    let first: Me = browser.post("/api/begin", &begin(&token)).await.message();
    let mut command = Command::new(env!("CARGO_BIN_EXE_server"));
    let made = command.arg("new-link").arg("--data").arg(power.folder.0.join("data")).output().unwrap();
    let link = String::from_utf8(made.stdout).unwrap();
    let token = link.trim().split_once("/start#").unwrap().1;
    let second =
        sync::account::Begin { login: "inhaber".into(), house_name: "Anders".into(), ..begin(token) };
    let me: Me = power.browser().post("/api/begin", &second).await.message();
    assert_eq!((me.role, me.dealership), (first.role, first.dealership));
    assert_eq!(me.house_name, "Autohaus Keller", "the dealership stays what it is");
}

#[cfg(unix)]
#[tokio::test]
async fn asked_to_stop_it_ends_by_itself_although_a_socket_is_open() {
    let mut power = Power::on(On::Lite).await;
    power.answers().await;
    let token = power.token().await;
    let mut browser = power.browser();
    let me: Me = browser.post("/api/begin", &begin(&token)).await.message();
    let mut device = Device::current(&browser, &me).await;
    let mut idle = tokio::net::TcpStream::connect(power.address).await.unwrap();
    let asked = Command::new("kill").args(["-TERM", &power.child.id().to_string()]).status().unwrap();
    assert!(asked.success());
    assert_eq!(device.hear_if_open().await, None);
    let _ = idle.read(&mut [0; 16]).await;
    for _ in 0..200 {
        if let Some(status) = power.child.try_wait().unwrap() {
            return assert!(status.success(), "{status}");
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("it does not end");
}
