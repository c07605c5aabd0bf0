//! By what evidence a section was taken for what it is.

/// Makes the reasons from one list, so that none can be left out of [`Reason::ALL`].
macro_rules! reasons {
    ($($variant:ident, $name:literal, $words:literal;)*) => {
        /// What decided what a section is for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Reason {
            $(#[doc = concat!("It ", $words, ".")] $variant,)*
        }

        impl Reason {
            /// Every reason there is.
            pub const ALL: &[Reason] = &[$(Reason::$variant),*];

            /// The reason's name in JSON.
            pub const fn name(self) -> &'static str {
                match self { $(Reason::$variant => $name),* }
            }

            /// The reason in a few words, for people: what the section does or is.
            pub const fn words(self) -> &'static str {
                match self { $(Reason::$variant => $words),* }
            }
        }
    };
}

reasons! {
    Whole, "whole", "is the document itself";
    Title, "title", "stands above all others";

    OwnId, "own-id", "has an id";
    KnownFields, "known-fields", "has fields of an item";
    OwnBoxes, "own-boxes", "has boxes of its own";
    StatusBeside, "status-beside", "states a status, as items beside it do";
    SaysHowFar, "says-how-far", "has an id or fields, and says how far it is";
    PartsBelow, "parts-below", "has an id or fields, and only parts below it";

    HoldsItems, "holds-items", "holds items";
    HoldsBoxes, "holds-boxes", "holds headings with boxes";
    HoldsRows, "holds-rows", "has an id, and a table of items";
    HoldsPhases, "holds-phases", "holds parts that hold items";
    SaysWhen, "says-when", "says when, holds items";

    StatusName, "status-name", "is named for a status";
    TimeName, "time-name", "is named for how soon";
    BareTime, "bare-time", "is named for a version or a date alone";
    InBucket, "in-bucket", "is a group in such a list";

    InItem, "in-item", "belongs to the item above";
    InSame, "in-same", "stands in such a section";

    Name, "name", "is called so";
    TextName, "text-name", "is named for what is no work";
    History, "history", "is named for what is past";
    InText, "in-text", "stands in a section of text";
    InClosed, "in-closed", "stands in a section that holds no items";
    PartNumber, "part-number", "has a number that counts parts of the text";
    PartName, "part-name", "is named for a part of something else";
    LoneStatus, "lone-status", "states a status, with no item beside it";
    Nothing, "nothing", "has nothing that an item has";

    Ignored, "ignored", "is named by `ignore`";
    ItemsLevel, "items-level", "has the rank that `items` names";
    AboveLevel, "above-level", "stands above what `items` names";
    OffLevel, "off-level", "has not the rank that `items` names";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reason_has_a_name_and_words_of_its_own() {
        for get in [Reason::name, Reason::words] {
            let mut all: Vec<&str> = Reason::ALL.iter().map(|&reason| get(reason)).collect();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), Reason::ALL.len());
        }
    }
}
