//! The relay's one error: what the caller is told is a number, what went wrong is in the log alone.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use sync::account::{self, MEDIA_TYPE, Problem};

use crate::auth::limit::Wait;
use crate::auth::password::NoHash;
use crate::clock::NoDice;
use crate::store::error::StoreError;

/// Why a request was not answered as asked.
#[derive(Debug)]
pub enum Failure {
    /// The caller can do something about it.
    Refused(Problem),
    /// The database failed.
    Store(StoreError),
    /// No chance, no hash: the machine is not well.
    Machine(&'static str),
}

/// What a request gets.
pub type Answer<T> = Result<T, Failure>;

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Failure {
        Failure::Refused(problem)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Failure {
        Failure::Store(error)
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Failure {
        Failure::Store(StoreError::Database(error))
    }
}

impl From<NoDice> for Failure {
    fn from(_: NoDice) -> Failure {
        Failure::Machine("no random bytes")
    }
}

impl From<NoHash> for Failure {
    fn from(_: NoHash) -> Failure {
        Failure::Machine("no password hash")
    }
}

impl From<Wait> for Failure {
    fn from(Wait(retry_after_s): Wait) -> Failure {
        Failure::Refused(Problem::TooManyTries { retry_after_s })
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let problem = self.told();
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Problem::TooManyTries { retry_after_s } = problem {
            headers.insert(RETRY_AFTER, HeaderValue::from(retry_after_s));
        }
        (status(problem), headers, account::encode(&problem)).into_response()
    }
}

impl Failure {
    /// What the caller is told. Everything else goes to the log.
    fn told(self) -> Problem {
        match self {
            Failure::Refused(problem) => problem,
            Failure::Store(error) => {
                tracing::error!(%error, "the store failed");
                Problem::Internal
            }
            Failure::Machine(what) => {
                tracing::error!(what, "the machine failed");
                Problem::Internal
            }
        }
    }
}

fn status(problem: Problem) -> StatusCode {
    match problem {
        Problem::WrongPassword | Problem::NotSignedIn => StatusCode::UNAUTHORIZED,
        Problem::TooManyTries { .. } => StatusCode::TOO_MANY_REQUESTS,
        Problem::LinkUsed | Problem::LinkExpired => StatusCode::GONE,
        Problem::CodeUnknown => StatusCode::NOT_FOUND,
        Problem::LoginTaken => StatusCode::CONFLICT,
        Problem::WeakPassword => StatusCode::UNPROCESSABLE_ENTITY,
        Problem::NotAllowed => StatusCode::FORBIDDEN,
        Problem::Malformed => StatusCode::BAD_REQUEST,
        Problem::BlobSize => StatusCode::PAYLOAD_TOO_LARGE,
        Problem::BlobType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Problem::BlobDamaged => StatusCode::UNPROCESSABLE_ENTITY,
        Problem::StorageFull => StatusCode::INSUFFICIENT_STORAGE,
        Problem::Internal | Problem::Unknown(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
