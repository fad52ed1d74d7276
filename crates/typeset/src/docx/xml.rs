//! A small writer of XML: elements within elements.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

/// XML being written.
pub(super) struct Xml(Writer<Vec<u8>>);

/// A part of a document: one element with all that is in it.
pub(super) fn part(
    name: &str,
    attributes: &[(&str, &str)],
    inner: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<Vec<u8>> {
    let mut xml = Xml(Writer::new(Vec::new()));
    let declaration = BytesDecl::new("1.0", Some("UTF-8"), Some("yes"));
    xml.0.write_event(Event::Decl(declaration))?;
    xml.element(name, attributes, inner)?;
    Ok(xml.0.into_inner())
}

impl Xml {
    /// An element with others in it.
    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inner: impl FnOnce(&mut Self) -> io::Result<()>,
    ) -> io::Result<()> {
        let start =
            quick_xml::events::BytesStart::new(name).with_attributes(attributes.iter().copied());
        let end = start.to_end().into_owned();
        self.0.write_event(Event::Start(start.clone()))?;
        inner(self)?;
        self.0.write_event(Event::End(end))
    }

    /// An element without anything in it.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        let element =
            quick_xml::events::BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.0.write_event(Event::Empty(element))
    }

    /// An element whose only attribute is `w:val`.
    pub(super) fn value(&mut self, name: &str, value: &str) -> io::Result<()> {
        self.empty(name, &[("w:val", value)])
    }

    /// An element with text in it, whose spaces count. What XML has no letter for is left out.
    pub(super) fn text_element(&mut self, name: &str, text: &str) -> io::Result<()> {
        let allowed =
            |letter: &char| !letter.is_control() && !matches!(letter, '\u{FFFE}' | '\u{FFFF}');
        let text: String = text.chars().filter(allowed).collect();
        self.element(name, &[("xml:space", "preserve")], |xml| {
            xml.0.write_event(Event::Text(BytesText::new(&text)))
        })
    }
}
