//! Backups: one SQLite file, whichever database it is of, taken while the relay runs; and going back to one.
//! A backup of either database can be restored into either, which is also the way from one to the other.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use sqlx::Connection;

use crate::store::error::StoreError;
use crate::store::line::{Line, on};
use crate::store::lite::{self, FILE, Lite};
use crate::store::post::{self, Post};
use crate::store::{Place, Store, table};

/// Writes a complete copy, as of one moment, to `file`, which must not exist yet. A copy that was not finished never has its name.
pub async fn write(store: &Store, file: &Path) -> Result<(), StoreError> {
    if file.exists() {
        return Err(failed(file)(io::ErrorKind::AlreadyExists.into()));
    }
    let part = beside(file, ".part");
    let _ = fs::remove_file(&part);
    create_private(&part).map_err(failed(&part))?;
    match store {
        Store::Lite(lite) => vacuum(lite, &part).await?,
        Store::Post(_) => export(store, &part).await?,
    }
    File::open(&part).and_then(|part| part.sync_all()).map_err(failed(&part))?;
    fs::rename(&part, file).map_err(failed(file))
}

/// Makes the database what it was when `file` was written. No relay may run meanwhile.
/// Numbers of devices are not given a second time even if the backup does not know them yet.
pub async fn restore(place: &Place, file: &Path) -> Result<(), StoreError> {
    match place {
        Place::Folder(folder) => restore_file(folder, file).await,
        Place::Server(address) => restore_server(address, file).await,
    }
}

async fn vacuum(lite: &Lite, part: &Path) -> Result<(), StoreError> {
    let path = part.to_str().ok_or(StoreError::Row("file name"))?;
    sqlx::query("VACUUM INTO ?").bind(path).execute(&lite.read).await?;
    Ok(())
}

async fn export(store: &Store, part: &Path) -> Result<(), StoreError> {
    let mut from = store.moment().await?;
    let copy = Lite::open_file(part).await?;
    let copy = Store::Lite(copy);
    let mut to = copy.write().await?;
    table::clear(&mut to.line()).await?;
    table::copy(&mut from.line(), &mut to.line()).await?;
    let mark = device_mark(&mut from.line()).await?;
    raise_device_mark(&mut to.line(), mark).await?;
    to.commit().await?;
    // One file, without a write-ahead log beside it.
    copy.close().await;
    Ok(())
}

async fn restore_file(folder: &Path, file: &Path) -> Result<(), StoreError> {
    let _lock = lite::lock(folder)?;
    let (now, new) = (folder.join(FILE), folder.join("restoring.sqlite3"));
    let _ = fs::remove_file(&new);
    remove_log_of(&new)?;
    create_private(&new).map_err(failed(&new))?;
    fs::copy(file, &new).map_err(failed(file))?;
    let mark = mark_of_broken(&now).await;
    let copy = Store::Lite(checked(&new).await?);
    let mut work = copy.write().await?;
    raise_device_mark(&mut work.line(), mark).await?;
    work.commit().await?;
    copy.close().await;
    File::open(&new).and_then(|new| new.sync_all()).map_err(failed(&new))?;
    // The old write-ahead log must not be taken for the new file's.
    remove_log_of(&now)?;
    fs::rename(&new, &now).map_err(failed(&now))?;
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed(folder))
}

async fn restore_server(address: &str, file: &Path) -> Result<(), StoreError> {
    let post = Post::open(address).await?;
    let mut alone = post.connect().await?;
    post::enter_alone(&mut alone).await?;
    // A copy of the copy: bringing an old backup up to date must not change it.
    let scratch = beside(file, ".restoring");
    let _ = fs::remove_file(&scratch);
    create_private(&scratch).map_err(failed(&scratch))?;
    fs::copy(file, &scratch).map_err(failed(file))?;
    let copy = Store::Lite(checked(&scratch).await?);
    let done = import(&copy, &Store::Post(post.clone())).await;
    copy.close().await;
    let _ = fs::remove_file(&scratch);
    alone.close().await?;
    post.pool.close().await;
    done
}

async fn import(copy: &Store, store: &Store) -> Result<(), StoreError> {
    let mut from = copy.moment().await?;
    let mut to = store.write().await?;
    table::clear(&mut to.line()).await?;
    table::copy(&mut from.line(), &mut to.line()).await?;
    let mark = device_mark(&mut from.line()).await?;
    raise_device_mark(&mut to.line(), mark).await?;
    to.commit().await
}

/// Opens a copy, brings it up to date, and refuses one that is damaged.
async fn checked(file: &Path) -> Result<Lite, StoreError> {
    let lite = Lite::open_file(file).await?;
    let told: String = sqlx::query_scalar("PRAGMA quick_check").fetch_one(&lite.read).await?;
    if told == "ok" { Ok(lite) } else { Err(StoreError::Row("page")) }
}

/// How far devices are numbered in a database that may be the very reason for going back.
async fn mark_of_broken(file: &Path) -> i64 {
    if !file.exists() {
        return 0;
    }
    let Ok(lite) = Lite::open_file(file).await else { return 0 };
    let store = Store::Lite(lite);
    let mark = match store.read().await {
        Ok(mut read) => device_mark(&mut read.line()).await.unwrap_or(0),
        Err(_) => 0,
    };
    store.close().await;
    mark
}

async fn device_mark(line: &mut Line<'_>) -> Result<i64, StoreError> {
    let mark: Option<i64> = match line {
        Line::Lite(lite) => {
            sqlx::query_scalar("SELECT seq FROM sqlite_sequence WHERE name = 'device'")
                .fetch_optional(&mut **lite)
                .await?
        }
        Line::Post(post) => Some(
            sqlx::query_scalar(
                "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM device_number_seq",
            )
            .fetch_one(&mut **post)
            .await?,
        ),
    };
    Ok(mark.unwrap_or(0))
}

async fn raise_device_mark(line: &mut Line<'_>, mark: i64) -> Result<(), StoreError> {
    let known: Option<i64> =
        on!(line, line => sqlx::query_scalar("SELECT MAX(number) FROM device").fetch_one(line).await?);
    let mark = mark.max(known.unwrap_or(0));
    if mark <= device_mark(line).await? {
        return Ok(());
    }
    match line {
        Line::Lite(lite) => {
            sqlx::query("DELETE FROM sqlite_sequence WHERE name = 'device'").execute(&mut **lite).await?;
            sqlx::query("INSERT INTO sqlite_sequence (name, seq) VALUES ('device', ?)")
                .bind(mark)
                .execute(&mut **lite)
                .await?;
        }
        Line::Post(post) => {
            sqlx::query("SELECT setval('device_number_seq', $1)").bind(mark).execute(&mut **post).await?;
        }
    }
    Ok(())
}

/// It holds password hashes: nobody but its owner reads it.
fn create_private(file: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file).map(drop)
}

fn remove_log_of(file: &Path) -> Result<(), StoreError> {
    for ending in ["-wal", "-shm"] {
        let log = beside(file, ending);
        match fs::remove_file(&log) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed(&log)(error)),
            _ => {}
        }
    }
    Ok(())
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn failed(path: &Path) -> impl FnOnce(io::Error) -> StoreError + use<> {
    let path = path.to_owned();
    move |error| StoreError::Folder(path, error)
}
