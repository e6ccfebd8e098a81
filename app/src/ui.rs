//! Controls that know no car: they show what they are given and call back.

pub mod bars;
pub mod button;
pub mod chip;
pub mod completing;
pub mod day_picker;
pub mod dialog;
pub mod drag;
pub mod empty;
pub mod field;
pub mod icon;
pub mod menu;
pub mod move_focus;
pub mod pad;
pub mod palette;
pub mod pen;
pub mod select;
pub mod signal;
pub mod snackbar;
pub mod soon;
pub mod stroke;
pub mod table;
pub mod tabs;
pub mod text;
pub mod text_field;
pub mod toggle;
pub mod virtual_list;
