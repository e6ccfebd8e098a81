//! Signing in.

use domain::id::Id;
use domain::party::staff::Role;
use domain::time::Moment;
use serde::{Deserialize, Serialize};

/// The first person, by the one-time link.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beginning {
    pub token: String,
    pub house: String,
    pub name: String,
    pub initials: String,
    pub login: String,
    pub password: String,
    pub device: String,
}

/// Name and password.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SigningIn {
    pub login: String,
    pub password: String,
    pub device: String,
}

/// An invitation taken up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joining {
    pub code: String,
    pub login: String,
    pub password: String,
    pub device: String,
}

/// Somebody to be invited.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitee {
    pub name: String,
    pub initials: String,
    pub role: Role,
}

/// An invitation to hand over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    pub code: String,
    pub expires: Moment,
}

/// Who is signed in on this device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Me {
    pub user: Id,
    pub name: String,
    pub initials: String,
    pub role: Role,
    /// Unique within the dealership; part of every number that this device gives.
    pub device_number: u16,
    pub device_name: String,
    pub house_name: String,
    /// How the dealership arranges the registers of the customer sheet for this role; empty: as usual.
    pub registers: String,
}

/// Why the relay refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    WrongPassword,
    TooManyTries {
        seconds: u32,
    },
    LinkUsed,
    LinkExpired,
    CodeUnknown,
    LoginTaken,
    WeakPassword,
    NotAllowed,
    NotSignedIn,
    /// The relay could not be reached.
    Unreachable,
    /// The relay answered nonsense.
    Nonsense,
}
