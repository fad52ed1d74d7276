//! The text of a document, block by block.

use std::io;

use detente_view::isolates::{self, Part, without_isolates};
use detente_view::{Block, Document, Figure, Line, Role, Row, Table, actor_color};

use super::xml::{Xml, part};
use super::{RELATION, WORDS};
use crate::pictures::Drawn;

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006";
/// What is left of a page between its margins, in twentieths of a point.
const WIDTH: usize = 10206;
/// The column of terms.
const TERMS: usize = 1900;
/// Twentieths of a point to the unit in which pictures are measured.
const UNITS: f64 = 635.0;
const RULE: &str = "DDD7CB";

/// A document on its way to text.
pub(super) struct Body<'a> {
    document: &'a Document,
    pictures: &'a [Drawn],
    right_to_left: bool,
}

impl<'a> Body<'a> {
    pub(super) fn new(document: &'a Document, pictures: &'a [Drawn]) -> Self {
        Self {
            document,
            pictures,
            right_to_left: document.language.is_right_to_left(),
        }
    }

    pub(super) fn written(&self) -> io::Result<Vec<u8>> {
        let namespaces = [
            ("xmlns:w", WORDS),
            ("xmlns:r", RELATION),
            ("xmlns:wp", &*format!("{DRAWING}/wordprocessingDrawing")),
            ("xmlns:a", &*format!("{DRAWING}/main")),
            ("xmlns:pic", &*format!("{DRAWING}/picture")),
        ];
        part("w:document", &namespaces, |xml| {
            xml.element("w:body", &[], |xml| {
                self.head(xml)?;
                let mut pictures = self.pictures.iter().enumerate();
                for block in &self.document.page.blocks {
                    self.block(xml, block, &mut pictures)?;
                }
                self.paragraph(xml, "Quiet", &self.document.colophon)?;
                self.section(xml)
            })
        })
    }

    fn head(&self, xml: &mut Xml) -> io::Result<()> {
        self.paragraph(xml, "Title", &self.document.title)?;
        if let Some(subtitle) = &self.document.subtitle {
            self.paragraph(xml, "Subtitle", subtitle)?;
        }
        for line in &self.document.imprint {
            self.paragraph(xml, "Quiet", line)?;
        }
        Ok(())
    }

    fn block<'p>(
        &self,
        xml: &mut Xml,
        block: &Block,
        pictures: &mut impl Iterator<Item = (usize, &'p Drawn)>,
    ) -> io::Result<()> {
        match block {
            Block::Title { text, aside } => {
                self.paragraph(xml, "Heading1", text)?;
                self.paragraph(xml, "Quiet", aside)
            }
            Block::Heading(text) | Block::Annex(text) => self.paragraph(xml, "Heading1", text),
            Block::Subheading(text) => self.paragraph(xml, "Heading2", text),
            Block::Answer(text) => self.paragraph(xml, "Answer", text),
            Block::Paragraph(text) => self.paragraph(xml, "Normal", text),
            Block::Note(text) => self.paragraph(xml, "Note", text),
            Block::Rows(rows) => self.rows(xml, rows),
            Block::Table(table) => self.table(xml, table),
            Block::Figure(figure) => {
                if let Some((place, drawn)) = pictures.next() {
                    self.picture(xml, figure, place, drawn)?;
                }
                self.paragraph(xml, "Caption", &figure.caption)
            }
            Block::Quote { text, source } => {
                self.paragraph(xml, "Quote", text)?;
                self.paragraph(xml, "Quiet", source)
            }
        }
    }

    /// A paragraph in a style, in the direction of the document.
    fn paragraph(&self, xml: &mut Xml, style: &str, text: &str) -> io::Result<()> {
        self.paragraph_of(xml, style, |xml| self.runs(xml, text))
    }

