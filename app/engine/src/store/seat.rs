//! Who is signed in on this device, as far as it knows without the relay.

use bridge::session::Me;
use domain::id::Id;
use domain::party::staff;
use minicbor::{Decode, Encode};
use sync::account;
use sync::name::Shelf;

/// The account of this device.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Seat {
    #[n(0)]
    pub account: account::Me,
    #[n(1)]
    pub device_name: String,
}

impl Seat {
    /// The user's id, which is also that of their staff record.
    pub fn user(&self) -> Id {
        Id(self.account.user.0)
    }

    /// What the window is told.
    pub fn me(&self) -> Me {
        let account = &self.account;
        Me {
            user: self.user(),
            name: account.name.clone(),
            initials: account.initials.clone(),
            role: role(account.role),
            device_number: account.device_number,
            device_name: self.device_name.clone(),
            house_name: account.house_name.clone(),
            registers: String::new(),
        }
    }

    /// Whether the role may see a shelf.
    pub fn sees(&self, shelf: Shelf) -> bool {
        self.account.shelves.contains(&shelf)
    }
}

/// A role as records name it.
pub fn role(role: account::Role) -> staff::Role {
    match role {
        account::Role::Sales => staff::Role::Sales,
        account::Role::SalesManager => staff::Role::SalesManager,
        account::Role::Service => staff::Role::Service,
        account::Role::Accounting => staff::Role::Accounting,
        account::Role::Administrator => staff::Role::Administrator,
        account::Role::Unknown(_) => staff::Role::Unknown,
    }
}

/// A role as accounts name it.
pub fn account_role(role: staff::Role) -> account::Role {
    match role {
        staff::Role::Sales => account::Role::Sales,
        staff::Role::SalesManager => account::Role::SalesManager,
        staff::Role::Service => account::Role::Service,
        staff::Role::Accounting => account::Role::Accounting,
        staff::Role::Administrator => account::Role::Administrator,
        staff::Role::Unknown => account::Role::Unknown(u8::MAX),
    }
}
