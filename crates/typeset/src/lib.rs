//! Documents for print and for word processors.
//!
//! PDF is set by Typst with the fonts that this crate carries; no installed font and no network is used, and the same
//! document gives the same bytes. It takes long to build, so that programs have it only behind a feature.

#[cfg(feature = "docx")]
mod docx;
mod error;
mod fonts;
#[cfg(feature = "pdf")]
mod pdf;
mod pictures;
#[cfg(feature = "pdf")]
mod values;
#[cfg(feature = "pdf")]
mod world;

#[cfg(feature = "docx")]
pub use docx::docx;
pub use error::TypesetError;
#[cfg(feature = "pdf")]
pub use pdf::pdf;
