//! The people of the dealership.

use crate::{choice, record};

choice!(
    /// What somebody does here, and so which shelves their devices hold.
    Role {
        Sales = "sales",
        SalesManager = "sales_manager",
        Service = "service",
        Accounting = "accounting",
        Administrator = "administrator",
    }
);

record!(
    /// A member of staff. The record's id is the account's id on the relay.
    Staff / StaffField {
        Name: name: String = "name",
        Initials: initials: String = "initials",
        Role: role: Role = "role",
        Phone: phone: String = "phone" as Phone,
        Mail: mail: String = "mail" as Mail,
    }
);

/// The leaf that says that this person has an account; their role is the account's from then on.
pub const ACCOUNT: &str = "account";

impl Role {
    /// Who may invite others.
    pub fn may_invite(self) -> bool {
        matches!(self, Role::Administrator | Role::SalesManager)
    }
}
