//! All that the typesetter sees of the world: one template, one document, the fonts carried here. It has no files, no
//! network and no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

use crate::fonts::FILES;

const TEMPLATE: &str = include_str!("document.typ");

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files = FILES.into_iter().map(Bytes::new);
    files.flat_map(Font::iter).collect()
});

pub(crate) struct Desk {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    template: Source,
}

impl Desk {
    /// A desk with a document on it, which the template finds under `sys.inputs`.
    pub(crate) fn new(inputs: Dict) -> Self {
        let path = VirtualPath::new("document.typ").expect("a plain name");
        let id = FileId::new(RootedPath::new(VirtualRoot::Project, path));
        Self {
            library: LazyHash::new(Library::builder().with_inputs(inputs).build()),
            book: LazyHash::new(FontBook::from_fonts(&*FONTS)),
            template: Source::new(id, TEMPLATE.to_owned()),
        }
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() {
            Ok(self.template.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
