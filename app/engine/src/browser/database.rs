//! The database of this device (IndexedDB): opening it, losing it, one transaction for each plan.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    IdbDatabase, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
    IdbVersionChangeEvent,
};

use crate::browser::clock;
use crate::browser::disk::{Fault, Found, Guard, Plan, Read, Table, Write, behind};
use crate::browser::settle::{Settle, listener};
use crate::browser::{migration, scope};

/// A transaction that takes longer is taken for dead; so much more for each write.
const PATIENCE: i32 = 20_000;
const PATIENCE_A_WRITE: i32 = 10;
/// After this time somebody else holds the database: a tab queued behind a blocked upgrade gets no event.
const BLOCKED_AFTER: i32 = 3_000;

/// The database.
pub struct Database {
    handle: Rc<RefCell<Option<IdbDatabase>>>,
    held: Rc<Held>,
}

/// Whether another build holds the database, and who is told.
struct Held {
    now: Cell<bool>,
    tell: Rc<dyn Fn(bool)>,
}

impl Held {
    fn set(&self, held: bool) {
        if self.now.replace(held) != held {
            (self.tell)(held);
        }
    }
}

impl Database {
    /// A database that is opened when it is needed. `tell`: told when another build holds it, and when no longer.
    pub fn new(tell: Rc<dyn Fn(bool)>) -> Database {
        Database { handle: Rc::default(), held: Rc::new(Held { now: Cell::new(false), tell }) }
    }

    /// Carries a plan out; a dead connection is opened again, once.
    pub async fn commit(&self, plan: &Plan) -> Result<(), Fault> {
        match self.try_commit(plan).await {
            Err(Fault::Lost) => {
                self.forget();
                self.try_commit(plan).await
            }
            other => other,
        }
    }

    /// Reads; a dead connection is opened again, once.
    pub async fn read(&self, reads: &[Read]) -> Result<Found, Fault> {
        match self.try_read(reads).await {
            Err(Fault::Lost) => {
                self.forget();
                self.try_read(reads).await
            }
            other => other,
        }
    }

    fn forget(&self) {
        if let Some(database) = self.handle.borrow_mut().take() {
            database.close();
        }
    }

    async fn try_commit(&self, plan: &Plan) -> Result<(), Fault> {
        let database = self.open().await?;
        let transaction = begin(&database, &plan.tables(), "readwrite").map_err(|error| fault(&error))?;
        let end = ending(&transaction, plan.writes.len());
        if !guards_hold(&transaction, &plan.guards).await? {
            abort(&transaction);
            return Err(Fault::Moved);
        }
        if let Err(error) = plan.writes.iter().try_for_each(|write| put(&transaction, write)) {
            abort(&transaction);
            return Err(fault(&error));
        }
        end.await
    }

    async fn try_read(&self, reads: &[Read]) -> Result<Found, Fault> {
        let database = self.open().await?;
        let mut tables: Vec<Table> = reads.iter().map(Read::table).collect();
        tables.sort_unstable();
        tables.dedup();
        let transaction = begin(&database, &tables, "readonly").map_err(|error| fault(&error))?;
        let end = ending(&transaction, reads.len());
        let requests: Result<Vec<IdbRequest>, JsValue> =
            reads.iter().map(|read| ask(&transaction, read)).collect();
        let requests = requests.map_err(|error| fault(&error))?;
        end.await?;
        Ok(reads.iter().zip(&requests).map(|(read, request)| values(read, request)).collect())
    }

    async fn open(&self) -> Result<IdbDatabase, Fault> {
        if let Some(database) = self.handle.borrow().as_ref() {
            return Ok(database.clone());
        }
        let factory = scope::global().indexed_db().ok().flatten().ok_or(Fault::Lost)?;
        let request = factory
            .open_with_u32(bridge::screen::DATABASE, migration::VERSION)
            .map_err(|error| fault(&error))?;
        let database = self.opened(&request).await?;
        self.watch(&database);
        *self.handle.borrow_mut() = Some(database.clone());
        Ok(database)
    }

