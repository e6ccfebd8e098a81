//! The account messages: their bytes and what a newer version may add.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "bytes/hex.rs"]
mod hex;

use sync::account::{
    Begin, Erase, ErasedUpTo, Invite, InviteCode, Join, Me, NotThisMessage, Problem, Role, SignIn, decode,
    encode,
};
use sync::name::{DealershipId, DeviceId, DocId, Shelf, UserId};
use sync::wire::part::EraseWhy;

fn me() -> Me {
    Me {
        user: UserId([1; 16]),
        name: "Jürgen Groß".into(),
        initials: "JG".into(),
        role: Role::SalesManager,
        device: DeviceId([2; 16]),
        device_number: 65_535,
        dealership: DealershipId([3; 16]),
        house_name: "Autohaus Groß".into(),
        shelves: vec![Shelf::Sales, Shelf::Unknown(44)],
    }
}

#[test]
fn an_erasure_has_these_bytes() {
    let erase = Erase { docs: vec![DocId([5; 16])], why: EraseWhy::Expired };
    let bytes = [&[0xa2, 0, 0x81, 0x50][..], &[5; 16], &[1, 1]].concat();
    assert_eq!(encode(&erase), bytes);
    assert_eq!(decode(&bytes), Ok(erase));
    assert_eq!(encode(&ErasedUpTo { last: 24 }), [0xa1, 0, 0x18, 24]);
}

#[test]
fn every_message_comes_back_as_itself() {
    assert_eq!(decode(&encode(&me())), Ok(me()));
    let text = |number: u8| format!("Wert {number}");
    let begin = Begin {
        token: text(0),
        house_name: text(1),
        login: text(2),
        name: text(3),
        initials: text(4),
        password: text(5),
        device_name: text(6),
        locale: "de".into(),
    };
    assert!(decode::<Begin>(&encode(&begin)).is_ok_and(|read| read == begin));
    let sign_in = SignIn { login: text(0), password: text(1), device_name: text(2) };
    assert!(decode::<SignIn>(&encode(&sign_in)).is_ok_and(|read| read == sign_in));
    let join = Join { code: text(0), login: text(1), password: text(2), device_name: text(3) };
    assert!(decode::<Join>(&encode(&join)).is_ok_and(|read| read == join));
    let invite = Invite { name: text(0), initials: text(1), role: Role::Accounting };
    assert_eq!(decode(&encode(&invite)), Ok(invite));
    let code = InviteCode { code: text(0), expires_s: 1_800_000_000 };
    assert!(decode::<InviteCode>(&encode(&code)).is_ok_and(|read| read == code));
}

#[test]
fn the_bytes_of_an_invitation_stay_as_they_are() {
    let invite = Invite { name: "Eva".into(), initials: "E".into(), role: Role::Service };
    assert_eq!(hex::text(&encode(&invite)), "a30063457661016145 0202".replace(' ', ""));
}

#[test]
fn every_problem_has_its_number_and_only_one_has_a_wait() {
    let known = [
        Problem::WrongPassword,
        Problem::TooManyTries { retry_after_s: 30 },
        Problem::LinkUsed,
        Problem::LinkExpired,
        Problem::CodeUnknown,
        Problem::LoginTaken,
        Problem::WeakPassword,
        Problem::NotAllowed,
        Problem::Malformed,
        Problem::NotSignedIn,
        Problem::Internal,
        Problem::BlobSize,
        Problem::BlobType,
        Problem::BlobDamaged,
        Problem::StorageFull,
    ];
    for (number, problem) in (0..).zip(known) {
        assert_eq!(problem.number(), number);
        assert_eq!(decode(&encode(&problem)), Ok(problem));
    }
    assert_eq!(decode(&hex::bytes("a1 00 18 c8")), Ok(Problem::Unknown(200)));
    assert_eq!(hex::text(&encode(&Problem::TooManyTries { retry_after_s: 30 })), "a2000101181e");
    assert_eq!(hex::text(&encode(&Problem::LinkUsed)), "a10002");
}

#[test]
fn roles_and_keys_of_a_newer_version_are_borne() {
    let newer = hex::bytes("a4 00 63457661 01 6145 02 1863 0905");
    assert_eq!(decode::<Invite>(&newer).map(|invite| invite.role), Ok(Role::Unknown(99)));
}

#[test]
fn what_is_not_the_message_is_refused() {
    for bytes in ["", "ff", "a0", "a1 00 63457661", "a3 00 63ffffff 01 6145 02 02"] {
        assert_eq!(decode::<Invite>(&hex::bytes(bytes)), Err(NotThisMessage), "{bytes}");
    }
}
