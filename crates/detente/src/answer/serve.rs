//! The workbench in the browser.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::Path;

use anyhow::anyhow;
use detente_view::inert;

use super::{Face, Outcome, complain};
use crate::serve::{Cases, Doorway, Workbench};

/// Where the workbench is found unless another program has taken the port.
const PORT: u16 = 8338;

impl Face<'_> {
    /// Serves cases until Ctrl-C; `listen` is where others may reach it too.
    pub(super) fn serve(
        &self,
        case: Option<&Path>,
        listen: Option<IpAddr>,
        port: Option<u16>,
    ) -> anyhow::Result<Outcome> {
        let cases = Cases::open(case).ok_or_else(|| {
            let shown = case.map_or_else(String::new, |case| case.display().to_string());
            anyhow!(
                self.catalogue
                    .text_with("serve-no-case", &[("path", inert(&shown).into())])
            )
        })?;
        let address = listen.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()?;
        let wanted = SocketAddr::new(address, port.unwrap_or(PORT));
        let listening = runtime.block_on(async {
            match crate::serve::listen(wanted) {
                Err(_) if port.is_none() => crate::serve::listen(SocketAddr::new(address, 0)),
                listening => listening,
            }
        });
        let listener = listening.map_err(|error| {
            let values = [
                ("address", wanted.to_string().into()),
                ("why", error.to_string().into()),
            ];
            anyhow!(self.catalogue.text_with("serve-cannot-listen", &values))
        })?;
        let doorway = Doorway::at(listener.local_addr()?)?;
        let open = ("address", doorway.url(self.catalogue.language()).into());
        if doorway.needs_token() {
            let warning = self
                .catalogue
                .text_with("serve-open-to-others", std::slice::from_ref(&open));
            complain(&warning, self.catalogue);
        }
        self.tell(&self.catalogue.text_with("serve-at", &[open]))?;
        let workbench = Workbench::new(cases, doorway);
        runtime.block_on(crate::serve::until_stopped(workbench, listener));
        // Work that goes on ends with the program: nothing that is saved is ever half written.
        runtime.shutdown_background();
        Ok(Outcome::Fine)
    }
}
