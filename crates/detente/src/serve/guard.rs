//! Who is let in, and what browsers are told to keep to.
//!
//! A page of another site can make a browser send requests here: by a name that it points at this machine (DNS
//! rebinding), which the Host gives away, or across sites, which the Origin gives away.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{self, HeaderName};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Redirect, Response};
use detente_view::Language;
use detente_view::workbench::Fault;
use sha2::{Digest as _, Sha256};

use super::Workbench;
use super::faults;

/// The cookie that holds the token.
const COOKIE: &str = "detente";
/// The name of the token in an address.
const TOKEN: &str = "token";
/// Only what this server sends is used, nothing stands within another page, and nothing is told to others.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/// What else is told them, also of documents that have a policy of their own.
const HEADERS: [(HeaderName, &str); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];

/// Where the workbench is entered.
pub(crate) struct Doorway {
    address: SocketAddr,
    /// What those who come from elsewhere have to know.
    token: Option<String>,
}

impl Doorway {
    /// A door at an address; one that others can reach has a new token.
    pub(crate) fn at(address: SocketAddr) -> Result<Self, getrandom::Error> {
        let token = if address.ip().is_loopback() {
            None
        } else {
            let mut secret = [0; 32];
            getrandom::fill(&mut secret)?;
            Some(hexadecimal(&secret))
        };
        Ok(Self { address, token })
    }

    pub(crate) fn needs_token(&self) -> bool {
        self.token.is_some()
    }

    /// The address to open.
    pub(crate) fn url(&self, language: Language) -> String {
        let token = self.token.as_ref();
        let token = token.map_or_else(String::new, |token| format!("?{TOKEN}={token}"));
        format!("http://{}/{}{token}", self.address, language.tag())
    }

    /// Whether a Host is one under which the workbench is meant to be found: this address, a name of this machine for
    /// itself, or, where it listens at all of the machine's addresses, any address that is no name.
    fn is_own(&self, host: &str) -> bool {
        let Ok(host) = host.parse::<axum::http::uri::Authority>() else {
            return false;
        };
        if host.port_u16().unwrap_or(80) != self.address.port() || host.as_str().contains('@') {
            return false;
        }
        let bare = host.host().trim_start_matches('[').trim_end_matches(']');
        let ip = bare.parse::<std::net::IpAddr>();
        let listens_everywhere = self.address.ip().is_unspecified();
        match ip {
            Ok(ip) => ip == self.address.ip() || listens_everywhere,
            Err(_) => {
                bare.eq_ignore_ascii_case("localhost")
                    && (self.address.ip().is_loopback() || listens_everywhere)
            }
        }
    }

    /// Whether a request comes from a page of the workbench, or from nowhere.
    fn is_from_here(&self, method: &Method, headers: &HeaderMap) -> bool {
        let own = |origin: &HeaderValue| {
            let origin = origin.to_str().ok();
            let host = origin.and_then(|origin| origin.strip_prefix("http://"));
            host.is_some_and(|host| self.is_own(host))
        };
        let site = headers.get("sec-fetch-site").map(HeaderValue::as_bytes);
        if let Some(origin) = headers.get(header::ORIGIN) {
            // Pages that are to tell nothing to others call their origin so in a form; what browsers say of the site is
            // not for pages to choose.
            let is_untold = origin == "null" && site == Some(b"same-origin");
            return own(origin) || is_untold;
        }
        if *method != Method::GET && *method != Method::HEAD {
            return false;
        }
        // A link from elsewhere may be followed; that is all others' pages may do.
        let mode = headers.get("sec-fetch-mode").map(HeaderValue::as_bytes);
        let elsewhere = matches!(site, Some(b"cross-site" | b"same-site"));
        !elsewhere || mode == Some(b"navigate")
    }