    async fn opened(&self, request: &IdbOpenDbRequest) -> Result<IdbDatabase, Fault> {
        request.set_onupgradeneeded(Some(&listener(upgrade)));
        let held = Rc::clone(&self.held);
        let timer = clock::after(BLOCKED_AFTER, move |_| held.set(true));
        let end = answered(request).await;
        timer.into_iter().for_each(clock::forget);
        self.held.set(end == Err(Fault::Blocked));
        end?.dyn_into().map_err(|_| Fault::Other)
    }

    /// Lets a newer build have the database, and notices when the browser closes it.
    fn watch(&self, database: &IdbDatabase) {
        let (handle, held) = (Rc::clone(&self.handle), Rc::clone(&self.held));
        database.set_onversionchange(Some(&listener(move |event| {
            if let Some(database) = target::<IdbDatabase>(&event) {
                database.close();
            }
            handle.borrow_mut().take();
            held.set(true);
        })));
        let handle = Rc::clone(&self.handle);
        database.set_onclose(Some(&listener(move |_| {
            handle.borrow_mut().take();
        })));
    }
}

fn upgrade(event: JsValue) {
    let Some(request) = target::<IdbOpenDbRequest>(&event) else { return };
    let old = event.dyn_ref::<IdbVersionChangeEvent>().map_or(0, |event| event.old_version() as u32);
    let database = request.result().ok().and_then(|result| result.dyn_into::<IdbDatabase>().ok());
    let done = database.map(|database| migration::run(&database, old));
    if !matches!(done, Some(Ok(()))) {
        request.transaction().iter().for_each(abort);
    }
}

fn target<T: JsCast>(event: &JsValue) -> Option<T> {
    event.dyn_ref::<web_sys::Event>()?.target()?.dyn_into().ok()
}

/// A transaction whose end means that the data is on disk, where the browser can promise it.
fn begin(database: &IdbDatabase, tables: &[Table], mode: &str) -> Result<IdbTransaction, JsValue> {
    let names: Array = tables.iter().map(|table| JsValue::from_str(table.name())).collect();
    let options = Object::new();
    Reflect::set(&options, &JsValue::from_str("durability"), &JsValue::from_str("strict"))?;
    let begin: Function = Reflect::get(database, &JsValue::from_str("transaction"))?.dyn_into()?;
    begin.call3(database, &names, &JsValue::from_str(mode), &options)?.dyn_into()
}

/// Ready when the transaction is complete, aborted, or takes too long.
fn ending(transaction: &IdbTransaction, work: usize) -> impl Future<Output = Result<(), Fault>> + use<> {
    let settle = Settle::new();
    let (completed, aborted, late) = (settle.clone(), settle.clone(), settle.clone());
    transaction.set_oncomplete(Some(&listener(move |_| completed.set(Ok(())))));
    transaction.set_onabort(Some(&listener(move |event| {
        let error = target::<IdbTransaction>(&event).and_then(|transaction| transaction.error());
        aborted.set(Err(error.map_or(Fault::Lost, |error| fault(&error))));
    })));
    let patience =
        PATIENCE.saturating_add(PATIENCE_A_WRITE.saturating_mul(i32::try_from(work).unwrap_or(i32::MAX)));
    let timed = transaction.clone();
    let timer = clock::after(patience, move |_| {
        abort(&timed);
        late.set(Err(Fault::Lost));
    });
    async move {
        let end = settle.await;
        timer.into_iter().for_each(clock::forget);
        end
    }
}

async fn guards_hold(transaction: &IdbTransaction, guards: &[Guard]) -> Result<bool, Fault> {
    let mut asked = Vec::with_capacity(guards.len());
    for guard in guards {
        let found =
            store(transaction, guard.table).and_then(|store| store.get(&key(guard.table, &guard.key)));
        asked.push(found.map_err(|error| fault(&error))?);
    }
    // Requests of one transaction end in their order: the last one's end is the end of all.
    if let Some(last) = asked.last() {
        answered(last).await?;
    }
    let held = |(guard, request): (&Guard, &IdbRequest)| {
        request.result().is_ok_and(|found| stored(&found) == guard.expected)
    };
    Ok(guards.iter().zip(&asked).all(held))
}

