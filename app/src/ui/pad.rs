//! A field that takes a signature: finger, pen or mouse. While a pen is near, hands and fingers leave no trace.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use markup::view;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, KeyboardEvent, PointerEvent};

use crate::ui::drag::hold;
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::{RwSignal, Signal};
use crate::ui::stroke::{Dot, Stroke, WIDTHS, go_on, path};
use crate::ui::text::Text;

/// The size of a field in hundredths of a millimetre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub width: i32,
    pub height: i32,
}

/// For so long after a pen was near, what touches is a hand.
const PEN_MS: i32 = 1_500;

/// What touches with more than this many pixels is no fingertip.
const PALM: i32 = 70;

/// What stands for the force of a finger or a mouse.
const EVEN: u8 = 110;

/// What the pad remembers between two events.
#[derive(Default)]
struct Hand {
    /// The pointer that draws.
    drawing: Cell<Option<i32>>,
    /// Until when, by the clock of the events, whatever is no pen is a hand.
    pen_until: Cell<i32>,
}

/// The pad. `label` names the field and says whether it is signed.
#[component]
pub fn Pad(#[prop(into)] label: Signal<Text>, size: Size, strokes: RwSignal<Vec<Stroke>>) -> View {
    let hand = Rc::new(Hand::default());
    let (moving, lifting) = (Rc::clone(&hand), Rc::clone(&hand));
    let end = move |event: PointerEvent| lifting.lift(&event);
    let ended = end.clone();
    view! {
        <div
            class="pad"
            role="img"
            tabindex="0"
            aria-label=label
            aria-keyshortcuts="Delete"
            on:pointerdown=move |event| hand.set_down(&event, size, strokes)
            on:pointermove=move |event| moving.carry(&event, size, strokes)
            on:pointerup=end
            on:pointercancel=ended
            on:keydown=move |event| wipe(&event, strokes)
        >
            {move || ink(&strokes.get(), size)}
        </div>
    }
}

/// Strokes as a drawing that fills its field.
pub fn ink(strokes: &[Stroke], size: Size) -> View {
    let line = |(at, width): (usize, &i32)| {
        view! { <path d=path(strokes, at) stroke-width=i64::from(*width)/> }
    };
    view! {
        <svg class="ink" viewBox=format!("0 0 {} {}", size.width, size.height) aria-hidden="true">
            {WIDTHS.iter().enumerate().map(line).collect_view()}
        </svg>
    }
}

impl Hand {
    fn set_down(&self, event: &PointerEvent, size: Size, strokes: RwSignal<Vec<Stroke>>) {
        let pen = self.sees_pen(event);
        if !pen && (self.is_hand(event) || self.drawing.get().is_some()) {
            return;
        }
        // What a hand has begun while the pen was on its way counts for nothing.
        if self.drawing.replace(Some(event.pointer_id())).is_some() {
            strokes.update(|all| drop(all.pop()));
        }
        hold(event);
        strokes.update(|all| all.push(Stroke::new()));
        draw(event, size, strokes);
    }

    fn carry(&self, event: &PointerEvent, size: Size, strokes: RwSignal<Vec<Stroke>>) {
        self.sees_pen(event);
        if self.drawing.get() == Some(event.pointer_id()) {
            draw(event, size, strokes);
        }
    }

    fn lift(&self, event: &PointerEvent) {
        self.sees_pen(event);
        if self.drawing.get() == Some(event.pointer_id()) {
            self.drawing.set(None);
        }
    }

    /// Whether this is a pen; remembers that one is near.
    fn sees_pen(&self, event: &PointerEvent) -> bool {
        let pen = event.pointer_type() == "pen";
        if pen {
            self.pen_until.set(at(event) + PEN_MS);
        }
        pen
    }

    fn is_hand(&self, event: &PointerEvent) -> bool {
        let touch = event.pointer_type() == "touch";
        touch && (at(event) < self.pen_until.get() || event.width().max(event.height()) > PALM)
    }
}

/// Everything that the pointer has told since the last event goes into the last stroke.
fn draw(event: &PointerEvent, size: Size, strokes: RwSignal<Vec<Stroke>>) {
    let Some(pad) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return;
    };
    let edges = pad.get_bounding_client_rect();
    let dot = |told: &PointerEvent| Dot {
        x: scaled(f64::from(told.client_x()) - edges.left(), edges.width(), size.width),
        y: scaled(f64::from(told.client_y()) - edges.top(), edges.height(), size.height),
        force: force(told),
    };
    let dots: Vec<Dot> = gathered(event).iter().map(dot).collect();
    strokes.update(|all| {
        if let Some(stroke) = all.last_mut() {
            dots.into_iter().for_each(|dot| go_on(stroke, dot));
        }
    });
}

/// The moves that the browser has put together in one event; older ones of Safari cannot tell them apart.
fn gathered(event: &PointerEvent) -> Vec<PointerEvent> {
    let tells = JsValue::from_str("getCoalescedEvents").js_in(event);
    let told: Vec<PointerEvent> = if tells {
        event.get_coalesced_events().iter().map(JsCast::unchecked_into).collect()
    } else {
        Vec::new()
    };
    if told.is_empty() { vec![event.clone()] } else { told }
}

#[expect(clippy::cast_possible_truncation, reason = "held between the edges of the field")]
fn scaled(way: f64, whole: f64, size: i32) -> i32 {
    ((way * f64::from(size) / whole.max(1.0)) as i32).clamp(0, size)
}

/// How hard a pen presses; a finger or a mouse cannot tell.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the browser tells 0 to 1")]
fn force(event: &PointerEvent) -> u8 {
    if event.pointer_type() == "pen" { (event.pressure() * 255.0) as u8 } else { EVEN }
}

/// When, in milliseconds since the page was loaded.
#[expect(clippy::cast_possible_truncation, reason = "weeks fit")]
fn at(event: &PointerEvent) -> i32 {
    event.time_stamp() as i32
}

fn wipe(event: &KeyboardEvent, strokes: RwSignal<Vec<Stroke>>) {
    if matches!(event.key().as_str(), "Delete" | "Backspace") {
        event.prevent_default();
        strokes.set(Vec::new());
    }
}

#[cfg(test)]
mod tests {
    use super::scaled;

    #[test]
    fn what_is_drawn_stays_inside_its_field() {
        for (way, whole, place) in [
            (0.0, 300.0, 0),
            (150.0, 300.0, 3750),
            (300.0, 300.0, 7500),
            (-8.0, 300.0, 0),
            (400.0, 300.0, 7500),
        ] {
            assert_eq!(scaled(way, whole, 7500), place, "{way}");
        }
        assert_eq!(scaled(3.0, 0.0, 7500), 7500);
    }
}
