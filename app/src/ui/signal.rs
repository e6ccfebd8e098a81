//! Leptos' signals behind types that cost nothing: inside, every value is an `Erased`, so that Leptos' machinery is
//! compiled once and not once for each type of value. Only handing values in and out is typed.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::{
    Effect as LeptosEffect, GetValue, LocalStorage, Set, StoredValue, Track, Update, With, WithUntracked,
};
use leptos::reactive::computed::Memo as LeptosMemo;
use leptos::reactive::signal::RwSignal as LeptosSignal;
use leptos::reactive::wrappers::read::Signal as LeptosRead;

/// A value whose type only its facade knows.
#[derive(Clone)]
struct Erased {
    value: Value,
    same: fn(&dyn Any, &dyn Any) -> bool,
}

/// A value that can be read and written.
pub struct RwSignal<T>(LeptosSignal<Erased>, PhantomData<fn() -> T>);

/// A value that is computed, and tells only when it has changed.
pub struct Memo<T>(LeptosMemo<Erased>, PhantomData<fn() -> T>);

/// A value that can be read.
pub struct Signal<T>(LeptosRead<Erased>, PhantomData<fn() -> T>);

/// Something to call back.
pub struct Callback<In, Out = ()>(StoredValue<Arc<dyn Any>, LocalStorage>, PhantomData<fn(In) -> Out>);

/// A function that can be called back. (A trait of one's own brings one function for each closure, `Fn` brings three.)
trait Call<In, Out> {
    fn call(&self, argument: In) -> Out;
}

type Called<In, Out> = Box<dyn Call<In, Out>>;

impl<F: Fn(In) -> Out, In, Out> Call<In, Out> for F {
    fn call(&self, argument: In) -> Out {
        self(argument)
    }
}

/// A value that can be computed again.
trait Compute: Send + Sync {
    fn compute(&self) -> Erased;
}

/// Computes values that are compared with each other.
struct Comparing<F>(F);

/// Computes values that always count as new.
struct Computing<F>(F);

impl<T: PartialEq + Send + Sync + 'static, F: Fn() -> T + Send + Sync> Compute for Comparing<F> {
    fn compute(&self) -> Erased {
        Erased { value: Arc::new((self.0)()), same: same::<T> }
    }
}

impl<T: Send + Sync + 'static, F: Fn() -> T + Send + Sync> Compute for Computing<F> {
    fn compute(&self) -> Erased {
        Erased::new((self.0)())
    }
}

/// Something that is done again. (A trait of one's own brings one function for each closure, `FnMut` brings two.)
pub trait Act {
    /// Does it.
    fn act(&mut self);
}

impl<F: FnMut()> Act for F {
    fn act(&mut self) {
        self();
    }
}

/// Does something soon, and again whenever a signal that it has read changes; until the present owner is gone.
pub fn effect(act: impl FnMut() + 'static) {
    soon(Box::new(act));
}

fn soon(mut act: Box<dyn Act>) {
    LeptosEffect::new(move |_: Option<()>| act.act());
}

impl Erased {
    fn new<T: Send + Sync + 'static>(value: T) -> Erased {
        Erased { value: Arc::new(value), same: never }
    }
}

fn never(_: &dyn Any, _: &dyn Any) -> bool {
    false
}

fn same<T: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    one.downcast_ref::<T>() == other.downcast_ref::<T>()
}

impl PartialEq for Erased {
    fn eq(&self, other: &Erased) -> bool {
        (self.same)(&*self.value, &*other.value)
    }
}

type Value = Arc<dyn Any + Send + Sync>;

/// Hands the value of any signal out, typed.
fn read<T: 'static, U>(value: Option<Value>, read: impl FnOnce(&T) -> U) -> Option<U> {
    value.as_ref().and_then(|value| value.downcast_ref::<T>()).map(read)
}

fn of_signal(signal: LeptosSignal<Erased>) -> Option<Value> {
    signal.try_with(|erased| Arc::clone(&erased.value))
}

fn of_signal_untracked(signal: LeptosSignal<Erased>) -> Option<Value> {
    signal.try_with_untracked(|erased| Arc::clone(&erased.value))
}

fn of_memo(memo: LeptosMemo<Erased>) -> Option<Value> {
    memo.try_with(|erased| Arc::clone(&erased.value))
}

fn of_memo_untracked(memo: LeptosMemo<Erased>) -> Option<Value> {
    memo.try_with_untracked(|erased| Arc::clone(&erased.value))
}

fn of_read(signal: LeptosRead<Erased>) -> Option<Value> {
    signal.try_with(|erased| Arc::clone(&erased.value))
}

fn of_read_untracked(signal: LeptosRead<Erased>) -> Option<Value> {
    signal.try_with_untracked(|erased| Arc::clone(&erased.value))
}

/// Whoever reads a signal whose page is gone gets no value; the program goes on without what was to be done.
fn gone<U>(value: Option<U>) -> U {
    value.unwrap_or_else(|| lost())
}

fn lost() -> ! {
    wasm_bindgen::throw_str("a signal was read after its page was gone")
}

