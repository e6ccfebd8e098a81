//! Which role may see and write which shelf, and who may invite whom: the only table of rights.

use sync::account::Role;
use sync::name::Shelf;

/// The shelves of a role; reading and writing go together.
pub fn shelves(role: Role) -> &'static [Shelf] {
    match role {
        Role::Sales => &[Shelf::Sales, Shelf::Customers, Shelf::Vehicles, Shelf::House],
        Role::SalesManager | Role::Accounting => {
            &[Shelf::Sales, Shelf::Customers, Shelf::Vehicles, Shelf::Books, Shelf::House]
        }
        Role::Service => &[Shelf::Customers, Shelf::Vehicles, Shelf::Workshop, Shelf::House],
        Role::Administrator => &Shelf::ALL,
        Role::Unknown(_) => &[],
    }
}

/// Whether `host` may invite somebody as `guest`.
pub fn may_invite(host: Role, guest: Role) -> bool {
    match (host, guest) {
        (_, Role::Unknown(_)) => false,
        (Role::Administrator, _) => true,
        (Role::SalesManager, guest) => guest != Role::Administrator,
        _ => false,
    }
}

/// Whether somebody may give others this role.
pub fn may_change_role(host: Role, role: Role) -> bool {
    host == Role::Administrator && !matches!(role, Role::Unknown(_))
}

/// Whether somebody may erase documents for good.
pub fn may_erase(role: Role) -> bool {
    role == Role::Administrator
}

#[cfg(test)]
mod tests {
    use sync::account::Role;
    use sync::name::Shelf;

    use super::{may_invite, shelves};

    const ROLES: [Role; 6] = [
        Role::Sales,
        Role::SalesManager,
        Role::Service,
        Role::Accounting,
        Role::Administrator,
        Role::Unknown(9),
    ];

    #[test]
    fn the_table_is_the_agreed_one() {
        // sales, customers, vehicles, books, workshop, house
        let agreed = [
            [true, true, true, false, false, true],
            [true, true, true, true, false, true],
            [false, true, true, false, true, true],
            [true, true, true, true, false, true],
            [true, true, true, true, true, true],
            [false, false, false, false, false, false],
        ];
        for (role, row) in ROLES.into_iter().zip(agreed) {
            for (shelf, may) in Shelf::ALL.into_iter().zip(row) {
                assert_eq!(shelves(role).contains(&shelf), may, "{role:?} {shelf:?}");
            }
        }
    }

    #[test]
    fn nobody_has_a_shelf_of_a_newer_version() {
        assert!(ROLES.into_iter().all(|role| !shelves(role).contains(&Shelf::Unknown(7))));
    }

    #[test]
    fn only_administrators_make_administrators_and_only_managers_and_they_invite() {
        for host in ROLES {
            for guest in ROLES {
                let may = match guest {
                    Role::Unknown(_) => false,
                    Role::Administrator => host == Role::Administrator,
                    _ => matches!(host, Role::Administrator | Role::SalesManager),
                };
                assert_eq!(may_invite(host, guest), may, "{host:?} invites {guest:?}");
            }
        }
    }
}
