//! Papers: facts → blocks → pages → bytes, each step a plain value. Knows no clock; the same facts give the same bytes.

pub mod block;
pub mod breaks;
pub mod compose;
pub mod curve;
pub mod einvoice;
pub mod face;
pub mod fact;
pub mod fault;
pub mod flow;
pub mod font;
pub mod frozen;
pub mod kern;
pub mod kind;
pub mod known;
pub mod layout;
pub mod letter;
pub mod measure;
pub mod page;
pub mod pdf;
pub mod picture;
pub mod qr;
pub mod render;
pub mod setter;
pub mod shape;
pub mod strip;
pub mod svg;