    fn paragraph_of(
        &self,
        xml: &mut Xml,
        style: &str,
        runs: impl FnOnce(&mut Xml) -> io::Result<()>,
    ) -> io::Result<()> {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.value("w:pStyle", style)?;
                if self.right_to_left {
                    xml.empty("w:bidi", &[])?;
                }
                Ok(())
            })?;
            runs(xml)
        })
    }

    /// A text as runs of one direction each: what is isolated in the text is a run of its own here.
    fn runs(&self, xml: &mut Xml, text: &str) -> io::Result<()> {
        let mut directions = vec![self.right_to_left];
        for part in isolates::parts(text) {
            match part {
                Part::Open { right_to_left } => directions.push(right_to_left),
                Part::Close => {
                    directions.pop();
                }
                Part::Text(letters) => {
                    let right_to_left = directions.last().copied().unwrap_or_default();
                    run(xml, letters, right_to_left)?;
                }
            }
        }
        Ok(())
    }

    fn rows(&self, xml: &mut Xml, rows: &[Row]) -> io::Result<()> {
        self.grid(xml, &[TERMS, WIDTH - TERMS], |xml| {
            for row in rows {
                xml.element("w:tr", &[], |xml| {
                    // What is longer may go on over the page.
                    if row.lines.len() <= 6 {
                        xml.element("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]))?;
                    }
                    cell(xml, TERMS, |xml| {
                        self.paragraph_of(xml, "Term", |xml| {
                            if let Some(actor) = row.actor {
                                swatch(xml, actor_color(actor))?;
                            }
                            self.runs(xml, &row.term)
                        })
                    })?;
                    cell(xml, WIDTH - TERMS, |xml| {
                        if row.lines.is_empty() {
                            return self.paragraph(xml, "Line", "");
                        }
                        row.lines.iter().try_for_each(|line| self.line(xml, line))
                    })
                })?;
            }
            Ok(())
        })
    }

    fn line(&self, xml: &mut Xml, line: &Line) -> io::Result<()> {
        let style = match line.role {
            Role::Verdict => "Term",
            Role::Plain => "Line",
            Role::Consequence => "Consequence",
            Role::Quiet => "Quiet",
        };
        self.paragraph(xml, style, &line.text)
    }

    fn table(&self, xml: &mut Xml, table: &Table) -> io::Result<()> {
        let widths = widths(table);
        let row = |xml: &mut Xml, cells: &[String], is_head: bool| {
            xml.element("w:tr", &[], |xml| {
                xml.element("w:trPr", &[], |xml| {
                    xml.empty("w:cantSplit", &[])?;
                    if is_head {
                        xml.empty("w:tblHeader", &[])?;
                    }
                    Ok(())
                })?;
                for (column, (text, width)) in cells.iter().zip(&widths).enumerate() {
                    let style = match (is_head, column) {
                        (true, _) => "Quiet",
                        (false, 0) => "Term",
                        (false, _) if table.is_numeric(column) => "Number",
                        (false, _) => "Line",
                    };
                    cell(xml, *width, |xml| self.paragraph(xml, style, text))?;
                }
                Ok(())
            })
        };
        self.grid(xml, &widths, |xml| {
            row(xml, &table.columns, true)?;
            table
                .rows
                .iter()
                .try_for_each(|cells| row(xml, cells, false))
        })
    }

    /// A table with a thin rule below every row, mirrored where the document is.
    fn grid(
        &self,
        xml: &mut Xml,
        widths: &[usize],
        rows: impl FnOnce(&mut Xml) -> io::Result<()>,
    ) -> io::Result<()> {
        xml.element("w:tbl", &[], |xml| {
            xml.element("w:tblPr", &[], |xml| {
                if self.right_to_left {
                    xml.empty("w:bidiVisual", &[])?;
                }
                let width = widths.iter().sum::<usize>().to_string();
                xml.empty("w:tblW", &[("w:w", &*width), ("w:type", "dxa")])?;
                xml.element("w:tblBorders", &[], |xml| {
                    for side in ["w:top", "w:bottom", "w:insideH"] {
                        let line = [
                            ("w:val", "single"),
                            ("w:sz", "4"),
                            ("w:space", "0"),
                            ("w:color", RULE),
                        ];
                        xml.empty(side, &line)?;
                    }
                    Ok(())
                })
            })?;
            xml.element("w:tblGrid", &[], |xml| {
                widths
                    .iter()
                    .try_for_each(|width| xml.empty("w:gridCol", &[("w:w", &*width.to_string())]))
            })?;
            rows(xml)
        })?;
        // Word joins tables with nothing between them.
        self.paragraph(xml, "Quiet", "")
    }

    fn picture(
        &self,
        xml: &mut Xml,
        figure: &Figure,
        place: usize,
        drawn: &Drawn,
    ) -> io::Result<()> {
        let part = if figure.is_narrow { 0.5 } else { 1.0 };
        let width = WIDTH as f64 * UNITS * part;
        let height = width * drawn.height / drawn.width;
        let (width, height) = (format!("{width:.0}"), format!("{height:.0}"));
        let size = [("cx", &*width), ("cy", &*height)];
        let alternative = without_isolates(&figure.alternative);
        let (id, number) = (format!("picture{place}"), (place + 1).to_string());
        let own = [("id", &*number), ("name", &*id), ("descr", &*alternative)];
        let kind = format!("{DRAWING}/picture");
        self.paragraph_of(xml, "Picture", |xml| {
            xml.element("w:r", &[], |xml| {
                xml.element("w:drawing", &[], |xml| {
                    xml.element("wp:inline", &[], |xml| {
                        xml.empty("wp:extent", &size)?;
                        xml.empty("wp:docPr", &own)?;
                        xml.element("a:graphic", &[], |xml| {
                            xml.element("a:graphicData", &[("uri", &*kind)], |xml| {
                                placed(xml, &own, &id, &size)
                            })
                        })
                    })
                })
            })
        })
    }

    /// A4 with its margins and the number of the page.
    fn section(&self, xml: &mut Xml) -> io::Result<()> {
        xml.element("w:sectPr", &[], |xml| {
            xml.empty(
                "w:footerReference",
                &[("w:type", "default"), ("r:id", "footer")],
            )?;
            xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")])?;
            let sides = ["w:top", "w:right", "w:bottom", "w:left"].map(|side| (side, "850"));
            let edges = [("w:header", "425"), ("w:footer", "425"), ("w:gutter", "0")];
            xml.empty("w:pgMar", &[&sides[..], &edges[..]].concat())?;
            if self.right_to_left {
                xml.empty("w:bidi", &[])?;
            }
            Ok(())
        })
    }
}

