//! DOCX for word processors (ECMA-376, Office Open XML).
//!
//! Written part by part: what Arabic needs (mirrored tables, direction run by run) and what screen readers need
//! (heading rows, alternatives of pictures, the language) the crates for this format cannot say.

mod blocks;
mod xml;

use std::io::{self, Cursor, Write as _};

use detente_view::Document;
use zip::ZipWriter;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;

use crate::TypesetError;
use crate::docx::blocks::Body;
use crate::docx::xml::{Xml, part};
use crate::pictures::Drawn;

const CONTENT_TYPES: &str = include_str!("docx/content-types.xml");
const RELATIONS: &str = include_str!("docx/relations.xml");
const SETTINGS: &str = include_str!("docx/settings.xml");
const STYLES: &str = include_str!("docx/styles.xml");

const WORDS: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A document as DOCX, its pictures as they are drawn in the fonts carried here.
///
/// # Errors
///
/// Where a picture cannot be drawn.
pub fn docx(document: &Document) -> Result<Vec<u8>, TypesetError> {
    let mut pictures = Vec::new();
    for figure in document.page.figures() {
        pictures.push(crate::pictures::drawn(&figure.svg)?);
    }
    packed(document, &pictures).map_err(|reason| TypesetError::Refused(vec![reason.to_string()]))
}

fn packed(document: &Document, pictures: &[Drawn]) -> ZipResult<Vec<u8>> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, bytes: &[u8]| -> ZipResult<()> {
        package.start_file(name, SimpleFileOptions::default())?;
        package.write_all(bytes)?;
        Ok(())
    };
    put("[Content_Types].xml", CONTENT_TYPES.as_bytes())?;
    put("_rels/.rels", RELATIONS.as_bytes())?;
    put("docProps/core.xml", &properties(document)?)?;
    put(
        "word/document.xml",
        &Body::new(document, pictures).written()?,
    )?;
    put("word/footer.xml", &footer(document)?)?;
    put("word/settings.xml", SETTINGS.as_bytes())?;
    put("word/styles.xml", STYLES.as_bytes())?;
    put("word/_rels/document.xml.rels", &relations(pictures.len())?)?;
    for (place, picture) in pictures.iter().enumerate() {
        put(&format!("word/media/picture-{place}.png"), &picture.png)?;
    }
    Ok(package.finish()?.into_inner())
}

/// Title, authors and language, for those who file it.
fn properties(document: &Document) -> io::Result<Vec<u8>> {
    part(
        "cp:coreProperties",
        &[
            (
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            ),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ],
        |xml| {
            xml.text_element("dc:title", &document.title)?;
            xml.text_element("dc:creator", &document.authors.join("; "))?;
            xml.text_element("dc:language", document.language.tag())
        },
    )
}

/// The number of the page.
fn footer(document: &Document) -> io::Result<Vec<u8>> {
    part("w:ftr", &[("xmlns:w", WORDS)], |xml| {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.value("w:pStyle", "Footer")?;
                if document.language.is_right_to_left() {
                    xml.empty("w:bidi", &[])?;
                }
                Ok(())
            })?;
            xml.element("w:fldSimple", &[("w:instr", "PAGE")], |xml| {
                xml.element("w:r", &[], |xml| xml.text_element("w:t", "1"))
            })
        })
    })
}

/// Which parts the text refers to.
fn relations(pictures: usize) -> io::Result<Vec<u8>> {
    let namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    let relation = |xml: &mut Xml, id: &str, kind: &str, target: &str| {
        let kind = format!("{RELATION}/{kind}");
        let attributes = [("Id", id), ("Type", &*kind), ("Target", target)];
        xml.empty("Relationship", &attributes)
    };
    part("Relationships", &[("xmlns", namespace)], |xml| {
        relation(xml, "styles", "styles", "styles.xml")?;
        relation(xml, "settings", "settings", "settings.xml")?;
        relation(xml, "footer", "footer", "footer.xml")?;
        for place in 0..pictures {
            let (id, target) = (
                format!("picture{place}"),
                format!("media/picture-{place}.png"),
            );
            relation(xml, &id, "image", &target)?;
        }
        Ok(())
    })
}