    /// Whether a request brings the token; `Some(true)` where it stands in the address.
    fn has_token(&self, request: &Request) -> Option<bool> {
        let Some(token) = &self.token else {
            return Some(false);
        };
        let query = request.uri().query().unwrap_or_default();
        let mut fields = form_urlencoded::parse(query.as_bytes());
        if fields.any(|(name, value)| name == TOKEN && is_same(&value, token)) {
            return Some(true);
        }
        let cookies = request.headers().get_all(header::COOKIE).iter();
        let mut cookies = cookies
            .filter_map(|cookies| cookies.to_str().ok())
            .flat_map(|cookies| cookies.split(';'))
            .filter_map(|cookie| cookie.trim().split_once('='));
        cookies
            .any(|(name, value)| name == COOKIE && is_same(value, token))
            .then_some(false)
    }
}

/// Compares secrets by their hashes, so that the time it takes tells nothing of them.
fn is_same(given: &str, token: &str) -> bool {
    Sha256::digest(given) == Sha256::digest(token)
}

/// Bytes as letters.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Lets a request in or keeps it out, and tells browsers what to keep to whatever is answered.
pub(super) async fn guarded(
    State(workbench): State<Arc<Workbench>>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = admitted(&workbench, request, next).await;
    for (name, value) in HEADERS {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, "no-store"),
    ] {
        let headers = response.headers_mut();
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    response
}

async fn admitted(workbench: &Workbench, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let doorway = &workbench.doorway;
    let mut hosts = headers.get_all(header::HOST).iter();
    let host = match (hosts.next(), hosts.next()) {
        (Some(host), None) => host.to_str().unwrap_or_default(),
        _ => "",
    };
    let refused = || {
        let language = faults::language_of(&request);
        let page = faults::page(workbench, language, &Fault::Refused, None);
        (StatusCode::FORBIDDEN, page).into_response()
    };
    if !doorway.is_own(host) || !doorway.is_from_here(request.method(), headers) {
        return refused();
    }
    match doorway.has_token(&request) {
        None => refused(),
        Some(false) => next.run(request).await,
        Some(true) => with_cookie(doorway, &request),
    }
}

/// The same page without the token in its address, which would be sent on with it.
fn with_cookie(doorway: &Doorway, request: &Request) -> Response {
    let query = request.uri().query().unwrap_or_default();
    let mut rest = form_urlencoded::Serializer::new(String::new());
    let fields = form_urlencoded::parse(query.as_bytes());
    rest.extend_pairs(fields.filter(|(name, _)| name != TOKEN));
    let rest = rest.finish();
    // One slash only: two would name another machine.
    let path = request.uri().path().trim_start_matches('/');
    let to = if rest.is_empty() {
        format!("/{path}")
    } else {
        format!("/{path}?{rest}")
    };
    let token = doorway.token.as_deref().unwrap_or_default();
    let cookie = format!("{COOKIE}={token}; HttpOnly; SameSite=Strict; Path=/");
    ([(header::SET_COOKIE, cookie)], Redirect::to(&to)).into_response()
}

#[cfg(test)]
mod tests {
    use super::Doorway;

    fn door(address: &str) -> Doorway {
        Doorway::at(address.parse().expect("an address")).expect("a door")
    }

    #[test]
    fn only_the_machines_own_names_are_hosts() {
        let here = door("127.0.0.1:8338");
        for host in ["127.0.0.1:8338", "localhost:8338", "LOCALHOST:8338"] {
            assert!(here.is_own(host), "{host}");
        }
        for host in [
            "",
            "127.0.0.1",
            "127.0.0.1:8339",
            "evil.example:8338",
            "127.0.0.1.evil.example:8338",
            "evil.example@127.0.0.1:8338",
            "localhost.:8338",
            "192.168.1.20:8338",
        ] {
            assert!(!here.is_own(host), "{host}");
        }
        assert!(door("[::1]:8338").is_own("[::1]:8338"));
    }

    #[test]
    fn a_door_to_others_has_a_token_and_no_name() {
        assert!(!door("127.0.0.1:1").needs_token());
        let everywhere = door("0.0.0.0:8338");
        assert!(everywhere.needs_token());
        assert!(everywhere.is_own("192.168.1.20:8338"));
        assert!(!everywhere.is_own("evil.example:8338"));
        assert_ne!(everywhere.token, door("0.0.0.0:8338").token);
    }
}