/// How wide each column of a table is: wide enough for its longest word, and what is left goes to where there is more to
/// read.
fn widths(table: &Table) -> Vec<usize> {
    /// A letter and the margins of a cell, about, in twentieths of a point.
    const LETTER: usize = 118;
    const MARGINS: usize = 230;
    const MOST: usize = 30;
    let letters = |text: &str| text.chars().count();
    let cells = |column: usize| {
        let rows = table.rows.iter().chain([&table.columns]);
        rows.map(move |row| without_isolates(&row[column]))
    };
    let columns = 0..table.columns.len();
    let words: Vec<usize> = columns
        .clone()
        .map(|column| {
            let longest = |cell: String| cell.split_whitespace().map(letters).max();
            cells(column).filter_map(longest).max().unwrap_or(0)
        })
        .collect();
    let more: Vec<usize> = columns
        .map(|column| {
            let all = cells(column).map(|cell| letters(&cell)).max().unwrap_or(0);
            all.min(MOST).saturating_sub(words[column]) + 1
        })
        .collect();
    let least: Vec<usize> = words.iter().map(|word| word * LETTER + MARGINS).collect();
    let needed: usize = least.iter().sum();
    let all_more: usize = more.iter().sum();
    if needed >= WIDTH {
        return least.iter().map(|own| WIDTH * own / needed).collect();
    }
    let left = WIDTH - needed;
    least
        .iter()
        .zip(&more)
        .map(|(least, more)| least + left * more / all_more.max(1))
        .collect()
}

fn run(xml: &mut Xml, text: &str, right_to_left: bool) -> io::Result<()> {
    xml.element("w:r", &[], |xml| {
        if right_to_left {
            xml.element("w:rPr", &[], |xml| xml.empty("w:rtl", &[]))?;
        }
        xml.text_element("w:t", text)
    })
}

/// The colour of an actor before its name.
fn swatch(xml: &mut Xml, color: &str) -> io::Result<()> {
    xml.element("w:r", &[], |xml| {
        xml.element("w:rPr", &[], |xml| {
            xml.value("w:color", color.trim_start_matches('#'))
        })?;
        xml.text_element("w:t", "■ ")
    })
}

fn cell(
    xml: &mut Xml,
    width: usize,
    paragraphs: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", &*width.to_string()), ("w:type", "dxa")])
        })?;
        paragraphs(xml)
    })
}

/// A picture where it stands in the text.
fn placed(xml: &mut Xml, own: &[(&str, &str)], id: &str, size: &[(&str, &str)]) -> io::Result<()> {
    xml.element("pic:pic", &[], |xml| {
        xml.element("pic:nvPicPr", &[], |xml| {
            xml.empty("pic:cNvPr", own)?;
            xml.empty("pic:cNvPicPr", &[])
        })?;
        xml.element("pic:blipFill", &[], |xml| {
            xml.empty("a:blip", &[("r:embed", id)])?;
            xml.element("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]))
        })?;
        xml.element("pic:spPr", &[], |xml| {
            xml.element("a:xfrm", &[], |xml| {
                xml.empty("a:off", &[("x", "0"), ("y", "0")])?;
                xml.empty("a:ext", size)
            })?;
            xml.element("a:prstGeom", &[("prst", "rect")], |xml| {
                xml.empty("a:avLst", &[])
            })
        })
    })
}
