//! The tree of meaning in a file (tagged PDF).

use pdf_writer::types::{Placement, TableHeaderScope};
use pdf_writer::{Finish, Rect, Ref, TextStr};

use crate::measure::{Length, PAGE_HEIGHT, points};
use crate::page::{Draw, Item, Mark, Pages, Role};
use crate::pdf::content::Content;
use crate::pdf::role::struct_role;
use crate::pdf::store::Store;

/// What hangs below a node.
enum Kid {
    Node(usize),
    /// Page and mark on it.
    Mark(usize, i32),
}

/// Writes the tree, without the nodes that nothing is drawn for.
pub fn write(store: &mut Store, pages: &Pages, contents: &[Content], page_names: &[Ref]) -> Ref {
    let kids = kids(pages, contents);
    let root = store.name();
    let names: Vec<Ref> = pages.nodes.iter().map(|_| store.name()).collect();
    for (at, node) in pages.nodes.iter().enumerate() {
        if kids[at].is_empty() && !matches!(node.role, Role::Cell(_)) {
            continue;
        }
        let parent = node.parent.map_or(root, |parent| names[parent]);
        element(store, pages, (at, parent), &kids[at], &names, page_names);
    }
    let parents = parents(store, contents, &names);
    store.put(root, |chunk| {
        let mut tree = chunk.indirect(root).start::<pdf_writer::writers::StructTreeRoot>();
        tree.child(names[0]);
        let mut list = tree.parent_tree();
        let mut nums = list.nums();
        for (page, array) in (0..).zip(parents) {
            nums.insert(page, array);
        }
        nums.finish();
        list.finish();
        tree.parent_tree_next_key(i32::try_from(contents.len()).unwrap_or(0));
    });
    root
}

/// The kids of each node: marks in the order of pages, nodes in the order of their making.
fn kids(pages: &Pages, contents: &[Content]) -> Vec<Vec<Kid>> {
    let mut kids: Vec<Vec<Kid>> = pages.nodes.iter().map(|_| Vec::new()).collect();
    for (page, content) in contents.iter().enumerate() {
        for (mark, node) in (0..).zip(&content.marks) {
            kids[*node].push(Kid::Mark(page, mark));
        }
    }
    // From the leaves up, so that empty branches fall off.
    for at in (1..pages.nodes.len()).rev() {
        let node = &pages.nodes[at];
        let present = !kids[at].is_empty() || matches!(node.role, Role::Cell(_));
        if let (true, Some(parent)) = (present, node.parent) {
            kids[parent].insert(0, Kid::Node(at));
        }
    }
    kids
}

fn element(
    store: &mut Store,
    pages: &Pages,
    (at, parent): (usize, Ref),
    kids: &[Kid],
    names: &[Ref],
    page_names: &[Ref],
) {
    let node = &pages.nodes[at];
    let first = kids.iter().find_map(|kid| if let Kid::Mark(page, _) = kid { Some(*page) } else { None });
    let name = names[at];
    store.put(name, |chunk| {
        let mut element = chunk.struct_element(name);
        element.kind(struct_role(node.role)).parent(parent);
        if let Some(page) = first {
            element.page(page_names[page]);
        }
        if let Some(alt) = &node.alt {
            element.alt(TextStr(alt));
        }
        attributes(&mut element, pages, at, first);
        if kids.is_empty() {
            return;
        }
        let mut list = element.children();
        for kid in kids {
            match kid {
                Kid::Node(kid) => list.struct_element(names[*kid]),
                Kid::Mark(page, mark) if Some(*page) == first => list.marked_content_id(*mark),
                Kid::Mark(page, mark) => {
                    list.marked_content_ref().page(page_names[*page]).marked_content_id(*mark);
                    &mut list
                }
            };
        }
    });
}

fn attributes(
    element: &mut pdf_writer::writers::StructElement,
    pages: &Pages,
    at: usize,
    page: Option<usize>,
) {
    match pages.nodes[at].role {
        Role::ColumnHead => {
            element.attributes().push().table().scope(TableHeaderScope::Column);
        }
        Role::RowHead => {
            element.attributes().push().table().scope(TableHeaderScope::Row);
        }
        Role::Cell(columns) if columns > 1 => {
            element.attributes().push().table().col_span(i32::from(columns));
        }
        Role::Figure => {
            let items = page.and_then(|page| pages.pages.get(page)).map_or(&[][..], |page| &page.items);
            let own = items.iter().filter(|item| item.mark == Mark::Node(at));
            let [left, top, right, bottom] = bounds(own);
            let bounds = Rect::new(
                points(left),
                points(PAGE_HEIGHT - bottom),
                points(right),
                points(PAGE_HEIGHT - top),
            );
            element.attributes().push().layout().bbox(bounds).placement(Placement::Block);
        }
        _ => {}
    }
}

/// Left, top, right and bottom of what is drawn; letters lie within shapes.
fn bounds<'a>(items: impl Iterator<Item = &'a Item>) -> [Length; 4] {
    let mut bounds = [Length::MAX, Length::MAX, Length::MIN, Length::MIN];
    let mut add = |x: Length, y: Length| {
        let [left, top, right, bottom] = bounds;
        bounds = [left.min(x), top.min(y), right.max(x), bottom.max(y)];
    };
    for item in items {
        match &item.draw {
            Draw::Shape { corners, .. } => corners.iter().for_each(|(x, y)| add(*x, *y)),
            Draw::Tiles { x, y, square, tiles, .. } => tiles.iter().for_each(|[left, top, width, height]| {
                add(x + left * square, y + top * square);
                add(x + (left + width) * square, y + (top + height) * square);
            }),
            Draw::Rect { x, y, width, height, .. } | Draw::Picture { x, y, width, height, .. } => {
                add(*x, *y);
                add(x + width, y + height);
            }
            Draw::Stroke { points, width, .. } => points.iter().for_each(|(x, y)| {
                add(x - width, y - width);
                add(x + width, y + width);
            }),
            Draw::Text(run) => add(run.x, run.y),
            Draw::Field { .. } => {}
        }
    }
    bounds
}

/// For each page the node of each mark.
fn parents(store: &mut Store, contents: &[Content], names: &[Ref]) -> Vec<Ref> {
    let mut arrays = Vec::new();
    for content in contents {
        let name = store.name();
        store.put(name, |chunk| {
            chunk.indirect(name).array().items(content.marks.iter().map(|node| names[*node]));
        });
        arrays.push(name);
    }
    arrays
}
