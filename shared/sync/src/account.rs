//! The messages of the account API over HTTPS: CBOR bodies, the same in the browser's engine and on the relay.
//! Passwords pass through here and are never kept, printed or compared.

use crate::name::{DealershipId, DeviceId, DocId, Shelf, UserId};
use crate::wire::part::{EraseWhy, numbered};
use minicbor::decode::Decoder;
use minicbor::encode::{Encoder, Write};
use minicbor::{Decode, Encode};

/// The media type of every body here.
pub const MEDIA_TYPE: &str = "application/cbor";

/// `POST /api/begin`: the first sign-in, by the one-time link. The answer is `Me` or `Problem`.
#[derive(Clone, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Begin {
    /// What stands behind `#` in the link, as it stands there.
    #[n(0)]
    pub token: String,
    /// The dealership's name.
    #[n(1)]
    pub house_name: String,
    #[n(2)]
    pub login: String,
    /// The person's full name.
    #[n(3)]
    pub name: String,
    #[n(4)]
    pub initials: String,
    #[n(5)]
    pub password: String,
    #[n(6)]
    pub device_name: String,
    /// `de` or `en`.
    #[n(7)]
    pub locale: String,
}

/// `POST /api/sign-in`. The answer is `Me` or `Problem`.
#[derive(Clone, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct SignIn {
    #[n(0)]
    pub login: String,
    #[n(1)]
    pub password: String,
    #[n(2)]
    pub device_name: String,
}

/// `POST /api/invite`. The answer is `InviteCode` or `Problem`.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Invite {
    #[n(0)]
    pub name: String,
    #[n(1)]
    pub initials: String,
    #[n(2)]
    pub role: Role,
}

/// What the new colleague types in.
#[derive(Clone, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct InviteCode {
    #[n(0)]
    pub code: String,
    /// Seconds since 1970.
    #[n(1)]
    pub expires_s: u64,
}

/// `POST /api/join`. The answer is `Me` or `Problem`.
#[derive(Clone, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Join {
    #[n(0)]
    pub code: String,
    #[n(1)]
    pub login: String,
    #[n(2)]
    pub password: String,
    #[n(3)]
    pub device_name: String,
}

/// `POST /api/role`, administrators only: somebody else does something else from now on. The answer is an empty map or
/// `Problem`.
#[derive(Clone, Copy, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct NewRole {
    #[n(0)]
    pub user: UserId,
    #[n(1)]
    pub role: Role,
}

/// `POST /api/erase`, administrators only: documents that shall be no more. The answer is `ErasedUpTo` or `Problem`.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Erase {
    #[n(0)]
    pub docs: Vec<DocId>,
    #[n(1)]
    pub why: EraseWhy,
}

/// The number of the last erasure, these among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct ErasedUpTo {
    #[n(0)]
    pub last: u64,
}

/// `POST /api/again`: a browser that has lost its database goes on as a new device. The answer is `Me` or `Problem`.
#[derive(Clone, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Again {
    #[n(0)]
    pub device_name: String,
}

/// `POST /api/sign-out`: an empty map. The answer is an empty map or `Problem`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct SignOut {}

/// `GET /api/me`: who is signed in on this device.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Me {
    #[n(0)]
    pub user: UserId,
    #[n(1)]
    pub name: String,
    #[n(2)]
    pub initials: String,
    #[n(3)]
    pub role: Role,
    #[n(4)]
    pub device: DeviceId,
    /// Unique within the dealership, never reused: the range of offline document numbers ("Nummernkreis").
    #[n(5)]
    pub device_number: u16,
    #[n(6)]
    pub dealership: DealershipId,
    #[n(7)]
    pub house_name: String,
    /// What the role may see.
    #[n(8)]
    pub shelves: Vec<Shelf>,
}

numbered! {
    /// What a member of staff does.
    Role {
        Sales = 0,
        SalesManager = 1,
        Service = 2,
        Accounting = 3,
        Administrator = 4,
    }
}

/// Why the relay said no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    WrongPassword,
    TooManyTries {
        retry_after_s: u32,
    },
    LinkUsed,
    LinkExpired,
    CodeUnknown,
    LoginTaken,
    WeakPassword,
    NotAllowed,
    Malformed,
    NotSignedIn,
    Internal,
    /// A blob that is empty or larger than the limit.
    BlobSize,
    /// A blob of a type that is not kept.
    BlobType,
    /// The bytes of a blob do not have its name; what was sent of it is forgotten.
    BlobDamaged,
    /// The dealership has used up its storage on the relay.
    StorageFull,
    /// Of a newer version.
    Unknown(u8),
}

/// Bytes that are not the message asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotThisMessage;

/// The body of a message.
pub fn encode<T: Encode<()>>(message: &T) -> Vec<u8> {
    let mut out = Vec::new();
    // Writing to a Vec cannot fail: its error type is Infallible.
    match minicbor::encode(message, &mut out) {
        Ok(()) | Err(_) => out,
    }
}

/// The message in a body.
pub fn decode<'b, T: Decode<'b, ()>>(body: &'b [u8]) -> Result<T, NotThisMessage> {
    minicbor::decode(body).map_err(|_| NotThisMessage)
}

/// A problem as it travels.
#[derive(Encode, Decode)]
#[cbor(map)]
struct ProblemBody {
    #[n(0)]
    code: u8,
    #[n(1)]
    retry_after_s: Option<u32>,
}

impl Problem {
    /// The number on the wire.
    pub fn number(self) -> u8 {
        match self {
            Problem::WrongPassword => 0,
            Problem::TooManyTries { .. } => 1,
            Problem::LinkUsed => 2,
            Problem::LinkExpired => 3,
            Problem::CodeUnknown => 4,
            Problem::LoginTaken => 5,
            Problem::WeakPassword => 6,
            Problem::NotAllowed => 7,
            Problem::Malformed => 8,
            Problem::NotSignedIn => 9,
            Problem::Internal => 10,
            Problem::BlobSize => 11,
            Problem::BlobType => 12,
            Problem::BlobDamaged => 13,
            Problem::StorageFull => 14,
            Problem::Unknown(number) => number,
        }
    }

    fn from_body(body: &ProblemBody) -> Problem {
        match body.code {
            0 => Problem::WrongPassword,
            1 => Problem::TooManyTries { retry_after_s: body.retry_after_s.unwrap_or(0) },
            2 => Problem::LinkUsed,
            3 => Problem::LinkExpired,
            4 => Problem::CodeUnknown,
            5 => Problem::LoginTaken,
            6 => Problem::WeakPassword,
            7 => Problem::NotAllowed,
            8 => Problem::Malformed,
            9 => Problem::NotSignedIn,
            10 => Problem::Internal,
            11 => Problem::BlobSize,
            12 => Problem::BlobType,
            13 => Problem::BlobDamaged,
            14 => Problem::StorageFull,
            other => Problem::Unknown(other),
        }
    }
}

impl<C> Encode<C> for Problem {
    fn encode<W: Write>(
        &self,
        out: &mut Encoder<W>,
        context: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        let retry_after_s = match self {
            Problem::TooManyTries { retry_after_s } => Some(*retry_after_s),
            _ => None,
        };
        ProblemBody { code: self.number(), retry_after_s }.encode(out, context)
    }
}

impl<'b, C> Decode<'b, C> for Problem {
    fn decode(input: &mut Decoder<'b>, context: &mut C) -> Result<Self, minicbor::decode::Error> {
        Ok(Problem::from_body(&ProblemBody::decode(input, context)?))
    }
}
