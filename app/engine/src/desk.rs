//! Answers the window's requests out of the store.

pub mod alike;
pub mod answer;
pub mod attachments;
pub mod conversation;
pub mod doubt;
pub mod edits;
pub mod engine;
pub mod facts;
pub mod guard;
pub mod history;
pub mod imports;
pub mod jobs;
pub mod lines;
pub mod lists;
pub mod migration;
pub mod opening;
pub mod papers;
pub mod reading;
pub mod screens;
pub mod session;
pub mod sheets;
pub mod storage;
pub mod trade;
pub mod uploads;
pub mod vehicles;
pub mod welcome;
