# What stands around a page that is printed, sent or filed.

document-contents = Contents
document-authors = By { $authors }
document-version = Version { $version }
document-made-with = Made with Détente { $version } from the case “{ $case }”. The same case and version give the same document.

brief-made = Made { $file }.
brief-unknown-ending = { $file } does not say what to write. Let it end in one of: { $known }.
brief-without-pdf = This program was built without PDF. To have it: cargo install --path crates/detente --features pdf
brief-not-set = { $file } could not be set: { $why }
