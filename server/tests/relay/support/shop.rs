//! A relay of our own in a folder of its own, with a clock we turn and dice that always fall alike.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use server::auth::origin::Origin;
use server::clock::{Clock, Dice, Millis};
use server::running::{self, Running};
use server::settings::Settings;
use server::store::{Store, stored};
use sha2::{Digest, Sha256};

use crate::support::browser::Browser;
use crate::support::on::On;
use crate::support::postgres::Database;

static FOLDERS: AtomicU64 = AtomicU64::new(0);

/// Monday, 23 November 2026.
pub const MORNING: Millis = 1_795_420_800_000;

/// A folder that goes away with its test.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new() -> Folder {
        let number = FOLDERS.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("jobmappe-relay-{}-{number}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A dealership's relay.
pub struct Shop {
    pub folder: Folder,
    pub time: Arc<AtomicI64>,
    dice: Dice,
    origin: Option<Origin>,
    behind_proxy: bool,
    /// Any free port at first, the same one ever after.
    listen: String,
    running: Option<Running>,
    database: Option<Database>,
    set: fn(&mut Settings),
}

impl Shop {
    /// A shop whose relay runs.
    pub async fn open() -> Shop {
        Shop::open_on(On::Lite).await
    }

    /// A shop whose relay runs on this database.
    pub async fn open_on(on: On) -> Shop {
        let mut shop = Shop::closed(None, false);
        if on == On::Post {
            shop.database = Some(Database::new().await);
        }
        shop.start().await;
        shop
    }

    /// A shop that people reach at another address than the relay's own.
    pub async fn open_as(origin: Option<&str>, behind_proxy: bool) -> Shop {
        let mut shop = Shop::closed(origin, behind_proxy);
        shop.start().await;
        shop
    }

    fn closed(origin: Option<&str>, behind_proxy: bool) -> Shop {
        let folder = Folder::new();
        write_site(&folder.0.join("site"));
        Shop {
            folder,
            time: Arc::new(AtomicI64::new(MORNING)),
            dice: dice(),
            origin: origin.map(|origin| Origin::parse(origin).unwrap()),
            behind_proxy,
            listen: "127.0.0.1:0".into(),
            running: None,
            database: None,
            set: |_| {},
        }
    }

    /// A shop whose administrator has set something else.
    pub async fn open_with(on: On, set: fn(&mut Settings)) -> Shop {
        let mut shop = Shop::open_on(on).await;
        shop.set = set;
        shop.restart().await;
        shop
    }

    /// How many bytes the relay says it keeps.
    pub async fn stored(&self) -> u64 {
        let store = Store::open(&self.settings().place()).await.unwrap();
        let bytes = stored::bytes(&mut store.read().await.unwrap().line()).await.unwrap();
        store.close().await;
        bytes
    }

    pub async fn start(&mut self) {
        let time = self.time.clone();
        let clock = Clock::new(move || time.load(Ordering::Relaxed));
        let running = running::start(self.settings(), clock, self.dice.clone()).await.unwrap();
        self.listen = running.address.to_string();
        self.running = Some(running);
    }

    pub async fn stop(&mut self) {
        self.running.take().unwrap().stop().await;
    }

    pub async fn restart(&mut self) {
        self.stop().await;
        self.start().await;
    }

    pub fn settings(&self) -> Settings {
        let mut settings = Settings {
            listen: self.listen.clone(),
            data: self.data(),
            database: self.database.as_ref().map(|database| database.address.clone()),
            site: Some(self.folder.0.join("site")),
            origin: self.origin.clone(),
            compaction: false,
            forget_old: false,
            program: None,
            storage: u64::MAX,
            sockets: 1000,
            behind_proxy: self.behind_proxy,
        };
        (self.set)(&mut settings);
        settings
    }

    /// The database of a shop that is not on the embedded one.
    pub fn database(&self) -> Option<&Database> {
        self.database.as_ref()
    }

    pub fn data(&self) -> PathBuf {
        self.folder.0.join("data")
    }

    pub fn site(&self) -> PathBuf {
        self.folder.0.join("site")
    }

    /// What stands behind `#` in the one-time link.
    pub fn token(&self) -> String {
        self.link().unwrap().split_once('#').unwrap().1.to_owned()
    }

    pub fn link(&self) -> Option<String> {
        self.running().link.clone()
    }

    /// A browser that has never been here.
    pub fn browser(&self) -> Browser {
        Browser::at(self.running().address, &self.running().origin.to_string())
    }

    pub fn now(&self) -> Millis {
        self.time.load(Ordering::Relaxed)
    }

    pub fn wait(&self, time: Millis) {
        self.time.fetch_add(time, Ordering::Relaxed);
    }

    fn running(&self) -> &Running {
        self.running.as_ref().unwrap()
    }
}

/// A small build, with one file also compressed beforehand.
pub fn write_site(site: &Path) {
    std::fs::create_dir_all(site.join("build")).unwrap();
    std::fs::create_dir_all(site.join("fonts")).unwrap();
    let names = ["boot.js", "window.js", "window.wasm", "engine.js", "engine.wasm", "worker.js", "style.css"];
    let mut files = serde_json::Map::new();
    for name in names {
        let (stem, ending) = name.split_once('.').unwrap();
        let path = format!("/build/{stem}.0123456789abcdef.{ending}");
        std::fs::write(site.join(&path[1..]), name).unwrap();
        files.insert(name.into(), path.into());
    }
    let build = serde_json::json!({ "build": "fedcba9876543210", "files": files });
    std::fs::write(site.join("build.json"), build.to_string()).unwrap();
    std::fs::write(site.join("build/window.0123456789abcdef.wasm.br"), "in brotli").unwrap();
    std::fs::write(site.join("build/window.0123456789abcdef.wasm.gz"), "in gzip").unwrap();
    for plain in ["sw.js", "manifest.webmanifest", "fonts/Letter.ttf"] {
        std::fs::write(site.join(plain), plain).unwrap();
    }
}

/// Dice that never repeat and are the same in each run.
fn dice() -> Dice {
    let thrown = AtomicU64::new(0);
    Dice::new(move |bytes| {
        for part in bytes.chunks_mut(32) {
            let number = thrown.fetch_add(1, Ordering::Relaxed);
            part.copy_from_slice(&Sha256::digest(number.to_le_bytes())[..part.len()]);
        }
        true
    })
}
