//! PDF for people and for screen readers: tagged after PDF/UA-1 (ISO 14289-1:2014).

use detente_view::Document;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::TypesetError;
use crate::values::inputs;
use crate::world::Desk;

/// A document as PDF. One that has letters which are in no font here is set too, without the claim to the standard.
///
/// # Errors
///
/// Where the typesetter refuses it.
pub fn pdf(document: &Document) -> Result<Vec<u8>, TypesetError> {
    let refused = |reasons: &[SourceDiagnostic]| {
        let reasons = reasons.iter().map(|reason| reason.message.to_string());
        TypesetError::Refused(reasons.collect())
    };
    let desk = Desk::new(inputs(document)?);
    let pages = typst::compile::<PagedDocument>(&desk).output;
    let pages = pages.map_err(|reasons| refused(&reasons))?;
    let written = |standards| {
        let options = PdfOptions {
            creator: Smart::Custom(Some(format!("Détente {}", env!("CARGO_PKG_VERSION")))),
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&pages, &options)
    };
    PdfStandards::new(&[PdfStandard::Ua_1])
        .ok()
        .and_then(|accessible| written(accessible).ok())
        .map_or_else(|| written(PdfStandards::default()), Ok)
        .map_err(|reasons| refused(&reasons))
}