/// Ready when a request has ended; the result, or why there is none.
fn answered(request: &IdbRequest) -> impl Future<Output = Result<JsValue, Fault>> + use<> {
    let settle = Settle::new();
    let (good, bad) = (settle.clone(), settle.clone());
    request.set_onsuccess(Some(&listener(move |event| {
        let result = target::<IdbRequest>(&event).and_then(|request| request.result().ok());
        good.set(result.ok_or(Fault::Other));
    })));
    request.set_onerror(Some(&listener(move |event| {
        let error = target::<IdbRequest>(&event).and_then(|request| request.error().ok().flatten());
        bad.set(Err(error.map_or(Fault::Other, |error| fault(&error))));
    })));
    settle
}

fn put(transaction: &IdbTransaction, write: &Write) -> Result<(), JsValue> {
    match write {
        Write::Put(table, name, value) => {
            let value = Uint8Array::from(value.as_slice());
            store(transaction, *table)?.put_with_key(&value, &key(*table, name))?;
        }
        Write::Remove(table, name) => {
            store(transaction, *table)?.delete(&key(*table, name))?;
        }
        Write::Clear(table) => {
            store(transaction, *table)?.clear()?;
        }
    }
    Ok(())
}

fn ask(transaction: &IdbTransaction, read: &Read) -> Result<IdbRequest, JsValue> {
    let store = store(transaction, read.table())?;
    match read {
        Read::One(table, name) => store.get(&key(*table, name)),
        Read::Values(table, prefix) => store.get_all_with_key(&range(*table, prefix)?),
        Read::Keys(table, prefix) => store.get_all_keys_with_key(&range(*table, prefix)?),
    }
}

fn range(table: Table, prefix: &[u8]) -> Result<JsValue, JsValue> {
    if prefix.is_empty() {
        return Ok(JsValue::UNDEFINED);
    }
    let from = key(table, prefix);
    match behind(prefix) {
        Some(end) => IdbKeyRange::bound_with_lower_open_and_upper_open(&from, &key(table, &end), false, true),
        None => IdbKeyRange::lower_bound(&from),
    }
    .map(JsValue::from)
}

fn values(read: &Read, request: &IdbRequest) -> Vec<Vec<u8>> {
    let result = request.result().unwrap_or(JsValue::UNDEFINED);
    match read {
        Read::One(..) => stored(&result).into_iter().collect(),
        // A value that is no bytes is a damaged one; it keeps its place.
        Read::Values(..) | Read::Keys(..) => {
            Array::from(&result).iter().map(|value| bytes(&value).unwrap_or_default()).collect()
        }
    }
}

/// What lies under a key, if anything does. What is no bytes is a damaged value, and empty.
fn stored(value: &JsValue) -> Option<Vec<u8>> {
    (!value.is_undefined()).then(|| bytes(value).unwrap_or_default())
}

fn store(transaction: &IdbTransaction, table: Table) -> Result<IdbObjectStore, JsValue> {
    transaction.object_store(table.name())
}

fn key(table: Table, key: &[u8]) -> JsValue {
    match table {
        Table::Screens => JsValue::from_str(&String::from_utf8_lossy(key)),
        _ => Uint8Array::from(key).into(),
    }
}

fn bytes(value: &JsValue) -> Option<Vec<u8>> {
    value
        .dyn_ref::<Uint8Array>()
        .map(Uint8Array::to_vec)
        .or_else(|| value.dyn_ref::<js_sys::ArrayBuffer>().map(|buffer| Uint8Array::new(buffer).to_vec()))
}

fn abort(transaction: &IdbTransaction) {
    // Fails if it has ended already; then there is nothing to abort.
    let _ = transaction.abort();
}

fn fault(error: &JsValue) -> Fault {
    match clock::error_name(error).as_str() {
        "QuotaExceededError" => Fault::Full,
        "InvalidStateError" | "UnknownError" | "TransactionInactiveError" | "NotFoundError" => Fault::Lost,
        "VersionError" => Fault::Blocked,
        _ => Fault::Other,
    }
}
