//! From findings to words: tables, sentences and JSON, in English and Arabic.

mod catalogue;

pub use catalogue::{Catalogue, Language, Value};
