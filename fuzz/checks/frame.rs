//! Any bytes as a frame: never a panic, and what can be read says the same when it is written and read again.

use sync::chunk;
use sync::wire::Frame;

pub fn check(bytes: &[u8]) {
    let _ = chunk::hash(bytes);
    let Ok(frame) = Frame::decode(bytes) else { return };
    if let Ok(again) = frame.encode() {
        assert_eq!(Frame::decode(&again), Ok(frame));
    }
}
