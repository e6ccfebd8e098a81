//! What a browser is handed: the one page, the files, and the headers on everything.

use crate::support::browser::Reply;
use crate::support::shop::Shop;

const HEADERS: [(&str, &str); 5] = [
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; \
         connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
         form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("permissions-policy", "camera=(self), geolocation=(), microphone=(), screen-wake-lock=(self)"),
];

const EVERYWHERE: [&str; 9] = [
    "/",
    "/jobs/1",
    "/sw.js",
    "/build/boot.0123456789abcdef.js",
    "/build/gone.0123456789abcdef.js",
    "/api/me",
    "/api/nothing",
    "/api/sync",
    "/healthz",
];

#[tokio::test]
async fn every_answer_carries_the_same_headers() {
    let shop = Shop::open().await;
    for path in EVERYWHERE {
        let reply = shop.browser().get(path).await;
        for (name, value) in HEADERS {
            assert_eq!(reply.header(name), Some(value), "{path}");
        }
        assert_eq!(reply.header("strict-transport-security"), None, "{path}");
    }
}

#[tokio::test]
async fn behind_tls_browsers_are_told_to_stay_there() {
    let shop = Shop::open_as(Some("https://jobs.keller.example"), true).await;
    for path in EVERYWHERE {
        let reply = shop.browser().get(path).await;
        assert_eq!(
            reply.header("strict-transport-security"),
            Some("max-age=63072000; includeSubDomains"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn every_route_of_the_app_is_the_same_page() {
    let shop = Shop::open().await;
    let first = shop.browser().get("/").await;
    assert_eq!(first.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(first.header("cache-control"), Some("no-cache"));
    for path in
        ["/jobs", "/jobs/0198c0de", "/vehicles", "/customers/x/edit", "/start", "/?a=b", "/settings/staff"]
    {
        let page = shop.browser().get(path).await;
        assert_eq!((page.status, page.text()), (200, first.text()), "{path}");
    }
}

#[tokio::test]
async fn the_page_names_this_builds_files_and_has_no_script_or_style_of_its_own() {
    let shop = Shop::open().await;
    let page = shop.browser().get("/jobs").await;
    let html = page.text();
    for part in [
        "<!DOCTYPE html><html lang=\"de\"",
        "viewport-fit=cover",
        "<link rel=\"manifest\" href=\"/manifest.webmanifest\">",
        "<link rel=\"apple-touch-icon\"",
        "<link rel=\"stylesheet\" href=\"/build/style.0123456789abcdef.css\">",
        "media=\"(prefers-color-scheme: dark)\"",
        "src=\"/build/boot.0123456789abcdef.js\"",
        "data-build=\"fedcba9876543210\"",
        "data-window-js=\"/build/window.0123456789abcdef.js\"",
        "data-window-wasm=\"/build/window.0123456789abcdef.wasm\"",
        "data-worker-js=\"/build/worker.0123456789abcdef.js\"",
        "class=\"boot-shell\"",
        "<noscript>",
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
    assert_eq!(html.matches("<script").count(), 1, "{html}");
    assert!(html.contains("</script></head>") && html.ends_with("</html>"), "{html}");
    for inline in ["<style", " style=", " onload=", " onclick=", "javascript:"] {
        assert!(!html.contains(inline), "{inline}\n{html}");
    }
}

#[tokio::test]
async fn a_new_build_in_the_folder_is_the_next_page() {
    let shop = Shop::open().await;
    let json = std::fs::read_to_string(shop.site().join("build.json")).unwrap();
    std::fs::write(shop.site().join("build.json"), json.replace("fedcba9876543210", "0000000000000001"))
        .unwrap();
    assert!(shop.browser().get("/").await.text().contains("data-build=\"0000000000000001\""));
    std::fs::remove_file(shop.site().join("build.json")).unwrap();
    assert_eq!(shop.browser().get("/").await.status, 503);
    assert_eq!(shop.browser().get("/healthz").await.status, 200);
}

#[tokio::test]
async fn files_have_their_type_and_are_kept_as_long_as_their_name_allows() {
    let shop = Shop::open().await;
    let for_ever = "public, max-age=31536000, immutable";
    for (path, media, kept) in [
        ("/build/window.0123456789abcdef.js", "text/javascript; charset=utf-8", for_ever),
        ("/build/window.0123456789abcdef.wasm", "application/wasm", for_ever),
        ("/build/style.0123456789abcdef.css", "text/css; charset=utf-8", for_ever),
        ("/sw.js", "text/javascript; charset=utf-8", "no-cache"),
        ("/manifest.webmanifest", "application/manifest+json", "no-cache"),
        ("/fonts/Letter.ttf", "font/ttf", "no-cache"),
        ("/build.json", "application/json", "no-cache"),
    ] {
        let reply = shop.browser().get(path).await;
        assert_eq!(
            (reply.status, reply.header("content-type"), reply.header("cache-control")),
            (200, Some(media), Some(kept)),
            "{path}"
        );
    }
}

#[tokio::test]
async fn the_smallest_form_a_browser_understands_is_sent() {
    let shop = Shop::open().await;
    let wasm = "/build/window.0123456789abcdef.wasm";
    for (understood, encoding, body) in [
        ("gzip, deflate, br", Some("br"), "in brotli"),
        ("gzip", Some("gzip"), "in gzip"),
        ("br;q=0, gzip", Some("gzip"), "in gzip"),
        ("identity", None, "window.wasm"),
    ] {
        let reply = shop.browser().with("accept-encoding", understood).get(wasm).await;
        assert_eq!((reply.header("content-encoding"), reply.text()), (encoding, body), "{understood}");
        assert_eq!(reply.header("content-type"), Some("application/wasm"));
        assert_eq!(reply.header("vary"), Some("accept-encoding"));
    }
    let reply = shop.browser().with("accept-encoding", "br").get("/sw.js").await;
    assert_eq!((reply.header("content-encoding"), reply.text()), (None, "sw.js"));
}

#[tokio::test]
async fn a_browser_that_has_a_file_is_told_so_until_it_changes() {
    let shop = Shop::open().await;
    let tag = shop.browser().get("/sw.js").await.header("etag").unwrap().to_owned();
    let ask = async || -> Reply { shop.browser().with("if-none-match", &tag).get("/sw.js").await };
    let same = ask().await;
    assert_eq!((same.status, same.body.len()), (304, 0));
    std::fs::write(shop.site().join("sw.js"), "newer").unwrap();
    assert_eq!((ask().await.status, ask().await.text()), (200, "newer"));
}

#[tokio::test]
async fn what_is_not_there_is_no_page_and_nothing_outside_the_folder_is_a_file() {
    let shop = Shop::open().await;
    for path in [
        "/build/boot.ffffffffffffffff.js",
        "/favicon.ico",
        "/api/nothing",
        "/build/window.0123456789abcdef.wasm.br",
        "/../data/jobmappe.sqlite3",
        "/..%2fdata%2fjobmappe.sqlite3",
        "/build/../../data/jobmappe.sqlite3",
    ] {
        assert_eq!(shop.browser().get(path).await.status, 404, "{path}");
    }
    let reply = shop.browser().send("DELETE", "/jobs", &[], b"").await;
    assert_eq!((reply.status, reply.header("allow")), (405, Some("GET, HEAD")));
}

#[tokio::test]
async fn on_this_machine_everybody_ends_up_at_the_address_that_was_printed() {
    let shop = Shop::open().await;
    let mut browser = shop.browser();
    let origin = browser.origin.clone();
    browser.origin = origin.replace("localhost", "127.0.0.1");
    let reply = browser.get("/jobs?a=b").await;
    assert_eq!((reply.status, reply.header("location")), (307, Some(format!("{origin}/jobs?a=b").as_str())));
}
