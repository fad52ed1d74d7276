//! Connections: how many at once, and for how long one that says nothing is waited for.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::Semaphore;

/// So many connections are open at once; further ones wait to be accepted.
const MOST: usize = 512;
/// And so many may wait for that.
const MOST_WAITING: u32 = 4_096;
/// So long may the head of a request take, and so long is the next one waited for.
const HEAD_WITHIN: Duration = Duration::from_secs(10);
/// So long may the head of a request be, in bytes.
const LONGEST_HEAD: usize = 64 << 10;
/// So long is a connection kept.
const KEPT: Duration = Duration::from_secs(600);
/// After an error of the system, such as too many open files, so long is waited.
const BREATH: Duration = Duration::from_millis(50);

/// Listens at an address.
pub(crate) fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() {
        TcpSocket::new_v4()
    } else {
        TcpSocket::new_v6()
    }?;
    // Elsewhere this would let two programs listen at one port.
    #[cfg(unix)]
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(MOST_WAITING)
}

/// Accepts connections for ever.
pub(super) async fn accept(listener: TcpListener, router: Router) {
    let places = Arc::new(Semaphore::new(MOST));
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else {
            return;
        };
        match listener.accept().await {
            Ok((stream, _)) => {
                let router = router.clone();
                tokio::spawn(async move {
                    let _place = place;
                    serve(stream, router).await;
                });
            }
            Err(_) => tokio::time::sleep(BREATH).await,
        }
    }
}

async fn serve(stream: TcpStream, router: Router) {
    let _ = stream.set_nodelay(true);
    let mut server = http1::Builder::new();
    server
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_WITHIN)
        .max_buf_size(LONGEST_HEAD);
    let connection =
        server.serve_connection(TokioIo::new(stream), TowerToHyperService::new(router));
    // A client that breaks off is nobody's fault.
    let _ = tokio::time::timeout(KEPT, connection).await;
}
