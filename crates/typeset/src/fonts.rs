//! The fonts documents are set in, all under the Open Font License (`fonts/OFL.txt`).

/// The files of all of them.
pub(crate) const FILES: [&[u8]; 7] = [
    include_bytes!("../fonts/Amiri-Bold.ttf"),
    include_bytes!("../fonts/LibertinusSerif-Bold.otf"),
    include_bytes!("../fonts/LibertinusSerif-Regular.otf"),
    include_bytes!("../fonts/NotoNaskhArabic-Bold.ttf"),
    include_bytes!("../fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
];
