//! The one HTML page of the app, the same for every route: names of this build's files, a first paint, no data.
//! It carries no script and no style of its own, so that the policy can forbid both.

use std::pin::Pin;

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use futures_util::stream::{Stream, StreamExt, once};
use leptos::prelude::{
    AriaAttributes, ClassAttribute, CollectView, CustomAttribute, ElementChild, GlobalAttributes, IntoView,
    component, view,
};
use words::de::shell::SHELL as GERMAN;
use words::en::shell::SHELL as ENGLISH;
use words::shell::Shell;

use crate::site::Site;
use crate::site::build::{Build, NoBuild};

type Pieces = Pin<Box<dyn Stream<Item = String> + Send>>;
type Scripts = Box<dyn FnOnce() -> Pieces + Send>;
type Later<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// The files the page names.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Names {
    build: String,
    boot_js: String,
    window_js: String,
    window_wasm: String,
    worker_js: String,
    style_css: String,
}

/// Answers with the shell of the build that lies in the site.
pub async fn answer(site: &Site, request: Request<Body>) -> Response {
    match Build::of(site).await.and_then(|build| names(&build)) {
        Ok(names) => page(names, request).await,
        Err(NoBuild(missing)) => {
            tracing::error!(missing, "the site is not built");
            (StatusCode::SERVICE_UNAVAILABLE, GERMAN.not_built).into_response()
        }
    }
}

async fn page(names: Names, request: Request<Body>) -> Response {
    let page = move || view! { <Page names=names/> };
    let mut response = leptos_axum::handle_response_inner(|| {}, page, request, only_the_page).await;
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// Leptos would add scripts for waking up what the server has rendered. Nothing is woken up here: the app mounts anew.
fn only_the_page<V: IntoView + 'static>(page: V, _scripts: Scripts, _: bool) -> Later<Pieces> {
    Box::pin(async move {
        let html: String = page.to_html_stream_in_order().collect().await;
        Box::pin(once(async move { html })) as Pieces
    })
}

fn names(build: &Build) -> Result<Names, NoBuild> {
    Ok(Names {
        build: build.id.clone(),
        boot_js: build.path("boot.js")?,
        window_js: build.path("window.js")?,
        window_wasm: build.path("window.wasm")?,
        worker_js: build.path("worker.js")?,
        style_css: build.path("style.css")?,
    })
}

#[component]
fn Page(names: Names) -> impl IntoView {
    view! {
        <!DOCTYPE html>
        <html lang="de" dir="ltr">
            <head>
                <meta charset="utf-8"/>
                <title>{GERMAN.title}</title>
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"/>
                <meta name="description" content=GERMAN.description/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff"/>
                <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#121417"/>
                <meta name="format-detection" content="telephone=no"/>
                <meta name="robots" content="noindex"/>
                <link rel="stylesheet" href=names.style_css/>
                <link rel="manifest" href="/manifest.webmanifest"/>
                <link rel="icon" type="image/svg+xml" href="/icons/icon.svg"/>
                <link rel="apple-touch-icon" href="/icons/apple-touch-icon.png"/>
                <link rel="modulepreload" href=names.window_js.clone()/>
                <link
                    rel="preload"
                    r#as="fetch"
                    r#type="application/wasm"
                    href=names.window_wasm.clone()
                    crossorigin="anonymous"
                />
                <script
                    id="boot"
                    r#type="module"
                    src=names.boot_js
                    data-build=names.build
                    data-window-js=names.window_js
                    data-window-wasm=names.window_wasm
                    data-worker-js=names.worker_js
                ></script>
            </head>
            <body>
                <Skeleton/>
                <Failed sentence=GERMAN/>
                <Failed sentence=ENGLISH/>
                <noscript>
                    <p class="boot-note" lang="de">{GERMAN.no_script}</p>
                    <p class="boot-note" lang="en">{ENGLISH.no_script}</p>
                </noscript>
            </body>
        </html>
    }
}

/// What is seen until the app has painted: its frame, empty. The style sheet hides it once the app has started.
#[component]
fn Skeleton() -> impl IntoView {
    let row = || view! { <div class="boot-row"><span></span><span></span></div> };
    view! {
        <div class="boot-shell" aria-busy="true">
            <div class="boot-bar"></div>
            <div class="boot-list">{(0..8).map(|_| row()).collect_view()}</div>
            <p class="boot-words" role="status">{GERMAN.loading}</p>
        </div>
    }
}

/// What is said when the start failed for good; the style sheet shows it then.
#[component]
fn Failed(sentence: Shell) -> impl IntoView {
    view! { <p class="boot-failed" role="alert" lang=sentence.lang hidden>{sentence.start_failed}</p> }
}
