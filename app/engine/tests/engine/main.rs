//! The whole engine against a world made of memory: its database, its other tabs and its relay.

#[cfg(test)]
mod blob_store;
#[cfg(test)]
mod blobs;
#[cfg(test)]
mod contacts;
#[cfg(test)]
mod doubles;
#[cfg(test)]
mod editing;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod finding;
#[cfg(test)]
mod hidden;
#[cfg(test)]
mod history;
#[cfg(test)]
mod importing;
#[cfg(test)]
mod issuing;
#[cfg(test)]
mod kept;
#[cfg(test)]
mod listing;
#[cfg(test)]
mod logos;
mod long_lists;
#[cfg(test)]
mod looking;
#[cfg(test)]
mod mailbox;
#[cfg(test)]
mod numbering;
#[cfg(test)]
mod papers;
#[cfg(test)]
mod printed;
#[cfg(test)]
mod registers;
#[cfg(test)]
mod relay;
#[cfg(test)]
mod run;
#[cfg(test)]
mod searching;
#[cfg(test)]
mod selling;
#[cfg(test)]
mod session;
#[cfg(test)]
mod shop;
#[cfg(test)]
mod starting;
mod syncing;
#[cfg(test)]
mod tabs;
#[cfg(test)]
mod taking;
#[cfg(test)]
mod taking_back;
#[cfg(test)]
mod templates;
#[cfg(test)]
mod tidying;
#[cfg(test)]
mod today;
#[cfg(test)]
mod working;
#[cfg(test)]
mod world;