impl<T: Send + Sync + 'static> RwSignal<T> {
    /// A signal with its first value.
    pub fn new(value: T) -> RwSignal<T> {
        RwSignal(LeptosSignal::new(Erased::new(value)), PhantomData)
    }

    /// Reads the value in place.
    pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        gone(self::read(of_signal(self.0), read))
    }

    /// Reads the value in place, and is not told when it changes.
    pub fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        gone(self.try_with_untracked(read))
    }

    /// Reads the value in place, if it is still there.
    pub fn try_with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> Option<U> {
        self::read(of_signal_untracked(self.0), read)
    }

    /// Writes a value; nothing happens when the signal's page is gone.
    pub fn set(self, value: T) {
        self.0.set(Erased::new(value));
    }

    /// Changes the value in place.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.0.update(|erased| {
            let value = Arc::get_mut(&mut erased.value).and_then(|value| value.downcast_mut::<T>());
            change(
                value.unwrap_or_else(|| wasm_bindgen::throw_str("a signal was changed while it was read")),
            );
        });
    }

    /// Is told when the value changes.
    pub fn track(self) {
        self.0.track();
    }
}

impl<T: Clone + Send + Sync + 'static> RwSignal<T> {
    /// The value.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value, without being told when it changes.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }

    /// The value, if it is still there.
    pub fn try_get_untracked(self) -> Option<T> {
        self.try_with_untracked(T::clone)
    }
}

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// Computes when somebody reads, and again when a signal that was read has changed.
    pub fn new(make: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
        Memo(memo(Box::new(Comparing(make))), PhantomData)
    }
}

fn memo(make: Box<dyn Compute>) -> LeptosMemo<Erased> {
    LeptosMemo::new(move |_| make.compute())
}

impl<T: 'static> Memo<T> {
    /// Reads the value in place.
    pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        gone(self::read(of_memo(self.0), read))
    }

    /// Reads the value in place, and is not told when it changes.
    pub fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        gone(self::read(of_memo_untracked(self.0), read))
    }

    /// Is told when the value changes.
    pub fn track(self) {
        self.0.track();
    }
}

impl<T: Clone + 'static> Memo<T> {
    /// The value.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value, without being told when it changes.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

impl<T: Send + Sync + 'static> Signal<T> {
    /// A value that is computed each time it is read.
    pub fn derive(make: impl Fn() -> T + Send + Sync + 'static) -> Signal<T> {
        Signal(derived(Box::new(Computing(make))), PhantomData)
    }

    /// A value that stays.
    pub fn stored(value: T) -> Signal<T> {
        RwSignal::new(value).into()
    }
}

fn derived(make: Box<dyn Compute>) -> LeptosRead<Erased> {
    LeptosRead::derive(move || make.compute())
}

impl<T: 'static> Signal<T> {
    /// Reads the value in place.
    pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
        gone(self::read(of_read(self.0), read))
    }

    /// Reads the value in place, and is not told when it changes.
    pub fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
        gone(self::read(of_read_untracked(self.0), read))
    }

    /// Is told when the value changes.
    pub fn track(self) {
        self.0.track();
    }
}

impl<T: Clone + 'static> Signal<T> {
    /// The value now, if whoever showed it is still there.
    pub fn try_get_untracked(self) -> Option<T> {
        self::read(of_read_untracked(self.0), T::clone)
    }

    /// The value.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value, without being told when it changes.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

impl<T> From<RwSignal<T>> for Signal<T> {
    fn from(signal: RwSignal<T>) -> Signal<T> {
        Signal(signal.0.into(), PhantomData)
    }
}

impl<T> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Signal<T> {
        Signal(memo.0.into(), PhantomData)
    }
}

impl<T: Default + Send + Sync + 'static> Default for Signal<T> {
    fn default() -> Signal<T> {
        Signal::stored(T::default())
    }
}

impl<In: 'static, Out: 'static> Callback<In, Out> {
    /// Wraps a function.
    pub fn new(call: impl Fn(In) -> Out + 'static) -> Callback<In, Out> {
        let called: Called<In, Out> = Box::new(call);
        Callback(StoredValue::new_local(Arc::new(called)), PhantomData)
    }

    /// Calls it.
    pub fn run(self, argument: In) -> Out {
        gone(self.try_run(argument))
    }

    /// Calls it, if whoever gave it is still there.
    pub fn try_run(self, argument: In) -> Option<Out> {
        let kept = self.0.try_get_value()?;
        kept.downcast_ref::<Called<In, Out>>().map(|called| called.call(argument))
    }
}

impl<F: Fn(In) -> Out + 'static, In: 'static, Out: 'static> From<F> for Callback<In, Out> {
    fn from(call: F) -> Callback<In, Out> {
        Callback::new(call)
    }
}

macro_rules! copied {
    ($($name:ident<$($of:ident),+>),+) => {
        $(impl<$($of),+> Clone for $name<$($of),+> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<$($of),+> Copy for $name<$($of),+> {})+
    };
}

copied!(RwSignal<T>, Memo<T>, Signal<T>, Callback<In, Out>);
