//! One style sheet out of `style/`, in the order in which the parts may overrule each other.
//!
//! `style/NAME.css` stands before `style/NAME/*.css`; a file that no name of the order covers is an error, because
//! nobody could say where it belongs.

use crate::Done;
use crate::folder::names_below;
use std::fs;
use std::path::Path;

const ORDER: [&str; 7] = ["layers", "tokens", "base", "ui", "parts", "pages", "print"];

/// All parts as one text.
pub fn whole(folder: &Path) -> Done<String> {
    if !folder.is_dir() {
        return Ok(String::new());
    }
    let names: Vec<String> = names_below(folder)?.into_iter().filter(|name| name.ends_with(".css")).collect();
    let mut sheet = String::new();
    for name in in_order(&names)? {
        sheet.push_str(fs::read_to_string(folder.join(name))?.trim_end());
        sheet.push('\n');
    }
    Ok(sheet)
}

fn in_order(names: &[String]) -> Done<Vec<&String>> {
    if let Some(stranger) = names.iter().find(|name| rank(name).is_none()) {
        return Err(
            format!("style/{stranger} has no place in the order {ORDER:?} (xtask/src/sheet.rs)").into()
        );
    }
    let mut sorted: Vec<&String> = names.iter().collect();
    sorted.sort_by_key(|name| (rank(name), name.contains('/'), *name));
    Ok(sorted)
}

fn rank(name: &str) -> Option<usize> {
    let first = name.split(['/', '.']).next()?;
    ORDER.iter().position(|known| *known == first)
}

#[cfg(test)]
mod tests {
    use super::in_order;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn parts_come_in_the_fixed_order_and_a_folder_after_its_door() {
        let given =
            names(&["base.css", "pages/jobs.css", "pages.css", "print.css", "tokens.css", "ui/button.css"]);
        let sorted: Vec<String> = in_order(&given).unwrap().into_iter().cloned().collect();
        let wanted = ["tokens.css", "base.css", "ui/button.css", "pages.css", "pages/jobs.css", "print.css"];
        assert_eq!(sorted, names(&wanted));
    }

    #[test]
    fn a_file_without_a_place_in_the_order_is_named() {
        let error = in_order(&names(&["base.css", "misc.css"])).unwrap_err();
        assert!(error.to_string().contains("style/misc.css"), "{error}");
    }
}
