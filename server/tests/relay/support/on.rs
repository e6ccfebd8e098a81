//! The same test on either database.

/// Which database a relay runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    /// The embedded SQLite file.
    Lite,
    /// A PostgreSQL server.
    Post,
}

/// Makes two tests of each function: one on SQLite, one on PostgreSQL.
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {
        mod on_sqlite {
            $(#[tokio::test]
            async fn $name() {
                super::$name($crate::support::on::On::Lite).await;
            })+
        }

        mod on_postgres {
            $(#[tokio::test]
            async fn $name() {
                super::$name($crate::support::on::On::Post).await;
            })+
        }
    };
}
pub(crate) use on_both;
