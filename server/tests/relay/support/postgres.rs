//! A real PostgreSQL server of our own: in a temporary folder, on a free port, one for all tests of a run.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use sqlx::postgres::PgConnection;
use sqlx::{AssertSqlSafe, Connection};

/// Made by the first test that wants it.
static SERVER: OnceLock<Server> = OnceLock::new();

/// Nothing here is worth waiting for a disk, unless that is what is measured: the tests end relays, not the server.
pub static FSYNC: OnceLock<&str> = OnceLock::new();

static DATABASES: AtomicU64 = AtomicU64::new(0);

struct Server {
    port: u16,
    /// It reads from us: when this end of the pipe is closed, however the tests end, the server stops.
    _running: Child,
}

/// An empty database.
pub struct Database {
    pub address: String,
}

/// Makes the cluster, runs the server, and stops it by its id as soon as standard input ends.
const RUN: &str = r#"
"$1/initdb" --pgdata="$2/cluster" --username=jobmappe --auth=trust --encoding=UTF8 --locale=C --no-sync >"$2/log" 2>&1 || exit 1
"$1/postgres" -D "$2/cluster" -k "$2" -c listen_addresses=127.0.0.1 -p "$3" -c fsync=$4 -c max_connections=400 >>"$2/log" 2>&1 &
server=$!
cat >/dev/null
kill -QUIT $server
wait $server
rm -rf "$2"
"#;

impl Database {
    pub async fn new() -> Database {
        let server = SERVER.get_or_init(start);
        let mut connection = server.connect().await;
        let name = format!("shop{}", DATABASES.fetch_add(1, Ordering::Relaxed));
        sqlx::query(AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();
        Database { address: server.address(&name) }
    }

    /// A connection past the relay.
    pub async fn connect(&self) -> PgConnection {
        PgConnection::connect(&self.address).await.unwrap()
    }
}

impl Server {
    fn address(&self, database: &str) -> String {
        format!("postgres://jobmappe@127.0.0.1:{}/{database}", self.port)
    }

    async fn connect(&self) -> PgConnection {
        for _ in 0..1200 {
            if let Ok(connection) = PgConnection::connect(&self.address("postgres")).await {
                return connection;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("PostgreSQL does not start");
    }
}

fn start() -> Server {
    let folder = std::env::temp_dir().join(format!("jobmappe-postgres-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut script = as_somebody(&folder);
    script
        .args(["sh", "-c", RUN, "postgres"])
        .arg(programs())
        .arg(&folder)
        .arg(port.to_string())
        .arg(FSYNC.get_or_init(|| "off"));
    let running = script.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    Server { port, _running: running }
}

/// PostgreSQL refuses to run as root.
fn as_somebody(folder: &Path) -> Command {
    let id = Command::new("id").arg("-u").output().unwrap().stdout;
    if id != b"0\n" {
        return Command::new("env");
    }
    let given = Command::new("chown").arg("nobody").arg(folder).status().unwrap();
    assert!(given.success());
    let mut command = Command::new("setpriv");
    command.args(["--reuid=nobody", "--regid=nogroup", "--clear-groups"]);
    command
}

/// Where `initdb` is: on the path, or where Debian puts it.
fn programs() -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten();
    folders.extend(versions.map(|version| version.unwrap().path().join("bin")));
    let found = folders.into_iter().find(|folder| folder.join("initdb").is_file());
    found.expect("PostgreSQL is needed for these tests: `cargo xtask test` installs it, or install the package `postgresql`")
}
